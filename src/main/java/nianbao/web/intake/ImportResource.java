package nianbao.web.intake;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nianbao.store.file.Files;
import nianbao.store.file.PendingImport;
import nianbao.store.intake.Imports;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.SignInAgain;
import nianbao.web.frame.Visitor;

/** One report that was read and awaits a decision: looked through, corrected, given up. */
@Path("/agencies/{agency}/imports/{import}")
@Authenticated
public class ImportResource {

    private final Imports imports;
    private final ReviewPageMaker pages;
    private final ReviewForm form;
    private final Files files;
    private final Visitor visitor;
    private final SignInAgain signIn;
    private final Clock clock;

    ImportResource(Imports imports, ReviewPageMaker pages, ReviewForm form, Files files, Visitor visitor, SignInAgain signIn,
            Clock clock) {
        this.imports = imports;
        this.pages = pages;
        this.form = form;
        this.files = files;
        this.visitor = visitor;
        this.signIn = signIn;
        this.clock = clock;
    }

    @CheckedTemplate
    public static class Templates {
        public static native TemplateInstance review(Chrome chrome, ReviewPage page);
    }

    /** What scripts send while somebody corrects: only what changed, named as in the form. */
    public record CorrectionRequest(Map<String, String> form) {
    }

    /** @param messages why something was not kept; empty when all was */
    public record CorrectionAnswer(int seen, String at, List<String> messages) {
    }

    @GET
    public TemplateInstance review(@PathParam("agency") String agencyId, @PathParam("import") String id) {
        return page(find(agencyId, id), Map.of(), List.of());
    }

    /** Saves corrections. Like a section's form, it survives the end of its session. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("agency") String agencyId, @PathParam("import") String id, MultivaluedMap<String, String> posted) {
        if (!visitor.signedIn()) {
            return Html.page(401, signIn.carrying(Redirect.local(Paths.agency(agencyId) + "/imports/" + id), posted));
        }
        var pending = find(agencyId, id);
        var outcome = form.save(pending, posted);
        var asked = posted.getFirst("do");
        var place = asked != null && asked.startsWith("put-") ? "#unplaced" : ReviewForm.filled(posted).map(field -> "#f-" + field).orElse("");
        return outcome.saved() ? Redirect.to(ImportListResource.path(pending.agency, pending) + place)
                : Html.page(Html.INVALID, page(find(agencyId, id), outcome.kept(), outcome.messages()));
    }

    @POST
    @Path("/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CorrectionAnswer correct(@PathParam("agency") String agencyId, @PathParam("import") String id, CorrectionRequest request) {
        var pending = find(agencyId, id);
        if (request == null || request.form() == null || request.form().values().stream().anyMatch(v -> v == null)) {
            throw Problem.of(400, "内容不完整", "请刷新页面再试一次。");
        }
        var posted = new MultivaluedHashMap<String, String>();
        request.form().forEach(posted::putSingle);
        var outcome = form.save(pending, posted);
        var now = find(agencyId, id);
        return new CorrectionAnswer(now.version, Moments.of(now.changedAt, clock), outcome.messages());
    }

    @POST
    @Path("/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("agency") String agencyId, @PathParam("import") String id) {
        var pending = find(agencyId, id);
        imports.discard(pending.agency.id, pending.id);
        return Redirect.to(Paths.imports(pending.agency));
    }

    @GET
    @Path("/original")
    @Produces(Attachment.UNKNOWN)
    public Response original(@PathParam("agency") String agencyId, @PathParam("import") String id) {
        var pending = find(agencyId, id);
        return Attachment.original(files.bytes(pending.file), pending.file.name);
    }

    private PendingImport find(String agencyId, String id) {
        return visitor.pendingImport(agencyId, id);
    }

    private TemplateInstance page(PendingImport pending, Map<String, String> typed, List<String> messages) {
        return Templates.review(visitor.chrome("核对：" + pending.file.name, "imports"), pages.page(pending, typed, messages));
    }
}
