package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.format.Formats;
import nianbao.format.Section;
import nianbao.output.layout.Typesetter;
import nianbao.output.page.Pages.PageRule;
import nianbao.output.page.Pages.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands on which page. */
@Tag("long")
class PdfPagesTest {

    private static final float LEFT = 28 / 25.4f * 72;
    private static final float RIGHT = 184 / 25.4f * 72;

    @Test
    void everyPageHasItsNumberAtTheOuterEdge() {
        var pdf = Pdf.of(2024, Samples.whole(2024));
        int pages = PageImages.count(pdf);
        assertTrue(pages >= 5);
        for (int page = 1; page <= pages; page++) {
            int number = page;
            var dashes = Glyph.of(pdf).stream().filter(g -> g.page() == number && Math.abs(g.size() - 14) < 0.1).toList();
            assertEquals("—" + page + "—", Pdf.squeezed(String.join("", dashes.stream().map(Glyph::text).toList())));
            if (page % 2 == 1) {
                assertEquals(RIGHT - 14, dashes.getLast().right(), 0.5);
            } else {
                assertEquals(LEFT + 14, dashes.getFirst().x(), 0.5);
            }
            // The line of the dash, about 0.3 em above the baseline, is 7 mm below the text block, which ends 35 mm above the page's end.
            var dash = nianbao.output.font.Faces.pick(nianbao.output.font.Style.SONG, '—').outline('—').getBounds2D();
            assertEquals((297 - 35 + 7) / 25.4 * 72, dashes.getFirst().y() - dash.getCenterY() * 14, 0.3, "page " + page);
        }
    }

    @Test
    void headingsAreNeverLastOnAPage() {
        for (int lines = 0; lines <= 24; lines++) {
            var pdf = Pdf.of(2017, Map.of("body", "行。\n".repeat(lines) + "一、标题\n（一）小标题\n1.细目\n"
                    + "正文一行。\n".repeat(3), "signature", "清河县"));
            for (int page = 1; page <= PageImages.count(pdf); page++) {
                int number = page;
                var body = Glyph.body(pdf).stream().filter(line -> line.first().page() == number).toList();
                if (!body.isEmpty()) {
                    assertFalse(body.getLast().text().matches("一、标题|（一）小标题|1\\.细目"), "lines " + lines + " page " + page);
                }
            }
        }
    }

    @Test
    void headingsOfTablesStayWithTheirTables() {
        for (int lines = 0; lines <= 24; lines++) {
            var pdf = Pdf.of(2024, Map.of("overview", "行。\n".repeat(lines)));
            for (int page = 1; page <= PageImages.count(pdf); page++) {
                var text = Pdf.squeezed(Pdf.text(pdf, page));
                assertEquals(text.contains("二、主动公开政府信息情况"), text.contains("第二十条第（一）项"), text);
                assertEquals(text.contains("三、收到和处理"), text.contains("四、结转下年度继续办理"), text);
                assertEquals(text.contains("四、政府信息公开行政复议"), text.contains("复议后起诉"), text);
            }
        }
    }

    /** Where it would leave half a page empty, table 2 breaks before a 第二十条 row; table 3 never does. */
    @Test
    void noPageIsLeftHalfEmptyBeforeTableTwo() {
        for (int lines = 0; lines <= 24; lines++) {
            var pdf = Pdf.of(2024, Map.of("overview", "行。\n".repeat(lines)));
            for (int page = 1; page < PageImages.count(pdf); page++) {
                int number = page;
                var next = Pdf.squeezed(Pdf.text(pdf, page + 1));
                var lowest = Glyph.of(pdf).stream().filter(g -> g.page() == number && Math.abs(g.size() - 14) > 0.1).mapToDouble(Glyph::y).max().orElse(0);
                if (next.startsWith("二、主动公开")) {
                    assertTrue(lowest > (37 + 225 / 2.0) / 25.4 * 72, "lines " + lines);
                }
                var text = Pdf.squeezed(Pdf.text(pdf, page));
                for (var block : List.of("第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项")) {
                    assertEquals(text.contains(block), text.contains(Map.of("第二十条第（一）项", "行政规范性文件", "第二十条第（五）项", "行政许可",
                            "第二十条第（六）项", "行政强制", "第二十条第（八）项", "行政事业性收费").get(block)), "lines " + lines + " " + block);
                }
                assertEquals(text.contains("三、收到和处理"), text.contains("四、结转下年度继续办理"), text);
            }
        }
    }

