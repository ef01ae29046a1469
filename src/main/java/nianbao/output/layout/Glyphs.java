package nianbao.output.layout;

import nianbao.output.font.Faces;
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
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            width += advance(own, size, c) + (previous >= 0 && isStretchable(previous, c) ? tracking : 0);
            previous = c;
        }
        return previous >= 0 && !isWord(previous) ? width + tracking : width;
    }

    /** The width of one character, without tracking. */
    static float advance(Style own, float size, int character) {
        if (character >= 0xd800 && character < 0xe000) {
            return NEVER;
        }
        var face = Faces.pick(own, character);
        return face == null ? 0 : face.advance(character) * size / 1000;
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
