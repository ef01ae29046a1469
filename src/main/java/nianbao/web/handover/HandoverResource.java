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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nianbao.account.Act;
import nianbao.output.Unprintable;
import nianbao.output.signature.SigningKey;
import nianbao.report.Space;
import nianbao.store.edit.StoredReport;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.handover.Handovers;
import nianbao.store.handover.Handovers.Bar;
import nianbao.store.handover.Handovers.StepOutcome;
import nianbao.store.handover.Step;
import nianbao.store.publication.Signing;
import nianbao.web.files.ReportOutputs;
import nianbao.web.files.UnprintableWords;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Visitor;

/** A report's way from desk to desk: its record, and the steps that one press does. */
@Path("/agencies/{agency}/reports/{year}/handovers")
@Authenticated
public class HandoverResource {

    private final StepRunner steps;
    private final Signing signing;
    private final ReportOutputs outputs;
    private final HandoverPageMaker pages;
    private final CheckPageMaker checkPages;
    private final WholePageMaker wholePages;
    private final Visitor visitor;

    HandoverResource(StepRunner steps, Signing signing, ReportOutputs outputs, HandoverPageMaker pages, CheckPageMaker checkPages,
            WholePageMaker wholePages, Visitor visitor) {
        this.steps = steps;
        this.signing = signing;
        this.outputs = outputs;
        this.pages = pages;
        this.checkPages = checkPages;
        this.wholePages = wholePages;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance handovers(Chrome chrome, HandoverListPage page);
    }

    @GET
    public TemplateInstance list(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        var stored = visitor.report(agencyId, year, Act.READ);
        return Templates.handovers(visitor.chrome(stored.year + "年报告的流转记录", "reports"), pages.list(stored));
    }

    /** What stands in the way is listed on the check page, each with the way to its place. */
    @POST
    @Path("/hand-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handIn(@PathParam("agency") String agencyId, @PathParam("year") String year, MultivaluedMap<String, String> posted) {
        var stored = visitor.report(agencyId, year, Act.WRITE);
        var request = steps.request(stored, Step.HAND_IN, posted, "", List.of());
        var outcome = steps.handIn(request);
        if (outcome instanceof StepOutcome.Barred(Bar bar)) {
            return Html.page(Html.INVALID, CheckResource.Templates.check(visitor.chrome(stored.year + "年报告全文检查", "reports"),
                    checkPages.page(stored, "没有送审：" + DeskWords.words(bar, stored))));
        }
        return steps.answer(stored, request, outcome);
    }

    @POST
    @Path("/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@PathParam("agency") String agencyId, @PathParam("year") String year, MultivaluedMap<String, String> posted) {
        return perform(visitor.report(agencyId, year, Act.WRITE), Step.TAKE_BACK, posted);
    }

    /** The reviewer wants back what was sent to be signed, before it is signed or returned. */
    @POST
    @Path("/recall")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recall(@PathParam("agency") String agencyId, @PathParam("year") String year, MultivaluedMap<String, String> posted) {
        return perform(visitor.report(agencyId, year, Act.REVIEW), Step.TAKE_BACK, posted);
    }

    @POST
    @Path("/send-on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sendOn(@PathParam("agency") String agencyId, @PathParam("year") String year, MultivaluedMap<String, String> posted) {
        return perform(visitor.report(agencyId, year, Act.REVIEW), Step.SEND_ON, posted);
    }

    /** Everything is set in type first, which takes its time; then, under the lock, just that is published or nothing. */
    @POST
    @PermitAll
    @OutlivesSession
    @Path("/sign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sign(@PathParam("agency") String agencyId, @PathParam("year") String year, MultivaluedMap<String, String> posted) {
        var stored = visitor.report(agencyId, year, Act.SIGN);
        var reason = ReasonForm.text(posted, "reason");
        var request = steps.request(stored, Step.PUBLISH, posted, reason, List.of());
        if (stored.state != ReportState.SIGNING || stored.handovers != request.seen().handovers()) {
            return steps.answer(stored, request, stored.handovers == request.seen().handovers() ? new StepOutcome.NoWay() : new StepOutcome.Moved());
        }
        if (wholePages.isCorrection(stored) && Space.isBlank(reason)) {
            return unsigned(stored, "没有签发：请写明更正了什么，公布时随新版本一起留存。", reason);
        }
        if (reason.codePointCount(0, reason.length()) > Handovers.LONGEST) {
            return unsigned(stored, "没有签发：更正说明太长，请写在 " + Handovers.LONGEST + " 字以内。", reason);
        }
        try {
            var outcome = signing.publish(request, outputs.typeset(stored));
            return outcome instanceof StepOutcome.Barred(Bar bar) ? unsigned(stored, "没有签发：" + DeskWords.words(bar, stored), reason)
                    : steps.answer(stored, request, outcome);
        } catch (Unprintable why) {
            return unsigned(stored, "没有签发：" + UnprintableWords.of(why, stored.format()), reason);
        } catch (SigningKey.Unusable expired) {
            return unsigned(stored, "没有签发：" + expired.getMessage() + "。请联系系统管理员。", reason);
        }
    }

    private Response perform(StoredReport stored, Step step, MultivaluedMap<String, String> posted) {
        var request = steps.request(stored, step, posted, "", List.of());
        return steps.answer(stored, request, steps.perform(request));
    }

    private Response unsigned(StoredReport stored, String message, String reason) {
        var page = wholePages.page(stored, message, reason);
        return Html.page(Html.INVALID, WholePageMaker.Templates.whole(visitor.chrome(page.report().title(), "reports"), page));
    }
}
