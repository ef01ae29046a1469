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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import nianbao.account.Act;
import nianbao.format.Section;
import nianbao.store.edit.StoredReport;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.SignInAgain;
import nianbao.web.frame.Visitor;
import nianbao.web.view.FindingView;

/** One section's page, and its form for those who work without JavaScript. */
@Path("/agencies/{agency}/reports/{year}")
@Authenticated
public class SectionResource {

    private final SectionPageMaker pages;
    private final SectionForm form;
    private final Visitor visitor;
    private final SignInAgain signIn;

    SectionResource(SectionPageMaker pages, SectionForm form, Visitor visitor, SignInAgain signIn) {
        this.pages = pages;
        this.form = form;
        this.visitor = visitor;
        this.signIn = signIn;
    }

    @CheckedTemplate
    public static class Templates {
        public static native TemplateInstance section(Chrome chrome, SectionPage page);
    }

    @GET
    @Path("/{section}")
    public Response section(@PathParam("agency") String agencyId, @PathParam("year") String year,
            @PathParam("section") String code, @QueryParam("totals") String totals) {
        var stored = visitor.report(agencyId, year, Act.READ);
        if (!stored.isEditable() || !visitor.may(Act.WRITE, stored.agency.id)) {
            // Nothing to fill in: it is read as a whole.
            return Redirect.to(Paths.report(stored));
        }
        return Html.page(200, page(stored, section(stored, code), "manual".equals(totals), Map.of(), List.of()));
    }

    /** The section's findings as they stand now: asked for after a save, because only the server sees the whole report. */
    @GET
    @Path("/{section}/findings")
    @Produces(MediaType.APPLICATION_JSON)
    public List<FindingView> findings(@PathParam("agency") String agencyId, @PathParam("year") String year,
            @PathParam("section") String code) {
        var stored = visitor.report(agencyId, year, Act.READ);
        return pages.findings(stored, section(stored, code));
    }

    /**
     * Saves the whole page. Open to those whose session has ended: they get the sign-in page with what they had
     * written in it, and it is saved once they are back.
     */
    @POST
    @Path("/{section}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("agency") String agencyId, @PathParam("year") String year,
            @PathParam("section") String code, MultivaluedMap<String, String> posted) {
        if (!visitor.signedIn()) {
            var path = Redirect.local(Paths.agency(agencyId) + "/reports/" + year + "/" + code);
            return Html.page(401, signIn.carrying(path, posted));
        }
        var stored = visitor.report(agencyId, year, Act.WRITE);
        var section = section(stored, code);
        var outcome = form.save(stored, section, posted, visitor.account());
        return outcome.unsaved().isEmpty()
                ? Redirect.to(Paths.report(stored) + "/" + (leadsOn(stored, section, posted.getFirst("do")) ? after(stored, section) : code))
                : Html.page(Html.INVALID, page(visitor.report(agencyId, year, Act.WRITE), section, false, outcome.kept(), outcome.unsaved()));
    }

    private TemplateInstance page(StoredReport stored, Section section, boolean manual, Map<String, String> kept,
            List<nianbao.store.edit.EditResult> unsaved) {
        var page = pages.page(stored, section, manual, kept, unsaved);
        return Templates.section(visitor.chrome(title(stored, section), "reports"), page);
    }

    /** Zeros may show what is wrong: that is looked at first. */
    private boolean leadsOn(StoredReport stored, Section section, String button) {
        return SectionForm.NEXT.equals(button)
                || SectionForm.ZEROS_NEXT.equals(button) && pages.findings(stored, section).stream().noneMatch(FindingView::standsAsError);
    }

    /** The section after that one; after the last the preview. */
    private static String after(StoredReport stored, Section section) {
        var sections = stored.format().sections();
        int next = sections.indexOf(section) + 1;
        return next < sections.size() ? sections.get(next).code() : "preview";
    }

    public static String title(StoredReport stored, Section section) {
        return stored.year + "年 " + section.title();
    }

    private static Section section(StoredReport stored, String code) {
        return stored.format().section(code).orElseThrow(() -> Problem.notFound("没有这一部分",
                stored.format().name() + "的报告没有这一部分，请从目录进入。",
                Paths.report(stored), "回到目录"));
    }
}
