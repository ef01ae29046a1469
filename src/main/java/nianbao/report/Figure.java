package nianbao.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number in a cell, derived from its text; the text itself is kept as typed or printed. The browser's
 * {@code figure.js} reads cells the same way; both are held to {@code figure-vectors.json}.
 *
 * <p>Understood: full-width digits and signs, thousands separators in their right places, decimals, white space
 * around, a unit behind (件, 万元 …) and a note in brackets ("22（其中修订16件）"). Not taken for a number: two
 * numbers with a space between ("0 0", what tracked changes leave), leading zeros ("00"), more than 15 digits
 * before the point or 12 behind it.
 *
 * @param kind   what the text is
 * @param number its value in the unit printed, {@code null} unless {@link FigureKind#NUMBER}
 * @param unit   unit printed in the cell, or ""
 * @param note   note in brackets printed in the cell, or ""
 * @param plain  the number alone, as one would type it, decimals as printed: "1295", "-4", "0.50"; "" unless
 *               {@link FigureKind#NUMBER}
 */
public record Figure(FigureKind kind, @Nullable BigDecimal number, String unit, String note, String plain) {

    public enum FigureKind {
        /** Nothing there. Not the same as 0. */
        BLANK,
        NUMBER,
        /** "/", "-", "——": a mark where 0 belongs. */
        MARK,
        /** Anything else. */
        TEXT
    }

    private static final Figure BLANK = new Figure(FigureKind.BLANK, null, "", "", "");
    private static final Figure MARK = new Figure(FigureKind.MARK, null, "", "", "");
    private static final Figure TEXT = new Figure(FigureKind.TEXT, null, "", "", "");
    private static final Figure[] SMALL = new Figure[1000];

    /** Units seen in cells, longest first so that 万元 is not read as 万. */
    private static final List<String> UNITS = List.of("万元", "亿元", "人次", "元", "件", "条", "次", "项", "个", "人", "篇", "期", "宗");
    private static final int MAX_DIGITS = 15;
    private static final int MAX_DECIMALS = 12;

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new Figure(FigureKind.NUMBER, BigDecimal.valueOf(i), "", "", Integer.toString(i));
        }
    }

    public boolean isNumber() {
        return kind == FigureKind.NUMBER;
    }

    public boolean isBlank() {
        return kind == FigureKind.BLANK;
    }

    /** Of its number: -1, 0 or 1; 0 too where there is none. */
    public int signum() {
        return number == null ? 0 : number.signum();
    }

    /** Its number in a sum: a blank, a mark and words count as 0. */
    public BigDecimal orZero() {
        return number == null ? BigDecimal.ZERO : number;
    }

    /** Reads a cell's text; {@code null} is blank. */
    public static Figure of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return BLANK;
        }
        var simple = simple(text);
        return simple != null ? simple : parse(narrow(text).strip());
    }

    /** A number as one types it, without trailing zeros and never in powers of ten: "4", "0.5". */
    public static String plain(BigDecimal number) {
        return number.scale() == 0 ? number.toString() : number.stripTrailingZeros().toPlainString();
    }

    /** The usual case, without a look at anything else: only digits, no leading zero, not too many; {@code null} for all others. */
    private static @Nullable Figure simple(String text) {
        int length = text.length();
        if (length > MAX_DIGITS || length > 1 && text.charAt(0) == '0') {
            return null;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = value * 10 + digit;
        }
        return value < SMALL.length ? SMALL[(int) value]
                : new Figure(FigureKind.NUMBER, BigDecimal.valueOf(value), "", "", text);
    }

    private static Figure parse(String s) {
        if (s.isEmpty()) {
            return BLANK;
        }
        if (s.chars().allMatch(c -> "-/\\—―─_*".indexOf(c) >= 0)) {
            return MARK;
        }
        int at = 0;
        boolean minus = s.charAt(0) == '-';
        if (minus || s.charAt(0) == '+') {
            at = skipSpace(s, 1);
        }
        int from = at;
        while (at < s.length() && (isDigit(s.charAt(at)) || s.charAt(at) == ',')) {
            at++;
        }
        var whole = s.substring(from, at);
        var digits = wholeDigits(whole);
        if (digits == null) {
            return TEXT;
        }
        var decimals = "";
        if (at < s.length() && s.charAt(at) == '.') {
            int dot = ++at;
            while (at < s.length() && isDigit(s.charAt(at))) {
                at++;
            }
            decimals = s.substring(dot, at);
            if (decimals.isEmpty() || decimals.length() > MAX_DECIMALS) {
                return TEXT;
            }
        }
        at = skipSpace(s, at);
        var unit = unitAt(s, at);
        at = skipSpace(s, at + unit.length());
        var note = s.substring(at);
        if (!note.isEmpty() && !isBracketed(note)) {
            return TEXT;
        }
        var plain = decimals.isEmpty() ? digits : digits + "." + decimals;
        var number = new BigDecimal(plain);
        // Zero has no sign: "-0" is a slip of the hand, not a number one would type.
        return minus && number.signum() != 0 ? new Figure(FigureKind.NUMBER, number.negate(), unit, note, "-" + plain)
                : new Figure(FigureKind.NUMBER, number, unit, note, plain);
    }

    /** The digits of "1295" or "1,295"; {@code null} when separators are misplaced, zeros lead, or it is too long. */
    private static @Nullable String wholeDigits(String whole) {
        var groups = whole.split(",", -1);
        for (int i = 0; i < groups.length; i++) {
            int length = groups[i].length();
            boolean right = groups.length == 1 ? length > 0 : i == 0 ? length >= 1 && length <= 3 : length == 3;
            if (!right) {
                return null;
            }
        }
        var digits = String.join("", groups);
        boolean leadingZero = digits.length() > 1 && digits.charAt(0) == '0';
        return leadingZero || digits.length() > MAX_DIGITS ? null : digits;
    }

    private static boolean isBracketed(String note) {
        char first = note.charAt(0), last = note.charAt(note.length() - 1);
        return note.length() > 2 && (first == '(' && last == ')' || first == '[' && last == ']'
                || first == '〔' && last == '〕');
    }

    private static String unitAt(String s, int at) {
        for (var unit : UNITS) {
            if (s.startsWith(unit, at)) {
                return unit;
            }
        }
        return "";
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int skipSpace(String s, int at) {
        while (at < s.length() && s.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Full-width forms to ASCII, every kind of space to one kind, every kind of minus to one. */
    private static String narrow(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (FullWidth.is(c)) {
                out.append((char) FullWidth.narrow(c));
            } else if (c == '−' || c == '–' || c == '‐' || c == '\u2011' || c == '﹣') {
                out.append('-');
            } else if (c == '﹢') {
                out.append('+');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (!Space.isZeroWidth(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
