package nianbao.output.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import nianbao.document.Document.Grid;
import nianbao.format.Formats;
import nianbao.output.EveryFieldTest;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.output.Samples;
import nianbao.output.Texts;
import nianbao.report.Report;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The Word file: its parts, its styles, its page, its tables. */
class WordFileTest {

    @ParameterizedTest
    @MethodSource("publications")
    void eachPartFollowsTheSchema(Manuscript manuscript) throws Exception {
        var parts = parts(Texts.file(OutputKind.DOCX, manuscript));
        valid(DocumentDocument.Factory.parse(parts.get("word/document.xml")));
        valid(StylesDocument.Factory.parse(parts.get("word/styles.xml")));
        valid(SettingsDocument.Factory.parse(parts.get("word/settings.xml")));
        valid(FtrDocument.Factory.parse(parts.get("word/footer-odd.xml")));
        valid(FtrDocument.Factory.parse(parts.get("word/footer-even.xml")));
    }

    static Stream<Manuscript> publications() {
        return EveryFieldTest.publications();
    }

    private static void valid(XmlObject part) {
        var errors = new ArrayList<XmlError>();
        part.validate(new XmlOptions().setErrorListener(errors));
        assertEquals(List.of(), errors.stream().map(XmlError::getMessage).distinct().toList());
    }

    /** What colleagues see in Word's list of styles; and the levels of the navigation pane. */
    @Test
    void headingsAreHeadings() throws IOException {
        try (var word = word(2024, Map.of("overview", "（一）渠道\n1.网站\n（1）栏目\n正文一段。"))) {
            var styles = new TreeMap<String, String>();
            word.getParagraphs().forEach(p -> styles.put(p.getText(), word.getStyles().getStyle(p.getStyle() == null ? "Normal" : p.getStyle()).getName()));
            assertEquals("heading 1", styles.get("一、总体情况"));
            assertEquals("heading 2", styles.get("（一）渠道"));
            assertEquals("heading 3", styles.get("1.网站"));
            assertEquals("heading 4", styles.get("（1）栏目"));
            assertEquals("Normal", styles.get("正文一段。"));
            assertEquals("Title", styles.get("清河县民政局\n2024年政府信息公开工作年度报告"));
            for (int level = 1; level <= 4; level++) {
                assertEquals(level - 1, word.getStyles().getStyle("Heading" + level).getCTStyle().getPPr().getOutlineLvl().getVal().intValue());
            }
        }
    }

    /** GB/T 9704: 156 × 225 mm on A4, 37 mm from the top, 28 mm from the left; 22 lines of 28.95 pt; faces by name. */
    @Test
    void thePageIsThatOfOfficialDocuments() throws IOException {
        try (var word = word(2024, Map.of())) {
            var section = word.getDocument().getBody().getSectPr();
            assertEquals(156, millimetres(section.getPgSz().getW(), section.getPgMar().getLeft(), section.getPgMar().getRight()), 0.1);
            assertEquals(225, millimetres(section.getPgSz().getH(), section.getPgMar().getTop(), section.getPgMar().getBottom()), 0.1);
            assertEquals(37, millimetres(section.getPgMar().getTop()), 0.1);
            assertEquals(28, millimetres(section.getPgMar().getLeft()), 0.1);
            var line = word.getStyles().getStyle("Normal").getCTStyle().getPPr().getSpacing();
            assertEquals("579 exact", line.getLine() + " " + line.getLineRule());
            assertEquals("200", word.getStyles().getStyle("Normal").getCTStyle().getPPr().getInd().getFirstLineChars().toString());
            assertTrue(22 * 579 <= 225 / 25.4 * 1440 && 23 * 579 > 225 / 25.4 * 1440);
            assertEquals(List.of("方正小标宋简体", "黑体", "楷体_GB2312"), Stream.of("Title", "Heading1", "Heading2")
                    .map(style -> word.getStyles().getStyle(style).getCTStyle().getRPr().getRFontsArray(0).getEastAsia()).toList());
        }
    }

    @Test
    void pageNumbersStandOutside() throws IOException {
        var parts = parts(small(2024, false));
        assertTrue(parts.get("word/settings.xml").contains("<w:evenAndOddHeaders/>"));
        assertTrue(parts.get("word/footer-odd.xml").contains("<w:jc w:val=\"right\"/>"));
        assertTrue(parts.get("word/footer-even.xml").contains("<w:jc w:val=\"left\"/>"));
        assertTrue(parts.get("word/document.xml").contains("<w:footerReference w:type=\"default\" r:id=\"footer-odd\"/>"
                + "<w:footerReference w:type=\"even\" r:id=\"footer-even\"/>"));
    }

