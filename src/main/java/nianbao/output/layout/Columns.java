package nianbao.output.layout;

import java.util.Arrays;
import nianbao.document.Document.Grid;

/**
 * How a table divides the text block.
 *
 * @param widths of the columns in points
 * @param size   of its text in points
 * @param name   its classes in the style sheet
 */
record Columns(float[] widths, float size, String name) {

    /** 156 mm. */
    static final float BLOCK = 442.2f;
    private static final float UNIT = 46;

    static Columns of(Grid grid) {
        float[] labels = switch (grid.labelColumns()) {
            case 0 -> new float[0];
            case 1 -> new float[] {grid.unitColumn() ? 310 : 130};
            case 2 -> new float[] {52, 130};
            default -> deep(grid.labelColumns());
        };
        int fixed = labels.length + (grid.unitColumn() ? 1 : 0);
        float[] widths = Arrays.copyOf(labels, grid.columns());
        float left = BLOCK;
        for (float label : labels) {
            left -= label;
        }
        if (grid.unitColumn()) {
            widths[labels.length] = UNIT;
            left -= UNIT;
        }
        for (int i = fixed; i < widths.length; i++) {
            widths[i] = left / grid.valueColumns();
        }
        return grid.unitColumn() ? new Columns(widths, 9.5f, "list")
                : grid.columns() > 7 ? new Columns(widths, 9, grid.labelColumns() == 0 ? "dense short" : "dense") : new Columns(widths, 10.5f, "plain");
    }

    /** Groups in narrow columns, the first for upright text. */
    private static float[] deep(int count) {
        float[] widths = new float[count];
        Arrays.fill(widths, 39.5f);
        widths[0] = 20;
        widths[count - 1] = 121;
        return widths;
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
