package nianbao.web.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.account.Act;
import nianbao.inspect.XlsxFindings;
import nianbao.output.OutputKind;
import nianbao.store.who.Agency;
import nianbao.web.arrival.BroughtFiles;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Visitor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Checking many published files at once, of whatever agency. Nothing is kept: the answer holds all there is, and its
 * page sends it back for the workbook. So any instance can serve any request, and nobody's files stay behind.
 */
@Path("/agencies/{agency}/inspections")
@Authenticated
public class InspectionsResource {

    private static final int MOST_NAMED = 5;

    private final BroughtFiles broughtFiles;
    private final Inspections inspections;
    private final Visitor visitor;

    InspectionsResource(BroughtFiles broughtFiles, Inspections inspections, Visitor visitor) {
        this.broughtFiles = broughtFiles;
        this.inspections = inspections;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance inspections(Chrome chrome, InspectionsPage page);
    }

    @GET
    public TemplateInstance form(@PathParam("agency") String agencyId) {
        return page(visitor.agency(agencyId, Act.READ), List.of(), null);
    }

    /** Checks what is brought; files of one agency's several years are compared with each other. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response check(@PathParam("agency") String agencyId, @RestForm("files") List<FileUpload> files) {
        var agency = visitor.agency(agencyId, Act.READ);
        var brought = broughtFiles.of(files);
        if (brought.isEmpty()) {
            return Html.page(Html.INVALID, page(agency, List.of(), "请先选择要检查的报告文件。"));
        }
        return Html.page(200, page(agency, inspections.of(brought), null));
    }

    /** The workbook of results that a page of ours sends back, as it was given them. */
    @POST
    @Path("/workbook")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response workbook(@PathParam("agency") String agencyId, @RestForm("kept") List<String> kept) throws IOException {
        var agency = visitor.agency(agencyId, Act.READ);
        var results = KeptFindings.read(kept == null ? List.of() : kept);
        if (results.isEmpty()) {
            return Html.page(Html.INVALID, page(agency, List.of(), "没有可以下载的检查结果，请重新选择文件检查。"));
        }
        var out = new ByteArrayOutputStream();
        try (var book = new XlsxFindings(out)) {
            results.forEach(book::add);
        }
        return Attachment.of(out.toByteArray(), OutputKind.XLSX.mediaType(), "findings.xlsx", "年度报告检查结果.xlsx");
    }

    /** What the reports that are brought say together; nothing of them is kept either. */
    @POST
    @Path("/analysis")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response analysis(@PathParam("agency") String agencyId, @RestForm("files") List<FileUpload> files) throws IOException {
        var agency = visitor.agency(agencyId, Act.READ);
        var brought = broughtFiles.of(files);
        if (brought.isEmpty()) {
            return Html.page(Html.INVALID, page(agency, List.of(), "请先选择要分析的报告文件。"));
        }
        var opened = inspections.opened(brought);
        var group = UploadedGroup.of(opened);
        if (group.isEmpty()) {
            return Html.page(Html.INVALID, page(agency, List.of(), "没有可以分析的报告：" + opened.stream().limit(MOST_NAMED)
                    .map(file -> file.name() + "，" + file.fault()).collect(Collectors.joining("；")) + "。"));
        }
        return Attachment.of(group.get().workbook(), OutputKind.XLSX.mediaType(), "analysis.xlsx", group.get().year() + "年度报告分析.xlsx");
    }

    private TemplateInstance page(Agency agency, List<InspectionsPage.InspectionRow> rows, String fault) {
        long refused = rows.stream().filter(r -> r.refused() != null).count();
        long wrong = rows.stream().filter(r -> r.count().errors() > 0).count();
        return Templates.inspections(visitor.chrome("批量检查", "inspections"), new InspectionsPage(Paths.agency(agency) + "/inspections",
                rows, rows.size() - wrong - refused, wrong, refused, fault, (broughtFiles.largest() >> 20) + " MB", broughtFiles.largest()));
    }
}
