package nianbao.output.docx;

import nianbao.document.Document.CellRole;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.output.TableWidths;

/**
 * How a table is set. Lengths in twentieths of a point.
 *
 * @param widths       of the columns
 * @param style        of its paragraphs, in word/styles.xml
 * @param halfPoints   size of its text, that style's
 * @param above        margin in a cell above and below the text
 * @param keepTogether whether it stays on one page
 */
record Setting(TableWidths widths, String style, int halfPoints, int above, boolean keepTogether) {

    /** Margin in a cell left and right of the text. */
    static final int BESIDE = 28;
    private static final int SMALLEST = 8;
    /** Twentieths of a point to half an em of a half-point size, and a tenth more: digits of 宋体 are wider than Times New Roman's. */
    private static final double WIDTH = 5.6;
    /** From here on columns are narrow and text is small. */
    private static final int MANY_COLUMNS = 8;

    static Setting of(Grid grid) {
        var widths = TableWidths.of(grid);
        return grid.unitColumn() ? new Setting(widths, "TableList", 19, 36, false)
                : grid.columns() >= MANY_COLUMNS ? new Setting(widths, "TableDense", 18, grid.labelColumns() == 0 ? 80 : 46, true)
                : new Setting(widths, "TableText", 21, 80, true);
    }

    int width() {
        return TableWidths.BLOCK;
    }

    int width(int from, int span) {
        return widths.width(from, span);
    }

    /**
     * In half-points: the style's, or as much smaller as the longest number needs to stay on one line. Heads of many
     * columns are a little smaller, so that four characters fit into one line.
     */
    int size(GridCell cell, int width) {
        int size = cell.role() == CellRole.HEAD && style.equals("TableDense") ? halfPoints - 1 : halfPoints;
        int longest = Ems.longestPiece(cell.text());
        return longest == 0 ? size : Math.clamp((long) ((width - 2 * BESIDE) / (WIDTH * longest)), SMALLEST, size);
    }
}
