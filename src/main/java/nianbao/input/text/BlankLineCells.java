package nianbao.input.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nianbao.input.source.CellText;
import nianbao.input.source.Deadline;
import nianbao.report.Figure;
import nianbao.report.Space;

/**
 * A wide table with a cell a line in which a blank cell is a blank line, as word processors save it to text. Blank lines
 * stand in texts for many reasons; so the lines behind the labels are taken for cells only when nearly all rows have just as
 * many as the table has columns, and the last of each is the sum of the others.
 */
final class BlankLineCells {

    /** Columns of the table of requests, the only one wide enough to tell. */
    private static final int COLUMNS = 7;
    /** Columns of the table of disputes, whose row stands right behind its head. */
    private static final int UNLABELLED = 15;
    /** Blank lines that cells which span rows or columns leave behind a row. */
    private static final int MOST_BEHIND = 3;
    private static final int FEWEST_ROWS = 8;
    /** Of ten rows, how many must fit. */
    private static final int MOST = 8;
    private static final int TEN = 10;

    private BlankLineCells() {
    }

    /** The lines, each such row on one of them with tabs; the same lines when they are not such a table. */
    static List<String> tabbed(List<String> lines) {
        int rows = 0, fitting = 0;
        boolean blanks = false;
        for (int i = 0; i < lines.size(); i++) {
            if (isLabel(lines, i)) {
                var cells = behind(lines, i);
                rows++;
                fitting += isRow(cells, COLUMNS) && (addsUp(cells.subList(0, COLUMNS)) || lacksTotal(cells)) ? 1 : 0;
                blanks |= isRow(cells, COLUMNS) && cells.subList(0, COLUMNS).stream().anyMatch(Space::isBlank);
            }
        }
        if (!blanks || fitting < FEWEST_ROWS || fitting * TEN < rows * MOST) {
            return lines;
        }
        var tabbed = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var unlabelled = CellStream.isHead(lines.get(i)) ? behind(lines, i, UNLABELLED) : List.<String>of();
            var cells = isLabel(lines, i) ? behind(lines, i) : List.<String>of();
            if (isRow(unlabelled, UNLABELLED)) {
                tabbed.add(lines.get(i));
                tabbed.add(String.join("\t", unlabelled.subList(0, UNLABELLED)));
                i += unlabelled.size();
            } else if (isRow(cells, COLUMNS)) {
                tabbed.add(Space.strip(lines.get(i)) + "\t" + String.join("\t", cells.subList(0, COLUMNS)));
                i += cells.size();
            } else {
                tabbed.add(lines.get(i));
            }
        }
        return tabbed;
    }

    /** Words right before lines that hold a figure, three at least: a row of the wide table, not one of another. */
    private static boolean isLabel(List<String> lines, int at) {
        Deadline.check();
        var line = lines.get(at);
        return !Space.isBlank(line) && line.indexOf('\t') < 0 && line.indexOf('|') < 0 && !CellText.isValue(line) && behind(lines, at).size() > 3
                && CellStream.isRowLabel(line);
    }

    /** Figures and blanks up to the next words; those of no more than a row. */
    private static List<String> behind(List<String> lines, int label) {
        return behind(lines, label, COLUMNS);
    }

    private static List<String> behind(List<String> lines, int label, int columns) {
        int to = label + 1;
        while (to < lines.size() && to <= label + columns + MOST_BEHIND + 1 && lines.get(to).indexOf('\t') < 0
                && (Space.isBlank(lines.get(to)) || CellText.isValue(lines.get(to)))) {
            to++;
        }
        return lines.subList(label + 1, to).stream().map(Space::strip).toList();
    }

    /** As many cells as the table has columns, and behind them nothing but the places of cells that span. */
    private static boolean isRow(List<String> cells, int columns) {
        return cells.size() >= columns && cells.stream().skip(columns).allMatch(Space::isBlank);
    }

    /** A figure right behind the label and no total: where blank lines only part the cells, one of them would come first. */
    private static boolean lacksTotal(List<String> cells) {
        return Space.isBlank(cells.get(COLUMNS - 1)) && !Space.isBlank(cells.getFirst());
    }

    private static boolean addsUp(List<String> cells) {
        var parts = cells.subList(0, COLUMNS - 1).stream().map(BlankLineCells::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.compareTo(number(cells.getLast())) == 0;
    }

    private static BigDecimal number(String cell) {
        return Figure.of(cell).orZero();
    }
}
