package nianbao.input.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which cells of a table reach down over those below, by row and column; each row is looked at once. */
final class VerticalMerges {

    enum Merge { NONE, STARTS, GOES_ON }

    /** By row: in how many rows from it on the cell of a column goes on. */
    private final List<Map<Integer, Integer>> goesOn = new ArrayList<>();
    /** By row: the columns in which a merged cell starts, or goes on from one that did. */
    private final List<Set<Integer>> alive = new ArrayList<>();

    /** @param rows what the cell that begins in a column does */
    VerticalMerges(List<Map<Integer, Merge>> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            var counts = new HashMap<Integer, Integer>();
            var below = goesOn.isEmpty() ? Map.<Integer, Integer>of() : goesOn.getLast();
            rows.get(i).forEach((column, merge) -> {
                if (merge == Merge.GOES_ON) {
                    counts.put(column, 1 + below.getOrDefault(column, 0));
                }
            });
            goesOn.add(counts);
        }
        Collections.reverse(goesOn);
        for (var row : rows) {
            var columns = new HashSet<Integer>();
            var above = alive.isEmpty() ? Set.<Integer>of() : alive.getLast();
            row.forEach((column, merge) -> {
                if (merge == Merge.STARTS || merge == Merge.GOES_ON && above.contains(column)) {
                    columns.add(column);
                }
            });
            alive.add(columns);
        }
    }

    /** How many rows a cell that starts here reaches down, itself counted. */
    int reach(int row, int column) {
        return 1 + (row + 1 < goesOn.size() ? goesOn.get(row + 1).getOrDefault(column, 0) : 0);
    }

    /** Whether a cell that goes on has one above it to go on from. */
    boolean isCovered(int row, int column) {
        return row > 0 && alive.get(row - 1).contains(column);
    }
}
