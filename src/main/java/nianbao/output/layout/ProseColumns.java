package nianbao.output.layout;

import nianbao.document.Document.ProseTable;
import nianbao.output.font.Style;

/** How a table within prose divides the text block: by the longest text of each column, none narrower than three characters. */
public final class ProseColumns {

    /** Rows at a table's end that stand on one page: none is left alone on the next. */
    public static final int KEPT = 3;
    private static final float SIZE = 10.5f;
    private static final float NARROWEST = 3 * SIZE;
    /** A column of sentences takes no more than what this many characters take: they wrap. */
    private static final float WIDEST = 24 * SIZE;
    /** Left and right of a cell's text, with the rule. */
    private static final float PADDING = 14;

    private ProseColumns() {
    }

    /** Of its columns, in points; together the text block. */
    public static float[] widths(ProseTable table) {
        float[] widths = new float[table.columns()];
        float sum = 0;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            float longest = (float) table.rows().stream().mapToDouble(row -> width(row.get(column))).max().orElse(0);
            widths[i] = Math.clamp(longest, NARROWEST, WIDEST) + PADDING;
            sum += widths[i];
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] *= Columns.BLOCK / sum;
        }
        return widths;
    }

    private static float width(String text) {
        return Glyphs.width(Style.SONG, SIZE * Glyphs.PER_POINT, Printable.text(text)) / Glyphs.PER_POINT;
    }
}
