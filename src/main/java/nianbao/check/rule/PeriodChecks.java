package nianbao.check.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;

/** Days in prose: the period is the whole of the report's year, and every day that is named exists. */
public final class PeriodChecks {

    /** Looked for by its 月, and from there back to the year. */
    private static final Pattern RANGE = Pattern.compile("月(?<=(?<![0-9〇○零一二三四五六七八九])" + WrittenDate.YEAR + " ?年 ?" + WrittenDate.NUMBER + " ?月) ?(?:"
            + WrittenDate.NUMBER + " ?[日号])? ?(?:起|开始|始)?[，,]? ?(?:截?至|到|—{1,2}|-{1,2}|－|–|~|～) ?(?:" + WrittenDate.YEAR
            + " ?年 ?)?(?:" + WrittenDate.NUMBER + " ?月 ?(?:" + WrittenDate.NUMBER + " ?[日号]|底|末)?|底|末)");
    /** 2025.1.1—2025.12.31. */
    private static final Pattern DOTTED = Pattern.compile(
            "(?<![0-9.])(20\\d\\d)[.\\-/](\\d{1,2})[.\\-/](\\d{1,2}) ?(?:至|到|—{1,2}|-{1,2}|－|–|~|～) ?(20\\d\\d)[.\\-/](\\d{1,2})[.\\-/](\\d{1,2})(?![0-9.])");
    /** 统计数据截至2025年11月30日. */
    private static final Pattern UNTIL = Pattern
            .compile("截[至止](?:到|至|为)? ?" + WrittenDate.YEAR + " ?年 ?" + WrittenDate.NUMBER + " ?月 ?" + WrittenDate.NUMBER + " ?日");
    private static final int NEAR = 40;

    private PeriodChecks() {
    }

    /** From its first day to its last, as places in a text. */
    record Period(int start, int end, Optional<LocalDate> first, Optional<LocalDate> last) {
    }

    /** Where a text says which period its figures are of. */
    static List<Period> periods(Passage passage) {
        var periods = new ArrayList<Period>();
        add(RANGE, passage, periods);
        add(DOTTED, passage, periods);
        return periods;
    }

    private static void add(Pattern range, Passage passage, List<Period> periods) {
        var found = range.matcher(passage.text());
        while (periods.size() < Findings.MOST && found.find()) {
            int start = found.start(1);
            var before = passage.text().substring(Math.max(passage.lineStart(start), start - NEAR), start);
            if (Formats.rules().pattern("period").matcher(before).find()) {
                periods.add(period(found));
            }
        }
    }

    private static Period period(Matcher found) {
        int year = WrittenDate.number(found.group(1)), month = WrittenDate.number(found.group(2));
        int lastYear = found.group(4) == null ? year : WrittenDate.number(found.group(4));
        int lastMonth = found.group(5) == null ? 12 : WrittenDate.number(found.group(5));
        var first = WrittenDate.day(year, month, found.group(3) == null ? 1 : WrittenDate.number(found.group(3)));
        var last = lastMonth < 1 || lastMonth > 12 ? Optional.<LocalDate>empty() : WrittenDate.day(lastYear, lastMonth,
                found.group(6) == null ? YearMonth.of(lastYear, lastMonth).lengthOfMonth() : WrittenDate.number(found.group(6)));
        return new Period(found.start(1), found.end(), first, last);
    }

    public static void periods(Dossier it, Findings out) {
        int year = it.report().year();
        if (year == 0) {
            return;
        }
        var right = year + "年1月1日起至" + year + "年12月31日";
        for (var passage : it.passages()) {
            for (var period : it.unread().contains(passage.field()) ? List.<Period>of() : periods(passage)) {
                if (!period.first.equals(WrittenDate.day(year, 1, 1)) || !period.last.equals(WrittenDate.day(year, 12, 31))) {
                    out.accept(Finding.of("preface.period", List.of(passage.field()), it.report().format().nameOf(passage.field())
                            + "：统计期限“" + passage.words(period.start, period.end).strip() + "”不是 " + year + " 年全年",
                            "统计期限是 " + year + "年1月1日至" + year + "年12月31日。请改日期。", new Fix(passage.field(),
                                    passage.with(period.start, period.end, right), "改为 " + right))
                            .at(List.of(passage.mark(period.start, period.end))));
                }
            }
        }
    }

    /** The figures of a report are not counted up to some day before its year ends. */
    public static void ends(Dossier it, Findings out) {
        int year = it.report().year();
        for (var passage : PrefaceChecks.prefaces(it)) {
            var found = UNTIL.matcher(passage.text());
            while (!out.isFull("preface.period") && found.find()) {
                var day = WrittenDate.day(WrittenDate.number(found.group(1)), WrittenDate.number(found.group(2)), WrittenDate.number(found.group(3)));
                var before = passage.text().substring(Math.max(passage.sentenceStart(found.start()), found.start() - NEAR), found.start());
                if (day.isPresent() && day.get().getYear() == year && !day.get().equals(WrittenDate.day(year, 12, 31).orElseThrow())
                        && Formats.rules().pattern("period").matcher(before).find()) {
                    out.accept(Finding.of("preface.period", List.of(passage.field()), it.report().format().nameOf(passage.field()) + "：统计数据“"
                            + passage.words(found.start(), found.end()) + "”，不到 " + year + " 年年底",
                            "统计期限是 " + year + "年1月1日至" + year + "年12月31日。请改日期，并核对数据是不是全年的。")
                            .at(List.of(passage.mark(found.start(), found.end()))));
                }
            }
        }
    }

    /** 2024年2月30日, 13月1日, 2025年13月. */
    public static void days(Dossier it, Findings out) {
        for (var passage : it.passages()) {
            if (out.isFull("text.date")) {
                return;
            }
            var periods = periods(passage);
            Stream.of(WrittenDate.in(passage.text()).stream().filter(day -> passage.text().substring(day.start(), day.end()).contains("年")),
                    WrittenDate.inNoYear(passage.text()).stream(), WrittenDate.inNoMonth(passage.text()).stream()).flatMap(days -> days)
                    .filter(day -> day.day().isEmpty() && periods.stream().noneMatch(p -> p.start <= day.start() && day.end() <= p.end))
                    .takeWhile(day -> !out.isFull("text.date"))
                    .forEach(day -> out.accept(Finding.of("text.date", List.of(passage.field()), it.report().format().nameOf(passage.field()) + "：“"
                            + passage.words(day.start(), day.end()) + "”是没有的日子", "请核对年、月、日。")
                            .at(List.of(passage.mark(day.start(), day.end())))));
        }
    }
}
