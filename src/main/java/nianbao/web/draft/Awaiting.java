package nianbao.web.draft;

import nianbao.account.Act;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nianbao.format.Severity;
import nianbao.report.ReportYears;
import nianbao.store.board.Board;
import nianbao.store.board.BoardFilter;
import nianbao.store.edit.StoredReport;
import nianbao.store.handover.Handovers;
import nianbao.store.tree.Notices;
import nianbao.store.who.Agency;
import nianbao.web.draft.ReportListPage.Task;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Visitor;
import nianbao.web.handover.DeskView.Returned;
import nianbao.web.handover.DeskWords;
import nianbao.web.view.Overview;

/** What waits for the visitor: the own agency's reports that lie on one's desk, and how far the agencies below are. */
@ApplicationScoped
public class Awaiting {

    private final Handovers handovers;
    private final Board board;
    private final Notices notices;
    private final Visitor visitor;
    private final Clock clock;

    Awaiting(Handovers handovers, Board board, Notices notices, Visitor visitor, Clock clock) {
        this.handovers = handovers;
        this.board = board;
        this.notices = notices;
        this.visitor = visitor;
        this.clock = clock;
    }

    /**
     * What the visitor is to do with a report that is not published; empty when it lies on another's desk.
     *
     * @param returned why it is being written again, or {@code null}
     */
    Optional<Task> task(StoredReport report, Overview.Progress standing, Returned returned) {
        if (report.isPublished() || report.agency.id != visitor.user().agencyId()
                || !visitor.user().roles().contains(report.state.desk())) {
            return Optional.empty();
        }
        var path = Paths.report(report);
        var title = report.year + "年报告";
        return Optional.of(switch (report.state) {
            case REVIEW -> new Task(Task.HANDED_ON, title + "等你审核", from(report), null, path, "去审核");
            case SIGNING -> new Task(Task.HANDED_ON, title + "等你签发", from(report), null, path, "去签发");
            default -> returned == null ? draft(report, standing, title, path)
                    : new Task(Task.RETURNED, title + (report.hasPublication ? "正在更正，等你修改" : "被退回，等你修改"),
                            returned.words() + due(report), returned, path, "去修改");
        });
    }

    /** Reminders the visitor has not read: of whoever can do something about the report. */
    List<Task> reminders(Agency agency) {
        if (agency.id != visitor.user().agencyId() || !visitor.user().isAny(Act.READ.own())) {
            return List.of();
        }
        return notices.waiting(agency.id, visitor.user().accountId()).stream().map(n -> new Task(Task.REMINDED, n.sender.name + "催办" + n.year + "年报告",
                n.account.name + " " + Moments.of(n.at, clock) + "：" + n.text, null, Paths.agency(agency) + "/notices", "看通知")).toList();
    }

    private Task draft(StoredReport report, Overview.Progress standing, String title, String path) {
        if (standing.isReady()) {
            return new Task(Task.DRAFT, title + "已填好，等你送审", left(report), null, path, "去送审");
        }
        int errors = standing.count(Severity.ERROR);
        return new Task(Task.DRAFT, title + "还没有填完", "已完成 " + standing.done() + " / " + standing.parts().size() + " 部分"
                + (errors > 0 ? "，" + errors + " 处错误" : "") + due(report), null, path, "继续填写");
    }

    /** How far the agencies below are, for who supervises them, while one has not handed in. */
    Optional<Task> below(Agency agency, Chrome chrome) {
        if (agency.id != chrome.office().id() || !chrome.isSupervisor() || !chrome.isAbove()) {
            return Optional.empty();
        }
        int year = ReportYears.newest(LocalDate.now(clock));
        var counts = board.count(agency.id, year, "");
        int open = counts.of(BoardFilter.ALL.onlyOpen());
        int late = counts.of(BoardFilter.ALL.onlyLate());
        return open + late == 0 ? Optional.empty() : Optional.of(new Task(Task.BELOW, year + "年报告，下级机关有 " + open + " 家没有交",
                "共 " + counts.all() + " 家" + (late > 0 ? "，过了期限没有公布的 " + late + " 家" : "，都没有过期限"), null, chrome.boardPath(), "看进度"));
    }

    private String from(StoredReport report) {
        return handovers.last(report).map(h -> DeskWords.who(h, report) + " " + Moments.of(h.at, clock) + " " + h.step.label()).orElse("") + due(report);
    }

    /** Behind other words. What was published once is on time, however long it is corrected. */
    private String due(StoredReport report) {
        return report.hasPublication ? "" : "；" + left(report);
    }

    private String left(StoredReport report) {
        var deadline = report.agency.kind.deadline(report.year);
        return "公布期限 " + Moments.date(deadline) + "，" + Moments.left(deadline, clock);
    }
}
