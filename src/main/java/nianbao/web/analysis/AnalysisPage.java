package nianbao.web.analysis;

import java.util.List;
import nianbao.output.chart.ChartDrawing;
import nianbao.output.chart.Svg;
import nianbao.output.chart.YearChart;
import nianbao.web.frame.Choice;
import nianbao.web.frame.Paging;

/** What a group of agencies published for a year says. */
public record AnalysisPage(String path, int year, Size size, AnalysisFilter filter, List<MeasureLine> measures, List<AnomalyLine> anomalies,
        List<AnalysisChart> pictures, AnalysisList list) {

    /**
     * @param published how many of {@code all} have published
     * @param asked     how many questions there are, with those that are only in the workbook
     */
    public record Size(int all, int published, int asked) {
    }

    /** @param query the whole of it, as part of an address; {@code sort} and {@code order} are hidden in the form */
    public record AnalysisFilter(String query, List<Choice> years, List<Choice> scopes, String text, List<Choice> kinds, boolean whole, String sort,
            String order) {
    }

    /**
     * @param total   leads to its cells, like last year's
     * @param change  leads to the list of all agencies by this measure
     */
    public record MeasureLine(String label, Linked total, Linked earlier, Linked change, RangeLine range, List<Named> outliers) {
    }

    /** A figure and where it comes from; {@code href} is {@code null} where there is no figure. */
    public record Linked(String figure, String href) {
    }

    /**
     * @param median "—" where nobody has a figure, like the others; {@code quarters} between which the middle half lies
     * @param href   the list of all agencies by this measure; {@code null} where nobody has a figure
     */
    public record RangeLine(String median, String quarters, String ends, String href) {
    }

    /** An agency by name, with a figure. */
    public record Named(String name, String figure, String href) {
    }

    /** @param href where the cells behind it stand; {@code null} where whole tables are compared: then {@code agencies} lead to them */
    public record AnomalyLine(String rule, List<Named> agencies, String reason, String href) {
    }

    /** A chart with its figures in words. */
    public record AnalysisChart(String code, String title, String svg) {

        static AnalysisChart of(YearChart chart) {
            return new AnalysisChart(chart.code(), chart.title(), Svg.write(ChartDrawing.of(chart), chart.code()));
        }
    }

    /** @param found how many the list has, all pages together */
    public record AnalysisList(List<AnalysisHead> heads, int found, List<AnalysisLine> rows, Paging paging) {
    }

    /** @param sorted ascending, descending, or {@code null} */
    public record AnalysisHead(String label, String href, String sorted) {
    }

    /** @param published whether there is a report of the year */
    public record AnalysisLine(String name, String href, boolean published, List<FigureCell> figures) {
    }

    /**
     * @param earlier last year's, with the change, in words; it leads to last year's cells, {@code null} without one
     * @param outside far from the group
     */
    public record FigureCell(String label, String value, String href, Linked earlier, boolean outside) {
    }
}
