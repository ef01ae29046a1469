package nianbao.web.draft;

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
import java.time.Clock;
import nianbao.account.Act;
import nianbao.report.Space;
import nianbao.store.edit.StoredReport;
import nianbao.store.register.Registers;
import nianbao.store.report.DraftDeletion;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Moments;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;
import nianbao.web.view.ReportHead;

/** Deleting a draft that was begun for the wrong year: what is lost is said first, and why it was done is kept. */
@Path("/agencies/{agency}/reports/{year}/deletion")
@Authenticated
public class DeletionResource {

    private final DraftDeletion deletion;
    private final Registers registers;
    private final Visitor visitor;
    private final Clock clock;

    DeletionResource(DraftDeletion deletion, Registers registers, Visitor visitor, Clock clock) {
        this.deletion = deletion;
        this.registers = registers;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance deletion(Chrome chrome, DeletionPage page);
    }

    @GET
    public Response ask(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        return page(200, draft(agencyId, year), "", null);
    }

    @POST
    @PermitAll
    @OutlivesSession
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("agency") String agencyId, @PathParam("year") String year, @FormParam("seen") String seen,
            @FormParam("reason") String typed) {
        var stored = draft(agencyId, year);
        var reason = Space.strip(typed == null ? "" : typed);
        int length = reason.codePointCount(0, reason.length());
        if (reason.isEmpty() || length > DraftDeletion.LONGEST) {
            return page(Html.INVALID, stored, reason, reason.isEmpty() ? "没有删除：请写明原因，留在操作记录里。"
                    : "没有删除：原因有 " + length + " 字，请写在 " + DraftDeletion.LONGEST + " 字以内。");
        }
        if (registers.find(stored).isPresent()) {
            return page(Html.INVALID, stored, reason, "没有删除：请先删除读入的台账。");
        }
        if (!deletion.delete(stored, Html.number(seen, -1), reason, visitor.account())) {
            return page(Html.INVALID, draft(agencyId, year), reason, "没有删除：你打开本页以后，草稿又有修改。下面是现在的内容，请核对后再定。");
        }
        return Redirect.to(Paths.reports(stored.agency) + "?deleted=" + stored.year);
    }

    /** One that may be deleted; what has been handed in stays. */
    private StoredReport draft(String agencyId, String year) {
        var stored = visitor.report(agencyId, year, Act.WRITE);
        if (!DraftDeletion.isDeletable(stored)) {
            throw Problem.of(409, "不能删除", "送审过、公布过的报告连同记录都要留存。只有从来没有送审过的草稿可以删除。", Paths.report(stored), "看这份报告");
        }
        return stored;
    }

    private Response page(int status, StoredReport stored, String reason, String fault) {
        var lost = deletion.lost(stored);
        var loss = new DeletionPage.Loss(lost.fields(), lost.typed(), lost.writers(), Moments.of(stored.changedAt, clock));
        return Html.page(status, Templates.deletion(visitor.chrome("删除" + stored.year + "年报告草稿", "reports"), new DeletionPage(
                ReportHead.of(stored), loss, registers.find(stored).isPresent(), stored.version, reason, fault)));
    }
}
