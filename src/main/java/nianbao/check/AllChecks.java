package nianbao.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.check.rule.CellChecks;
import nianbao.check.rule.Check;
import nianbao.check.rule.DateChecks;
import nianbao.check.rule.Dossier;
import nianbao.check.rule.ExceedChecks;
import nianbao.check.rule.FigureChecks;
import nianbao.check.rule.Findings;
import nianbao.check.rule.MarkChecks;
import nianbao.check.rule.NumberingChecks;
import nianbao.check.rule.OverviewChecks;
import nianbao.check.rule.PartChecks;
import nianbao.check.rule.PeriodChecks;
import nianbao.check.rule.PhraseChecks;
import nianbao.check.rule.PrefaceChecks;
import nianbao.check.rule.ProblemChecks;
import nianbao.check.rule.ProseChecks;
import nianbao.check.rule.RelationChecks;
import nianbao.check.rule.RollupChecks;
import nianbao.check.rule.SameChecks;
import nianbao.check.rule.SelfChecks;
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

    /** Words of one finding whose sentences it is known by. */
    private static final int MOST_WORDS = 50;
    private static final Logger LOG = Logger.getLogger(AllChecks.class.getName());
    private static final Map<String, Check> ALL = new LinkedHashMap<>();

    static {
        ALL.put("勾稽关系", RelationChecks::relations);
        ALL.put("上年结转", RelationChecks::carries);
        ALL.put("汇总数", RollupChecks::sums);
        ALL.put("单元格", CellChecks::faults);
        ALL.put("空格", CellChecks::blanks);
        ALL.put("规章数", CellChecks::rules);
        ALL.put("字数", ProseChecks::lengths);
        ALL.put("字符", ProseChecks::characters);
        ALL.put("文中数字与表格", FigureChecks::figures);
        ALL.put("全部办结的说法", FigureChecks::closed);
        ALL.put("百分比", ShareChecks::percents);
        ALL.put("总数与各部分", PartChecks::breakdowns);
        ALL.put("合计", PartChecks::sums);
        ALL.put("年份", YearChecks::years);
        ALL.put("计划的年份", YearChecks::plans);
        ALL.put("与往年相同的文字", SameChecks::same);
        ALL.put("用语", PhraseChecks::phrases);
        ALL.put("身份证号", PhraseChecks::identities);
        ALL.put("序号", NumberingChecks::numbering);
        ALL.put("统计期限", PeriodChecks::periods);
        ALL.put("日期", PeriodChecks::days);
        ALL.put("前言的机关和年份", PrefaceChecks::names);
        ALL.put("引用的通知", PrefaceChecks::notices);
        ALL.put("部分的个数", PrefaceChecks::parts);
        ALL.put("总体情况的各个方面", OverviewChecks::aspects);
        ALL.put("考核、评议、追究结果", OverviewChecks::results);
        ALL.put("改进措施", ProblemChecks::measures);
        ALL.put("问题是否具体", ProblemChecks::vague);
        ALL.put("成对的标点", MarkChecks::pairs);
        ALL.put("半角标点", MarkChecks::widths);
        ALL.put("异常字符", MarkChecks::oddities);
        ALL.put("自称", SelfChecks::names);
        ALL.put("收到与办结", ExceedChecks::closed);
        ALL.put("信息处理费", WholeChecks::fees);
        ALL.put("各部分齐全", WholeChecks::missing);
        ALL.put("格式年度", WholeChecks::edition);
        ALL.put("成文日期", DateChecks::dates);
        ALL.put("文中数字的个数", ProseChecks::amounts);
    }

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
        return inOrder(it, findings.all());
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
