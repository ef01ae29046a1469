package nianbao.web.analysis;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import nianbao.account.Act;
import nianbao.analysis.Briefing;
import nianbao.analysis.BriefingFigures;
import nianbao.analysis.Group;
import nianbao.document.Prose;
import nianbao.inspect.GroupCharts;
import nianbao.output.DocxWriter;
import nianbao.output.OutputKind;
import nianbao.output.PdfWriter;
import nianbao.store.analysis.Briefings;
import nianbao.store.analysis.StoredBriefing;
import nianbao.store.who.Agency;
import nianbao.web.frame.AgencyFields;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Moments;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;

/** An office's briefing (政府信息公开工作情况分析) on what the agencies below it published for a year. */
@Path("/agencies/{agency}/analysis/briefing")
@Authenticated
public class BriefingResource {

    private static final int LONGEST = 100_000;

    private final AnalysisPageMaker pages;
    private final Briefings briefings;
    private final Visitor visitor;
    private final Clock clock;

    BriefingResource(AnalysisPageMaker pages, Briefings briefings, Visitor visitor, Clock clock) {
        this.pages = pages;
        this.briefings = briefings;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance briefing(Chrome chrome, BriefingPage page);
    }

    @GET
    public TemplateInstance briefing(@PathParam("agency") String agencyId, @Context UriInfo address) {
        var agency = visitor.agency(agencyId, Act.SUPERVISE);
        var query = pages.query(address.getQueryParameters());
        var group = pages.group(agency, query);
        var kept = briefings.of(agency.id, query.year(), query.group());
        return page(agency, query, group, text(agency, group, kept), kept.isEmpty() ? 0 : kept.getFirst().number, kept, null);
    }

    /** Keeps what was written as a new version. */
    @POST
    @PermitAll
    @OutlivesSession
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("agency") String agencyId, @Context UriInfo address, MultivaluedMap<String, String> posted) {
        var agency = visitor.agency(agencyId, Act.SUPERVISE);
        var query = pages.query(address.getQueryParameters());
        var text = AgencyFields.text(posted, "text");
        int seen = Html.number(posted.getFirst("seen"), 0);
        var group = pages.group(agency, query);
        var fault = text.isBlank() ? "没有内容，没有保存。" : text.length() > LONGEST ? "内容超过 " + LONGEST + " 字，没有保存：请删短。" : null;
        if (fault == null && !briefings.keep(agency.id, query.year(), query.group(), seen, text, new BriefingFigures(group).render(text), visitor.account())) {
            fault = "没有保存：别人刚保存了新的一稿，见下面“各稿”。你写的还在框里，请对照以后再保存。";
        }
        if (fault == null) {
            return Redirect.to(path(agency) + query.query());
        }
        var kept = briefings.of(agency.id, query.year(), query.group());
        return Html.page(Html.INVALID, page(agency, query, group, text, kept.isEmpty() ? 0 : kept.getFirst().number, kept, fault));
    }

    @GET
    @Path("/word")
    public Response word(@PathParam("agency") String agencyId, @Context UriInfo address) throws IOException {
        return file(agencyId, pages.query(address.getQueryParameters()), OutputKind.DOCX);
    }

    @GET
    @Path("/pdf")
    public Response pdf(@PathParam("agency") String agencyId, @Context UriInfo address) throws IOException {
        return file(agencyId, pages.query(address.getQueryParameters()), OutputKind.PDF);
    }

    /** The newest version, or the draft while there is none, with the figures as they are now. */
    private Response file(String agencyId, AnalysisQuery query, OutputKind kind) throws IOException {
        var agency = visitor.agency(agencyId, Act.SUPERVISE);
        var group = pages.group(agency, query);
        var document = Briefing.document(agency.name, group, text(agency, group, briefings.of(agency.id, query.year(), query.group())),
                GroupCharts.drawings(group));
        var out = new ByteArrayOutputStream();
        if (kind == OutputKind.PDF) {
            PdfWriter.write(document, out);
        } else {
            DocxWriter.write(document, out);
        }
        return Attachment.of(out.toByteArray(), kind.mediaType(), "briefing." + kind.ending(), document.name() + "." + kind.ending());
    }

    private static String text(Agency agency, Group group, List<StoredBriefing> kept) {
        return kept.isEmpty() ? Briefing.draft(agency.name, group) : kept.getFirst().text;
    }

    private TemplateInstance page(Agency agency, AnalysisQuery query, Group group, String text, int seen, List<StoredBriefing> kept, String message) {
        var words = Prose.paragraphs(new BriefingFigures(group).render(text));
        var versions = kept.stream().map(each -> new BriefingPage.BriefingVersion(each.number, each.account.name, Moments.of(each.at, clock),
                Prose.paragraphs(each.words))).toList();
        var page = new BriefingPage(new BriefingPage.BriefingAddress(path(agency), AnalysisPageMaker.path(agency), query.query()), query.year(), text, words,
                seen,
                BriefingChecks.of(agency.name, group, text), versions, message);
        return Templates.briefing(visitor.chrome(query.year() + "年情况分析", "analysis"), page);
    }

    private static String path(Agency agency) {
        return AnalysisPageMaker.path(agency) + "/briefing";
    }
}
