package nianbao.web.files;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.account.Act;
import nianbao.format.ReportFormat;
import nianbao.output.HtmlWriter;
import nianbao.output.MissingGlyphs;
import nianbao.output.OutputKind;
import nianbao.output.TooLong;
import nianbao.output.Unprintable;
import nianbao.store.edit.StoredReport;
import nianbao.store.handover.Handovers;
import nianbao.store.handover.Remarks;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Visitor;
import nianbao.web.view.Overview;
import nianbao.web.view.ReportHead;
import nianbao.web.view.SaveState;
import nianbao.web.view.Tally;

/** What will be published, page by page as pictures of the PDF; with the files to take away. */
@Path("/agencies/{agency}/reports/{year}")
@Authenticated
public class PreviewResource {

    private final ReportOutputs outputs;
    private final Overview overview;
    private final Handovers handovers;
    private final Remarks remarks;
    private final Visitor visitor;
    private final Clock clock;

    PreviewResource(ReportOutputs outputs, Overview overview, Handovers handovers, Remarks remarks, Visitor visitor, Clock clock) {
        this.outputs = outputs;
        this.overview = overview;
        this.handovers = handovers;
        this.remarks = remarks;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance preview(Chrome chrome, PreviewPage page);
    }

    @GET
    @Path("/preview")
    public TemplateInstance preview(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        var edition = edition(agencyId, year);
        var stored = edition.stored();
        var document = edition.document();
        var saved = (stored.isEditable() ? "草稿" : stored.state.label()) + "，" + Moments.of(stored.changedAt, clock) + " 保存";
        var texts = new PreviewPage.PlainPreview(HtmlWriter.content(document),
                new PreviewPage.Code(HtmlWriter.fragment(document), HtmlWriter.fragment(document, 1)));
        // Checked once, for the count and for what comes next.
        var progress = stored.isPublished() ? Optional.<Overview.Progress>empty() : Optional.of(overview.of(stored));
        return Templates.preview(visitor.chrome("预览：" + document.name(), "reports"), new PreviewPage(ReportHead.of(stored, document.name()),
                SaveState.saved(edition.version(), saved), sheets(edition), texts, files(edition),
                progress.map(Tally::of).orElseGet(() -> overview.tally(stored)),
                progress.map(made -> next(stored, made)).orElse(null)));
    }

    private PreviewPage.HandInStep next(StoredReport stored, Overview.Progress progress) {
        return stored.isEditable() && visitor.may(Act.WRITE, stored.agency.id)
                ? new PreviewPage.HandInStep(progress.isReady(), stored.handovers, stored.version, open(stored)) : null;
    }

    private String open(StoredReport stored) {
        return handovers.last(stored).filter(h -> h.step.isReasoned())
                .map(h -> Remarks.open(remarks.current(stored, h.number, handovers.lastPublished(stored)))).orElse("");
    }

    private PreviewPage.Sheets sheets(ReportOutputs.PrintedReport edition) {
        try {
            return new PreviewPage.Sheets(IntStream.rangeClosed(1, outputs.pages(edition)).boxed().toList(), null);
        } catch (Unprintable why) {
            return new PreviewPage.Sheets(List.of(), words(why, edition.stored().format()));
        }
    }

    @GET
    @Path("/preview/{page}.png")
    @Produces("image/png")
    public Response picture(@PathParam("agency") String agencyId, @PathParam("year") String year,
            @PathParam("page") String page) {
        var edition = edition(agencyId, year);
        int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        if (number < 1 || number > pdfPages(edition)) {
            throw Problem.notFound("没有这一页", "请从预览进入。",
                    Paths.report(edition.stored()) + "/preview", "去预览");
        }
        return Response.ok(outputs.picture(edition, number)).header("Cache-Control", "private, max-age=3600").build();
    }

    private ReportOutputs.PrintedReport edition(String agencyId, String year) {
        return outputs.edition(visitor.report(agencyId, year, Act.READ));
    }

    private int pdfPages(ReportOutputs.PrintedReport edition) {
        try {
            return outputs.pages(edition);
        } catch (Unprintable why) {
            return 0;
        }
    }

    /** What can be downloaded; a file that cannot be made is not offered. */
    private List<PreviewPage.PreviewFile> files(ReportOutputs.PrintedReport edition) {
        var files = new ArrayList<PreviewPage.PreviewFile>();
        for (var kind : OutputKind.values()) {
            try {
                files.add(new PreviewPage.PreviewFile("report." + kind.ending(), kind.label(),
                        Attachment.size(outputs.file(edition, kind).length)));
            } catch (Unprintable why) {
                // The page says why, above.
            }
        }
        return files;
    }

    /** Why there is no file with pages. */
    public static String words(Unprintable why, ReportFormat format) {
        return switch (why) {
            case MissingGlyphs glyphs -> words(glyphs, format);
            case TooLong length -> length.getMessage() + "。网页、文本等文件照常可以下载。";
        };
    }

    private static String words(MissingGlyphs glyphs, ReportFormat format) {
        return "这些字没有字体可以印出：" + glyphs.characters().stream()
                .map(g -> "“" + g.character() + "”（" + (g.field() == null ? "标题" : format.nameOf(g.field())) + "）")
                .distinct().limit(20).collect(Collectors.joining("、")) + "。请换成别的写法，或请管理员安装含有这些字的字体。";
    }
}
