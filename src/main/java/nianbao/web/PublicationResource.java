package nianbao.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import nianbao.account.Act;
import nianbao.store.Files;
import nianbao.store.Publication;
import nianbao.store.Publications;

/** What was made public for a year: each version, and the file it came from. */
@Path("/agencies/{agency}/reports/{year}/publications/{number}")
@Authenticated
public class PublicationResource {

    private final Publications publications;
    private final PublishedPages pages;
    private final Files files;
    private final Visitor visitor;

    PublicationResource(Publications publications, PublishedPages pages, Files files, Visitor visitor) {
        this.publications = publications;
        this.pages = pages;
        this.files = files;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance published(Chrome chrome, PublishedPage page);
    }

    @GET
    public TemplateInstance version(@PathParam("agency") String agencyId, @PathParam("year") String year,
                                    @PathParam("number") String number) {
        var stored = visitor.report(agencyId, year, Act.READ);
        var page = pages.page(stored, Html.number(number, 0)).orElseThrow(() -> none(agencyId, stored.year));
        return Templates.published(visitor.chrome(page.title(), "reports"), page);
    }

    @GET
    @Path("/original")
    @Produces(Attachment.UNKNOWN)
    public Response original(@PathParam("agency") String agencyId, @PathParam("year") String year,
                             @PathParam("number") String number) {
        var stored = visitor.report(agencyId, year, Act.READ);
        Publication publication = publications.of(stored).stream().filter(p -> p.number == Html.number(number, 0)).findFirst()
                .orElseThrow(() -> none(agencyId, stored.year));
        return Attachment.original(files.bytes(publication.file), publication.file.name);
    }

    private static Problem none(String agencyId, int year) {
        return Problem.notFound("没有这个版本", "请从报告目录进入。", "/agencies/" + agencyId + "/reports/" + year, "看" + year + "年的报告");
    }
}
