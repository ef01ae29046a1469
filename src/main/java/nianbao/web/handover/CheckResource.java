package nianbao.web.handover;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nianbao.account.Act;
import nianbao.report.Space;
import nianbao.store.edit.Explanations;
import nianbao.store.edit.StoredReport;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;

/** The check of a whole report before it is handed in, and the reasons for what stays. */
@Path("/agencies/{agency}/reports/{year}/check")
@Authenticated
public class CheckResource {

    private final CheckPageMaker pages;
    private final Explanations explanations;
    private final Visitor visitor;

    CheckResource(CheckPageMaker pages, Explanations explanations, Visitor visitor) {
        this.pages = pages;
        this.explanations = explanations;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance check(Chrome chrome, CheckPage page);
    }

    @GET
    public Response check(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        var stored = visitor.report(agencyId, year, Act.READ);
        // A published report shows what is wrong in it on its own page.
        return stored.isPublished() ? Redirect.to(Paths.report(stored)) : Html.page(200, page(stored, null));
    }

    /** Keeps the reason for a finding, or takes it back. */
    @POST
    @PermitAll
    @OutlivesSession
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response explain(@PathParam("agency") String agencyId, @PathParam("year") String year,
            @FormParam("finding") String finding, @FormParam("reason") String reason,
            @FormParam("do") String what) {
        var stored = visitor.report(agencyId, year, Act.WRITE);
        var words = Space.strip(reason == null ? "" : reason);
        boolean withdraw = "withdraw".equals(what);
        if (finding == null || stored.isEditable() && !pages.stands(stored, finding)) {
            return Html.page(Html.INVALID, page(stored, "没有保存说明：这里的内容刚刚改了，请看现在的结果再说明。你写的是：" + words));
        }
        if (!withdraw && words.isEmpty()) {
            return Html.page(Html.INVALID, page(stored, "没有保存说明：请写明原因，审核人要看。"));
        }
        if (words.codePointCount(0, words.length()) > Explanations.LONGEST) {
            return Html.page(Html.INVALID, page(stored, "没有保存说明：原因有 " + words.codePointCount(0, words.length()) + " 字，请写在 "
                    + Explanations.LONGEST + " 字以内。你写的是：" + words));
        }
        explanations.explain(stored.id, finding, withdraw ? "" : words, visitor.account());
        return Redirect.to(Paths.report(stored) + "/check");
    }

    private TemplateInstance page(StoredReport stored, String message) {
        return Templates.check(visitor.chrome(stored.year + "年报告全文检查", "reports"), pages.page(stored, message));
    }
}
