package nianbao.web.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import nianbao.account.Act;
import nianbao.store.edit.EditResult;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Rollups;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;

/** A government's tables beside what the agencies below it published, added up (汇总). */
@Path("/agencies/{agency}/reports/{year}/sums")
@Authenticated
public class RollupResource {

    private final Rollups rollups;
    private final RollupPageMaker pages;
    private final Visitor visitor;

    RollupResource(Rollups rollups, RollupPageMaker pages, Visitor visitor) {
        this.rollups = rollups;
        this.pages = pages;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance rollup(Chrome chrome, RollupPage page);

        static native TemplateInstance parts(Chrome chrome, RollupPage.CellParts page);
    }

    @GET
    public Response rollup(@PathParam("agency") String agencyId, @PathParam("year") String year, @QueryParam("show") String show) {
        return page(200, government(agencyId, year, Act.READ), "all".equals(show), null);
    }

    /** Enters the sums. What somebody filled stays, except in the fields that were ticked. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@PathParam("agency") String agencyId, @PathParam("year") String year,
            @FormParam("take") List<String> chosen, @FormParam("seen") String seen) {
        var stored = government(agencyId, year, Act.WRITE);
        var outcome = rollups.enter(stored, Set.copyOf(chosen), Html.number(seen, 0), visitor.account());
        var kept = outcome.results().stream().filter(result -> !(result instanceof EditResult.Saved)).map(EditResult::field).toList();
        if (kept.isEmpty()) {
            return Redirect.to(Paths.report(stored) + "/sums");
        }
        var names = String.join("、", kept.stream().map(stored.format()::nameOf).toList());
        return page(Html.INVALID, government(agencyId, year, Act.WRITE), false,
                "有 " + kept.size() + " 格没有写入：" + names + "。刚刚有人改过，请看现在的数再选。其余的已经写入。");
    }

    /** What each agency gives to one cell. */
    @GET
    @Path("/{field}")
    public TemplateInstance parts(@PathParam("agency") String agencyId, @PathParam("year") String year,
            @PathParam("field") String field) {
        var stored = government(agencyId, year, Act.READ);
        var page = pages.parts(stored, field, visitor.may(Act.SUPERVISE, stored.agency.id))
                .orElseThrow(() -> Problem.notFound("没有这一格", "请从汇总页进入。", Paths.report(stored) + "/sums", "看汇总"));
        return Templates.parts(visitor.chrome(page.name() + "的汇总", "reports"), page);
    }

    private Response page(int status, StoredReport stored, boolean all, String message) {
        var page = pages.page(stored, all, visitor.may(Act.WRITE, stored.agency.id), visitor.may(Act.SUPERVISE, stored.agency.id), message);
        return Html.page(status, Templates.rollup(visitor.chrome(stored.year + "年报告汇总", "reports"), page));
    }

    private StoredReport government(String agencyId, String year, Act act) {
        var stored = visitor.report(agencyId, year, act);
        if (!stored.agency.kind.isGovernment()) {
            throw Problem.notFound("这里没有汇总", "只有县级、市级、省级人民政府的报告由下级各机关的报告汇总而成。",
                    Paths.report(stored), "回到" + stored.year + "年的报告");
        }
        return stored;
    }
}
