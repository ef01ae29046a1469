package nianbao.input.settle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.format.Relation;
import nianbao.input.source.Deadline;

/**
 * Rows that several ways fit, tried together: of each row's ways those stay that are part of a way to fill all rows with
 * which every relation holds. A way is left out only when it is shown to be part of none, so that giving up early leaves
 * too many ways and never too few.
 */
final class JointRows {

    private static final double NOTHING = 1e-6;
    /** Steps after which the ways not yet tried stay: some tenths of a second. */
    private static final int MOST_STEPS = 1_500_000;

    private final List<UnsplitRow> runs;
    private final List<List<List<String>>> ways = new ArrayList<>();
    /** What a way adds to each relation: by row, way, relation. */
    private final List<List<double[]>> adds = new ArrayList<>();
    /** Ways known to be part of a whole one, by row. */
    private final List<List<Boolean>> proven = new ArrayList<>();
    private final double[] known;
    /** The least and the most that the rows from one on add to each relation. */
    private final double[][] least;
    private final double[][] most;
    private final int[] chosen;
    private int steps;

    private JointRows(Map<UnsplitRow, List<List<String>>> several, RelationSums sums) {
        runs = List.copyOf(several.keySet());
        known = sums.known();
        least = new double[runs.size() + 1][known.length];
        most = new double[runs.size() + 1][known.length];
        chosen = new int[runs.size()];
        for (var run : runs) {
            ways.add(new ArrayList<>(several.get(run)));
            adds.add(new ArrayList<>(several.get(run).stream().map(way -> sums.of(run, way)).toList()));
            proven.add(new ArrayList<>(several.get(run).stream().map(way -> false).toList()));
        }
        bound();
    }

    /**
     * The ways that are left for each row; those that came, unproven, where the relations contradict each other.
     *
     * @param several rows with their ways
     * @param texts   the cells that are known
     */
    static Map<UnsplitRow, Fillings> of(Map<UnsplitRow, List<List<String>>> several, Map<String, String> texts, List<Relation> relations) {
        var joint = new JointRows(several, new RelationSums(several.keySet(), texts, relations));
        boolean whole = joint.prove();
        var left = new LinkedHashMap<UnsplitRow, Fillings>();
        boolean none = joint.ways.stream().anyMatch(List::isEmpty);
        for (int i = 0; i < joint.runs.size(); i++) {
            var run = joint.runs.get(i);
            left.put(run, none ? new Fillings(several.get(run), false) : new Fillings(List.copyOf(joint.ways.get(i)), whole));
        }
        return left;
    }

    /** False when there were too many to try. */
    private boolean prove() {
        for (int row = 0; row < runs.size(); row++) {
            for (int way = ways.get(row).size() - 1; way >= 0; way--) {
                if (proven.get(row).get(way)) {
                    continue;
                }
                if (fill(0, known, row, way)) {
                    for (int i = 0; i < chosen.length; i++) {
                        proven.get(i).set(chosen[i], true);
                    }
                } else if (steps > MOST_STEPS) {
                    return false;
                } else {
                    ways.get(row).remove(way);
                    adds.get(row).remove(way);
                    proven.get(row).remove(way);
                    if (ways.get(row).isEmpty()) {
                        return false;
                    }
                    bound();
                }
            }
        }
        return true;
    }

    /** Fills the rows from one on, one row in a certain way, so that every relation holds. */
    private boolean fill(int row, double[] sums, int fixed, int way) {
        if (row == runs.size()) {
            return true;
        }
        if (++steps > MOST_STEPS) {
            return false;
        }
        if (steps % 1_000 == 0) {
            Deadline.check();
        }
        int from = row == fixed ? way : 0, to = row == fixed ? way + 1 : ways.get(row).size();
        var next = new double[sums.length];
        for (int i = from; i < to; i++) {
            if (canHold(row, sums, adds.get(row).get(i), next)) {
                chosen[row] = i;
                if (fill(row + 1, next, fixed, way)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean canHold(int row, double[] sums, double[] add, double[] next) {
        for (int i = 0; i < sums.length; i++) {
            next[i] = sums[i] + add[i];
            if (next[i] + least[row + 1][i] > NOTHING || next[i] + most[row + 1][i] < -NOTHING) {
                return false;
            }
        }
        return true;
    }

    private void bound() {
        for (int row = runs.size() - 1; row >= 0; row--) {
            for (int i = 0; i < known.length; i++) {
                double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
                for (var add : adds.get(row)) {
                    low = Math.min(low, add[i]);
                    high = Math.max(high, add[i]);
                }
                least[row][i] = least[row + 1][i] + low;
                most[row][i] = most[row + 1][i] + high;
            }
        }
    }
}
