package nianbao.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nianbao.output.JsonWriter;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.store.file.Files;
import nianbao.store.publication.OpenReports;
import nianbao.store.publication.Publications;
import nianbao.store.publication.PublishedReport;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Cached;
import nianbao.web.frame.OpenSide;
import nianbao.web.frame.Problem;

/** An agency's published reports, for anybody: whatever is not published looks like nothing at all. */
@Path(OpenSide.PATH)
@PermitAll
@Open
public class OpenReportResource {

    private final OpenReports reports;
    private final Publications publications;
    private final OpenReportPageMaker pages;
    private final Files files;

    OpenReportResource(OpenReports reports, Publications publications, OpenReportPageMaker pages, Files files) {
        this.reports = reports;
        this.publications = publications;
        this.pages = pages;
        this.files = files;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance agency(OpenReportPage.OfAgency page);

        static native TemplateInstance report(OpenReportPage page);
    }

    @GET
    @Path("/{agency}")
    public Response agency(@PathParam("agency") String agency, @Context Request request) {
        var years = reports.of(number(agency));
        if (years.isEmpty()) {
            throw none();
        }
        return Cached.page(request, Templates.agency(pages.agency(years)).render());
    }

    /** The report in force. */
    @GET
    @Path("/{agency}/{year}")
    public Response report(@PathParam("agency") String agency, @PathParam("year") String year, @Context Request request) {
        var all = versions(agency, year);
        return page(request, all.getFirst(), all);
    }

    @GET
    @Path("/{agency}/{year}.json")
    public Response json(@PathParam("agency") String agency, @PathParam("year") String year, @Context Request request) {
        var shown = versions(agency, year).getFirst();
        var json = JsonWriter.write(Manuscript.of(publications.report(shown.report(), shown.publication()), shown.title()));
        return Cached.asked(request, json, () -> Response.ok(json, OutputKind.JSON.mediaType()).build());
    }

    /** That version, be it in force or not. */
    @GET
    @Path("/{agency}/{year}/{number}")
    public Response version(@PathParam("agency") String agency, @PathParam("year") String year, @PathParam("number") String number,
            @Context Request request) {
        var all = versions(agency, year);
        return page(request, version(all, number), all);
    }

    /** A file as it was fixed when the version was published, or as it was published elsewhere and read in here. */
    @GET
    @Path("/{agency}/{year}/{number}/report.{kind}")
    public Response file(@PathParam("agency") String agency, @PathParam("year") String year, @PathParam("number") String number,
            @PathParam("kind") String kind, @Context Request request) {
        var shown = version(versions(agency, year), number);
        var publication = shown.publication();
        var fixed = publications.outputs(publication).stream().filter(output -> output.kind.equals(kind)).findFirst();
        if (fixed.isPresent()) {
            var type = OutputKind.of(kind).map(OutputKind::mediaType).orElse(Attachment.UNKNOWN);
            return Cached.file(request, fixed.get().sha256, publication.at, () -> Attachment.of(files.bytes(fixed.get().file), type,
                    "report-" + shown.report().year + "." + kind, Attachment.fileName(shown.title()) + "." + kind));
        }
        if (publication.file == null || !OpenReportPageMaker.ending(publication.file.name).equals(kind)) {
            throw none();
        }
        return Cached.file(request, "file-" + publication.file.id, publication.at,
                () -> Attachment.original(files.bytes(publication.file), publication.file.name));
    }

    private Response page(Request request, PublishedReport shown, List<PublishedReport> all) {
        return Cached.page(request, Templates.report(pages.page(shown, all)).render());
    }

    private List<PublishedReport> versions(String agency, String year) {
        var all = year.matches("\\d{4}") ? reports.versions(number(agency), Integer.parseInt(year)) : List.<PublishedReport>of();
        if (all.isEmpty()) {
            throw none();
        }
        return all;
    }

    private static PublishedReport version(List<PublishedReport> all, String number) {
        return all.stream().filter(p -> Integer.toString(p.publication().number).equals(number)).findFirst()
                .orElseThrow(OpenReportResource::none);
    }

    /** An agency's number in an address; 0, which none has, for anything else. */
    static long number(String text) {
        return text != null && text.matches("[1-9]\\d{0,17}") ? Long.parseLong(text) : 0;
    }

    /** The same for what is not there, is being written or is not to be read. */
    static Problem none() {
        return Problem.notFound("没有公布这样的报告", "地址可能写错了。已公布的报告都在目录里。", OpenSide.PATH, "看已公布的报告");
    }
}
