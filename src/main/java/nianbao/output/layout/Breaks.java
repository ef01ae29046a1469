package nianbao.output.layout;

import java.util.function.IntPredicate;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Where a line may end: 避头尾, numbers whole and together with their units, long addresses after their signs, very long
 * numbers between groups of four. A strategy serves one layout: it knows which piece of a line is measured next.
 */
final class Breaks implements LineBreakingStrategy {

    /** Besides whatever closes, or opens, a bracket or a quotation. */
    private static final String NEVER_FIRST = "。，、；：！？．…—·％%‰℃.,;:!?～々﹪";
    private static final String NEVER_LAST = "第￥¥$№";
    private static final String UNITS = "件条项年月日次人份个元万亿号时分秒名户篇起宗页期章款岁家类种批场处天周字版届级倍";
    private static final String FIRST_OF_UNITS = "万亿千百人";
    private static final String BREAKS_ADDRESS = "@/-?&=._";
    /** A word as long as this may be broken after a sign. */
    private static final int LONG = 10;
    /** A number with a hyphen, of a telephone, is broken there from this length on; one without, after each fourth digit. */
    private static final int LONG_NUMBER = 12;
    private static final int LONG_DIGITS = 15;
    /** One as long as this without a sign fills what is left of its line: on a line of its own it would not fit either. */
    private static final int ENDLESS = 40;

    /** The piece that was asked for last: it is measured next. */
    private String text = "";
    private int from;
    private int to;

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        return new BreakPointsProvider() {
            private int at;

            @Override
            public BreakPoint next() {
                if (at >= text.length()) {
                    return BreakPoint.getDonePoint();
                }
                Breaks.this.text = text;
                from = at;
                to = at = Breaks.next(text, at);
                return new BreakPoint(at);
            }
        };
    }

    /**
     * What the seam before a piece adds to its width: kern and tracking that really stand there. Nothing before the first
     * piece of a line, and before a text that is no piece of one.
     */
    float seam(SetFont font, String piece) {
        boolean next = from > 0 && piece.length() == to - from && text.startsWith(piece, from);
        float seam = next ? Glyphs.seam(font.style(), font.size(), text.codePointBefore(from), text.codePointAt(from)) : 0;
        from = 0;
        return seam;
    }

    /** The first place after {@code from} where the text may be broken, or its end. */
    static int next(String text, int from) {
        int at = from + 1;
        while (at < text.length() && !isAllowed(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isAllowed(String text, int at) {
        if (Character.isLowSurrogate(text.charAt(at))) {
            return false;
        }
        int before = text.codePointBefore(at), after = text.codePointAt(at);
        if (after == ' ' || before == ' ') {
            return after != ' ';
        }
        if (NEVER_FIRST.indexOf(after) >= 0 || isClosing(after) || NEVER_LAST.indexOf(before) >= 0 || isOpening(before)) {
            return false;
        }
        if (Glyphs.isWord(before) && Glyphs.isWord(after)) {
            if (isDigit(before) && isDigit(after)) {
                int digits = length(text, at, LONG_DIGITS, Breaks::isDigit);
                return digits >= LONG_DIGITS && digitsBefore(text, at) % 4 == 0 || length(text, at, ENDLESS, Glyphs::isNumeral) >= ENDLESS;
            }
            boolean inNumber = isDigit(after) && (before == '.' || before == '-' && length(text, at, LONG_NUMBER, Glyphs::isWord) < LONG_NUMBER);
            return BREAKS_ADDRESS.indexOf(before) >= 0 && BREAKS_ADDRESS.indexOf(after) < 0 && !inNumber && length(text, at, LONG, Glyphs::isWord) >= LONG
                    || length(text, at, ENDLESS, Glyphs::isNumeral) >= ENDLESS;
        }
        return UNITS.indexOf(after) < 0 || !isDigit(before) && !isCounted(text, at - 1, before);
    }

    private static boolean isClosing(int c) {
        int type = Character.getType(c);
        return type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private static boolean isOpening(int c) {
        int type = Character.getType(c);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    /** 万 of 12万元, 人 of 86人次: the unit goes on. */
    private static boolean isCounted(String text, int at, int character) {
        return FIRST_OF_UNITS.indexOf(character) >= 0 && at > 0 && isDigit(text.charAt(at - 1));
    }

    private static int digitsBefore(String text, int at) {
        int from = at;
        while (from > 0 && isDigit(text.charAt(from - 1))) {
            from--;
        }
        return at - from;
    }

    /** How many such characters stand in a row around that place, as far as {@code most} of them to either side. */
    private static int length(String text, int at, int most, IntPredicate isPart) {
        int from = at, to = at;
        while (from > 0 && at - from < most && isPart.test(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && to - at < most && isPart.test(text.charAt(to))) {
            to++;
        }
        return to - from;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
