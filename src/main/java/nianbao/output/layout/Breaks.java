package nianbao.output.layout;

import java.util.function.IntPredicate;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/** Where a line may end: 避头尾, numbers whole and together with their units, long addresses after their signs. */
final class Breaks implements LineBreakingStrategy {

    private static final String NEVER_FIRST = "。，、；：！？）》」』”’〕】〉｝…—·％%‰℃.,;:!?)]}～々〗﹪";
    private static final String NEVER_LAST = "（《“‘「『〔【〈｛([{第￥¥$№〖";
    private static final String UNITS = "件条项年月日次人份个元万亿号时分秒名户篇起宗页期章款岁家类种批场处天周字版届级倍";
    private static final String FIRST_OF_UNITS = "万亿千百人";
    private static final String BREAKS_ADDRESS = "/-?&=._";
    /** A word as long as this may be broken after a sign. */
    private static final int LONG = 16;
    /** One as long as this without a sign fills what is left of its line: on a line of its own it would not fit either. */
    private static final int ENDLESS = 40;

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        return new BreakPointsProvider() {
            private int at;

            @Override
            public BreakPoint next() {
                if (at >= text.length()) {
                    return BreakPoint.getDonePoint();
                }
                at = Breaks.next(text, at);
                return new BreakPoint(at);
            }
        };
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
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        if (Glyphs.isWord(before) && Glyphs.isWord(after)) {
            boolean inNumber = isDigit(after) && (before == '.' || before == '-');
            return BREAKS_ADDRESS.indexOf(before) >= 0 && after != '/' && !inNumber && length(text, at, LONG, Glyphs::isWord) >= LONG
                    || length(text, at, ENDLESS, Glyphs::isNumeral) >= ENDLESS;
        }
        return UNITS.indexOf(after) < 0 || !isDigit(before) && !isCounted(text, at - 1, before);
    }

    /** 万 of 12万元, 人 of 86人次: the unit goes on. */
    private static boolean isCounted(String text, int at, int character) {
        return FIRST_OF_UNITS.indexOf(character) >= 0 && at > 0 && isDigit(text.charAt(at - 1));
    }

    /** Whether a piece is one of an address, and not its first: example. of https://www.example.gov.cn. */
    static boolean isWithinAddress(String piece) {
        return BREAKS_ADDRESS.indexOf(piece.charAt(piece.length() - 1)) >= 0 && !piece.endsWith("//");
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
