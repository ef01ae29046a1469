package nianbao.output.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import nianbao.document.Drawing;
import nianbao.document.Drawing.Box;
import nianbao.document.Drawing.DrawingPart;
import nianbao.document.Drawing.DrawnLabel;
import nianbao.document.Drawing.DrawnLine;
import nianbao.document.Drawing.TextAnchor;
import nianbao.output.chart.YearChart.ChartYear;

/** Draws a chart: title, legend, scale, then for each year its bars. */
public final class ChartDrawing {

    private static final float WIDTH = 760;
    private static final float LEFT = 60;
    private static final float RIGHT = 16;
    private static final float PLOT = 250;
    private static final float WIDEST_BAR = 60;
    private static final float SMALL = 12;
    private static final float LEGEND = 24;
    /** Under this a number does not fit into its piece of a bar. */
    private static final float LABEL_HEIGHT = 15;
    /** Under this not even its mark does. */
    private static final float MARK_HEIGHT = 11;
    private static final float MARK = 9;
    private static final float ROUNDING = 0.1f;
    /** Black, as the report is printed. */
    private static final String INK = "#000000";
    /** Twenty of them follow each other. */
    private static final int FIRST_MARK = '①';
    private static final String GREY = "#5d6873";
    private static final String RULE = "#d5dce3";

    private final YearChart chart;
    private final List<DrawingPart> parts = new ArrayList<>();
    private final BigDecimal top;
    private float upper;

    private ChartDrawing(YearChart chart) {
        this.chart = chart;
        var highest = BigDecimal.ZERO;
        for (var year : chart.years()) {
            for (int bar = 0; bar < chart.bars().size(); bar++) {
                highest = year.sum(bar) == null ? highest : highest.max(year.sum(bar));
            }
        }
        top = chart.shares() ? BigDecimal.valueOf(100) : Numbers.top(highest);
    }

    public static Drawing of(YearChart chart) {
        return new ChartDrawing(chart).draw();
    }

    private Drawing draw() {
        int first = chart.years().getFirst().year(), last = chart.years().getLast().year();
        var title = (first == last ? first + "年" : first + "—" + last + "年") + chart.title();
        label(LEFT - 44, 26, 17, TextAnchor.START, true, INK, title);
        label(WIDTH - RIGHT, 26, SMALL, TextAnchor.END, false, GREY, "单位：" + (chart.shares() ? "%" : chart.unit()));
        legend();
        scale();
        float slot = (WIDTH - LEFT - RIGHT) / chart.years().size();
        for (int i = 0; i < chart.years().size(); i++) {
            year(chart.years().get(i), LEFT + slot * i, slot);
        }
        return new Drawing(WIDTH, upper + PLOT + (chart.bars().size() > 1 ? 54 : 38), title, ChartWords.of(chart), parts);
    }

    private void legend() {
        float x = LEFT - 44, y = 52;
        for (int i = 0; i < chart.series().size(); i++) {
            var series = chart.series().get(i);
            var name = mark(i) + series.name();
            float width = 18 + LabelFont.width(name, false, SMALL) + 18;
            if (x + width > WIDTH - RIGHT) {
                x = LEFT - 44;
                y += LEGEND;
            }
            parts.add(new Box(x, y - 10, 12, 12, Palette.of(series.tone())));
            label(x + 18, y, SMALL, TextAnchor.START, false, INK, name);
            x += width;
        }
        upper = y + 34;
    }

    private void scale() {
        var step = chart.shares() ? BigDecimal.valueOf(25) : Numbers.step(top);
        for (var at = BigDecimal.ZERO; at.compareTo(top) <= 0; at = at.add(step)) {
            float y = upper + PLOT - height(at, top);
            parts.add(new DrawnLine(LEFT, y, WIDTH - RIGHT, y, at.signum() == 0 ? INK : RULE));
            var text = Numbers.brief(at);
            label(LEFT - 8, y + 4, LabelFont.fitting(text, false, SMALL, LEFT - 12), TextAnchor.END, false, GREY, text);
        }
    }

