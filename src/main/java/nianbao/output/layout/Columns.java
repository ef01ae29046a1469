package nianbao.output.layout;

import nianbao.document.Document.Grid;
import nianbao.output.TableWidths;

/**
 * How a table divides the text block.
 *
 * @param widths of the columns in points
 * @param size   of its text in points
 * @param name   its classes in the style sheet
 */
record Columns(float[] widths, float size, String name) {

    /** The text block in points. */
    static final float BLOCK = TableWidths.BLOCK / 20f;

    static Columns of(Grid grid) {
        float[] widths = TableWidths.of(grid).points();
        return grid.unitColumn() ? new Columns(widths, 9.5f, "list")
                : grid.columns() > 7 ? new Columns(widths, 9, grid.labelColumns() == 0 ? "dense short" : "dense") : new Columns(widths, 10.5f, "plain");
    }

    /** Heads of many columns are a little smaller: four characters then fit into one line. */
    float headSize() {
        return name.startsWith("dense") ? size - 0.6f : size;
    }

    float width(int from, int span) {
        float width = 0;
        for (int i = from; i < from + span; i++) {
            width += widths[i];
        }
        return width;
    }
}
