package nianbao.output.layout;

import nianbao.output.font.Faces;
import nianbao.output.font.Metrics;
import nianbao.output.font.Style;

/** Widths of text, and what kinds of characters there are. Lengths are in dots, {@value #PER_POINT} to a point. */
final class Glyphs {

    static final float PER_POINT = 80;
    static final int PER_PIXEL = 60;
    /** Body text, 3号. */
    static final float BODY = 16 * PER_POINT;
    /** 28 characters of 16 pt are 448 pt, the text block is 442 pt wide: the grid of GB/T 9704 sets them closer by this. */
    private static final float CLOSER = -17;
    /** Of an em, above and below the baseline: Chinese type fills its square evenly. */
    static final float ASCENT = 1.13f;
    static final float DESCENT = 0.37f;
    /** What half a surrogate pair measures: too wide for any line, so that no line ends inside a pair. */
    private static final float NEVER = 1_000_000;
    /** Their right half is blank; the left half of those that open is. */
    private static final String CLOSING = "》〉）」』】〕］”’，。、；：";
    private static final String OPENING = "《〈（“‘「『【〔［";
    private static final float FULL = 0.9f;
    /** What a dash keeps from a figure, of an em: it is as wide as its square, so that two of them join to one line. */
    private static final float DASH = 12;

    private Glyphs() {
    }

    /** What is added between characters of that size. */
    static float tracking(float size) {
        return Math.abs(size - BODY) < 1 ? CLOSER : 0;
    }

    /** The width of text with its tracking, as it is drawn: none inside words. */
    static float width(Style own, float size, String text) {
        float width = 0, tracking = tracking(size);
        int previous = -1;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            width += advance(own, size, c);
            if (previous >= 0) {
                width += (isStretchable(previous, c) ? tracking : 0) + kern(own, size, previous, c);
            }
            previous = c;
        }
        return previous >= 0 && !isWord(previous) ? width + tracking : width;
    }

    /** What is between two characters besides their widths and the tracking that {@link #width} counts behind the first. */
    static float seam(Style own, float size, int a, int b) {
        float tracking = tracking(size);
        return kern(own, size, a, b) + (isStretchable(a, b) ? tracking : 0) - (isWord(a) ? 0 : tracking);
    }

    /** The width of one character, without tracking. */
    static float advance(Style own, float size, int character) {
        if (character >= 0xd800 && character < 0xe000) {
            return NEVER;
        }
        var face = Faces.pick(own, character);
        return face == null ? 0 : Metrics.advance(own, face, character) * size / 1000;
    }

    /**
     * What two characters stand nearer or farther than their widths say. Between two marks in a row one blank half is
     * enough (连续标点挤压); a dash between two figures (2024.12.31—2025) touches neither; in running text a number stands a little off the characters beside it.
     */
    static float kern(Style own, float size, int a, int b) {
        boolean closing = CLOSING.indexOf(a) >= 0;
        if (closing && (CLOSING.indexOf(b) >= 0 || OPENING.indexOf(b) >= 0) || OPENING.indexOf(a) >= 0 && OPENING.indexOf(b) >= 0) {
            boolean full = advance(own, size, a) > FULL * size && advance(own, size, b) > FULL * size;
            return full ? -size / 2 : 0;
        }
        if (a == '—' && b != '—' && isNumeral(b) || b == '—' && a != '—' && isNumeral(a)) {
            return size / DASH;
        }
        boolean offset = tracking(size) != 0 && (isNumeral(a) && Character.isIdeographic(b) || Character.isIdeographic(a) && isNumeral(b));
        return offset ? size / 8 : 0;
    }

    /** Of a word or a number, not its brackets and stops. */
    static boolean isNumeral(int c) {
        return c == '%' || c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** Letters, digits and their signs: they make words, which are neither broken nor stretched. */
    static boolean isWord(int c) {
        return c > 0x20 && c < 0x250 && "()[]<>{}\"·×—".indexOf(c) < 0;
    }

    /** Whether space may be added between two characters to make a margin even: not in words, —— and ……. */
    static boolean isStretchable(int a, int b) {
        return !(isWord(a) && isWord(b)) && !(a == b && (a == '—' || a == '…'));
    }
}
