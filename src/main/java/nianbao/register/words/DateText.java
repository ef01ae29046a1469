package nianbao.register.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as registers write it: 2024-03-05, 2024.3.5, 2024年3月5日, 20240305, 24/3/5, 3月5日, 5日, Excel's own number 45356, with a
 * time behind or a note in brackets. What is not written is 0.
 */
public record DateText(int year, int month, int day) {

    private static final String TIME = "(?:t?\\d{1,2}[:时点]\\d{0,2}.*|上午|下午|星期.|周.)?";
    private static final Pattern NOTE = Pattern.compile("\\(.*?\\)$|\\[.*?]$");
    private static final Pattern FULL = Pattern.compile("(\\d{4})[-/.年、\\\\](\\d{1,2})[-/.月、\\\\](\\d{1,2})[日号]?" + TIME);
    private static final Pattern SHORT_YEAR = Pattern.compile("'?([1-3]\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})[-/.月](\\d{1,2})[日号]?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[日号]?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})" + TIME);
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final int FIRST_SERIAL = 36526, LAST_SERIAL = 73050;
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LONGEST = 60;
    private static final String NUMERALS = "〇○零一二三四五六七八九十";
    private static final int CENTURY = 2000;
    private static final int FIRST_YEAR = 1990, LAST_YEAR = 2099;

    /** {@code null} when it is no date, or none that can be. */
    public static @Nullable DateText of(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.codePoints().limit(2).noneMatch(c -> Character.isDigit(c) || NUMERALS.indexOf(c) >= 0)) {
            return null;
        }
        var s = ChineseDigits.plain(NOTE.matcher(ComparableText.fold(text)).replaceAll(""));
        var date = of(FULL.matcher(s), 0);
        date = date != null ? date : of(SHORT_YEAR.matcher(s), CENTURY);
        date = date != null ? date : of(COMPACT.matcher(s), 0);
        if (date != null) {
            return date.isReal() ? date : null;
        }
        var day = DAY_FIRST.matcher(s);
        if (day.matches()) {
            return dayFirst(number(day, 1), number(day, 2), number(day, 3));
        }
        var part = MONTH_DAY.matcher(s);
        if (part.matches()) {
            var found = new DateText(0, number(part, 1), number(part, 2));
            return found.in(2000) != null ? found : null;
        }
        var serial = SERIAL.matcher(s);
        if (serial.matches()) {
            int days = number(serial, 1);
            return days < FIRST_SERIAL || days > LAST_SERIAL ? null : of(EXCEL_ZERO.plusDays(days));
        }
        var only = DAY.matcher(s);
        return only.matches() && number(only, 1) >= 1 && number(only, 1) <= 31 ? new DateText(0, 0, number(only, 1)) : null;
    }

    private static @Nullable DateText of(Matcher matcher, int century) {
        return matcher.matches() ? new DateText(century + number(matcher, 1), number(matcher, 2), number(matcher, 3)) : null;
    }

    private static DateText of(LocalDate date) {
        return new DateText(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** 3/5/2024 may be March or May; only where one of the two cannot be a month, it is known. */
    private static @Nullable DateText dayFirst(int one, int two, int year) {
        var found = one > 12 ? new DateText(year, two, one) : two > 12 || one == two ? new DateText(year, one, two) : null;
        return found != null && found.isReal() ? found : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    public boolean isWhole() {
        return year > 0;
    }

    private boolean isReal() {
        return year >= FIRST_YEAR && year <= LAST_YEAR && in(year) != null;
    }

    /** The date in a year, {@code null} when there is none. */
    public @Nullable LocalDate in(int inYear) {
        return in(inYear, month);
    }

    public @Nullable LocalDate in(int inYear, int inMonth) {
        try {
            return LocalDate.of(inYear, inMonth, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public @Nullable LocalDate whole() {
        return in(year);
    }
}
