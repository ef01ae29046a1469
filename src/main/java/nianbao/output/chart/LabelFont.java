package nianbao.output.chart;

import nianbao.output.font.Faces;
import nianbao.output.font.Style;

/** How wide a label is. */
final class LabelFont {

    private static final float SMALLEST = 8;

    private LabelFont() {
    }

    static Style style() {
        return Style.HEI;
    }

    static float width(String text, float size) {
        return (float) text.codePoints().mapToDouble(c -> {
            var face = Faces.pick(style(), c);
            return face == null ? 0 : face.advance(c) * size / 1000;
        }).sum();
    }

    /** The size at which a label keeps within a width, not larger than wanted and still to be read. */
    static float fitting(String text, float size, float width) {
        return Math.max(SMALLEST, Math.min(size, size * width / width(text, size)));
    }
}