    /** A table that goes on leaves nothing of its next row's rules at the foot of a page. */
    @Test
    void noRuleStandsAlone() {
        int broken = 0;
        for (int lines = 0; lines <= 12; lines++) {
            for (var sheet : Typesetter.set(Samples.compose(2020, "清河县卫生健康局", Map.of("overview", "行。\n".repeat(lines)))).sheets()) {
                var rules = sheet.marks().stream().filter(PageRule.class::isInstance).map(PageRule.class::cast).toList();
                var down = rules.stream().filter(rule -> rule.height() > rule.width()).toList();
                for (var across : rules.stream().filter(rule -> rule.width() > rule.height()).toList()) {
                    assertTrue(down.stream().anyMatch(rule -> rule.y() - 1 < across.y() && across.y() < rule.y() + rule.height() + 1), () -> across + " alone");
                    assertEquals(0.6, across.height(), 0.02);
                }
                down.forEach(rule -> assertTrue(rule.height() > 5, rule::toString));
                var text = sheet.marks().stream().filter(Text.class::isInstance).map(mark -> ((Text) mark).string()).collect(Collectors.joining());
                broken += text.contains("第（一）项") && !text.contains("第（九）项") ? 1 : 0;
            }
        }
        assertTrue(broken > 0, "no table went on");
    }

    @Test
    void theClosingStaysWithTheEndOfTheText() {
        for (int lines = 0; lines <= 24; lines++) {
            var pdf = Pdf.of(2017, Map.of("body", "行。\n".repeat(lines) + "末段文字".repeat(25) + "完。",
                    "signature", "清河县卫生健康局", "date", "2018年1月20日"));
            var body = Glyph.body(pdf);
            int signature = indexOf(body, "清河县卫生健康局");
            int page = body.get(signature).first().page();
            assertEquals(page, body.get(signature + 1).first().page());
            assertEquals(page, body.get(signature - 1).first().page(), "lines " + lines);
            assertEquals(page, body.get(signature - 2).first().page(), "lines " + lines);
        }
    }

    @Test
    void aSignatureOfSeveralLinesHasTextAndABlankLineAboveIt() {
        var agency = "清河市新城经济技术开发区管理委员会市场监督管理局综合行政执法大队";
        for (int lines = 8; lines <= 22; lines++) {
            var body = Glyph.body(Pdf.of(2017, Map.of("body", "行。\n".repeat(lines) + "末段文字".repeat(25) + "完。", "signature", agency, "date", "2018年1月20日")));
            int first = indexOf(body, "清河市新城经济技术开发区管理委员会");
            assertEquals("市场监督管理局综合行政执法大队", body.get(first + 1).text());
            assertEquals(1, body.subList(first - 1, first + 3).stream().map(line -> line.first().page()).distinct().count(), "lines " + lines);
            assertEquals(2 * 28.95, body.get(first).first().y() - body.get(first - 1).first().y(), 0.1, "lines " + lines);
        }
    }

    /** Five lines of which four fit: three and two, not two and three; of three, one stays. */
    @Test
    void aLineLeftOverTakesOneLineWithIt() {
        for (int lines = 0; lines < 22; lines++) {
            for (int length : new int[]{2, 3, 4, 5}) {
                var body = Glyph.body(Pdf.of(2017, Map.of("body", "行。\n".repeat(lines + 18) + "汉".repeat(26 + 28 * (length - 1)) + "\n" + "行。\n".repeat(24))));
                var second = body.stream().filter(line -> line.first().page() == 2).toList();
                assertTrue(second.size() >= 21, "lines " + lines + " + " + length + ": " + second.size());
                long here = second.stream().filter(line -> line.text().length() > 20).count();
                long next = body.stream().filter(line -> line.first().page() == 3 && line.text().length() > 20).count();
                assertTrue(next != 1, "lines " + lines + " + " + length + ": " + here + " and " + next);
            }
        }
    }

    @Test
    void theSignatureEndsTwoCharactersFromTheMarginAndTheDateStartsTwoRightOfIt() {
        var body = Glyph.body(Pdf.of(2024, Map.of("other-matters", "没有。", "signature", "清河县卫生健康和疾病预防控制局", "date", "2025年1月20日")));
        var signature = body.get(body.size() - 2);
        assertEquals(RIGHT - 32, signature.last().right(), 1);
        assertEquals(signature.first().x() + 32, body.getLast().first().x(), 1);
    }

    @Test
    void aDateLongerThanTheSignatureEndsTwoCharactersFromTheMarginItself() {
        var body = Glyph.body(Pdf.of(2024, Map.of("other-matters", "没有。", "signature", "清河县", "date", "2025年1月20日")));
        assertEquals(RIGHT - 32, body.getLast().last().right(), 1);
        assertEquals(body.get(body.size() - 2).first().x() + 32, body.getLast().first().x(), 1);
    }