    /** As many cells as the grid has, each row as wide as the text block, heads of one-head tables repeated. */
    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void tablesAreTheOfficialGrid(int year) throws IOException {
        var manuscript = Manuscript.of(new Report(Formats.ofYear(year).orElseThrow(), "清河县民政局", year, Map.of()), false);
        var grids = manuscript.document().blocks().stream().filter(Grid.class::isInstance).map(Grid.class::cast).toList();
        try (var word = new XWPFDocument(new ByteArrayInputStream(Texts.file(OutputKind.DOCX, manuscript)))) {
            assertEquals(grids.size(), word.getTables().size());
            for (int i = 0; i < grids.size(); i++) {
                table(grids.get(i), word.getTables().get(i));
            }
        }
    }

    private static void table(Grid grid, XWPFTable table) {
        assertEquals(grid.rows().size(), table.getNumberOfRows());
        assertEquals(8844, table.getCTTbl().getTblGrid().getGridColList().stream().mapToInt(c -> ((Number) c.getW()).intValue()).sum());
        for (int i = 0; i < grid.rows().size(); i++) {
            var row = table.getRow(i);
            assertTrue(row.isCantSplitRow());
            assertEquals(grid.rows().get(i).block() == 0 && grid.rows().get(i).head(), row.isRepeatHeader());
            int columns = 0, width = 0;
            for (var cell : row.getTableCells()) {
                var span = cell.getCTTc().getTcPr().getGridSpan();
                columns += span == null ? 1 : span.getVal().intValue();
                width += cell.getWidth();
            }
            assertEquals(grid.columns(), columns, grid.code() + " row " + i);
            assertEquals(8844, width, grid.code() + " row " + i);
        }
    }

    @Test
    void onlyDraftsAreMarked() throws IOException {
        assertTrue(parts(small(2024, true)).get("word/header.xml").contains("string=\"草稿\""));
        assertTrue(parts(small(2024, true)).get("word/document.xml").contains("w:headerReference"));
        assertFalse(parts(small(2024, false)).containsKey("word/header.xml"));
        assertFalse(String.join("", parts(small(2024, false)).values()).contains("草稿"));
    }

    @Test
    void propertiesAreTheReports() throws IOException {
        try (var word = word(2024, Map.of("signature", "清河县民政局", "date", "2025年1月8日"))) {
            var core = word.getProperties().getCoreProperties();
            assertEquals("清河县民政局2024年政府信息公开工作年度报告", core.getTitle());
            assertEquals("清河县民政局", core.getCreator());
            assertEquals("2025-01-08T00:00:00Z", core.getCreated().toInstant().toString());
            assertEquals("zh-CN", core.getUnderlyingProperties().getLanguageProperty().orElseThrow());
        }
    }

    @Test
    void aHeadingThatItsTextFollowsOnTakesItsFont() throws IOException {
        try (var word = word(2024, Map.of("overview", "（一）主动公开情况。全年公开12条。"))) {
            var runs = word.getParagraphs().stream().filter(p -> p.getText().startsWith("（一）主动")).findFirst().orElseThrow().getRuns();
            assertEquals(List.of("（一）主动公开情况。", "全年公开12条。"), runs.stream().map(XWPFRun::text).toList());
            assertEquals("楷体_GB2312", runs.getFirst().getFontFamily(XWPFRun.FontCharRange.eastAsia));
        }
    }

    /** The signature ends two characters from the margin, the date starts two right of it: GB/T 9704. */
    @Test
    void theDateStandsTwoCharactersRightOfTheSignature() throws IOException {
        assertEquals(List.of("-1 640", (8844 - 640 - 15 * 315 + 640) + " 0"), closing("清河县卫生健康和疾病预防控制局", "2025年十月二十日"));
        assertEquals(List.of("-1 " + (640 + 7 * 155 + 3 * 315 + 640 - 3 * 315), (8844 - 640 - 7 * 155 - 3 * 315) + " 0"),
                closing("清河县", "2025年1月18日"));
    }

    /** As in the PDF: broken at sense, each line in the middle of the widest. */
    @Test
    void aLongSignatureTakesSeveralLines() throws IOException {
        var agency = "清河市新城经济技术开发区管理委员会市场监督管理局综合行政执法大队";
        try (var word = word(2024, Map.of("signature", agency, "date", "2025年1月8日"))) {
            assertEquals(List.of("清河市新城经济技术开发区管理委员会", "市场监督管理局综合行政执法大队", "2025年1月8日"),
                    word.getParagraphs().stream().filter(p -> "Signature".equals(p.getStyle())).map(XWPFParagraph::getText).toList());
        }
        assertEquals(List.of("-1 640", "-1 " + (640 + 315), (8844 - 640 - 17 * 315 + 640) + " 0"), closing(agency, "2025年1月8日"));
    }

