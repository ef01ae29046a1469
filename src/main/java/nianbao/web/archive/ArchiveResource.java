package nianbao.web.archive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import nianbao.account.Act;
import nianbao.store.edit.StoredReport;
import nianbao.store.file.Files;
import nianbao.store.publication.Publication;
import nianbao.store.publication.Publications;
import nianbao.web.files.Downloads;
import nianbao.web.files.ReportOutputs;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Visitor;

/** What was made public for a year: each version with its files, or the file it came from. */
@Path("/agencies/{agency}/reports/{year}/publications/{number}")
@Authenticated
public class ArchiveResource {

    private final Publications publications;
    private final ArchivePageMaker pages;
    private final Files files;
    private final ReportOutputs outputs;
    private final Downloads downloads;
    private final Visitor visitor;

    ArchiveResource(Publications publications, ArchivePageMaker pages, Files files, ReportOutputs outputs, Downloads downloads, Visitor visitor) {
        this.publications = publications;
        this.pages = pages;
        this.files = files;
        this.outputs = outputs;
        this.downloads = downloads;
        this.visitor = visitor;
    }

    @CheckedTemplate
    public static class Templates {
        public static native TemplateInstance archive(Chrome chrome, ArchivePage page);
    }

    @GET
    public TemplateInstance version(@PathParam("agency") String agencyId, @PathParam("year") String year,
            @PathParam("number") String number) {
        var stored = visitor.report(agencyId, year, Act.READ);
        var page = pages.page(stored, Html.number(number, 0)).orElseThrow(() -> none(agencyId, stored.year));
        return Templates.archive(visitor.chrome(page.report().title(), "reports"), page);
    }

    /** The file it was read from. */
    @GET
    @Path("/original")
    @Produces(Attachment.UNKNOWN)
    public Response original(@PathParam("agency") String agencyId, @PathParam("year") String year,
            @PathParam("number") String number) {
        var stored = visitor.report(agencyId, year, Act.READ);
        var publication = publication(stored, agencyId, number);
        if (publication.isSigned()) {
            throw Problem.notFound("没有原件", "这份报告是在这里填写、签发的，不是从文件读入的。", Paths.report(stored), "看这份报告");
        }
        return Attachment.original(files.bytes(publication.file), publication.file.name);
    }

    @GET
    @Path("/report.{kind}")
    public Response file(@PathParam("agency") String agencyId, @PathParam("year") String year, @PathParam("number") String number,
            @PathParam("kind") String ending) {
        return downloads.file(printed(agencyId, year, number), ending);
    }

    @GET
    @Path("/report.zip")
    public Response all(@PathParam("agency") String agencyId, @PathParam("year") String year, @PathParam("number") String number) {
        return downloads.all(printed(agencyId, year, number));
    }

    private ReportOutputs.PrintedReport printed(String agencyId, String year, String number) {
        var stored = visitor.report(agencyId, year, Act.READ);
        return outputs.printed(stored, publication(stored, agencyId, number));
    }

    private Publication publication(StoredReport stored, String agencyId, String number) {
        return publications.of(stored).stream().filter(p -> p.number == Html.number(number, 0)).findFirst()
                .orElseThrow(() -> none(agencyId, stored.year));
    }

    private static Problem none(String agencyId, int year) {
        return Problem.notFound("没有这个版本", "请从报告目录进入。", Paths.agency(agencyId) + "/reports/" + year, "看" + year + "年的报告");
    }
}
