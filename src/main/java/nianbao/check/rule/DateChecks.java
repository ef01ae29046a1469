package nianbao.check.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nianbao.check.figure.Amount;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.format.Section;

/** The day the report is signed: after the period ends, before it is due. */
public final class DateChecks {

    private static final Pattern DATE = Pattern.compile("(\\d{4})\\s*[年.\\-/]\\s*(\\d{1,2})\\s*[月.\\-/]\\s*(\\d{1,2})");
    private static final Pattern WORDS = Pattern.compile("(二[〇○零Ｏ][一二三四五六七八九〇○零]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");

    private DateChecks() {
    }

    public static void dates(Dossier it, Consumer<Finding> out) {
        var report = it.report();
        report.format().sections().stream().filter(s -> s.kind() == Section.Kind.SIGNATURE).flatMap(s -> s.lines().stream())
                .map(Section.Line::code).filter(code -> code.equals("date")).forEach(field -> in(report.text(field)).ifPresent(day -> {
            if (!day.isAfter(LocalDate.of(report.year(), 12, 31))) {
                out.accept(Finding.of("date.early", List.of(field), "成文日期 " + report.text(field) + " 早于统计期限结束",
                        "统计期限到 " + report.year() + "年12月31日，成文日期应在 " + (report.year() + 1) + "年1月1日以后。请改日期。"));
            } else if (it.deadline().isPresent() && day.isAfter(it.deadline().get())) {
                var due = it.deadline().get();
                out.accept(Finding.of("date.late", List.of(field), "成文日期 " + report.text(field) + " 晚于公布期限",
                        "应在 " + due.getYear() + "年" + due.getMonthValue() + "月" + due.getDayOfMonth() + "日前公布，晚了 "
                                + (day.toEpochDay() - due.toEpochDay()) + " 天。请核对日期。"));
            }
        }));
    }

    private static Optional<LocalDate> in(String text) {
        var digits = DATE.matcher(Passage.narrow(text));
        var words = WORDS.matcher(text);
        try {
            if (digits.find()) {
                return Optional.of(LocalDate.of(Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2)),
                        Integer.parseInt(digits.group(3))));
            }
            if (words.find()) {
                var year = words.group(1).replaceAll("[○零Ｏ]", "〇");
                return Optional.of(LocalDate.of((int) Amount.chinese(year), (int) Amount.chinese(words.group(2)),
                        (int) Amount.chinese(words.group(3))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
