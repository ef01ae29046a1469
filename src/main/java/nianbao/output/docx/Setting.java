package nianbao.output.docx;

import java.util.Arrays;
import nianbao.document.Document.Cell;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Role;

/**
 * How a table is set. Lengths in twentieths of a point.
 *
 * @param widths       of the columns; together the text block
 * @param style        of its paragraphs, in word/styles.xml
 * @param halfPoints   size of its text, that style's
 * @param above        margin in a cell above and below the text
 * @param keepTogether whether it stays on one page
 */
record Setting(int[] widths, String style, int halfPoints, int above, boolean keepTogether) {

    /** 156 mm. */
    private static final int BLOCK = 8844;
    /** Margin in a cell left and right of the text. */
    static final int BESIDE = 28;
    private static final int UNIT = 920;
    private static final int SMALLEST = 8;
    /** Twentieths of a point to half an em of a half-point size, and a tenth more: digits of 宋体 are wider than Times New Roman's. */
    private static final double WIDTH = 5.6;
    /** From here on columns are narrow and text is small. */
    private static final int MANY_COLUMNS = 8;

    static Setting of(Grid grid) {
        int[] labels = switch (grid.labelColumns()) {
            case 0 -> new int[0];
            case 1 -> new int[] {grid.unitColumn() ? 6200 : 2600};
            case 2 -> new int[] {1040, 2600};
            default -> deep(grid.labelColumns());
        };
        int[] widths = Arrays.copyOf(labels, grid.columns());
        int fixed = labels.length;
        if (grid.unitColumn()) {
            widths[fixed++] = UNIT;
        }
        int left = BLOCK - Arrays.stream(widths).sum();
        for (int i = fixed; i < widths.length; i++) {
            widths[i] = left / (widths.length - i);
            left -= widths[i];
        }
        return grid.unitColumn() ? new Setting(widths, "TableList", 19, 36, false)
                : grid.columns() >= MANY_COLUMNS ? new Setting(widths, "TableDense", 18, grid.labelColumns() == 0 ? 80 : 46, true)
                : new Setting(widths, "TableText", 21, 80, true);
    }

    /** Groups in narrow columns, the first for upright text. */
    private static int[] deep(int count) {
        int[] widths = new int[count];
        Arrays.fill(widths, 820);
        widths[0] = 300;
        widths[count - 1] = 2440;
        return widths;
    }

    int width() {
        return BLOCK;
    }

    int width(int from, int span) {
        return Arrays.stream(widths, from, from + span).sum();
    }

    /**
     * In half-points: the style's, or as much smaller as the longest number needs to stay on one line. Heads of many
     * columns are a little smaller, so that four characters fit into one line.
     */
    int size(Cell cell, int width) {
        int size = cell.role() == Role.HEAD && style.equals("TableDense") ? halfPoints - 1 : halfPoints;
        int longest = Ems.longestPiece(cell.text());
        return longest == 0 ? size : Math.clamp((long) ((width - 2 * BESIDE) / (WIDTH * longest)), SMALLEST, size);
    }
}
