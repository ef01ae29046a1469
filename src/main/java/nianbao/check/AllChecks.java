package nianbao.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Check;
import nianbao.check.rule.Dossier;
import nianbao.check.rule.Findings;
import nianbao.format.CellType;
import nianbao.format.Formats;
import nianbao.format.Section;
import nianbao.format.Severity;
import nianbao.report.Report;

/** All checks of a report, with earlier years' where there are any. */
public final class AllChecks {

    /** Words of one finding whose sentences it is known by. */
    private static final int MOST_WORDS = 50;
    private static final Logger LOG = Logger.getLogger(AllChecks.class.getName());
    private static final Map<String, Check> ALL = CheckList.of(Formats.rules().checks());

    private AllChecks() {
    }

    /** Every finding, in the order of the report. */
    public static List<Finding> all(Dossier it) {
        return all(it, ALL);
    }

    /** What some checks find, each under its name. */
    public static List<Finding> all(Dossier it, Map<String, Check> checks) {
        var findings = new Findings();
        for (var check : checks.entrySet()) {
            try {
                check.getValue().look(it, findings);
            } catch (RuntimeException | StackOverflowError e) {
                // One check's failure is that check's: the rest is told, and which one is not.
                LOG.log(Level.WARNING, check.getKey() + " failed", e);
                findings.accept(Finding.of("check.failed", List.of(), "“" + check.getKey() + "”没有核对成", "其余各项已核对。请把这份报告交给管理员查看原因。"));
            }
        }
        var unlooked = it.unlooked();
        if (!unlooked.isEmpty()) {
            findings.accept(Finding.of("check.limit", List.copyOf(unlooked), "文字太长，没有核对：" + unlooked.stream()
                    .map(it.report().format()::nameOf).collect(Collectors.joining("、")),
                    it.isBesideOthers() ? "这几份报告的文字合起来太长，这里没有全部核对。请打开这一份单独核对，并删去误贴的内容。"
                            : "一份报告最多核对 " + Dossier.MOST_PROSE / 10_000 + " 万字。请删去误贴的内容，再核对一次。"));
        }
        return inOrder(it, findings.all());
    }

    /** Some of the checks, by their names in {@code rules.yaml}. */
    public static Map<String, Check> named(List<String> names) {
        var some = new LinkedHashMap<String, Check>();
        for (var name : names) {
            var check = ALL.get(name);
            if (check == null) {
                throw new IllegalArgumentException("No check " + name);
            }
            some.put(name, check);
        }
        return some;
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
        for (var mark : finding.marks().subList(0, Math.min(finding.marks().size(), MOST_WORDS))) {
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
