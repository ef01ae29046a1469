package nianbao.input.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.format.Relation;
import nianbao.format.Severity;
import nianbao.report.Place;
import org.junit.jupiter.api.Test;

/** Rows settled together, beside trying every combination. */
class WholeFillingsTest {

    private static final int COLUMNS = 3;

    private static Relation column(int column, int rows) {
        return new Relation("sum", "sum", Severity.ERROR, IntStream.range(0, rows).mapToObj(row -> row + "." + column).toList(), List.of("total." + column), "",
                "", false);
    }

    /** Rows of small figures, some blank and left out, with the totals of their columns. */
    private static Map<UnsplitRow, List<List<String>>> several(Random random, int rows, Map<String, String> totals) {
        var several = new LinkedHashMap<UnsplitRow, List<List<String>>>();
        int[] sums = new int[COLUMNS];
        for (int row = 0; row < rows; row++) {
            var pieces = new ArrayList<String>();
            for (int i = 0; i < COLUMNS; i++) {
                int figure = random.nextInt(3);
                sums[i] += figure;
                if (figure > 0) {
                    pieces.add(Integer.toString(figure));
                }
            }
            int number = row;
            var run = new UnsplitRow("row", IntStream.range(0, COLUMNS).mapToObj(i -> number + "." + i).toList(), "2021", pieces, true, Place.NOWHERE);
            several.put(run, run.ways(List.of()));
        }
        for (int i = 0; i < COLUMNS; i++) {
            totals.put("total." + i, Integer.toString(sums[i]));
        }
        return several;
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static Map<UnsplitRow, Fillings> settled(Map<UnsplitRow, List<List<String>>> several, Map<String, String> texts, List<Relation> relations) {
        var rows = new ArrayList<SomeCells>();
        several.forEach((row, ways) -> rows.add(new SomeCells(row.fields(), ways)));
        new Settlement(texts, relations).settle(rows);
        var left = new LinkedHashMap<UnsplitRow, Fillings>();
        several.keySet().forEach(row -> left.put(row, rows.get(left.size()).left));
        return left;
    }

    /** For each row the ways that occur in a combination with which all relations hold: every combination is looked at. */
    private static List<Set<List<String>>> tried(Map<UnsplitRow, List<List<String>>> several, Map<String, String> totals, List<Relation> relations) {
        var combinations = List.<List<List<String>>>of(List.of());
        for (var ways : several.values()) {
            combinations = combinations.stream().flatMap(first -> ways.stream().map(way -> plus(first, way))).toList();
        }
        var runs = List.copyOf(several.keySet());
        var whole = combinations.stream().filter(chosen -> {
            var texts = new HashMap<>(totals);
            for (int row = 0; row < runs.size(); row++) {
                for (int i = 0; i < COLUMNS; i++) {
                    texts.put(runs.get(row).fields().get(i), chosen.get(row).get(i));
                }
            }
            return relations.stream().allMatch(r -> r.sum().stream().mapToInt(f -> number(texts.get(f))).sum() == number(texts.get(r.total())));
        }).toList();
        return IntStream.range(0, runs.size()).mapToObj(row -> whole.stream().map(chosen -> chosen.get(row)).collect(Collectors.toSet())).toList();
    }

    private static List<List<String>> plus(List<List<String>> first, List<String> way) {
        var all = new ArrayList<>(first);
        all.add(way);
        return all;
    }

    @Test
    void theWaysLeftAreThoseOfAllWholeCombinations() {
        int single = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            int rows = 2 + random.nextInt(4);
            var totals = new HashMap<String, String>();
            var several = several(random, rows, totals);
            var relations = IntStream.range(0, COLUMNS).mapToObj(i -> column(i, rows)).toList();
            var left = List.copyOf(settled(several, totals, relations).values());
            var expected = tried(several, totals, relations);
            for (int row = 0; row < rows; row++) {
                assertEquals(expected.get(row), Set.copyOf(left.get(row).all()), "seed " + seed + " row " + row);
                assertTrue(left.get(row).proven());
                single += left.get(row).all().size() == 1 ? 1 : 0;
            }
        }
        assertTrue(single > 100, "too easy or too hard to tell anything: " + single);
    }

    @Test
    void relationsThatContradictTheFiguresDecideNothing() {
        var totals = new HashMap<String, String>();
        var several = several(new Random(3), 3, totals);
        assertTrue(several.values().stream().allMatch(ways -> ways.size() > 1));
        totals.put("total.0", "99");
        settled(several, totals, List.of(column(0, 3), column(1, 3))).forEach((run, left) -> {
            assertEquals(several.get(run), left.all());
            assertFalse(left.proven());
        });
    }

    /**
     * No filling fits: the third column would need two, three or four figures, and two are too small, four too large, three
     * of another parity. To show that takes longer than anybody waits, so that no way is left out and none is called proven.
     */
    @Test
    void tooManyWaysStayAllOpen() {
        var totals = new HashMap<String, String>();
        var several = new LinkedHashMap<UnsplitRow, List<List<String>>>();
        for (int row = 0; row < 60; row++) {
            int number = row;
            var run = new UnsplitRow("row", IntStream.range(0, COLUMNS).mapToObj(i -> number + "." + i).toList(), "2021", List.of("" + (1001 + 2 * row)), true,
                    Place.NOWHERE);
            several.put(run, run.ways(List.of()));
        }
        totals.put("total.0", "30001");
        totals.put("total.1", "30001");
        settled(several, totals, List.of(column(0, 60), column(1, 60))).forEach((run, left) -> {
            assertEquals(several.get(run), left.all());
            assertFalse(left.proven());
        });
    }
}
