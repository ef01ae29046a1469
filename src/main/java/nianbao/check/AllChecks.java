package nianbao.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.check.rule.CellChecks;
import nianbao.check.rule.Check;
import nianbao.check.rule.DateChecks;
import nianbao.check.rule.Dossier;
import nianbao.check.rule.FigureChecks;
import nianbao.check.rule.NumberingChecks;
import nianbao.check.rule.PartChecks;
import nianbao.check.rule.PhraseChecks;
import nianbao.check.rule.ProseChecks;
import nianbao.check.rule.RelationChecks;
import nianbao.check.rule.RollupChecks;
import nianbao.check.rule.SameChecks;
import nianbao.check.rule.ShareChecks;
import nianbao.check.rule.WholeChecks;
import nianbao.check.rule.YearChecks;
import nianbao.format.CellType;
import nianbao.format.Formats;
import nianbao.format.Section;
import nianbao.format.Severity;
import nianbao.report.Report;

/** All checks of a report, with earlier years' where there are any. */
public final class AllChecks {

    private static final List<Check> ALL = List.of(RelationChecks::relations, RelationChecks::carries, RollupChecks::sums, CellChecks::faults,
            CellChecks::blanks, CellChecks::rules, ProseChecks::lengths, ProseChecks::characters, FigureChecks::figures,
            FigureChecks::closed, ShareChecks::percents, PartChecks::breakdowns, PartChecks::sums, YearChecks::years, SameChecks::same,
            PhraseChecks::phrases, PhraseChecks::identities, NumberingChecks::numbering, WholeChecks::fees,
            WholeChecks::missing, WholeChecks::edition, DateChecks::dates);

    private AllChecks() {
    }

    /** Every finding, in the order of the report. */
    public static List<Finding> all(Dossier it) {
        var findings = new ArrayList<Finding>();
        for (var check : ALL) {
            check.look(it, findings::add);
        }
        return inOrder(it, findings);
    }

    /** Findings of others about the same report among its own: reasons given, in the order of the report. */
    public static List<Finding> inOrder(Dossier it, List<Finding> findings) {
        var format = it.report().format();
        var sections = format.sections();
        return findings.stream().map(f -> f.why().isEmpty() ? f.depending(Formats.rules().of(f.code()).reason(), values(f, it)) : f)
                .sorted(Comparator.comparingInt(f -> sections.indexOf(section(f, format)))).toList();
    }

    /** All findings of a draft that carries on where {@code last} ended. */
    public static List<Finding> all(Report report, Optional<Report> last) {
        return all(Dossier.draft(report, last));
    }

    /** The section a finding is shown with. */
    public static Section section(Finding finding, nianbao.format.ReportFormat format) {
        return format.place(finding.field());
    }

    private static List<String> values(Finding finding, Dossier it) {
        var values = new ArrayList<String>();
        for (var mark : finding.marks()) {
            values.add(Passage.sentence(it.report().text(mark.field()), mark.start(), mark.end()));
        }
        for (var field : finding.fields()) {
            if (it.report().format().cell(field) != null) {
                values.add(field + "=" + it.report().text(field));
            }
        }
        // What the other side of the comparison was: another sum, another reason.
        if (finding.code().startsWith("carry.") || finding.code().startsWith("rollup.")) {
            values.add(finding.detail());
        }
        return values;
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

    /** How many weigh that much. */
    public static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }
}
