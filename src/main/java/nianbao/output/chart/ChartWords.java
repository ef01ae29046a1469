package nianbao.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.output.chart.YearChart.ChartYear;

/** A chart's figures in words, year by year. */
final class ChartWords {

    private ChartWords() {
    }

    static String of(YearChart chart) {
        return chart.years().stream().map(year -> year(chart, year)).collect(Collectors.joining());
    }

    private static String year(YearChart chart, ChartYear year) {
        if (!year.isReported()) {
            return year.year() + "年没有报告。";
        }
        var bars = new ArrayList<String>();
        for (int bar = 0; bar < chart.bars().size(); bar++) {
            var name = chart.bars().size() > 1 ? chart.bars().get(bar) : "";
            var sum = year.sum(bar);
            bars.add(sum == null ? name + "未填" : name + "共" + Numbers.whole(sum) + chart.unit() + pieces(chart, year, bar));
        }
        return year.year() + "年：" + String.join("；", bars) + "。";
    }

    private static String pieces(YearChart chart, ChartYear year, int bar) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            var value = year.values().get(bar).get(i);
            if (value != null) {
                var share = chart.shares() && year.sum(bar).signum() > 0 ? "（" + Numbers.percent(value, year.sum(bar)) + "）" : "";
                pieces.add(chart.series().get(i).name() + Numbers.whole(value) + share);
            }
        }
        return pieces.size() < 2 ? "" : "，其中" + String.join("、", pieces);
    }
}
