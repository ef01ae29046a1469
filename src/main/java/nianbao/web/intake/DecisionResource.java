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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.account.Act;
import nianbao.store.base.Rejected;
import nianbao.store.file.PendingImport;
import nianbao.store.intake.Acceptance.AcceptanceOutcome;
import nianbao.store.intake.Acceptance;
import nianbao.store.intake.Imports;
import nianbao.store.report.NoEdition;
import nianbao.store.report.Reports;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.SignInAgain;
import nianbao.web.frame.Visitor;

/** Deciding what becomes of a report that was read. One that is there already is never overwritten unasked. */
@Path("/agencies/{agency}/imports/{import}")
@Authenticated
public class DecisionResource {

    private static final String SIGNERS = "改动已保存。存为已公布的报告要由负责人确认：请告诉负责人，在“读入”的待处理文件里打开这一份，核对后再存。";

    private final Acceptance acceptance;
    private final Imports imports;
    private final Reports reports;
    private final ReviewForm form;
    private final ReviewPageMaker pages;
    private final ImportComparison comparison;
    private final Visitor visitor;
    private final SignInAgain signIn;

    DecisionResource(Acceptance acceptance, Imports imports, Reports reports, ReviewForm form, ReviewPageMaker pages,
            ImportComparison comparison, Visitor visitor, SignInAgain signIn) {
        this.acceptance = acceptance;
        this.imports = imports;
        this.reports = reports;
        this.form = form;
        this.pages = pages;
        this.comparison = comparison;
        this.visitor = visitor;
        this.signIn = signIn;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance compare(Chrome chrome, ComparePage page);
    }

    /**
     * Saves the review's form as it stands, then keeps the report as asked. When the session has ended, the form is
     * saved after sign-in, and the decision is made anew.
     */
    @POST
    @Path("/accept")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@PathParam("agency") String agencyId, @PathParam("import") String id, MultivaluedMap<String, String> posted) {
        if (!visitor.signedIn()) {
            return Html.page(401, signIn.carrying(Redirect.local(Paths.agency(agencyId) + "/imports/" + id), posted));
        }
        var pending = visitor.pendingImport(agencyId, id);
        var saved = form.save(pending, posted);
        if (!saved.saved()) {
            return review(agencyId, id, saved.kept(), saved.messages());
        }
        boolean draft = "draft".equals(posted.getFirst("as"));
        long agency = pending.agency.id;
        if (!draft && !visitor.may(Act.SIGN, agency)) {
            return review(agencyId, id, Map.of(), List.of(SIGNERS));
        }
        try {
            var outcome = draft ? acceptance.draft(agency, pending.id, visitor.account())
                    : acceptance.archive(agency, pending.id, visitor.account());
            return answer(outcome, pending, draft ? "draft" : "archived");
        } catch (NoEdition none) {
            var year = visitor.pendingImport(agencyId, id).report().year();
            return review(agencyId, id, Map.of(), List.of(year == 0 ? "请先选择报告年度。" : none.getMessage()));
        } catch (Rejected early) {
            return review(agencyId, id, Map.of(), List.of(early.getMessage()));
        }
    }

    @GET
    @Path("/compare")
    public Response compare(@PathParam("agency") String agencyId, @PathParam("import") String id) {
        var pending = visitor.pendingImport(agencyId, id);
        var existing = reports.find(pending.agency.id, pending.report().year());
        return existing.isEmpty() ? Redirect.to(ImportListResource.path(pending.agency, pending))
                : Html.page(200, Templates.compare(visitor.chrome("两份报告对照", "imports"),
                        comparison.page(pending, existing.get(), null)));
    }

    @POST
    @Path("/compare")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@PathParam("agency") String agencyId, @PathParam("import") String id, MultivaluedMap<String, String> posted) {
        var pending = visitor.pendingImport(agencyId, id);
        long agency = pending.agency.id;
        int seen = Html.number(posted.getFirst("seen"), 0);
        switch (posted.getFirst("do") == null ? "" : posted.getFirst("do")) {
            case "merge" -> {
                var take = posted.getOrDefault("take", List.of());
                return answer(acceptance.merge(agency, pending.id, take, seen, visitor.account()), pending, "draft");
            }
            case "replace" -> {
                // What stands in the archive is public: only whoever may sign puts it there.
                visitor.agency(agencyId, Act.SIGN);
                try {
                    return answer(acceptance.replace(agency, pending.id, seen, visitor.account()), pending, "archived");
                } catch (Rejected signed) {
                    throw Problem.of(409, "没有替换", signed.getMessage(), ImportListResource.path(pending.agency, pending) + "/compare", "回到两份对照");
                }
            }
            case "keep" -> {
                imports.discard(agency, pending.id);
                return Redirect.to(Paths.agency(agency) + "/imports?done=kept-" + pending.report().year());
            }
            default -> {
                return Redirect.to(ImportListResource.path(pending.agency, pending) + "/compare");
            }
        }
    }

    private Response answer(AcceptanceOutcome outcome, PendingImport pending, String what) {
        var list = Paths.imports(pending.agency);
        return switch (outcome) {
            case AcceptanceOutcome.Accepted done when !done.conflicts().isEmpty() -> throw Problem.of(409, "有 " + done.conflicts().size()
                    + " 处没有写入",
                    done.conflicts().stream().map(r -> done.report().format().nameOf(r.field()))
                            .collect(Collectors.joining("、")) + "：同事刚刚改过，保留了同事写的；其余已写入草稿。",
                    Paths.report(done.report()), "看草稿");
            // Others wait still: on to the next; else to what has become of this one.
            case AcceptanceOutcome.Accepted done -> Redirect.to(imports.list(pending.agency.id).isEmpty()
                    ? Paths.report(done.report())
                    : list + "?done=" + what + "-" + done.report().year);
            case AcceptanceOutcome.Exists exists -> Html.page(409, Templates.compare(visitor.chrome("两份报告对照", "imports"),
                    comparison.page(imports.find(pending.agency.id, pending.id).orElse(pending), exists.report(),
                            "还没有存：" + exists.report().year + "年的报告已经有了（" + exists.report().state.label()
                                    + "）。请看两份的不同，选定一种做法。")));
            case AcceptanceOutcome.Gone gone -> throw Problem.notFound("没有这份待处理的文件", "可能同事刚刚已经存好或放弃。", list, "看待处理的文件");
        };
    }

    private Response review(String agencyId, String id, Map<String, String> kept, List<String> messages) {
        var pending = visitor.pendingImport(agencyId, id);
        return Html.page(Html.INVALID, ImportResource.Templates.review(
                visitor.chrome("核对：" + pending.file.name, "imports"), pages.page(pending, kept, messages)));
    }
}
