package nianbao.check.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;
import nianbao.format.Section;
import nianbao.report.Report;
import nianbao.report.Space;

/** The report as a whole: its parts, its edition, its title, what it must say. */
public final class WholeChecks {

    private WholeChecks() {
    }

    /** A part that a published report lacks. */
    public static void missing(Dossier it, Consumer<Finding> out) {
        var report = it.report();
        for (var section : report.format().sections()) {
            boolean there = report.format().fields(section).stream().anyMatch(f -> report.fields().containsKey(f)
                    && (section.kind() == Section.SectionKind.TABLE || !report.isBlank(f)));
            if (it.published() && !section.optional() && !there) {
                out.accept(Finding.of("section.missing", List.of(section.code()), "没有“" + section.title() + "”",
                        "报告里没有找到这一部分的内容。请补上，没有的也要写明没有。"));
            }
        }
    }

    /** The form of another year. */
    public static void edition(Dossier it, Consumer<Finding> out) {
        var report = it.report();
        Formats.ofYear(report.year()).filter(f -> f != report.format()).ifPresent(right -> out.accept(Finding.of("edition.mixed",
                List.of(), report.year() + "年度报告用的是" + report.format().name() + "格式",
                "应当用" + right.name() + "格式（" + right.source() + "）。请按应当用的格式重新填写。")));
    }

    /** Where the report says what it charged: it says so, and does not say "nothing" against its table. */
    public static void fees(Dossier it, Consumer<Finding> out) {
        var report = it.report();
        var fees = report.format().speech().fees();
        if (fees == null || report.isBlank(fees.field()) || it.unread().contains(fees.field())) {
            return;
        }
        var text = Passage.narrow(report.text(fees.field()));
        var name = report.format().nameOf(fees.field());
        var unpaid = report.figure(fees.unlessZero());
        var told = Formats.rules().pattern("other-fees").matcher(text).replaceAll("");
        if (fees.words().stream().noneMatch(told::contains)) {
            out.accept(Finding.of("text.fees", List.of(fees.field()), name + "：没有写信息处理费",
                    "请写明本年度收取信息处理费的情况（单位：元），没有收取也要写明。"));
        } else if (unpaid.signum() > 0 && fees.none().stream().anyMatch(text::contains)) {
            out.accept(Finding.of("text.fees", List.of(fees.field(), fees.unlessZero()), name + "：写的是没有收取信息处理费，但表中有逾期未缴费的申请",
                    "表中（" + report.format().nameOf(fees.unlessZero()) + "）为 " + unpaid.plain() + "，文中为 0。请核对是否发过收费通知、收了多少。"));
        }
    }

    /** The title as printed, where reading saw one. */
    public static Optional<Finding> title(Report report, String title) {
        var tight = Space.tight(title);
        var year = Integer.toString(report.year());
        boolean dated = report.year() == 0 || tight.contains(year) || tight.contains("二〇") || tight.contains("二○") || tight.contains("二零");
        if (dated && Formats.rules().pattern("title").matcher(tight).find()) {
            return Optional.empty();
        }
        var term = tight.contains("政务") && !tight.contains("政府信息公开");
        return Optional.of(Finding.of(term ? "text.term" : "title.form", List.of(), title.isEmpty() ? "没有找到标题"
                : "标题“" + title + "”" + (term ? "应写“政府信息公开”" : "不是规定的写法"),
                report.year() == 0 ? "标题写明机关、年份和“政府信息公开工作年度报告”。" : "一般写作“" + report.title() + "”。"));
    }
}
