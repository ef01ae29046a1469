package nianbao.web.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nianbao.check.SectionStatus;
import nianbao.check.finding.Finding;
import nianbao.check.rule.ProseChecks;
import nianbao.format.Section;
import nianbao.format.Severity;
import nianbao.report.Prefill;
import nianbao.report.Report;
import nianbao.store.edit.Edits;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.DraftDeletion;
import nianbao.store.report.Reports;
import nianbao.store.report.Snapshot;
import nianbao.web.frame.Paths;
import nianbao.web.handover.DeskView;
import nianbao.web.handover.DeskViews;
import nianbao.web.handover.DeskWords;
import nianbao.web.view.Overview;
import nianbao.web.view.ReportHead;
import nianbao.web.view.Tally;
import nianbao.web.view.Timing;

/** Makes the task list of a report. */
@ApplicationScoped
class TasksPageMaker {

    /** Edits looked at for the log: enough for a whole table entered at once and what came before it. */
    private static final int RECENT = 300;

    private final Reports reports;
    private final Edits edits;
    private final Overview overview;
    private final DeskViews desks;
    private final RollupPageMaker rollups;
    private final Clock clock;

    TasksPageMaker(Reports reports, Edits edits, Overview overview, DeskViews desks, RollupPageMaker rollups, Clock clock) {
        this.reports = reports;
        this.edits = edits;
        this.overview = overview;
        this.desks = desks;
        this.rollups = rollups;
        this.clock = clock;
    }

    TasksPage page(StoredReport stored) {
        var snapshot = reports.load(stored);
        var earlier = reports.earlier(stored);
        var progress = overview.of(stored, snapshot, earlier);
        var desk = desks.of(stored);
        var base = Paths.report(stored);
        return new TasksPage(ReportHead.of(stored), desk, standing(stored, progress, desk),
                mend(desk.returned(), base).orElseGet(() -> next(progress, base)), parts(progress, snapshot.report(), base),
                lastYear(stored, snapshot, earlier), rollup(stored),
                RecentEdits.lines(edits.history(stored.id, null, Integer.MAX_VALUE, RECENT), stored.format(), clock));
    }

    private TasksPage.Standing standing(StoredReport stored, Overview.Progress progress, DeskView desk) {
        return new TasksPage.Standing(progress.isReady(), DraftDeletion.isDeletable(stored), DeskWords.style(stored.state, progress, desk.returned()),
                DeskWords.label(stored.state, progress, desk.returned()), Timing.of(stored, clock), Tally.of(progress));
    }

    private static TasksPage.TaskParts parts(Overview.Progress progress, Report typed, String base) {
        return new TasksPage.TaskParts(progress.done(), progress.parts().stream().map(p -> new TasksPage.TaskPart(base + "/" + p.section().code(),
                p.section().title(), detail(p, typed.text(p.section().code())), p.status().state().style(), p.status().label())).toList());
    }

    private TasksPage.LastYear lastYear(StoredReport stored, Snapshot snapshot, List<Report> earlier) {
        var last = earlier.stream().filter(r -> r.year() == stored.year - 1).findFirst();
        return new TasksPage.LastYear(stored.year - 1, last.map(l -> lastPath(stored)).orElse(null),
                last.filter(l -> snapshot.version() > 0).map(l -> Prefill.lost(l, snapshot.report())).orElseGet(() -> merged(stored)));
    }

    /** Last year's report; that of an agency merged into this one is only compared with, being another's. */
    private String lastPath(StoredReport stored) {
        return reports.find(stored.agency.id, stored.year - 1).isPresent() ? Paths.reports(stored.agency) + "/" + (stored.year - 1)
                : Paths.report(stored) + "/last-year";
    }

    private List<String> merged(StoredReport stored) {
        var names = reports.mergedLastYear(stored);
        return names.isEmpty() ? List.of() : List.of(String.join("、", names) + "并入了本机关：上年结转是它们" + (stored.year - 1)
                + "年报告里结转下年度的件数之和，上年的文字没有带入。");
    }

    private String rollup(StoredReport stored) {
        return stored.agency.kind.isGovernment() ? Objects.requireNonNullElse(rollups.stale(stored), "") : null;
    }

    /** Until something is written, the next thing in a returned report is what it was returned for. */
    private static Optional<TasksPage.NextTask> mend(DeskView.Returned returned, String base) {
        if (returned == null || !returned.untouched()) {
            return Optional.empty();
        }
        return Optional.of(new TasksPage.NextTask(returned.remarks().isEmpty() ? "按上面的意见修改" : "按 " + returned.remarks().size() + " 条意见修改",
                "意见显示在要改的那一处。改好以后再送审。", returned.remarks().isEmpty() ? base + "/check" : returned.remarks().getFirst().path(), "去修改", true));
    }

    private static TasksPage.NextTask next(Overview.Progress standing, String base) {
        for (var state : List.of(SectionStatus.SectionState.PROBLEM, SectionStatus.SectionState.BUSY, SectionStatus.SectionState.EMPTY,
                SectionStatus.SectionState.REMARKED)) {
            for (var part : standing.isReady() ? List.<Overview.SectionProgress>of() : standing.parts()) {
                if (part.status().state() == state && !(state == SectionStatus.SectionState.EMPTY && part.section().optional())) {
                    return next(part, base + "/" + part.section().code());
                }
            }
        }
        int warnings = standing.count(Severity.WARNING);
        return new TasksPage.NextTask("送审", "各部分都已填好" + (warnings == 0 ? "" : "，还有 " + warnings + " 处提醒，不影响送审") + "。先看一看公布时的样子，再送审核人审核。", base + "/preview",
                "去预览",
                false);
    }

    private static TasksPage.NextTask next(Overview.SectionProgress part, String path) {
        var title = part.section().title();
        return switch (part.status().state()) {
            case PROBLEM -> new TasksPage.NextTask("核对“" + title + "”的 " + part.status().errors() + " 处错误",
                    words(part.open().stream().filter(f -> f.severity() == Severity.ERROR).findFirst().orElseThrow()), path, "去核对", true);
            case BUSY, REMARKED -> new TasksPage.NextTask("填完“" + title + "”", detail(part, ""), path, "继续填写", true);
            default -> new TasksPage.NextTask("填写“" + title + "”", part.section().guide().getFirst(), path, "去填写", true);
        };
    }

    private static String words(Finding finding) {
        return finding.message() + (finding.detail().isEmpty() ? "" : "。" + finding.detail());
    }

    private static String detail(Overview.SectionProgress part, String text) {
        if (part.status().problems() > 0) {
            var finding = part.open().stream().filter(f -> f.severity() != Severity.NOTE).findFirst().orElseThrow();
            var more = part.status().problems() - 1;
            return finding.message() + (more > 0 ? "，另有 " + more + " 处" : "");
        }
        if (part.unconfirmed() > 0) {
            return part.unconfirmed() + " 处自动带入，待核对" + toFill(part);
        }
        int characters = ProseChecks.characters(text);
        if (part.section().kind() == Section.SectionKind.PROSE && characters > 0) {
            return characters + " 字" + (part.section().maxLength() == null ? "" : "，不超过 " + part.section().maxLength() + " 字");
        }
        return switch (part.status().state()) {
            case EMPTY -> part.section().optional() ? "可以不写" : part.section().guide().getFirst();
            case DONE -> "各项已填";
            default -> part.status().toFill().isEmpty() ? "还有未填的项" : part.status().toFill().size() + " 格待填";
        };
    }

    private static String toFill(Overview.SectionProgress part) {
        return part.status().toFill().isEmpty() ? "" : "；" + part.status().toFill().size() + " 格待填";
    }
}
