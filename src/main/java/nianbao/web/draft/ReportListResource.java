package nianbao.web.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import nianbao.account.Act;
import nianbao.report.ReportYears;
import nianbao.store.report.NoEdition;
import nianbao.store.report.Reports;
import nianbao.store.who.Agency;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;
import nianbao.web.frame.Years;

/** The reports of one's agency, and the start of a new one. */
@Path("/agencies/{agency}/reports")
@Authenticated
public class ReportListResource {

    private final Reports reports;
    private final ReportListPageMaker pages;
    private final Visitor visitor;
    private final Clock clock;

    ReportListResource(Reports reports, ReportListPageMaker pages, Visitor visitor, Clock clock) {
        this.reports = reports;
        this.pages = pages;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reports(Chrome chrome, ReportListPage page);
    }

    @GET
    public TemplateInstance list(@PathParam("agency") String agencyId, @QueryParam("deleted") String deleted) {
        var done = deleted != null && deleted.matches("\\d{4}") ? deleted + "年的草稿已删除。" : null;
        return page(visitor.agency(agencyId, Act.READ), "", null, done);
    }

    /** Starts the report of a year; a second start leads to the one that is there. */
    @POST
    @PermitAll
    @OutlivesSession
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) {
        var agency = visitor.agency(agencyId, Act.WRITE);
        var asked = posted.getFirst("year") == null ? "" : posted.getFirst("year").strip();
        var year = Years.parse(asked);
        if (year.isEmpty()) {
            return refuse(agency, asked, "“" + Years.shorten(asked) + "”不是年度。请填四位数字，如 "
                    + ReportYears.newest(LocalDate.now(clock)) + "。");
        }
        try {
            var started = reports.start(agency, year.getAsInt(), visitor.account());
            return Redirect.to(Paths.report(started.report()));
        } catch (NoEdition none) {
            return refuse(agency, asked, none.getMessage());
        }
    }

    private Response refuse(Agency agency, String asked, String fault) {
        return Html.page(Html.INVALID, page(agency, asked, fault, null));
    }

    private TemplateInstance page(Agency agency, String asked, String fault, String done) {
        var chrome = visitor.chrome("历年报告", "reports");
        return Templates.reports(chrome, pages.page(agency, chrome, asked, fault, done));
    }
}
