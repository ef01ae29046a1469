package nianbao.check.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.report.ChineseNumber;

/**
 * A day as it is written in a text: 2025年1月20日, 2025.1.20, 二〇二五年一月二十日.
 *
 * @param day    empty where there is no such day, 2月30日
 */
record WrittenDate(int start, int end, Optional<LocalDate> day) {

    static final String YEAR = "([0-9〇○零Ｏ一二三四五六七八九]{4})";
    static final String NUMBER = "([0-9一二三四五六七八九十〇]{1,3})";
    private static final int YEAR_DIGITS = 4;
    /** Looked for by its sign, 年 or a point, and from there back to the year: most characters are no sign. */
    private static final Pattern DAY = Pattern.compile("[年.\\-/](?<=(?<![0-9〇○零Ｏ一二三四五六七八九])" + YEAR + " ?[年.\\-/]) ?" + NUMBER + " ?[月.\\-/] ?" + NUMBER
            + "(?![0-9.])(?: ?[日号])?");

    private static final Pattern MONTH_AND_DAY = Pattern.compile("月(?<=(?<![0-9〇○零一二三四五六七八九十年.])(?<!年 )" + NUMBER + " ?月) ?" + NUMBER + " ?[日号]");
    private static final Pattern MONTH = Pattern.compile("(?<![0-9])(20\\d\\d) ?年 ?(\\d{1,2}) ?月(?! ?[0-9一二三四五六七八九十])");
    private static final int LEAP_YEAR = 2024;

    /** The days of a text whose figures are narrow, in order. */
    static List<WrittenDate> in(String text) {
        var days = new ArrayList<WrittenDate>();
        var found = DAY.matcher(text);
        while (found.find()) {
            days.add(new WrittenDate(found.start(1), found.end(), day(number(found.group(1)), number(found.group(2)), number(found.group(3)))));
        }
        return days;
    }

    /** Days of which only month and day are written, 13月1日: those that are in no year. */
    static List<WrittenDate> inNoYear(String text) {
        var days = new ArrayList<WrittenDate>();
        var found = MONTH_AND_DAY.matcher(text);
        while (found.find()) {
            if (day(LEAP_YEAR, number(found.group(1)), number(found.group(2))).isEmpty()) {
                days.add(new WrittenDate(found.start(1), found.end(), Optional.empty()));
            }
        }
        return days;
    }

    /** Months that no year has, 2025年13月. */
    static List<WrittenDate> inNoMonth(String text) {
        var months = new ArrayList<WrittenDate>();
        var found = MONTH.matcher(text);
        while (found.find()) {
            if (day(number(found.group(1)), number(found.group(2)), 1).isEmpty()) {
                months.add(new WrittenDate(found.start(), found.end(), Optional.empty()));
            }
        }
        return months;
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year < 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 2024, 二〇二四 and 二0二四, 12 and 十二; −1 for what is no number. */
    static int number(String words) {
        if (words.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(words);
        }
        var chinese = words.replace('0', '〇');
        return chinese.chars().anyMatch(c -> c >= '0' && c <= '9') ? -1
                : words.length() == YEAR_DIGITS && words.indexOf('十') < 0 ? ChineseNumber.digits(chinese) : (int) ChineseNumber.of(words);
    }
}
