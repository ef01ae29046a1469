package nianbao.register.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.register.sheet.Sheet.RegisterLine;
import nianbao.register.words.DateText;
import nianbao.report.ChineseNumber;
import org.jspecify.annotations.Nullable;

/** The year, and the month, of dates that do not say it: from numbers, titles, names of sheets, lines between months. */
public final class YearContext {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?=年|〕|\\]|\\)|）|-|_|$|[^\\d])");
    private static final Pattern DAY = Pattern.compile("20\\d{2}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}");
    private static final Pattern IN_NUMBER = Pattern.compile("[〔\\[(（【]\\s*(20\\d{2})\\s*[〕\\])）】]|(?<!\\d)(20\\d{2})(?=[-—_年]|\\d{3,5}(?!\\d))");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(1[0-2]|0?[1-9])月|([一二三四五六七八九十]{1,3})月");
    private static final Pattern ONLY_MONTH = Pattern.compile("0?([1-9]|1[0-2])");
    private static final int MONTHS_OF_A_NEW_YEAR = 6;

    private YearContext() {
    }

    /** The year of a title or the name of a sheet. A day in it, on which it was printed or filled in, tells nothing. */
    public static OptionalInt year(String text) {
        var year = YEAR.matcher(DAY.matcher(text).replaceAll(""));
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    /** The year a request's number says it was received in: 〔2023〕901号. */
    public static OptionalInt ofNumber(String number) {
        var year = IN_NUMBER.matcher(number);
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1) != null ? year.group(1) : year.group(2))) : OptionalInt.empty();
    }

    /** The month of a sheet's name or a line between months; 0 when it says none. */
    public static int month(String text) {
        var month = MONTH.matcher(text);
        if (month.find()) {
            return month.group(1) != null ? Integer.parseInt(month.group(1)) : (int) ChineseNumber.of(month.group(2));
        }
        Matcher only = ONLY_MONTH.matcher(text.strip());
        return only.matches() ? Integer.parseInt(only.group(1)) : 0;
    }

    /** The year most whole dates are of. */
    public static OptionalInt most(List<LocalDate> dates) {
        return dates.stream().collect(Collectors.groupingBy(LocalDate::getYear, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> OptionalInt.of(e.getKey())).orElse(OptionalInt.empty());
    }

    /**
     * Years of dates that say only their month, in the order of the lines: where December is followed by January, a year
     * ends; the year most of them are of is the register's.
     */
    public static Map<RegisterLine, Integer> years(List<RegisterLine> lines, List<Integer> months, int year) {
        var spans = new ArrayList<Integer>();
        int span = 0, before = 0;
        for (int month : months) {
            span += before - month >= MONTHS_OF_A_NEW_YEAR ? 1 : 0;
            spans.add(span);
            before = month;
        }
        var sizes = spans.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
        int own = sizes.entrySet().stream().max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(0);
        var years = new HashMap<RegisterLine, Integer>();
        IntStream.range(0, lines.size()).forEach(i -> years.put(lines.get(i), year + spans.get(i) - own));
        return years;
    }

    /** An answer that does not say its year comes in the winter after the request where it would else come before it. */
    public static @Nullable LocalDate answer(DateText text, LocalDate received, int month) {
        if (text.month() == 0) {
            int own = month > 0 ? month : received.getMonthValue();
            var day = text.in(received.getYear(), own);
            return day != null && !day.isBefore(received) ? day : null;
        }
        var day = text.in(received.getYear());
        boolean nextYear = (day == null || day.isBefore(received)) && received.getMonthValue() >= 10 && text.month() <= 3;
        return nextYear ? text.in(received.getYear() + 1) : day;
    }
}
