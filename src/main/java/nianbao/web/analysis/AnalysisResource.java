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
import nianbao.inspect.AnalysisFiles;
import nianbao.inspect.GroupCharts;
import nianbao.output.OutputKind;
import nianbao.output.chart.YearChart;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Visitor;

/** What the published figures of the agencies below an office say. */
@Path("/agencies/{agency}/analysis")
@Authenticated
public class AnalysisResource {

    private final AnalysisPageMaker pages;
    private final FigurePages figures;
    private final Visitor visitor;

    AnalysisResource(AnalysisPageMaker pages, FigurePages figures, Visitor visitor) {
        this.pages = pages;
        this.figures = figures;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance analysis(Chrome chrome, AnalysisPage page);

        static native TemplateInstance cells(Chrome chrome, CellsPage page);
    }

    @GET
    public TemplateInstance analysis(@PathParam("agency") String agencyId, @Context UriInfo address) {
        var agency = visitor.agency(agencyId, Act.SUPERVISE);
        var query = query(address);
        return Templates.analysis(visitor.chrome(query.year() + "年度分析", "analysis"), pages.page(agency, query));
    }

    @GET
    @Path("/workbook")
    public Response workbook(@PathParam("agency") String agencyId, @Context UriInfo address) throws IOException {
        var agency = visitor.agency(agencyId, Act.SUPERVISE);
        var query = query(address);
        var group = pages.group(agency, query);
        var out = new ByteArrayOutputStream();
        AnalysisFiles.workbook(group, AnalysisPageMaker.sorted(group, query), pages.anomalies(agency, query, group), List.of(), out);
        return Attachment.of(out.toByteArray(), OutputKind.XLSX.mediaType(), "analysis.xlsx", agency.name + query.year() + "年度分析.xlsx");
    }

    @GET
    @Path("/table")
    public Response csv(@PathParam("agency") String agencyId, @Context UriInfo address) throws IOException {
        var agency = visitor.agency(agencyId, Act.SUPERVISE);
        var query = query(address);
        var group = pages.group(agency, query);
        return Attachment.of(AnalysisFiles.csv(group, AnalysisPageMaker.sorted(group, query)), "text/csv;charset=UTF-8", "analysis.csv",
                agency.name + query.year() + "年度分析.csv");
    }

    @GET
    @Path("/charts/{chart}.svg")
    public Response svg(@PathParam("agency") String agencyId, @PathParam("chart") String code, @Context UriInfo address) {
        return ChartFiles.svg(chart(agencyId, code, address), "");
    }

    @GET
    @Path("/charts/{chart}.png")
    public Response png(@PathParam("agency") String agencyId, @PathParam("chart") String code, @Context UriInfo address) {
        return ChartFiles.png(chart(agencyId, code, address), "");
    }

    private YearChart chart(String agencyId, String code, UriInfo address) {
        var agency = visitor.agency(agencyId, Act.SUPERVISE);
        return GroupCharts.of(pages.group(agency, query(address))).stream().filter(chart -> chart.code().equals(code)).findFirst()
                .orElseThrow(() -> Problem.notFound("没有这张图", "请从分析页面下载。", AnalysisPageMaker.path(agency), "看分析"));
    }

    /** The cells behind a figure of the group, or of one agency in it. */
    @GET
    @Path("/cells/{measure}")
    public TemplateInstance cells(@PathParam("agency") String agencyId, @PathParam("measure") String code, @Context UriInfo address) {
        var agency = visitor.agency(agencyId, Act.SUPERVISE);
        var query = query(address);
        var measure = FigurePages.measure(agency, code);
        var group = pages.group(agency, query);
        var asked = address.getQueryParameters().getFirst("of");
        var of = asked == null ? null : group.subjects().stream().filter(subject -> Long.toString(subject.id()).equals(asked)).findFirst()
                .or(() -> figures.own(agency, query.year()).filter(subject -> Long.toString(subject.id()).equals(asked)))
                .orElseThrow(() -> Problem.notFound("没有这个机关的数", "请从分析页面进入。", AnalysisPageMaker.path(agency), "看分析"));
        return Templates.cells(visitor.chrome(measure.label() + "的来源", "analysis"),
                figures.cells(AnalysisPageMaker.path(agency), query, measure, group, of));
    }

    private AnalysisQuery query(UriInfo address) {
        return pages.query(address.getQueryParameters());
    }
}
