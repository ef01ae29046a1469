package nianbao.web.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.account.Act;
import nianbao.check.finding.Finding;
import nianbao.check.relation.Verdict;
import nianbao.format.Formats;
import nianbao.format.Section;
import nianbao.format.Severity;
import nianbao.report.Report;
import nianbao.report.Space;
import nianbao.store.edit.Explanation;
import nianbao.store.edit.StoredReport;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Visitor;
import nianbao.web.handover.CheckPage.CheckLine;
import nianbao.web.view.FindingView;
import nianbao.web.view.FindingViews;
import nianbao.web.view.Overview;
import nianbao.web.view.Overview.Known;
import nianbao.web.view.ReportHead;
import nianbao.web.view.Tally;

/** Makes the page that says whether a report can be handed in, and what stands in the way. */
@ApplicationScoped
public class CheckPageMaker {

    /** Of the words a finding is known by. */
    private static final int LONGEST_WORDS = 16;
    /** Findings that are explained, among the styles. */
    private static final String TOLD = "told";

    private final Overview overview;
    private final DeskViews desks;
    private final Visitor visitor;
    private final Clock clock;

    CheckPageMaker(Overview overview, DeskViews desks, Visitor visitor, Clock clock) {
        this.overview = overview;
        this.desks = desks;
        this.visitor = visitor;
        this.clock = clock;
    }

    CheckPage page(StoredReport stored, String message) {
        var progress = overview.of(stored);
        var base = Paths.report(stored);
        boolean writes = stored.isEditable() && visitor.may(Act.WRITE, stored.agency.id);
        var lines = lines(progress, base, writes);
        var blanks = blanks(progress, base, writes);
        var tally = Tally.of(progress);
        return new CheckPage(ReportHead.of(stored, progress.report().title()), Moments.dated(stored.changedAt, clock) + " 保存", desks.of(stored),
                judgement(tally), new CheckPage.Acts(writes, progress.isReady(), next(lines, blanks)), tally,
                new CheckPage.CheckFindings(groups(lines), blanks, lines.get(TOLD), rules(progress.report())), message);
    }

    private static CheckPage.Judgement judgement(Tally tally) {
        boolean toDo = tally.errors() > 0 || tally.toFill() > 0;
        boolean pass = !toDo && tally.warnings() == 0;
        return new CheckPage.Judgement(pass ? "没有发现问题" : toDo ? "还有问题要处理" : "没有错误，有提醒",
                words(tally.errors(), tally.toFill(), tally.warnings()), pass);
    }

    /** Whether the finding stands in the report now: a reason is given for what is there, not for anything. */
    boolean stands(StoredReport stored, String identity) {
        return overview.of(stored).parts().stream().flatMap(p -> p.findings().stream())
                .anyMatch(k -> k.finding().isExplainable() && k.finding().identity().equals(identity));
    }

    private static String words(int errors, int toFill, int warnings) {
        var todo = new ArrayList<String>();
        if (errors > 0) {
            todo.add("改正 " + errors + " 处错误");
        }
        if (toFill > 0) {
            todo.add("填完或者核对 " + toFill + " 处");
        }
        if (errors == 0 && toFill == 0 && warnings > 0) {
            return "可以送审。还有 " + warnings + " 条提醒，请改正或者说明原因，审核人会看到。";
        }
        if (todo.isEmpty()) {
            return "各项都已填好，勾稽关系相符，可以送审。";
        }
        return String.join("、", todo) + "后，就可以送审。" + (warnings == 0 ? "" : "另有 " + warnings + " 条提醒，不影响送审。");
    }

    private static String next(Map<String, List<CheckLine>> lines, List<CheckPage.Blank> blanks) {
        if (!lines.get("err").isEmpty()) {
            return lines.get("err").getFirst().place().path();
        }
        return !blanks.isEmpty() ? blanks.getFirst().path() : !lines.get("warn").isEmpty() ? lines.get("warn").getFirst().place().path() : null;
    }

    private static List<CheckPage.CheckGroup> groups(Map<String, List<CheckLine>> lines) {
        var groups = new ArrayList<CheckPage.CheckGroup>();
        groups.add(new CheckPage.CheckGroup("错误", "要改正；少数可以说明原因", "err", lines.get("err")));
        groups.add(new CheckPage.CheckGroup("提醒", "不影响送审；可以改正，或者说明原因", "warn", lines.get("warn")));
        groups.add(new CheckPage.CheckGroup("提示", "看一看即可", "note", lines.get("note")));
        groups.removeIf(group -> group.lines().isEmpty());
        return groups;
    }

