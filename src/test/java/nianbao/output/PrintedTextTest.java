package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.format.Formats;
import nianbao.report.ReadReport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What was typed or printed comes out as it stands, in every output; measured in the files. */
class PrintedTextTest {

    @Test
    void theYuanOfTheFileIsNotItsDollar() throws Exception {
        var shapes = new HashMap<String, GeneralPath>();
        try (var document = Loader.loadPDF(Pdf.of(2024, Map.of("overview", "收取￥5，不是＄5。")))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    try {
                        shapes.putIfAbsent(at.getUnicode(), ((PDType0Font) at.getFont()).getPath(at.getCharacterCodes()[0]));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }.getText(document);
        }
        var yuan = new Area(shapes.get("￥"));
        yuan.exclusiveOr(new Area(shapes.get("＄")));
        assertTrue(!yuan.isEmpty() && yuan.getBounds().height > 100, "the two signs are drawn alike");
    }

    /** As printed, word for word: a title that begins with the year, one that says 信息公开年报. */
    @Test
    void everyOutputKeepsThePrintedTitle() throws Exception {
        for (var title : List.of("2020年清河县民政局政府信息公开年报", "清河县民政局2020年度政府信息公开工作报告")) {
            var read = new ReadReport(Formats.of("2019").orElseThrow(), "清河县民政局", 2020, title, Map.of("overview", "一切正常。"), List.of());
            var titles = new LinkedHashMap<OutputKind, String>();
            for (var kind : OutputKind.values()) {
                titles.put(kind, title(kind, Texts.file(kind, Manuscript.of(read))));
            }
            titles.forEach((kind, found) -> assertEquals(title, found, kind.ending()));
            assertEquals(7, titles.size());
        }
    }

    @Test
    void aFileWithoutATitleGetsTheUsualOne() {
        var read = new ReadReport(Formats.of("2019").orElseThrow(), "清河县民政局", 2020, "", Map.of(), List.of());
        assertEquals("清河县民政局2020年政府信息公开工作年度报告", Manuscript.of(read).document().name());
    }

