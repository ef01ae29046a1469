package nianbao.check.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.finding.Finding;
import nianbao.check.text.Excerpt;
import nianbao.format.Section;
import nianbao.report.ChineseDate;
import nianbao.report.Report;
import nianbao.report.Space;

/** The day the report is signed: one that exists, rightly written, after the period ends, before it is due. */
public final class DateChecks {

    private DateChecks() {
    }

    public static void dates(Dossier it, Consumer<Finding> out) {
        var report = it.report();
        report.format().sections().stream().filter(s -> s.kind() == Section.SectionKind.SIGNATURE).flatMap(s -> s.lines().stream())
                .map(Section.SectionLine::code).filter(code -> code.equals("date") && !report.isBlank(code)).forEach(field -> {
                    var days = WrittenDate.in(Passage.narrow(report.text(field)));
                    var day = days.size() == 1 ? days.getFirst().day() : java.util.Optional.<LocalDate>empty();
                    if (day.isEmpty()) {
                        out.accept(unreadable(report, field, days));
                    } else {
                        written(report, field, day.get(), out);
                        timely(it, field, day.get(), out);
                    }
                });
    }

    private static Finding unreadable(Report report, String field, List<WrittenDate> days) {
        return Finding.of("date.form", List.of(field), "成文日期“" + Excerpt.start(report.text(field).strip()) + "”"
                + (days.isEmpty() ? "不是完整的年、月、日" : days.size() > 1 ? "写了 " + days.size() + " 个日期" : "是没有的日子"),
                "请写明一个日期，如 " + (report.year() + 1) + "年1月20日。");
    }

    /** White space does not count: many a file sets "2025 年 1 月 20 日". */
    private static void written(Report report, String field, LocalDate day, Consumer<Finding> out) {
        var right = ChineseDate.of(day);
        var text = report.text(field);
        if (!Space.tight(text).equals(right)) {
            out.accept(Finding.of("date.form", List.of(field), "成文日期“" + Excerpt.start(text.strip()) + "”不是规定的写法",
                    "用阿拉伯数字写全年、月、日，月、日不加 0，前后不加别的字：" + right + "。", new Fix(field, right, "改为 " + right)));
        }
    }

    private static void timely(Dossier it, String field, LocalDate day, Consumer<Finding> out) {
        var report = it.report();
        if (report.year() == 0) {
            return;
        }
        if (!day.isAfter(LocalDate.of(report.year(), 12, 31))) {
            out.accept(Finding.of("date.early", List.of(field), "成文日期 " + report.text(field) + " 早于统计期限结束",
                    "统计期限到 " + report.year() + "年12月31日，成文日期应在 " + (report.year() + 1) + "年1月1日以后。请改日期。"));
        } else if (it.deadline().isPresent() && day.isAfter(it.deadline().get())) {
            var due = it.deadline().get();
            out.accept(Finding.of("date.late", List.of(field), "成文日期 " + report.text(field) + " 晚于公布期限",
                    "应在 " + ChineseDate.of(due) + "前公布，晚了 " + (day.toEpochDay() - due.toEpochDay()) + " 天。请核对日期。"));
        }
    }
}
