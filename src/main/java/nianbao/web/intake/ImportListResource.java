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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nianbao.account.Act;
import nianbao.store.file.PendingImport;
import nianbao.store.intake.Imports;
import nianbao.store.who.Agency;
import nianbao.web.arrival.BroughtFile;
import nianbao.web.arrival.BroughtFiles;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Outcome;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;
import nianbao.web.intake.ImportListPage.Pasted;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Bringing in published reports: files, a zip of several, or what was copied from a web page or Word. */
@Path("/agencies/{agency}/imports")
@Authenticated
public class ImportListResource {

    private static final int BUSY = 503;

    private final Uploads uploads;
    private final BroughtFiles broughtFiles;
    private final Imports imports;
    private final Visitor visitor;
    private final Clock clock;

    ImportListResource(Uploads uploads, BroughtFiles broughtFiles, Imports imports, Visitor visitor, Clock clock) {
        this.uploads = uploads;
        this.broughtFiles = broughtFiles;
        this.imports = imports;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance imports(Chrome chrome, ImportListPage page);
    }

    @GET
    public TemplateInstance list(@PathParam("agency") String agencyId, @QueryParam("done") String done) {
        return page(visitor.agency(agencyId, Act.DECIDE), Pasted.NOTHING, List.of(), null, done(done));
    }

    /** Reads what is brought. One report leads to its review; several, or any that cannot be read, to the list. */
    @POST
    @PermitAll
    @OutlivesSession
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("agency") String agencyId, @RestForm("files") List<FileUpload> files,
            @RestForm("text") String text, @RestForm("html") String html) throws IOException {
        var agency = visitor.agency(agencyId, Act.WRITE);
        var pasted = new Pasted(orEmpty(text), orEmpty(html));
        var brought = brought(files, pasted);
        if (brought.isEmpty()) {
            return Html.page(Html.INVALID, page(agency, Pasted.NOTHING, List.of(), "请先选择文件，或者把报告粘贴到下面的框里。", null));
        }
        var results = uploads.read(agency, brought, visitor.account());
        if (results.size() == 1 && results.getFirst().pending() != null) {
            return Redirect.to(path(agency, results.getFirst().pending()));
        }
        boolean none = results.stream().allMatch(r -> r.pending() == null);
        boolean busy = results.stream().allMatch(Uploads.UploadResult::busy);
        return Html.page(busy ? BUSY : none ? Html.INVALID : 200, page(agency, none ? pasted : Pasted.NOTHING, results, null, null));
    }

    private List<BroughtFile> brought(List<FileUpload> files, Pasted pasted) {
        var brought = new ArrayList<>(broughtFiles.of(files));
        if (!pasted.html().isBlank()) {
            // Said at the front, so that a fragment is taken for what it is.
            brought.add(BroughtFile.pasted("粘贴的网页.html", ("<html>" + pasted.html()).getBytes(StandardCharsets.UTF_8)));
        } else if (!pasted.text().isBlank()) {
            brought.add(BroughtFile.pasted("粘贴的文字.txt", pasted.text().getBytes(StandardCharsets.UTF_8)));
        }
        return brought;
    }

    private TemplateInstance page(Agency agency, Pasted pasted, List<Uploads.UploadResult> results, String fault, String done) {
        var refused = results.stream().filter(r -> r.pending() == null)
                .map(r -> new ImportListPage.RefusedUpload(r.name(), r.fault())).toList();
        var items = imports.list(agency.id).stream().map(p -> item(agency, p)).toList();
        return Templates.imports(visitor.chrome("读入已公布的报告", "imports"), new ImportListPage(items, pasted,
                new ImportListPage.Upload(refused, results.size() - refused.size()), new Outcome(done, fault),
                new ImportListPage.Limit((broughtFiles.largest() >> 20) + " MB", broughtFiles.largest())));
    }

    private ImportListPage.ImportItem item(Agency agency, PendingImport pending) {
        var read = pending.report();
        long doubts = read.notes().stream().filter(n -> !n.code().equals("text.unplaced")).count();
        var foreign = ReviewPageMaker.isOther(read.agency(), agency.name) ? "，机关名称与本机关不同" : "";
        var title = read.year() == 0 ? "年度不明" : read.year() + "年";
        return new ImportListPage.ImportItem(path(agency, pending), pending.file.name, title,
                (read.agency().isBlank() ? "没有写明机关" : read.agency()) + foreign, doubts == 0 && foreign.isEmpty() ? "wait" : "warn",
                doubts == 0 ? "待核对" : doubts + " 处疑点", Moments.of(pending.createdAt, clock) + " " + pending.createdBy.name + "读入");
    }

    /** Only what we say ourselves is ever shown: a year, and what it became. */
    private static String done(String done) {
        if (done == null || !done.matches("(archived|draft|kept)-\\d{4}")) {
            return null;
        }
        var year = done.substring(done.indexOf('-') + 1);
        return switch (done.substring(0, done.indexOf('-'))) {
            case "archived" -> "已存为" + year + "年已公布的报告。";
            case "draft" -> year + "年的草稿已写好。";
            default -> "这份文件已放弃，" + year + "年的报告没有改动。";
        };
    }

    static String path(Agency agency, PendingImport pending) {
        return Paths.imports(agency) + "/" + pending.id;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