    private static List<String> closing(String signature, String date) throws IOException {
        try (var word = word(2024, Map.of("signature", signature, "date", date))) {
            return word.getParagraphs().stream().filter(p -> "Signature".equals(p.getStyle()))
                    .map(p -> p.getIndentationLeft() + " " + p.getIndentationRight()).toList();
        }
    }

    /** A title of two lines takes four whole lines of the grid. */
    @Test
    void theTextUnderTheTitleStandsOnTheGrid() throws IOException {
        try (var word = word(2024, Map.of())) {
            var style = word.getStyles().getStyle("Title").getCTStyle().getPPr().getSpacing();
            int after = ((Number) style.getAfter()).intValue(), line = ((Number) style.getLine()).intValue();
            assertEquals(4 * 579, word.getParagraphs().getFirst().getSpacingBefore() + 2 * line + after);
        }
    }

    @Test
    void aHeadingWithinAParagraphIsInTheNavigation() throws IOException {
        try (var word = word(2024, Map.of("overview", "（一）主动公开情况。全年公开12条。"))) {
            var run = word.getParagraphs().stream().filter(p -> p.getText().startsWith("（一）主动")).findFirst().orElseThrow().getRuns().getFirst();
            assertEquals("Heading2Char", run.getStyle());
            assertEquals("Heading2", word.getStyles().getStyle("Heading2Char").getCTStyle().getLink().getVal());
            assertEquals("Heading2Char", word.getStyles().getStyle("Heading2").getCTStyle().getLink().getVal());
        }
    }

    @Test
    void headingsSkipNoLevel() throws IOException {
        try (var word = word(2024, Map.of("overview", "（1）栏目\n正文一段。\n（一）渠道\n1.网站\n正文。"))) {
            var styles = word.getParagraphs().stream().filter(p -> p.getStyle() != null && p.getStyle().startsWith("Heading")).map(XWPFParagraph::getStyle)
                    .toList();
            assertEquals(List.of("Heading1", "Heading2", "Heading2", "Heading3"), styles.subList(0, 4));
        }
    }

    /** Years and telephone numbers stay whole: words are broken nowhere. */
    @Test
    void noParagraphBreaksWordsAnywhere() throws IOException {
        var parts = parts(Texts.file(OutputKind.DOCX, Manuscript.of(new Report(Formats.ofYear(2024).orElseThrow(), "清河县民政局", 2024,
                Map.of("overview", "2024年，见https://www.qinghe.example.gov.cn/zwgk/zfxxgk/index.html，电话0000-12345678。")), false)));
        assertFalse(parts.get("word/document.xml").contains("w:wordWrap"));
    }

    @Test
    void whoFilledInTheListStandsInARow() throws IOException {
        try (var word = word(2017, Map.of("statistics.head", "甲某", "statistics.phone", "0000-12345678"))) {
            var notes = word.getParagraphs().stream().filter(p -> "TableNote".equals(p.getStyle())).map(XWPFParagraph::getText).toList();
            assertEquals(1, notes.size());
            assertTrue(notes.getFirst().startsWith("单位负责人：甲某　审核人：　填报人：　联系电话：0000-12345678　"), notes::toString);
        }
    }

    /** A number that is too long for its column is set smaller, not broken. */
    @Test
    void longNumbersFitTheirColumn() throws IOException {
        try (var word = word(2024, Map.of("applications.received.natural", "123456789012", "applications.received.business", "12"))) {
            var runs = word.getTables().get(1).getRows().stream().flatMap(row -> row.getTableCells().stream())
                    .flatMap(cell -> cell.getParagraphs().stream()).flatMap(p -> p.getRuns().stream()).toList();
            double size = runs.stream().filter(run -> run.text().equals("123456789012")).findFirst().orElseThrow().getFontSizeAsDouble();
            assertTrue(size < 9 && 12 * size / 2 < 37.7, () -> size + " pt");
            assertEquals(null, runs.stream().filter(run -> run.text().equals("12")).findFirst().orElseThrow().getFontSizeAsDouble());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void theSameReportIsTheSameFile(int year) {
        assertArrayEquals(small(year, true), small(year, true));
    }

    private static byte[] small(int year, boolean draft) {
        return Texts.file(OutputKind.DOCX, Manuscript.of(new Report(Formats.ofYear(year).orElseThrow(), "清河县民政局", year, Samples.whole(year)), draft));
    }

    private static XWPFDocument word(int year, Map<String, String> fields) throws IOException {
        var report = new Report(Formats.ofYear(year).orElseThrow(), "清河县民政局", year, fields);
        return new XWPFDocument(new ByteArrayInputStream(Texts.file(OutputKind.DOCX, Manuscript.of(report, false))));
    }

    private static double millimetres(Object size, Object... less) {
        double twips = ((Number) size).doubleValue();
        for (var other : less) {
            twips -= ((Number) other).doubleValue();
        }
        return twips / 1440 * 25.4;
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
