package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** Two versions side by side, measured in the PDF: which characters have a line through or under them. */
class ComparisonTest {

    private static final String CELL = "applications.received.natural";
    private static final Pattern RULE = Pattern.compile("([\\d.]+) w ([\\d.]+) ([\\d.]+) m ([\\d.]+) ([\\d.]+) l S");
    private static final float SIZE = 10.5f;

    @Test
    void whatIsGoneIsStruckAndWhatIsNewIsUnderlinedCharacterByCharacter() throws Exception {
        var pdf = compare(Map.of("overview", "全年主动公开信息12条，及时更新。\n第二段不变。\n这一段删去。", CELL, "8", "date", "2024年1月5日"),
                Map.of("overview", "全年主动公开信息15条，及时更新。\n第二段不变。", CELL, "9", "date", "2025年1月5日"));
        assertEquals(List.of("12", "这一段删去。", "8", "2024年"), lined(pdf, -0.3f * SIZE));
        assertEquals(List.of("15", "9", "2025年"), lined(pdf, 0.17f * SIZE));
        var text = Pdf.squeezed(Pdf.text(pdf));
        assertTrue(text.contains("更正前后对照表") && text.contains("共4处不同") && text.contains("第3段这一段删去。（无）"), text);
        assertTrue(!text.contains("第二段不变"), text);
    }

    @Test
    void aLineGoesOnWhereTheTextIsWrapped() throws Exception {
        var fresh = "新增的一段说明，写得比一行长得多，直到换行两次才完，数字123也在里面。";
        var pdf = compare(Map.of("overview", "保留。"), Map.of("overview", "保留。" + fresh));
        var lines = lined(pdf, 0.17f * SIZE);
        assertTrue(lines.size() > 1, lines::toString);
        assertEquals(fresh, String.join("", lines));
    }

    @Test
    void aParagraphPutInBetweenLeavesTheOthersAlone() throws Exception {
        var comparison = comparison(Map.of("overview", "甲。\n乙。\n丙。"), Map.of("overview", "甲。\n新。\n乙。\n丙。"));
        assertEquals(List.of(new Comparison.ChangeRow("overview", "一、总体情况，第2段", "", "新。")), comparison.rows());
    }

    @Test
    void nothingChangedIsSaid() throws Exception {
        var pdf = compare(Map.of("overview", "甲。"), Map.of("overview", "甲。"));
        assertTrue(Pdf.squeezed(Pdf.text(pdf)).contains("两个版本没有不同之处。"));
    }

    @Test
    void reportsOfTwoYearsAreNoVersionsOfOne() {
        var unlike = assertThrows(Comparison.Unlike.class, () -> new Comparison(manuscript(2023, Map.of()), manuscript(2024, Map.of())));
        assertEquals("两份报告不是同一年的：2023年、2024年，不能对照", unlike.getMessage());
    }

    private static Manuscript manuscript(int year, Map<String, String> fields) {
        return Manuscript.of(new Report(Formats.ofYear(year).orElseThrow(), "清河县卫生健康局", year, fields), false);
    }

    private static Comparison comparison(Map<String, String> before, Map<String, String> after) {
        return new Comparison(manuscript(2024, before), manuscript(2024, after));
    }

    static byte[] compare(Map<String, String> before, Map<String, String> after) throws Exception {
        var out = new ByteArrayOutputStream();
        comparison(before, after).write(out);
        return out.toByteArray();
    }

    /** The characters of each line drawn so far under (above, when negative) a baseline, that is no rule of the table. */
    private static List<String> lined(byte[] pdf, float under) throws Exception {
        var found = new ArrayList<String>();
        var glyphs = Glyph.of(pdf);
        try (var file = Loader.loadPDF(pdf)) {
            for (int number = 1; number <= file.getNumberOfPages(); number++) {
                int page = number;
                var sheet = file.getPage(number - 1);
                float height = sheet.getMediaBox().getHeight();
                var content = new String(sheet.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                RULE.matcher(content).results().filter(rule -> rule.group(3).equals(rule.group(5)))
                        .sorted(Comparator.comparing((MatchResult rule) -> -Float.parseFloat(rule.group(3)))).forEach(rule -> {
                            float from = Float.parseFloat(rule.group(2)), to = Float.parseFloat(rule.group(4)), y = height - Float.parseFloat(rule.group(3));
                            var text = new StringBuilder();
                            glyphs.stream().filter(
                                    g -> g.page() == page && Math.abs(y - under - g.y()) < 1 && g.x() + g.width() / 2 > from && g.x() + g.width() / 2 < to)
                                    .forEach(g -> text.append(g.text()));
                            if (!text.isEmpty()) found.add(text.toString());
                        });
            }
        }
        return found;
    }
}
