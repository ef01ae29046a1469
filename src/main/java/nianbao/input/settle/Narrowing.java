package nianbao.input.settle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.format.Relation;
import nianbao.input.source.Deadline;

/**
 * Leaves out ways to fill a row that no way of the other rows can make up for: by the least and the most that each cell
 * may hold, relation by relation, until nothing more falls.
 */
final class Narrowing {

    private static final double NOTHING = 1e-6;
    /** Each turn takes a way from some row; more turns than this take nothing worth the time. */
    private static final int MOST_TURNS = 20;

    /** A row with the ways that are left, their figures beside them. */
    private static final class NarrowedRow {
        final Map<String, Integer> places = new LinkedHashMap<>();
        final List<List<String>> ways = new ArrayList<>();
        final List<double[]> numbers = new ArrayList<>();
        double[] least;
        double[] most;

        NarrowedRow(UnsplitRow run, List<List<String>> all) {
            run.fields().forEach(field -> places.put(field, places.size()));
            for (var way : all) {
                ways.add(way);
                numbers.add(way.stream().mapToDouble(RelationSums::number).toArray());
            }
            bound();
        }

        void bound() {
            least = numbers.getFirst().clone();
            most = numbers.getFirst().clone();
            for (var way : numbers) {
                for (int i = 0; i < way.length; i++) {
                    least[i] = Math.min(least[i], way[i]);
                    most[i] = Math.max(most[i], way[i]);
                }
            }
        }
    }

    private final Map<String, String> texts;
    private final Map<UnsplitRow, NarrowedRow> rows = new LinkedHashMap<>();
    private final Map<String, NarrowedRow> rowOf = new LinkedHashMap<>();

    private Narrowing(Map<UnsplitRow, List<List<String>>> several, Map<String, String> texts) {
        this.texts = texts;
        several.forEach((run, ways) -> {
            var row = new NarrowedRow(run, ways);
            rows.put(run, row);
            row.places.keySet().forEach(field -> rowOf.put(field, row));
        });
    }

    /**
     * The ways that are left for each row; all of them again where the relations contradict each other.
     *
     * @param texts the cells that are known
     */
    static Map<UnsplitRow, List<List<String>>> of(Map<UnsplitRow, List<List<String>>> several, Map<String, String> texts, List<Relation> relations) {
        var narrowing = new Narrowing(several, texts);
        var known = relations.stream().filter(narrowing::isKnown).toList();
        boolean fell = true;
        for (int turn = 0; fell && turn < MOST_TURNS; turn++) {
            fell = false;
            for (var relation : known) {
                for (var row : narrowing.rows.values()) {
                    Deadline.check();
                    fell |= narrowing.narrow(row, relation);
                    if (row.ways.isEmpty()) {
                        return several;
                    }
                }
            }
        }
        var left = new LinkedHashMap<UnsplitRow, List<List<String>>>();
        narrowing.rows.forEach((run, row) -> left.put(run, row.ways));
        return left;
    }

    private boolean isKnown(Relation relation) {
        return List.of(relation.sum(), relation.equals()).stream().flatMap(List::stream)
                .allMatch(field -> rowOf.containsKey(field) || texts.containsKey(field));
    }

    private boolean narrow(NarrowedRow row, Relation relation) {
        var plus = relation.sum().stream().filter(row.places::containsKey).mapToInt(row.places::get).toArray();
        var minus = relation.equals().stream().filter(row.places::containsKey).mapToInt(row.places::get).toArray();
        if (plus.length + minus.length == 0) {
            return false;
        }
        // What the others leave open: sum − equals of all other rows, at least and at most.
        double[] others = new double[2];
        add(relation.sum(), row, 1, others);
        add(relation.equals(), row, -1, others);
        int before = row.ways.size();
        for (int i = before - 1; i >= 0; i--) {
            double own = 0;
            for (int place : plus) {
                own += row.numbers.get(i)[place];
            }
            for (int place : minus) {
                own -= row.numbers.get(i)[place];
            }
            if (own + others[0] > NOTHING || own + others[1] < -NOTHING) {
                row.ways.remove(i);
                row.numbers.remove(i);
            }
        }
        if (row.ways.size() < before && !row.ways.isEmpty()) {
            row.bound();
        }
        return row.ways.size() < before;
    }

    private void add(List<String> fields, NarrowedRow except, int sign, double[] bounds) {
        for (var field : fields) {
            var row = rowOf.get(field);
            if (row == except) {
                continue;
            }
            double least = row == null ? RelationSums.number(texts.get(field)) : row.least[row.places.get(field)];
            double most = row == null ? least : row.most[row.places.get(field)];
            bounds[0] += sign > 0 ? least : -most;
            bounds[1] += sign > 0 ? most : -least;
        }
    }
}
