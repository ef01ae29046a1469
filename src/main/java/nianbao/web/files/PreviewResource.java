package nianbao.web.files;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import nianbao.account.Act;
import nianbao.output.Unprintable;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Visitor;

/** What will be published, page by page as pictures of the PDF; with the files to take away. */
@Path("/agencies/{agency}/reports/{year}")
@Authenticated
public class PreviewResource {

    private final ReportOutputs outputs;
    private final PreviewPageMaker pages;
    private final Visitor visitor;

    PreviewResource(ReportOutputs outputs, PreviewPageMaker pages, Visitor visitor) {
        this.outputs = outputs;
        this.pages = pages;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance preview(Chrome chrome, PreviewPage page);
    }

    @GET
    @Path("/preview")
    public TemplateInstance preview(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        var printed = printed(agencyId, year);
        return Templates.preview(visitor.chrome("预览：" + printed.document().name(), "reports"), pages.page(printed));
    }

    @GET
    @Path("/preview/{page}.png")
    @Produces("image/png")
    public Response picture(@PathParam("agency") String agencyId, @PathParam("year") String year,
            @PathParam("page") String page) {
        var printed = printed(agencyId, year);
        int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        if (number < 1 || number > pdfPages(printed)) {
            throw Problem.notFound("没有这一页", "请从预览进入。",
                    Paths.report(printed.stored()) + "/preview", "去预览");
        }
        return Response.ok(outputs.picture(printed, number)).header("Cache-Control", "private, max-age=3600").build();
    }

    private ReportOutputs.PrintedReport printed(String agencyId, String year) {
        return outputs.printed(visitor.report(agencyId, year, Act.READ));
    }

    private int pdfPages(ReportOutputs.PrintedReport printed) {
        try {
            return outputs.pages(printed);
        } catch (Unprintable why) {
            return 0;
        }
    }
}
