package nianbao.web.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nianbao.account.Act;
import nianbao.check.SectionStatus;
import nianbao.check.finding.Finding;
import nianbao.check.rule.ProseChecks;
import nianbao.format.Section;
import nianbao.format.Severity;
import nianbao.report.Prefill;
import nianbao.store.edit.Edits;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Reports;
import nianbao.web.archive.ArchivePageMaker;
import nianbao.web.archive.ArchiveResource;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;
import nianbao.web.handover.DeskView;
import nianbao.web.handover.DeskViews;
import nianbao.web.handover.DeskWords;
import nianbao.web.handover.WholePageMaker;
import nianbao.web.view.Overview;

/** One report: the task list for those who write it now; for all others, and later, its text. */
@Path("/agencies/{agency}/reports/{year}")
@Authenticated
public class ReportResource {

    /** Edits looked at for the log: enough for a whole table entered at once and what came before it. */
    private static final int RECENT = 300;

    private final Reports reports;
    private final Edits edits;
    private final Overview overview;
    private final ArchivePageMaker published;
    private final WholePageMaker wholePages;
    private final DeskViews desks;
    private final RollupPageMaker sums;
    private final Visitor visitor;
    private final Clock clock;

    ReportResource(Reports reports, Edits edits, Overview overview, ArchivePageMaker published, WholePageMaker wholePages,
                   DeskViews desks, RollupPageMaker sums, Visitor visitor, Clock clock) {
        this.reports = reports;
        this.edits = edits;
        this.overview = overview;
        this.published = published;
        this.wholePages = wholePages;
        this.desks = desks;
        this.sums = sums;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    public static class Templates {
        static native TemplateInstance tasks(Chrome chrome, TasksPage page);
    }

    @GET
    public TemplateInstance tasks(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        var stored = visitor.report(agencyId, year, Act.READ);
        if (stored.isPublished()) {
            var page = published.page(stored, null).orElseThrow();
            return ArchiveResource.Templates.published(visitor.chrome(page.title(), "reports"), page);
        }
        if (!stored.isEditable() || !visitor.may(Act.WRITE, stored.agency.id)) {
            var page = wholePages.page(stored);
            return WholePageMaker.Templates.whole(visitor.chrome(page.title(), "reports"), page);
        }
        var base = Paths.reports(stored.agency) + "/";
        var snapshot = reports.load(stored);
        var earlier = reports.earlier(stored);
        var last = earlier.stream().filter(r -> r.year() == stored.year - 1).findFirst();
        var standing = overview.of(stored, snapshot, earlier);
        var deadline = stored.agency.kind.deadline(stored.year);
        var parts = standing.parts().stream().map(p -> new TasksPage.TaskPart(base + stored.year + "/" + p.section().code(),
                p.section().title(), detail(p, snapshot.report().text(p.section().code())), p.status().state().style(),
                p.status().label())).toList();
        var format = snapshot.report().format();
        var log = RecentEdits.lines(edits.history(stored.id, null, Integer.MAX_VALUE, RECENT), format, clock);
        var title = stored.year + "年政府信息公开工作年度报告";
        var desk = desks.of(stored);
        var next = mend(desk.returned(), base + stored.year).orElseGet(() -> next(standing, base + stored.year));
        return Templates.tasks(visitor.chrome(title, "reports"), new TasksPage(base + stored.year, title,
                desk, standing.isReady(), DeskWords.style(stored.state, standing, desk.returned()),
                DeskWords.label(stored.state, standing, desk.returned()), Moments.date(deadline), Moments.left(deadline, clock),
                standing.done(), parts, Moments.of(stored.changedAt, clock), format,
                next, standing.count(Severity.ERROR), standing.count(Severity.WARNING),
                standing.toFill(), stored.year - 1, lastPath(stored, base, last.isPresent()),
                last.filter(l -> snapshot.version() > 0).map(l -> Prefill.lost(l, snapshot.report())).orElseGet(() -> merged(stored)), log, sums(stored)));
    }

    /** Last year's report; that of an agency merged into this one is only compared with, being another's. */
    private String lastPath(StoredReport stored, String base, boolean found) {
        return !found ? null : reports.find(stored.agency.id, stored.year - 1).isPresent() ? base + (stored.year - 1)
                : base + stored.year + "/last-year";
    }

    private List<String> merged(StoredReport stored) {
        var names = reports.mergedLastYear(stored);
        return names.isEmpty() ? List.of() : List.of(String.join("、", names) + "并入了本机关：上年结转是它们" + (stored.year - 1)
                + "年报告里结转下年度的件数之和，上年的文字没有带入。");
    }

    private String sums(StoredReport stored) {
        return stored.agency.kind.isGovernment() ? Objects.requireNonNullElse(sums.stale(stored), "") : null;
    }

    /** Fills what is still blank from last year's report, as at the start. */
    @POST
    @Path("/prefill")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response prefill(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        StoredReport stored = visitor.report(agencyId, year, Act.WRITE);
        reports.prefill(stored.id, visitor.account());
        return Redirect.to(Paths.report(stored));
    }

    /** Until something is written, the next thing in a returned report is what it was returned for. */
    private static Optional<TasksPage.Next> mend(DeskView.Returned returned, String base) {
        if (returned == null || !returned.untouched()) {
            return Optional.empty();
        }
        return Optional.of(new TasksPage.Next(returned.remarks().isEmpty() ? "按上面的意见修改" : "按 " + returned.remarks().size() + " 条意见修改",
                "意见显示在要改的那一处。改好以后再送审。", returned.remarks().isEmpty() ? base + "/check" : returned.remarks().getFirst().path(), "去修改", true));
    }

    private static TasksPage.Next next(Overview.Progress standing, String base) {
        for (var state : List.of(SectionStatus.State.PROBLEM, SectionStatus.State.BUSY, SectionStatus.State.EMPTY, SectionStatus.State.REMARKED)) {
            for (var part : standing.isReady() ? List.<Overview.SectionProgress>of() : standing.parts()) {
                if (part.status().state() == state && !(state == SectionStatus.State.EMPTY && part.section().optional())) {
                    return next(part, base + "/" + part.section().code());
                }
            }
        }
        int warnings = standing.count(Severity.WARNING);
        return new TasksPage.Next("送审", "各部分都已填好" + (warnings == 0 ? "" : "，还有 " + warnings + " 处提醒，不影响送审") + "。先看一看公布时的样子，再送审核人审核。", base + "/preview", "去预览", false);
    }

    private static TasksPage.Next next(Overview.SectionProgress part, String path) {
        var title = part.section().title();
        return switch (part.status().state()) {
            case PROBLEM -> new TasksPage.Next("核对“" + title + "”的 " + part.status().errors() + " 处错误",
                    words(part.open().stream().filter(f -> f.severity() == Severity.ERROR).findFirst().orElseThrow()), path, "去核对", true);
            case BUSY, REMARKED -> new TasksPage.Next("填完“" + title + "”", detail(part, ""), path, "继续填写", true);
            default -> new TasksPage.Next("填写“" + title + "”", part.section().guide().getFirst(), path, "去填写", true);
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
