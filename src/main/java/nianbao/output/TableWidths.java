package nianbao.output;

import java.util.Arrays;
import nianbao.document.Document.Grid;

/**
 * How the columns of a table divide the text block, the same in every kind of file.
 *
 * @param widths of the columns in twentieths of a point; together the block
 */
public record TableWidths(int[] widths) {

    /** 156 mm. */
    public static final int BLOCK = 8844;
    private static final int TWENTIETHS = 20;
    /** The one column of labels: of a list, and beside columns of figures. */
    private static final int LIST = 6200;
    private static final int LABEL = 2600;
    /** A group beside its rows, for a few characters. */
    private static final int GROUP = 1040;
    private static final int UNIT = 920;
    /** Of several groups the first, for upright text, and those behind it; and the label then. */
    private static final int UPRIGHT = 400;
    private static final int NARROW = 790;
    private static final int DEEP = 2450;

    public static TableWidths of(Grid grid) {
        int[] labels = labels(grid);
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
        return new TableWidths(widths);
    }

    private static int[] labels(Grid grid) {
        return switch (grid.labelColumns()) {
            case 0 -> new int[0];
            case 1 -> new int[]{grid.unitColumn() ? LIST : LABEL};
            case 2 -> new int[]{GROUP, LABEL};
            default -> {
                int[] widths = new int[grid.labelColumns()];
                Arrays.fill(widths, NARROW);
                widths[0] = UPRIGHT;
                widths[widths.length - 1] = DEEP;
                yield widths;
            }
        };
    }

    /** In points. */
    public float[] points() {
        float[] points = new float[widths.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = (float) widths[i] / TWENTIETHS;
        }
        return points;
    }

    public int width(int from, int span) {
        return Arrays.stream(widths, from, from + span).sum();
    }
}
