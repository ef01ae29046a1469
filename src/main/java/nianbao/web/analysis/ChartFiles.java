package nianbao.web.analysis;

import jakarta.ws.rs.core.Response;
import nianbao.output.chart.ChartDrawing;
import nianbao.output.chart.Png;
import nianbao.output.chart.Svg;
import nianbao.output.chart.YearChart;
import nianbao.web.frame.Attachment;

/** Charts of the analysis to take away. */
final class ChartFiles {

    private ChartFiles() {
    }

    /** @param whose the agency's name before the chart's title; "" for a group's */
    static Response svg(YearChart chart, String whose) {
        return Attachment.of(Svg.write(ChartDrawing.of(chart), chart.code()), "image/svg+xml", chart.code() + ".svg", whose + chart.title() + ".svg");
    }

    /** @param whose as for {@link #svg} */
    static Response png(YearChart chart, String whose) {
        return Attachment.of(Png.write(ChartDrawing.of(chart)), "image/png", chart.code() + ".png", whose + chart.title() + ".png");
    }
}
