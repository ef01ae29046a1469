package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.check.Finding.Fix;
import nianbao.format.Carry;
import nianbao.format.CellType;
import nianbao.format.Section;
import nianbao.format.Severity;
import nianbao.report.Figure;
import nianbao.report.Prefill;
import nianbao.report.Report;

/** All checks of a report, with last year's where there is one. The report comes with its totals filled. */
public final class Checks {

    private Checks() {
    }

    public static List<Finding> all(Report report, Optional<Report> last) {
        var findings = new ArrayList<Finding>();
        for (var section : report.format().sections()) {
            findings.addAll(section(section, report, last));
        }
        return findings;
    }

    /** What is wrong in one section: its relations, what links it to last year, its cells or its text. */
    public static List<Finding> section(Section section, Report report, Optional<Report> last) {
        var findings = new ArrayList<Finding>();
        switch (section.kind()) {
            case TABLE -> {
                relations(section, report, findings);
                last.ifPresent(l -> carries(section, report, l, findings));
                cells(section, report, findings);
            }
            case PROSE -> ProseChecks.length(section, report).ifPresent(findings::add);
            case SIGNATURE -> {
            }
        }
        for (var field : report.format().fields(section)) {
            ProseChecks.characters(report, field).ifPresent(findings::add);
        }
        return findings;
    }

    private static void relations(Section section, Report report, List<Finding> findings) {
        for (var relation : report.format().relations(section)) {
            var verdict = Verdict.of(relation, report);
            if (verdict.state() == Verdict.State.BROKEN) {
                var fields = new ArrayList<>(relation.equals());
                fields.addAll(relation.sum());
                var message = verdict.message(report.format());
                var detail = verdict.equation(report);
                findings.add(report.format().totals().get(relation.total()) != relation
                        ? Finding.of(relation.severity(), relation.code(), fields, message, detail)
                        : Finding.of(relation.severity(), relation.code(), fields, message, detail,
                        new Fix(relation.total(), "", relation.equalsName() + "改为 " + Figure.plain(verdict.left()))));
            }
        }
    }

    private static void carries(Section section, Report report, Report last, List<Finding> findings) {
        for (var carry : report.format().carries()) {
            var figure = report.figure(carry.cell());
            if (report.format().sectionOf(carry.cell()) != section || !figure.isNumber()) {
                continue;
            }
            var expected = Prefill.expected(carry, last, report);
            if (expected.isPresent() && expected.get().compareTo(figure.number()) != 0) {
                findings.add(carried(carry, report, last, figure, expected.get()));
            }
        }
    }

    private static Finding carried(Carry carry, Report report, Report last, Figure figure,
                                   BigDecimal expected) {
        var value = Figure.plain(expected);
        var difference = Figure.plain(expected.subtract(figure.number()).abs());
        var name = report.format().cell(carry.cell()).name();
        var isTotal = report.format().totals().containsKey(carry.cell());
        var message = name + "与" + last.year() + "年不衔接";
        var detail = carry.name() + "为 " + value + "，今年填 " + figure.plain() + "，差 " + difference;
        return isTotal ? Finding.of(carry.severity(), carry.code(), List.of(carry.cell()), message, detail)
                : Finding.of(carry.severity(), carry.code(), List.of(carry.cell()), message, detail,
                new Fix(carry.cell(), value, "改为 " + value));
    }

    private static void cells(Section section, Report report, List<Finding> findings) {
        for (var field : report.format().fields(section)) {
            var cell = report.format().cell(field);
            var text = report.text(field);
            var fault = CellFault.of(cell.type(), text);
            if (fault == null || fault == CellFault.BLANK || isInherited(fault, field, report)) {
                continue;
            }
            var plain = CellFault.tidy(cell.type(), Figure.of(text));
            var message = cell.name() + "：" + fault.message().replace("{text}", shorten(text));
            var advice = fault.advice().replace("{plain}", plain);
            var tidy = fault == CellFault.UNIT || fault == CellFault.FORM;
            findings.add(tidy
                    ? Finding.of(fault.severity(), fault.code(), List.of(field), message, advice,
                    new Fix(field, plain, "改为 " + plain))
                    : Finding.of(fault.severity(), fault.code(), List.of(field), message, advice));
        }
    }

    /** A total that is the sum of its parts is as wrong as they are: said once, where it was entered. */
    private static boolean isInherited(CellFault fault, String field, Report report) {
        var relation = report.format().totals().get(field);
        return (fault == CellFault.NEGATIVE || fault == CellFault.FRACTION) && relation != null
                && Verdict.of(relation, report).state() == Verdict.State.HOLDS;
    }

    /** The first 20 characters, enough to know a text by. */
    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= 20 ? text : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }

    /** Cells of a section still to be filled; totals that compute themselves are not among them. */
    public static List<String> toFill(Section section, Report report) {
        return report.format().fields(section).stream()
                .filter(f -> isRequired(report, f) && report.isBlank(f)).toList();
    }

    private static boolean isRequired(Report report, String field) {
        var cell = report.format().cell(field);
        return cell != null && cell.type() != CellType.TEXT && !report.format().totals().containsKey(field);
    }

    /** Findings that stand in the way of handing in. */
    public static long errors(List<Finding> findings) {
        return findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
    }
}