    @Test
    void theStopOfAnUprightGroupStandsBesideItsNumber() {
        var glyphs = Glyph.of(Pdf.of(2024, Map.of()));
        var text = glyphs.stream().map(Glyph::text).toList();
        int at = java.util.Collections.indexOfSubList(text, List.of("三", "、", "本", "年", "度"));
        assertEquals(glyphs.get(at).y(), glyphs.get(at + 1).y(), 0.1);
        assertEquals(glyphs.get(at + 2).x(), glyphs.get(at).x(), 0.1, "all in one column");
        assertEquals(11.5, glyphs.get(at + 2).y() - glyphs.get(at).y(), 0.1, "one below the other");
    }

    @Test
    void tableApplicationsFitsOnePageEvenWithLongNumbers() {
        for (int year : new int[]{2024, 2020, 2017}) {
            var fields = new LinkedHashMap<String, String>();
            var expected = new ArrayList<String>();
            var format = Formats.ofYear(year).orElseThrow();
            long number = 123_456_789_000L;
            for (var section : format.sections()) {
                for (var field : section.kind() == Section.SectionKind.TABLE ? format.fields(section) : List.<String>of()) {
                    fields.put(field, Long.toString(++number));
                    expected.add(Long.toString(number));
                }
            }
            var pdf = Pdf.of(year, fields);
            assertEquals(expected, Pattern.compile("\\d{12,}").matcher(Pdf.text(pdf)).results().map(MatchResult::group).toList());
            Glyph.of(pdf).forEach(glyph -> assertTrue(glyph.right() < RIGHT + 0.6, glyph::toString));
            for (int page = 1; page <= PageImages.count(pdf); page++) {
                var text = Pdf.squeezed(Pdf.text(pdf, page));
                assertEquals(text.contains("一、本年新收政府信息公开申请数量"), text.contains("四、结转下年度继续办理"));
            }
        }
    }

    @Test
    void theStatisticsListRepeatsItsHeadAndCutsNoRow() {
        var pdf = Pdf.of(2017, Samples.distinct(2017));
        int heads = 0, last = PageImages.count(pdf);
        for (int page = 1; page <= last; page++) {
            var text = Pdf.squeezed(Pdf.text(pdf, page));
            heads += text.contains("统计指标单位统计数") ? 1 : 0;
        }
        assertEquals(2, heads);
        assertTrue(Pdf.squeezed(Pdf.text(pdf, last)).contains("填报日期："));
        assertTrue(Pdf.squeezed(Pdf.text(pdf, last)).contains("统计指标"));
    }

    @Test
    void aLongAgencyIsBrokenEvenly() {
        var agency = "清河县人民政府政务服务和数据管理局行政审批与公共资源交易监督管理委员会办公室驻新城工业园区综合便民服务中心联合工作办公室";
        assertEquals(60, agency.length());
        var pdf = Pdf.of(Samples.compose(2024, agency, Map.of("signature", agency, "date", "2025年1月20日")));
        var title = new ArrayList<List<Glyph>>();
        for (var glyph : Glyph.of(pdf)) {
            if (Math.abs(glyph.size() - 22) < 0.1) {
                if (title.isEmpty() || Math.abs(title.getLast().getLast().y() - glyph.y()) > 1) {
                    title.add(new ArrayList<>());
                }
                title.getLast().add(glyph);
            }
        }
        assertEquals(5, title.size());
        title.subList(0, 4).forEach(line -> assertTrue(line.size() >= 9 && line.size() <= 19, "" + line.size()));
        title.forEach(line -> assertEquals(LEFT + RIGHT, line.getFirst().x() + line.getLast().right(), 1.5));
        assertTrue(Pdf.squeezed(Pdf.text(pdf)).contains(agency));
        Glyph.of(pdf).forEach(glyph -> assertTrue(glyph.right() < RIGHT + 0.6, glyph::toString));
    }

    @Test
    void anEmptyReportIsAWholeForm() {
        for (int year : new int[]{2024, 2020, 2017}) {
            var pdf = Pdf.of(year, Map.of());
            assertTrue(PageImages.count(pdf) <= 4, "pages " + PageImages.count(pdf));
            var text = Pdf.squeezed(Pdf.text(pdf));
            assertTrue(text.contains(year + "年政府信息公开工作年度报告"), text);
        }
    }

    @Test
    void tenThousandCharactersTakeSeventeenPages() {
        var pdf = Pdf.of(2017, Map.of("body", ("汉".repeat(193) + "。\n").repeat(52)));
        // 52 paragraphs of seven lines, 22 lines a page: 16.5 pages, the title, two pages of statistics.
        assertEquals(19.5, PageImages.count(pdf), 1);
    }

    private static int indexOf(List<Glyph.Line> lines, String text) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().equals(text)) {
                return i;
            }
        }
        throw new AssertionError(text);
    }
}
