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
import nianbao.account.Act;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Reports;
import nianbao.web.archive.ArchivePageMaker;
import nianbao.web.archive.ArchiveResource;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;
import nianbao.web.handover.WholePageMaker;

/** One report: the task list for those who write it now; for all others, and later, its text. */
@Path("/agencies/{agency}/reports/{year}")
@Authenticated
public class ReportResource {

    private final TasksPageMaker pages;
    private final ArchivePageMaker published;
    private final WholePageMaker wholePages;
    private final Reports reports;
    private final Visitor visitor;

    ReportResource(TasksPageMaker pages, ArchivePageMaker published, WholePageMaker wholePages, Reports reports, Visitor visitor) {
        this.pages = pages;
        this.published = published;
        this.wholePages = wholePages;
        this.reports = reports;
        this.visitor = visitor;
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
            return ArchiveResource.Templates.archive(visitor.chrome(page.report().title(), "reports"), page);
        }
        if (!stored.isEditable() || !visitor.may(Act.WRITE, stored.agency.id)) {
            var page = wholePages.page(stored);
            return WholePageMaker.Templates.whole(visitor.chrome(page.report().title(), "reports"), page);
        }
        return Templates.tasks(visitor.chrome(stored.year + "年政府信息公开工作年度报告", "reports"), pages.page(stored));
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
}
