package nianbao.web.handover;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import nianbao.account.Act;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Visitor;

/** A report beside last year's: what differs, or everything. */
@Path("/agencies/{agency}/reports/{year}/last-year")
@Authenticated
public class LastYearResource {

    private final LastYearPageMaker pages;
    private final Visitor visitor;

    LastYearResource(LastYearPageMaker pages, Visitor visitor) {
        this.pages = pages;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance lastYear(Chrome chrome, LastYearPage page);
    }

    @GET
    public TemplateInstance compare(@PathParam("agency") String agencyId, @PathParam("year") String year, @QueryParam("show") String show) {
        var page = pages.page(visitor.report(agencyId, year, Act.READ), "all".equals(show));
        return Templates.lastYear(visitor.chrome(page.report().year() + "年与" + page.last().year() + "年对比", "reports"), page);
    }
}
