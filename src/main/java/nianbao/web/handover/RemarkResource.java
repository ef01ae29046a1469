package nianbao.web.handover;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import nianbao.account.Act;
import nianbao.store.edit.StoredReport;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.handover.Handovers;
import nianbao.store.handover.Remark.RemarkKey;
import nianbao.store.handover.Remarks;
import nianbao.web.frame.Html;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Refusals;
import nianbao.web.frame.Visitor;

/** What becomes of a remark: its writer ticks it with an answer, whoever has the report next takes it as settled. */
@Path("/agencies/{agency}/reports/{year}/remarks")
@Authenticated
public class RemarkResource {

    private final Remarks remarks;
    private final Visitor visitor;

    RemarkResource(Remarks remarks, Visitor visitor) {
        this.remarks = remarks;
        this.visitor = visitor;
    }

    @POST
    @Path("/answer")
    @PermitAll
    @OutlivesSession
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("agency") String agencyId, @PathParam("year") String year, MultivaluedMap<String, String> posted) {
        var stored = visitor.report(agencyId, year, Act.WRITE);
        var text = ReasonForm.text(posted, "answer");
        if (text.codePointCount(0, text.length()) > Handovers.LONGEST) {
            throw Problem.of(Html.INVALID, "没有保存答复", "答复太长，请写在 " + Handovers.LONGEST + " 字以内。", Paths.report(stored), "看这份报告")
                    .keeping(Refusals.typed());
        }
        boolean done = "open".equals(posted.getFirst("do")) ? remarks.reopen(key(stored, posted))
                : remarks.answer(key(stored, posted), text, visitor.account());
        return answer(stored, done, posted);
    }

    @POST
    @Path("/settle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(@PathParam("agency") String agencyId, @PathParam("year") String year, MultivaluedMap<String, String> posted) {
        // Whose desk it lies on settles; both may return it.
        var stored = visitor.report(agencyId, year, Act.RETURN);
        boolean at = visitor.user().roles().contains(stored.state.desk()) && stored.state != ReportState.DRAFT;
        boolean done = at && remarks.settle(key(stored, posted), !"open".equals(posted.getFirst("do")), visitor.account());
        return answer(stored, done, posted);
    }

    private static Response answer(StoredReport stored, boolean done, MultivaluedMap<String, String> posted) {
        if (!done) {
            throw Problem.of(409, "没有办理", "报告现在" + stored.state.label() + "，或者这条意见已经没有了。请看过现在的情况再办。",
                    Paths.report(stored), "看这份报告").keeping(Refusals.typed());
        }
        return Redirect.to(Paths.report(stored) + "#d-" + Html.number(posted.getFirst("at"), 1));
    }

    private static RemarkKey key(StoredReport stored, MultivaluedMap<String, String> posted) {
        return new RemarkKey(stored.id, Html.number(posted.getFirst("handover"), 0), Html.number(posted.getFirst("remark"), 0));
    }
}
