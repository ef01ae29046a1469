package nianbao.web.analysis;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import nianbao.account.Act;
import nianbao.analysis.Group;
import nianbao.inspect.AnalysisFiles;
import nianbao.output.OutputKind;
import nianbao.output.chart.YearChart;
import nianbao.store.who.Agency;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Visitor;

/** What one agency published over the years. */
@Path("/agencies/{agency}/analysis/years")
@Authenticated
public class YearsResource {

    private final AnalysisPageMaker pages;
    private final FigurePages figures;
    private final Visitor visitor;

    YearsResource(AnalysisPageMaker pages, FigurePages figures, Visitor visitor) {
        this.pages = pages;
        this.figures = figures;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance years(Chrome chrome, YearsPage page);
    }

    @GET
    public TemplateInstance years(@PathParam("agency") String agencyId) {
        var agency = visitor.agency(agencyId, Act.READ);
        var analysis = visitor.may(Act.SUPERVISE, agency.id) ? AnalysisPageMaker.path(agency) : null;
        return Templates.years(visitor.chrome("各年度分析", "analysis"), figures.years(agency, analysis));
    }

    /** All years, also those before the first that the page shows. */
    @GET
    @Path("/workbook")
    public Response workbook(@PathParam("agency") String agencyId) throws IOException {
        var agency = visitor.agency(agencyId, Act.READ);
        var out = new ByteArrayOutputStream();
        AnalysisFiles.yearsWorkbook(figures.eachYear(agency), out);
        return Attachment.of(out.toByteArray(), OutputKind.XLSX.mediaType(), "years.xlsx", agency.name + "各年度分析.xlsx");
    }

    @GET
    @Path("/table")
    public Response csv(@PathParam("agency") String agencyId) throws IOException {
        var agency = visitor.agency(agencyId, Act.READ);
        return Attachment.of(AnalysisFiles.yearsCsv(figures.eachYear(agency)), "text/csv;charset=UTF-8", "years.csv", agency.name + "各年度分析.csv");
    }

    @GET
    @Path("/charts/{chart}.svg")
    public Response svg(@PathParam("agency") String agencyId, @PathParam("chart") String code) {
        var agency = visitor.agency(agencyId, Act.READ);
        return ChartFiles.svg(chart(agency, code), agency.name);
    }

    @GET
    @Path("/charts/{chart}.png")
    public Response png(@PathParam("agency") String agencyId, @PathParam("chart") String code) {
        var agency = visitor.agency(agencyId, Act.READ);
        return ChartFiles.png(chart(agency, code), agency.name);
    }

    private YearChart chart(Agency agency, String code) {
        return figures.charts(agency).stream().filter(chart -> chart.code().equals(code)).findFirst()
                .orElseThrow(() -> Problem.notFound("没有这张图", "请从各年度分析页面下载。", AnalysisPageMaker.path(agency) + "/years", "看各年度分析"));
    }

    /** The cells behind one of its figures. */
    @GET
    @Path("/{measure}")
    public TemplateInstance cells(@PathParam("agency") String agencyId, @PathParam("measure") String code, @Context UriInfo address) {
        var agency = visitor.agency(agencyId, Act.READ);
        var query = pages.query(address.getQueryParameters());
        var measure = FigurePages.measure(agency, code);
        var own = figures.own(agency, query.year()).orElseThrow();
        return AnalysisResource.Templates.cells(visitor.chrome(measure.label() + "的来源", "analysis"),
                figures.cells(AnalysisPageMaker.path(agency) + "/years", query, measure, new Group(query.year(), List.of(own)), own));
    }
}
