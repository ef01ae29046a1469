package nianbao.input.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.input.source.CellText;
import nianbao.report.Figure;
import nianbao.report.Space;

/**
 * Rows that stand in one, because those behind the first, which has its own, lost their labels: blanks where the labels were, and as many cells in each,
 * whose last is the sum of the others.
 *
 * <p>An example, of two rows: 6.属于四类过程性信息, 54, 0, 54, (blank), 0, 67, 67
 */
final class RowsRunOn {

    /** Figures and their total. */
    private static final int FEWEST = 4;
    /** Columns of labels. */
    private static final int MOST_LABELS = 3;

    private RowsRunOn() {
    }

    /** The rows, or the one that it is: where its cells can be parted in no way, or in more than one, nothing says where. */
    static List<List<String>> of(List<String> row) {
        int labels = (int) row.stream().takeWhile(text -> !CellText.isValue(text)).count();
        var figures = row.subList(labels, row.size());
        if (figures.size() <= FEWEST * 2 || row.stream().limit(labels).noneMatch(CellStream::isRowLabel)) {
            return List.of(row);
        }
        var ways = new ArrayList<List<List<String>>>();
        for (int blanks = 1; blanks <= MOST_LABELS; blanks++) {
            for (int width = FEWEST; width * 2 + blanks <= figures.size(); width++) {
                var rows = parted(figures, width, blanks);
                if (!rows.isEmpty()) {
                    rows.set(0, row.subList(0, labels + width));
                    ways.add(rows);
                }
            }
        }
        return ways.size() == 1 ? ways.getFirst() : List.of(row);
    }

    private static List<List<String>> parted(List<String> figures, int width, int blanks) {
        var rows = new ArrayList<List<String>>();
        for (int at = 0; at < figures.size(); at += width + blanks) {
            if (at + width > figures.size() || !addsUp(figures.subList(at, at + width))
                    || at > 0 && !figures.subList(at - blanks, at).stream().allMatch(Space::isBlank)) {
                return List.of();
            }
            rows.add(figures.subList(Math.max(0, at - blanks), at + width));
        }
        return rows;
    }

    /** Whether something is printed, all of it figures, and the last is the sum of the others. */
    private static boolean addsUp(List<String> cells) {
        if (cells.stream().allMatch(Space::isBlank) || !cells.stream().allMatch(text -> Space.isBlank(text) || CellText.isValue(text))) {
            return false;
        }
        var sum = IntStream.range(0, cells.size() - 1).mapToObj(i -> Figure.of(cells.get(i)).orZero()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(Figure.of(cells.getLast()).orZero()) == 0;
    }
}
