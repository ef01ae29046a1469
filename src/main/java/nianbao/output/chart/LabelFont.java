package nianbao.output.chart;

import nianbao.output.font.Faces;
import nianbao.output.font.Metrics;
import nianbao.output.font.Style;

/** What a label is set in, and how wide it is. */
final class LabelFont {

    private static final float SMALLEST = 8;

    private LabelFont() {
    }

    /** 黑体 for headings, else 宋体, as in the report and its tables. */
    static Style style(boolean bold) {
        return bold ? Style.HEI : Style.SONG;
    }

    static float width(String text, boolean bold, float size) {
        return (float) text.codePoints().mapToDouble(c -> advance(style(bold), c, size)).sum();
    }

    /** Digits are all of one width, as in tables. */
    static float advance(Style style, int character, float size) {
        var face = Faces.pick(style, character);
        return face == null ? 0 : Metrics.advance(style, face, character) * size / 1000;
    }

    /** The size at which a label keeps within a width, not larger than wanted and still to be read. */
    static float fitting(String text, boolean bold, float size, float width) {
        return Math.max(SMALLEST, Math.min(size, size * width / width(text, bold, size)));
    }
}
