package nianbao.input.text;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.source.CellText;
import nianbao.report.Space;

/** What blank lines are in a table with a cell a line, by whoever saved or copied it as text. */
enum BlankLines {

    /** A blank line is a blank cell. */
    CELLS,
    /** A blank line stands before each cell, and a blank cell is another. */
    BEFORE_EACH,
    /** A blank line stands behind each text, labels included, and each other is a blank cell. */
    BEHIND_TEXTS;

    /** Blank lines that cells which span rows or columns leave behind a row. */
    private static final int MOST_BEHIND = 3;

    /**
     * The cells of a row.
     *
     * @param label   the line of its label
     * @param columns how many cells it has
     * @return empty when the lines up to the next words are not just so many cells
     */
    List<String> cells(List<String> lines, int label, int columns) {
        var cells = new ArrayList<String>();
        int at = label + 1;
        if (this == BEHIND_TEXTS && isBlank(lines, at)) {
            at++;
        }
        while (cells.size() < columns && isCell(lines, at)) {
            if (this == BEFORE_EACH) {
                if (!Space.isBlank(lines.get(at)) || !isCell(lines, ++at)) {
                    return List.of();
                }
            }
            cells.add(Space.strip(lines.get(at)));
            at++;
            if (this == BEHIND_TEXTS && !cells.getLast().isEmpty() && cells.size() < columns) {
                if (!isBlank(lines, at)) {
                    return List.of();
                }
                at++;
            }
        }
        int end = at;
        while (isBlank(lines, end)) {
            end++;
        }
        return cells.size() == columns && !isCell(lines, end) && end - at <= MOST_BEHIND ? cells : List.of();
    }

    /** The line behind a row's last cell. */
    int end(List<String> lines, int label, List<String> cells) {
        return label + 1 + switch (this) {
            case CELLS -> cells.size();
            case BEFORE_EACH -> 2 * cells.size();
            case BEHIND_TEXTS -> (isBlank(lines, label + 1) ? 1 : 0) + cells.size()
                    + (int) cells.subList(0, cells.size() - 1).stream().filter(cell -> !cell.isEmpty()).count();
        };
    }

    private static boolean isBlank(List<String> lines, int at) {
        return at < lines.size() && Space.isBlank(lines.get(at)) && lines.get(at).indexOf('\t') < 0;
    }

    /** A blank line or a figure. */
    private static boolean isCell(List<String> lines, int at) {
        return isBlank(lines, at) || at < lines.size() && lines.get(at).indexOf('\t') < 0 && CellText.isValue(lines.get(at));
    }
}
