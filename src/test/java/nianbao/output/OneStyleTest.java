package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import javax.xml.parsers.DocumentBuilderFactory;
import nianbao.document.Document;
import nianbao.format.Formats;
import nianbao.output.chart.ChartDrawing;
import nianbao.document.Drawing;
import nianbao.output.chart.Png;
import nianbao.output.chart.Svg;
import nianbao.output.chart.YearChart;
import nianbao.report.Report;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Pages, Word, Excel, web page and charts are set in the same types: 小标宋 the title, 黑体 一、, 楷体 （一）, 仿宋 the text, 宋体 tables and charts. */
class OneStyleTest {

    private static final Document REPORT = Samples.compose(2024, "清河县卫生健康局", Map.of("overview", "（一）梅花\n兰草竹叶。", "disclosure.rules.issued", "3"));
    /** By what it sets: a character that stands nowhere else. */
    private static final Map<String, String> PLACES = Map.of("title", "康", "first", "体", "second", "梅", "text", "兰", "table", "章");

    @Test
    void thePdf() throws IOException {
        var faces = new HashMap<String, String>();
        try (var file = Loader.loadPDF(Pdf.of(REPORT))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    faces.putIfAbsent(at.getUnicode(), at.getFont().getName().replaceAll(".*Nianbao(\\w+)-.*", "$1"));
                }
            }.getText(file);
        }
        var found = new TreeMap<String, String>();
        PLACES.forEach((place, character) -> found.put(place, faces.get(character)));
        assertEquals(Map.of("title", "Title", "first", "Hei", "second", "Kai", "text", "Fang", "table", "Song"), found);
    }

    @Test
    void word() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(made(OutputKind.DOCX)))) {
            var found = new TreeMap<String, String>();
            for (var style : List.of("Title", "Heading1", "Heading2", "TableText", "TableDense", "Footer")) {
                found.put(style, word.getStyles().getStyle(style).getCTStyle().getRPr().getRFontsArray(0).getEastAsia());
            }
            assertEquals(Map.of("Title", "方正小标宋简体", "Heading1", "黑体", "Heading2", "楷体_GB2312", "TableText", "宋体", "TableDense", "宋体", "Footer", "宋体"), found);
            // A report of 9704's has no cover sheet: its text begins under its title, on the same page.
            assertEquals("Title", word.getParagraphs().getFirst().getStyle());
            assertFalse(word.getDocument().xmlText().contains("w:type=\"page\""));
        }
    }

    @Test
    void noPageStandsBeforeTheText() throws IOException {
        var first = Pdf.text(Pdf.of(REPORT), 1);
        assertTrue(first.contains("工作年度报告") && first.contains("一、总体情况") && first.contains("兰草竹叶。"), first);
    }

    @Test
    void excel() throws IOException {
        var found = new TreeMap<String, String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(made(OutputKind.XLSX)))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> PLACES.forEach((place, character) -> {
                var font = book.getFontAt(cell.getCellStyle().getFontIndex());
                if (cell.toString().contains(character)) {
                    found.putIfAbsent(place, font.getFontName() + (font.getBold() ? " bold" : ""));
                }
            }))));
        }
        assertEquals(Map.of("title", "方正小标宋简体", "first", "黑体", "second", "楷体_GB2312", "text", "仿宋_GB2312", "table", "宋体"), found);
    }

    @Test
    void theWebPage() {
        var page = HtmlWriter.page(REPORT);
        assertTrue(page.contains("h2{font-family:SimHei,") && page.contains("h3{font-family:KaiTi,"), page);
        var print = page.substring(page.indexOf("@media print"));
        assertTrue(Pattern.compile("body\\{[^}]*font-family:FangSong,").matcher(print).find(), print);
        assertTrue(Pattern.compile("table\\{font-family:SimSun,").matcher(print).find(), print);
    }

    @Test
    void chartsHaveTheirHeadInTheTypeOfHeadingsAndTheRestInThatOfTables() throws Exception {
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(Svg.write(drawing(), "a"))))
                .getDocumentElement();
        assertTrue(root.getAttribute("font-family").startsWith("SimSun,"));
        var texts = root.getElementsByTagName("text");
        var heads = new TreeMap<String, String>();
        for (int i = 0; i < texts.getLength(); i++) {
            var text = (Element) texts.item(i);
            assertEquals("", text.getAttribute("font-weight"), text.getTextContent());
            if (!text.getAttribute("font-family").isEmpty()) {
                heads.put(text.getTextContent(), text.getAttribute("font-family").replaceAll(",.*", ""));
            }
        }
        assertEquals(Map.of("2024年收到申请与办理结果", "SimHei"), heads);
    }

    /** Put into a document, the picture is as wide as its text: 156 mm. */
    @Test
    void theChartsPictureIsAsWideAsTheText() throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(Png.write(drawing())))) {
            reader.setInput(in);
            var physical = (IIOMetadataNode) ((IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0")).getElementsByTagName("pHYs")
                    .item(0);
            assertEquals("meter", physical.getAttribute("unitSpecifier"));
            assertEquals(156, reader.getWidth(0) * 1000.0 / Integer.parseInt(physical.getAttribute("pixelsPerUnitXAxis")), 0.05);
        } finally {
            reader.dispose();
        }
    }

    private static Drawing drawing() {
        var fields = Map.of("applications.received.total", "14", "applications.carried-in.total", "1", "applications.granted.total", "9");
        return ChartDrawing.of(YearChart.of(List.of(new Report(Formats.ofYear(2024).orElseThrow(), "清河县", 2024, fields))).getFirst());
    }

    private static byte[] made(OutputKind kind) throws IOException {
        var out = new ByteArrayOutputStream();
        kind.write(Manuscript.of(new Report(Formats.ofYear(2024).orElseThrow(), "清河县卫生健康局", 2024,
                Map.of("overview", "（一）梅花\n兰草竹叶。", "disclosure.rules.issued", "3")), false), out);
        return out.toByteArray();
    }
}