    private void year(ChartYear year, float x, float slot) {
        label(x + slot / 2, upper + PLOT + (chart.bars().size() > 1 ? 40 : 24), 14, TextAnchor.MIDDLE, false, INK, year.year() + "年");
        if (!year.isReported()) {
            label(x + slot / 2, upper + PLOT - 10, SMALL, TextAnchor.MIDDLE, false, GREY, "无报告");
            return;
        }
        int bars = chart.bars().size();
        float width = Math.min(WIDEST_BAR, slot * 0.72f / bars), gap = Math.min(14, slot * 0.06f);
        float from = x + (slot - width * bars - gap * (bars - 1)) / 2;
        for (int bar = 0; bar < bars; bar++) {
            float left = from + bar * (width + gap);
            if (bars > 1) {
                label(left + width / 2, upper + PLOT + 18, LabelFont.fitting(chart.bars().get(bar), false, SMALL, width + gap), TextAnchor.MIDDLE, false, GREY,
                        chart.bars().get(bar));
            }
            bar(year.values().get(bar), year.sum(bar), left, width);
        }
    }

    private void bar(List<BigDecimal> values, BigDecimal sum, float x, float width) {
        if (sum == null || chart.shares() && sum.signum() == 0) {
            label(x + width / 2, upper + PLOT - 8, SMALL, TextAnchor.MIDDLE, false, GREY, sum == null ? "未填" : "0");
            return;
        }
        float y = upper + PLOT;
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value == null || value.signum() <= 0) {
                continue;
            }
            float height = height(value, chart.shares() ? sum : top);
            y -= height;
            int tone = chart.series().get(i).tone();
            // A white line between two pieces tells them apart where colours do not.
            parts.add(new Box(x, y, width, Math.max(0.5f, height - 1), Palette.of(tone)));
            var figure = chart.shares() ? Numbers.percent(value, sum) : Numbers.brief(value);
            // The sum above a bar of one piece says it already.
            boolean said = !chart.shares() && values.stream().filter(v -> v != null && v.signum() > 0).count() == 1;
            if (height >= LABEL_HEIGHT) {
                piece(x + width / 2, y + height / 2 + 4, width - 2, Palette.on(tone), mark(i) + (said ? "" : figure), mark(i));
            } else if (height >= MARK_HEIGHT) {
                label(x + width / 2, y + height / 2 + 3, MARK, TextAnchor.MIDDLE, false, Palette.on(tone), mark(i));
            }
        }
        var text = chart.shares() ? "共" + Numbers.brief(sum) + chart.unit() : Numbers.brief(sum);
        label(x + width / 2, y - 6, LabelFont.fitting(text, false, SMALL, width + 10), TextAnchor.MIDDLE, false, INK, text);
    }

    /** The first of these texts that fits into the width; none when no text does. */
    private void piece(float x, float y, float width, String color, String... texts) {
        for (var text : texts) {
            float size = LabelFont.fitting(text, false, SMALL, width);
            if (LabelFont.width(text, false, size) <= width + ROUNDING) {
                label(x, y, size, TextAnchor.MIDDLE, false, color, text);
                return;
            }
        }
    }

    /** Stands beside a name in the legend and in its pieces, for those who do not tell the colours; none where there is one series. */
    private String mark(int series) {
        return chart.series().size() > 1 ? Character.toString(FIRST_MARK + series) : "";
    }

    private static float height(BigDecimal value, BigDecimal of) {
        return value.divide(of, 6, RoundingMode.HALF_UP).floatValue() * PLOT;
    }

    private void label(float x, float y, float size, TextAnchor anchor, boolean bold, String color, String text) {
        if (!text.isEmpty()) {
            parts.add(new DrawnLabel(x, y, size, anchor, bold, color, text));
        }
    }
}