    private static String title(OutputKind kind, byte[] file) throws Exception {
        return switch (kind) {
            case PDF -> {
                try (var document = Loader.loadPDF(file)) {
                    assertTrue(Pdf.squeezed(Pdf.text(file, 1)).startsWith(document.getDocumentInformation().getTitle()));
                    yield document.getDocumentInformation().getTitle();
                }
            }
            case OFD -> {
                try (var reader = new org.ofdrw.reader.OFDReader(new ByteArrayInputStream(file))) {
                    var title = reader.getOFDDir().getOfd().getDocBody().getDocInfo().getTile();
                    assertTrue(Pdf.squeezed(String.join("", new org.ofdrw.reader.ContentExtractor(reader).getPageContent(1))).startsWith(title));
                    yield title;
                }
            }
            case DOCX -> {
                try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
                    yield document.getParagraphs().getFirst().getText().replace("\n", "");
                }
            }
            case HTML -> Jsoup.parse(new String(file, StandardCharsets.UTF_8)).selectFirst("h1").text().replace(" ", "");
            case XLSX -> {
                try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                    yield workbook.getProperties().getCoreProperties().getTitle();
                }
            }
            case TXT -> {
                var text = new String(file, StandardCharsets.UTF_8);
                yield text.substring(0, text.indexOf("\n\n")).replace("\n", "");
            }
            case JSON -> new com.fasterxml.jackson.databind.ObjectMapper().readTree(file).get("title").asText();
        };
    }

    private static final String TABLE = "公开渠道如下：\n渠道\t条数\t占比\n政府网站\t1280\t80%\n公众号\t\t20%\n以上共两类。";

    @Test
    void linesWithTabsAreATableInEveryOutput() throws Exception {
        var report = Samples.compose(2024, "清河县民政局", Map.of("overview", TABLE));
        var manuscript = new Manuscript(null, report.name(), report, List.of());
        var rows = List.of(List.of("渠道", "条数", "占比"), List.of("政府网站", "1280", "80%"), List.of("公众号", "", "20%"));
        var html = Jsoup.parse(HtmlWriter.page(report)).selectFirst("table.prose");
        assertEquals(rows, html.select("tr").stream().map(row -> row.select("th,td").eachText().isEmpty() ? List.<String>of()
                : row.select("th,td").stream().map(org.jsoup.nodes.Element::text).toList()).toList());
        assertEquals(3, html.select("th[scope=col]").size());
        try (var word = new XWPFDocument(new ByteArrayInputStream(Texts.file(OutputKind.DOCX, manuscript)))) {
            assertEquals(rows, word.getTables().getFirst().getRows().stream().map(row -> row.getTableCells().stream().map(c -> c.getText()).toList()).toList());
        }
        assertTrue(TextWriter.write(report).contains("\n渠道\t条数\t占比\n政府网站\t1280\t80%\n公众号\t\t20%\n"));
        columns(Glyph.of(Pdf.of(report)));
    }

    /** The figures of a column stand under its head, and rules around them. */
    private static void columns(List<Glyph> glyphs) {
        var text = new ArrayList<>(glyphs.stream().map(Glyph::text).toList());
        int head = java.util.Collections.indexOfSubList(text, List.of("条", "数")),
                figure = java.util.Collections.indexOfSubList(text, List.of("1", "2", "8", "0"));
        assertEquals((glyphs.get(head).x() + glyphs.get(head + 1).right()) / 2, (glyphs.get(figure).x() + glyphs.get(figure + 3).right()) / 2, 1);
        assertNotEquals(glyphs.get(head).y(), glyphs.get(figure).y());
        assertEquals(10, glyphs.get(head).size(), 0.6);
    }

    @Test
    void excelHasTheCellsOfATableInProse() throws Exception {
        var report = new nianbao.report.Report(Formats.ofYear(2024).orElseThrow(), "清河县民政局", 2024, Map.of("overview", TABLE));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Texts.file(OutputKind.XLSX, Manuscript.of(report, false))))) {
            var sheet = workbook.getSheetAt(0);
            for (var row : sheet) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("政府网站")) {
                    assertEquals(1280, row.getCell(1).getNumericCellValue());
                    return;
                }
            }
        }
        throw new AssertionError("no such row");
    }

    @Test
    void aHeadingWithAStopBehindItIsAHeadingInEveryOutput() throws Exception {
        var report = Samples.compose(2024, "清河县民政局", Map.of("overview",
                "开头一段。\n（一）主动公开情况：\n全年公开12条。\n（二）依申请公开情况。\n全年收到2件。\n（三）2024年平台建设情况。全年改版1次。"));
        assertEquals(List.of("（一）主动公开情况：", "（二）依申请公开情况。"), Jsoup.parse(HtmlWriter.page(report)).select("h3").eachText());
        var pdf = Pdf.of(report);
        assertEquals(List.of("一、总体情况", "-（一）主动公开情况", "-（二）依申请公开情况", "-（三）2024年平台建设情况"), bookmarks(pdf).subList(0, 4));
        try (var word = new XWPFDocument(new ByteArrayInputStream(Texts.file(OutputKind.DOCX, new Manuscript(null, "", report, List.of()))))) {
            assertEquals(List.of("（一）主动公开情况：", "（二）依申请公开情况。"),
                    word.getParagraphs().stream().filter(p -> "Heading2".equals(p.getStyle())).map(p -> p.getText()).toList());
        }
        var fonts = new HashMap<String, String>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    fonts.putIfAbsent(at.getUnicode(), at.getFont().getName().replaceAll(".*Nianbao(\\w+)-.*", "$1"));
                }
            }.getText(document);
        }
        assertEquals(List.of("Kai", "Kai", "Kai", "Fang"), List.of(fonts.get("依"), fonts.get("："), fonts.get("平"), fonts.get("改")));
    }

    private static List<String> bookmarks(byte[] pdf) throws Exception {
        var names = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            names(document.getDocumentCatalog().getDocumentOutline(), "", names);
        }
        return names;
    }

    private static void names(PDOutlineNode node, String indent, List<String> names) {
        for (var item : node.children()) {
            names.add(indent + item.getTitle());
            names(item, indent + "-", names);
        }
    }

    @Test
    void aHeadingWithAStopIsNeverLastOnAPage() {
        for (int lines = 14; lines <= 22; lines++) {
            var body = Glyph.body(Pdf.of(2017, Map.of("body", "行。\n".repeat(lines) + "（一）小标题情况。\n" + "正文一行。\n".repeat(3))));
            for (int i = 0; i + 1 < body.size(); i++) {
                if (body.get(i).text().equals("（一）小标题情况。")) {
                    assertEquals(body.get(i).first().page(), body.get(i + 1).first().page(), "lines " + lines);
                }
            }
        }
    }
}
