package nianbao.output.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nianbao.analysis.Group;
import nianbao.analysis.Profile;
import nianbao.analysis.Subject;
import nianbao.document.Drawing;
import nianbao.document.Drawing.Box;
import nianbao.document.Drawing.DrawnLabel;
import nianbao.format.Formats;
import nianbao.inspect.GroupCharts;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ChartsTest {

    private static final Map<String, String> APPLICATIONS = Map.of("applications.received.total", "14",
            "applications.carried-in.total", "1", "applications.granted.total", "9", "applications.denied.secret.total", "2",
            "applications.denied.law.total", "1", "applications.carried-out.total", "3", "disputes.review.upheld", "4",
            "disputes.direct.corrected", "1", "disputes.after-review.corrected", "2");

    @Test
    void figuresAreThoseOfTheReports() {
        var charts = YearChart.of(List.of(report(2024, APPLICATIONS)));
        assertEquals(List.of("applications", "outcomes", "carried", "disputes"), charts.stream().map(YearChart::code).toList());
        var year = charts.getFirst().years().getFirst();
        assertEquals(BigDecimal.valueOf(15), year.sum(0));
        assertEquals(BigDecimal.valueOf(15), year.sum(1));
        assertEquals("2024年：收到共15件，其中新收申请14、上年结转1；结果共15件，其中予以公开9、不予公开3、结转下年度3。",
                ChartDrawing.of(charts.getFirst()).description());
        assertEquals("2024年：共12件，其中予以公开9（75%）、不予公开3（25%）。", ChartDrawing.of(charts.get(1)).description());
        assertEquals("2024年：上年结转共1件；结转下年度共3件。", ChartDrawing.of(charts.get(2)).description());
        assertEquals("2024年：复议共4件；诉讼共3件。", ChartDrawing.of(charts.get(3)).description());
    }

    @Test
    void aYearWithoutAReportAndABlankOneAreSaid() {
        var chart = YearChart.of(List.of(report(2024, APPLICATIONS), report(2022, Map.of()))).getFirst();
        assertEquals(List.of(2022, 2023, 2024), chart.years().stream().map(YearChart.ChartYear::year).toList());
        assertNull(chart.years().getFirst().sum(0));
        assertFalse(chart.years().get(1).isReported());
        var drawing = ChartDrawing.of(chart);
        assertTrue(drawing.description().startsWith("2022年：收到未填；结果未填。2023年没有报告。2024年：收到共15件"), drawing.description());
        assertTrue(labels(drawing).containsAll(List.of("未填", "无报告", "2022—2024年收到申请与办理结果")));
    }

    @Test
    void editionsAreDrawnTogether() {
        var later = report(2021, Map.of("applications.other.uncorrected.total", "1", "applications.other.rest.total", "2"));
        var chart = YearChart.of(List.of(later, report(2020, Map.of("applications.other.total", "5")),
                report(2018, Map.of("statistics.requests.total", "7", "statistics.replies.granted", "6")))).getFirst();
        int other = chart.series().stream().map(YearChart.YearSeries::name).toList().indexOf("其他处理");
        assertEquals(BigDecimal.valueOf(3), chart.years().getLast().values().get(1).get(other));
        assertEquals(BigDecimal.valueOf(5), chart.years().get(2).values().get(1).get(other));
        assertEquals(BigDecimal.valueOf(7), chart.years().getFirst().sum(0));
        assertEquals(BigDecimal.valueOf(6), chart.years().getFirst().sum(1));
    }

    @Test
    void eachCellOfTheOutcomesIsCountedOnce() {
        for (int year : new int[]{2024, 2020}) {
            var format = Formats.ofYear(year).orElseThrow();
            var relation = format.relations().stream().filter(r -> r.code().equals("relation.results") && r.key().equals("total")).findFirst().orElseThrow();
            var cells = format.charts().stream().filter(c -> c.code().equals("outcomes")).findFirst().orElseThrow().series().stream()
                    .flatMap(s -> s.cells().getFirst().stream()).sorted().toList();
            assertEquals(relation.sum().stream().sorted().toList(), cells);
        }
    }

    @Test
    void zerosAndTwelveDigitsKeepWithinTheDrawing() {
        for (var number : List.of("0", "1", "99999", "123456789012", "999999999999999")) {
            for (var chart : YearChart.of(List.of(report(2024, Map.of("applications.received.total", number, "applications.granted.total", number))))) {
                var drawing = ChartDrawing.of(chart);
                for (var part : drawing.parts()) {
                    if (part instanceof Box box) {
                        assertTrue(box.y() >= 0 && box.y() + box.height() <= drawing.height() && box.height() >= 0, box::toString);
                    } else if (part instanceof DrawnLabel label) {
                        assertTrue(label.x() - LabelFont.width(label.text(), label.bold(), label.size()) * switch (label.anchor()) {
                            case START -> 0;
                            case MIDDLE -> 0.5f;
                            case END -> 1;
                        } >= 0, label::toString);
                    }
                }
            }
        }
        assertEquals(List.of("99,999", "10万", "1,234.6亿", "999.9万亿"), Stream.of("99999", "100000", "123456789012", "999900000000000")
                .map(n -> Numbers.brief(new BigDecimal(n))).toList());
        assertEquals(List.of("1", "1", "1", "2", "5", "50", "50000"), Stream.of("0", "1", "5", "6", "21", "250", "240000")
                .map(n -> Numbers.step(new BigDecimal(n)).toPlainString()).toList());
    }

    @Test
    void onlyTheNewestYearsAreDrawn() {
        var reports = IntStream.rangeClosed(2014, 2025).mapToObj(year -> report(year, Map.of())).toList();
        var years = YearChart.of(reports).getFirst().years();
        assertEquals(2018, years.getFirst().year());
        assertEquals(2025, years.getLast().year());
    }

    @Test
    void thePictureIsWellFormedNamedAndStyledByAttributes() throws Exception {
        var svg = Svg.write(ChartDrawing.of(YearChart.of(List.of(report(2024, APPLICATIONS))).getFirst()), "applications");
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        assertEquals("applications-title applications-desc", root.getAttribute("aria-labelledby"));
        assertTrue(root.getElementsByTagName("desc").item(0).getTextContent().contains("新收申请14"));
        assertFalse(svg.contains("style=") || svg.contains("<style") || svg.contains("<script"), svg);
    }

    @Test
    void thePngShowsTheSame() throws Exception {
        var drawing = ChartDrawing.of(YearChart.of(List.of(report(2024, APPLICATIONS))).getFirst());
        var image = ImageIO.read(new ByteArrayInputStream(Png.write(drawing)));
        assertEquals(drawing.width() * 2, image.getWidth());
        for (var part : drawing.parts()) {
            if (part instanceof Box box && box.height() > 3) {
                int rgb = image.getRGB(Math.round(box.x() * 2 + 3), Math.round(box.y() * 2 + 3)) & 0xffffff;
                assertEquals(box.color(), "#%06x".formatted(rgb));
            }
        }
    }

    @Test
    void piecesAreToldWithoutColours() {
        var drawing = ChartDrawing.of(YearChart.of(List.of(report(2024, APPLICATIONS))).getFirst());
        // What is in the legend stands in the bars; pieces that are next to each other in it are of different lightness too.
        for (var text : List.of("①新收申请", "②上年结转", "③予以公开", "①14", "②1", "③9")) {
            assertTrue(labels(drawing).contains(text), text + " " + labels(drawing));
        }
        assertTrue(LabelFont.width("①", false, 12) > 6);
        var received = new Report(Formats.ofYear(2025).orElseThrow(), "甲局", 2025, Map.of("applications.received.total", "14", "applications.granted.total", "9",
                "applications.partial.total", "5", "applications.denied.secret.total", "4", "applications.total.total", "18"));
        for (var chart : GroupCharts.of(new Group(2025, List.of(new Subject(1, "甲局", false, Profile.of(received), null))))) {
            var tones = chart.series().stream().map(YearChart.YearSeries::tone).toList();
            for (int i = 1; i < tones.size(); i++) {
                double one = luminance(Palette.of(tones.get(i - 1))), other = luminance(Palette.of(tones.get(i)));
                assertTrue((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) > 2, chart.code() + " " + i + ": " + one + ", " + other);
            }
            var labels = labels(ChartDrawing.of(chart));
            assertTrue(labels.stream().anyMatch(label -> label.matches("[①-⑳]予以公开")) && labels.stream().anyMatch(label -> label.matches("[①-⑳](9|50%)")),
                    labels::toString);
        }
    }

    /** As WCAG 2 reckons it, from 0 to 1. */
    private static double luminance(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static List<String> labels(Drawing drawing) {
        return drawing.parts().stream().filter(DrawnLabel.class::isInstance).map(part -> ((DrawnLabel) part).text()).toList();
    }

    private static Report report(int year, Map<String, String> fields) {
        return new Report(Formats.ofYear(year).orElseThrow(), "清河县", year, fields);
    }
}