    /** By style, those that are explained under "told". */
    private Map<String, List<CheckLine>> lines(Overview.Progress standing, String base, boolean writes) {
        var lines = new LinkedHashMap<String, List<CheckLine>>();
        List.of("err", "warn", "note", TOLD).forEach(style -> lines.put(style, new ArrayList<>()));
        var earlier = new HashMap<String, Explanation>();
        standing.reasons().values().forEach(e -> earlier.put(withoutValues(e.finding), e));
        var used = new HashMap<String, Integer>();
        for (var part : standing.parts()) {
            for (var known : part.findings()) {
                var style = known.isOpen() ? FindingView.style(known.finding().severity()) : TOLD;
                var anchor = FindingViews.anchor(known.finding());
                int times = used.merge(anchor, 1, Integer::sum);
                lines.get(style).add(line(known, part.section(), times > 1 ? anchor + "-" + times : anchor, standing, base, writes,
                        earlier.get(withoutValues(known.finding().identity()))));
            }
        }
        return lines;
    }

    /** An identity ends in what stands for the values. */
    private static String withoutValues(String identity) {
        return identity.substring(0, identity.lastIndexOf(' '));
    }

    private CheckLine line(Known known, Section section, String id, Overview.Progress standing, String base, boolean writes, Explanation earlier) {
        var finding = known.finding();
        var reason = known.explanation();
        var report = standing.report();
        var field = standing.place(finding);
        return new CheckLine(id, FindingView.style(finding.severity()),
                new CheckPage.CheckPlace(path(field, report, base, writes), place(finding, field, report), section.title()),
                new FindingView.FindingWords(finding.message(), finding.detail(), finding.why()),
                new CheckPage.Reason(writes && finding.isExplainable() ? finding.identity() : null, reason == null ? "" : reason.reason,
                        reason == null ? "" : reason.account.name + "，" + Moments.of(reason.at, clock),
                        reason == null && earlier != null ? earlier.reason : ""));
    }

    /** Where it can be put right; for those who only read, where it stands in the whole. */
    private static String path(String field, Report report, String base, boolean writes) {
        return writes ? FindingViews.path(field, report.format(), base) : base + (report.format().has(field) ? "#f-" + field : "");
    }

    /** A cell by its labels, words by their paragraph. */
    private static String place(Finding finding, String field, Report report) {
        if (finding.marks().isEmpty()) {
            return FindingViews.name(field, report.format());
        }
        var mark = finding.marks().getFirst();
        var text = report.text(mark.field());
        long paragraph = text.substring(0, mark.start()).lines().filter(line -> !Space.isBlank(line)).count();
        boolean begins = mark.start() == 0 || text.charAt(mark.start() - 1) == '\n';
        var words = text.substring(mark.start(), mark.end()).strip();
        return "第 " + (begins ? paragraph + 1 : Math.max(paragraph, 1)) + " 段“" + (words.length() <= LONGEST_WORDS ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS / 2)) + "…") + "”";
    }

    private static List<CheckPage.Blank> blanks(Overview.Progress standing, String base, boolean writes) {
        var report = standing.report();
        var blanks = new ArrayList<CheckPage.Blank>();
        for (var part : standing.parts()) {
            var section = part.section();
            var path = writes ? base + "/" + section.code() : base;
            var missing = part.status().toFill();
            if (!missing.isEmpty()) {
                var first = report.format().nameOf(missing.getFirst());
                blanks.add(new CheckPage.Blank(path + "#f-" + missing.getFirst(), section.title(),
                        missing.size() == 1 ? first : first + "等", missing.size() + " 格"));
            }
            if (part.lacksText(report)) {
                blanks.add(new CheckPage.Blank(path, section.title(), "正文", "全文"));
            }
            var lines = part.blankLines(report);
            if (!lines.isEmpty()) {
                blanks.add(new CheckPage.Blank(path + "#f-" + lines.getFirst().code(), section.title(),
                        String.join("、", lines.stream().map(Section.SectionLine::label).toList()), lines.size() + " 项"));
            }
            if (part.unconfirmed() > 0) {
                blanks.add(new CheckPage.Blank(path, section.title(), "自动带入，待核对", part.unconfirmed() + " 处"));
            }
        }
        return blanks;
    }

    private static List<CheckPage.RuleCount> rules(Report report) {
        var counts = new LinkedHashMap<String, int[]>();
        for (var relation : report.format().relations()) {
            counts.computeIfAbsent(relation.code(), code -> new int[3])[Verdict.of(relation, report).state().ordinal()]++;
        }
        return counts.entrySet().stream().map(e -> new CheckPage.RuleCount(Formats.rules().of(e.getKey()).why(),
                e.getValue()[Verdict.VerdictState.HOLDS.ordinal()], e.getValue()[Verdict.VerdictState.BROKEN.ordinal()],
                e.getValue()[Verdict.VerdictState.WAITING.ordinal()])).toList();
    }
}
