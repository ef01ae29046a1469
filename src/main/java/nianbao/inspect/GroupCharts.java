package nianbao.inspect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.analysis.Group;
import nianbao.analysis.Measure;
import nianbao.analysis.Measures;
import nianbao.document.Drawing;
import nianbao.output.chart.ChartDrawing;
import nianbao.output.chart.YearChart;

/** Pictures of a group's sums, this year's beside last year's. */
public final class GroupCharts {

    private static final List<String> IN = List.of("received", "carried-in");
    private static final List<String> OUT = List.of("granted", "partial", "denied", "unavailable", "rejected", "other");

    /** As the charts of a single report have them. */
    private static final List<String> TONES = Stream.of(IN, OUT, List.of("carried-out")).flatMap(List::stream).toList();

    private GroupCharts() {
    }

    public static List<YearChart> of(Group group) {
        if (group.published() == 0) {
            return List.of();
        }
        return List.of(chart("requests", "收到申请与办理结果", false, List.of("收到", "结果"), List.of(IN, TONES.subList(IN.size(), TONES.size())), group),
                chart("outcomes", "各类办理结果所占比例", true, List.of("结果"), List.of(OUT), group));
    }

    /** As they stand behind a briefing. */
    public static List<Drawing> drawings(Group group) {
        return of(group).stream().map(ChartDrawing::of).toList();
    }

    /** @param bars by bar, the measures that it is made of; each has a tone of its own */
    private static YearChart chart(String code, String title, boolean shares, List<String> names, List<List<String>> bars, Group group) {
        var series = new ArrayList<YearChart.YearSeries>();
        var codes = bars.stream().flatMap(List::stream).toList();
        for (var each : codes) {
            var in = new ArrayList<Integer>();
            for (int bar = 0; bar < bars.size(); bar++) {
                if (bars.get(bar).contains(each)) {
                    in.add(bar);
                }
            }
            series.add(new YearChart.YearSeries(Measures.ALL.get(each).label(), TONES.indexOf(each), in));
        }
        boolean before = group.subjects().stream().anyMatch(subject -> subject.before() != null);
        return new YearChart(code, title, "件", shares, names, series, List.of(
                new YearChart.ChartYear(group.year() - 1, before ? values(bars, codes, group::earlier) : null),
                new YearChart.ChartYear(group.year(), values(bars, codes, group::total))));
    }

    private static List<List<BigDecimal>> values(List<List<String>> bars, List<String> codes, Function<Measure, BigDecimal> sum) {
        return bars.stream().map(bar -> Arrays.asList(codes.stream().map(code -> bar.contains(code) ? sum.apply(Measures.ALL.get(code)) : null)
                .toArray(BigDecimal[]::new))).toList();
    }
}
