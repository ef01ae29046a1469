package nianbao.web.handover;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nianbao.account.Act;
import nianbao.store.edit.StoredReport;
import nianbao.store.handover.Handovers;
import nianbao.store.handover.Step;
import nianbao.store.report.Reports;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Visitor;

/** The steps that need a reason, 退回 and 更正: the report to look at, and beside it what is to be said about it. */
@Path("/agencies/{agency}/reports/{year}/handovers")
@Authenticated
public class ReasonResource {

    private final StepRunner steps;
    private final HandoverPageMaker pages;
    private final Reports reports;
    private final Visitor visitor;

    ReasonResource(StepRunner steps, HandoverPageMaker pages, Reports reports, Visitor visitor) {
        this.steps = steps;
        this.pages = pages;
        this.reports = reports;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reasons(Chrome chrome, ReasonsPage page);
    }

    @GET
    @Path("/return")
    public Response returning(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        return form(visitor.report(agencyId, year, Act.RETURN), Step.RETURN);
    }

    @POST
    @Path("/return")
    @PermitAll
    @OutlivesSession
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack(@PathParam("agency") String agencyId, @PathParam("year") String year, MultivaluedMap<String, String> posted) {
        return perform(visitor.report(agencyId, year, Act.RETURN), Step.RETURN, posted);
    }

    @GET
    @Path("/correct")
    public Response correcting(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        return form(visitor.report(agencyId, year, Act.SIGN), Step.CORRECT);
    }

    @POST
    @Path("/correct")
    @PermitAll
    @OutlivesSession
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@PathParam("agency") String agencyId, @PathParam("year") String year, MultivaluedMap<String, String> posted) {
        return perform(visitor.report(agencyId, year, Act.SIGN), Step.CORRECT, posted);
    }

    private Response form(StoredReport stored, Step step) {
        if (!visitor.steps(stored).contains(step)) {
            var request = steps.request(stored, step, new MultivaluedHashMap<>(), "", List.of());
            return steps.answer(stored, request, new Handovers.StepOutcome.NoWay());
        }
        return Html.page(200, page(stored, step, new ReasonForm("", List.of()), List.of(), new DeskView.DeskSeen(stored.handovers, stored.version)));
    }

    private Response perform(StoredReport stored, Step step, MultivaluedMap<String, String> posted) {
        var form = ReasonForm.of(posted);
        var report = reports.whole(stored);
        boolean more = "more".equals(posted.getFirst("do"));
        var faults = more ? List.<String>of() : form.faults(report);
        var request = steps.request(stored, step, posted, form.reason(), form.remarks(report));
        if (more || !faults.isEmpty()) {
            // Numbers as they were posted: the page is still about the report as it was seen then.
            return Html.page(more ? 200 : Html.INVALID, page(stored, step, form, faults,
                    new DeskView.DeskSeen(request.seen().handovers(), request.seen().version())));
        }
        return steps.answer(stored, request, steps.perform(request));
    }

    private TemplateInstance page(StoredReport stored, Step step, ReasonForm form, List<String> faults, DeskView.DeskSeen seen) {
        var page = pages.reasons(stored, step, form, faults, seen);
        return Templates.reasons(visitor.chrome(page.words().heading(), "reports"), page);
    }
}
