package nianbao.output.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.format.Chart;
import nianbao.report.Report;

/** A chart with its figures, of several years; a year without a report between two that have one is there, and empty. */
public record YearChart(String code, String title, String unit, boolean shares, List<String> bars, List<YearSeries> series,
        List<ChartYear> years) {

    /** More would not fit beside each other: the newest are drawn. */
    public static final int MOST_YEARS = 8;

    /** @param bars the bars it is part of */
    public record YearSeries(String name, int tone, List<Integer> bars) {
    }

    /** @param values by bar and series; {@code null} for one that was not reported. {@code null} when there is no report */
    public record ChartYear(int year, List<List<BigDecimal>> values) {

        public boolean isReported() {
            return values != null;
        }

        /** Sum of a bar; {@code null} when nothing of it was reported. */
        public BigDecimal sum(int bar) {
            return values == null ? null
                    : values.get(bar).stream().filter(v -> v != null).reduce(BigDecimal::add).orElse(null);
        }
    }

    /** The charts that the formats of these reports declare, in order; one report a year, in any order. */
    public static List<YearChart> of(List<Report> reports) {
        var byYear = new TreeMap<Integer, Report>();
        reports.forEach(report -> byYear.put(report.year(), report));
        if (byYear.isEmpty()) {
            return List.of();
        }
        byYear.headMap(byYear.lastKey() - MOST_YEARS + 1).clear();
        var codes = new LinkedHashMap<String, Chart>();
        byYear.descendingMap().values().forEach(report -> report.format().charts().forEach(c -> codes.putIfAbsent(c.code(), c)));
        return codes.values().stream().map(chart -> of(chart, byYear)).toList();
    }

    private static YearChart of(Chart newest, TreeMap<Integer, Report> reports) {
        var series = new LinkedHashMap<String, YearSeries>();
        for (var report : reports.descendingMap().values()) {
            chart(report, newest.code()).forEach((name, s) -> series.putIfAbsent(name, new YearSeries(name, s.tone(), bars(s))));
        }
        var names = List.copyOf(series.keySet());
        var years = new ArrayList<ChartYear>();
        for (int year = reports.firstKey(); year <= reports.lastKey(); year++) {
            var report = reports.get(year);
            years.add(new ChartYear(year, report == null ? null : values(report, newest, names)));
        }
        return new YearChart(newest.code(), newest.title(), newest.unit(), newest.shares(), newest.bars(),
                List.copyOf(series.values()), years);
    }

    private static List<Integer> bars(Chart.ChartSeries series) {
        var bars = new ArrayList<Integer>();
        for (int bar = 0; bar < series.cells().size(); bar++) {
            if (!series.cells().get(bar).isEmpty()) {
                bars.add(bar);
            }
        }
        return bars;
    }

    private static Map<String, Chart.ChartSeries> chart(Report report, String code) {
        var series = new LinkedHashMap<String, Chart.ChartSeries>();
        report.format().charts().stream().filter(c -> c.code().equals(code)).flatMap(c -> c.series().stream())
                .forEach(s -> series.put(s.name(), s));
        return series;
    }

    private static List<List<BigDecimal>> values(Report report, Chart chart, List<String> names) {
        var known = chart(report, chart.code());
        var values = new ArrayList<List<BigDecimal>>();
        for (int bar = 0; bar < chart.bars().size(); bar++) {
            var row = new ArrayList<BigDecimal>();
            for (var name : names) {
                row.add(known.containsKey(name) ? sum(report, known.get(name).cells().get(bar)) : null);
            }
            values.add(row);
        }
        return values;
    }

    /** Of what is a number; {@code null} when nothing is. */
    private static BigDecimal sum(Report report, List<String> cells) {
        return cells.stream().map(report::figure).filter(figure -> figure.isNumber()).map(figure -> figure.number())
                .reduce(BigDecimal::add).orElse(null);
    }
}
