package nianbao.web.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import nianbao.account.Act;
import nianbao.output.chart.ChartDrawing;
import nianbao.output.chart.Png;
import nianbao.output.chart.Svg;
import nianbao.output.chart.YearChart;
import nianbao.store.edit.StoredReport;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Visitor;

/** An agency's figures over the years as pictures, up to the year of a report. */
@Path("/agencies/{agency}/reports/{year}/charts")
@Authenticated
public class ChartsResource {

    private final Charts charts;
    private final Visitor visitor;

    ChartsResource(Charts charts, Visitor visitor) {
        this.charts = charts;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance charts(Chrome chrome, ChartsPage page);
    }

    @GET
    public TemplateInstance charts(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        var stored = visitor.report(agencyId, year, Act.READ);
        var pictures = charts.of(stored).stream().map(ChartsResource::picture).toList();
        return Templates.charts(visitor.chrome(stored.year + "年各年度对比图", "reports"),
                new ChartsPage(base(stored), stored.year, pictures));
    }

    @GET
    @Path("/{chart}.svg")
    @Produces("image/svg+xml")
    public Response svg(@PathParam("agency") String agencyId, @PathParam("year") String year, @PathParam("chart") String code) {
        var stored = visitor.report(agencyId, year, Act.READ);
        var chart = chart(stored, code);
        return file(Svg.write(ChartDrawing.of(chart), chart.code()), stored, code + ".svg");
    }

    @GET
    @Path("/{chart}.png")
    @Produces("image/png")
    public Response png(@PathParam("agency") String agencyId, @PathParam("year") String year, @PathParam("chart") String code) {
        var stored = visitor.report(agencyId, year, Act.READ);
        return file(Png.write(ChartDrawing.of(chart(stored, code))), stored, code + ".png");
    }

    private YearChart chart(StoredReport stored, String code) {
        return charts.of(stored).stream().filter(chart -> chart.code().equals(code)).findFirst()
                .orElseThrow(() -> Problem.notFound("没有这张图", "请从对比图页面下载。", base(stored) + "/charts", "看对比图"));
    }

    private static ChartsPage.ChartPicture picture(YearChart chart) {
        var rows = new ArrayList<ChartsPage.ChartRow>();
        for (int i = 0; i < chart.series().size(); i++) {
            var series = chart.series().get(i);
            for (int bar : series.bars()) {
                int at = i;
                var name = series.bars().size() > 1 ? chart.bars().get(bar) + "：" + series.name() : series.name();
                rows.add(new ChartsPage.ChartRow(name, chart.years().stream().map(year -> !year.isReported() ? "无报告"
                        : year.values().get(bar).get(at) == null ? "未填" : year.values().get(bar).get(at).toPlainString()).toList()));
            }
        }
        return new ChartsPage.ChartPicture(chart.code(), chart.title(), chart.unit(), Svg.write(ChartDrawing.of(chart), chart.code()),
                chart.years().stream().map(year -> year.year() + "年").toList(), rows);
    }

    private static Response file(Object content, StoredReport stored, String ending) {
        return Response.ok(content).header("Content-Disposition", "attachment; filename=\"" + stored.year + "-" + ending + "\"").build();
    }

    private static String base(StoredReport stored) {
        return Paths.report(stored);
    }
}
