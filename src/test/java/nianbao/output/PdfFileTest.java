package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import nianbao.document.Composer;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The file itself: its fonts, properties, bookmarks, size. */
@Tag("long")
class PdfFileTest {

    @Test
    void allFontsAreEmbeddedAndTheFileIsSmall() throws IOException {
        var pdf = Pdf.of(2024, Samples.whole(2024));
        assertTrue(pdf.length < 300_000, "bytes " + pdf.length);
        int fonts = 0;
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                    fonts++;
                }
            }
        }
        assertTrue(fonts >= 5);
    }

    @Test
    void titleAuthorLanguageAndBookmarksAreSet() throws IOException {
        try (var document = Loader.loadPDF(Pdf.of(2024, Samples.whole(2024)))) {
            assertEquals("清河县卫生健康局2024年政府信息公开工作年度报告", document.getDocumentInformation().getTitle());
            assertEquals("清河县卫生健康局", document.getDocumentInformation().getAuthor());
            assertEquals(1.7f, document.getVersion());
            assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
            var names = new ArrayList<String>();
            var pages = new ArrayList<Integer>();
            for (var item : document.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(item.getTitle());
                pages.add(document.getPages().indexOf(item.findDestinationPage(document)) + 1);
            }
            assertEquals(Formats.ofYear(2024).orElseThrow().sections().stream().filter(s -> s.printed())
                    .map(s -> s.title()).toList(), names);
            for (int i = 0; i < names.size(); i++) {
                assertTrue(Pdf.text(Pdf.of(2024, Samples.whole(2024)), pages.get(i)).contains(names.get(i)), names.get(i));
            }
        }
    }

    @Test
    void theDateIsTheReportsOwnAndTheSameReportGivesTheSameBytes() throws IOException {
        var report = Samples.compose(2024, "清河县卫生健康局", Samples.whole(2024));
        var pdf = Pdf.of(report);
        assertArrayEquals(pdf, Pdf.of(report));
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals("2025-01-20T00:00+08:00", document.getDocumentInformation().getCreationDate().toInstant()
                    .atOffset(ZoneOffset.ofHours(8)).toString());
        }
        try (var document = Loader.loadPDF(Pdf.of(2024, Map.of("date", "2025年2月30日")))) {
            assertEquals("2024-12-31T16:00:00Z", document.getDocumentInformation().getModificationDate().toInstant().toString());
        }
    }

    @Test
    void aDraftIsMarkedOnEachPageWithoutAnyText() throws IOException {
        var report = new Report(Formats.ofYear(2024).orElseThrow(), "清河县", 2024, Samples.whole(2024));
        var draft = Pdf.of(Composer.compose(report, true));
        var plain = Pdf.of(Composer.compose(report, false));
        assertEquals(Pdf.text(plain), Pdf.text(draft));
        assertFalse(Pdf.text(draft).contains("草稿"));
        for (int page = 1; page <= PageImages.count(draft); page++) {
            assertTrue(greys(draft, page) > greys(plain, page) + 2000, "page " + page);
        }
    }

    /** Pixels of just the watermark's shade. */
    private static long greys(byte[] pdf, int page) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(PageImages.render(pdf, page, 40)));
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int shade = image.getRGB(x, y) & 0xff;
                count += shade > 0xe0 && shade < 0xf8 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        var expected = new ArrayList<String>();
        for (int year : new int[]{2024, 2020, 2017}) {
            expected.add(Pdf.text(Pdf.of(year, Samples.whole(year))));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<String>>();
            for (int i = 0; i < 24; i++) {
                int year = new int[]{2024, 2020, 2017}[i % 3];
                tasks.add(() -> Pdf.text(Pdf.of(year, Samples.whole(year))));
            }
            int i = 0;
            for (var result : threads.invokeAll(tasks)) {
                assertEquals(expected.get(i++ % 3), result.get());
            }
        }
    }

    /** Strokes of one weight that a reader moves to whole pixels; no filled boxes, which are now one pixel wide, now two. */
    @Test
    void rulesAreStrokesOfOneWeight() throws Exception {
        try (var document = org.apache.pdfbox.Loader.loadPDF(Pdf.of(2024, Samples.whole(2024)))) {
            int strokes = 0;
            for (var page : document.getPages()) {
                var parser = new org.apache.pdfbox.pdfparser.PDFStreamParser(page);
                java.util.List<org.apache.pdfbox.cos.COSBase> operands = new java.util.ArrayList<>();
                boolean adjusted = false;
                for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                    if (!(token instanceof org.apache.pdfbox.contentstream.operator.Operator operator)) {
                        operands.add((org.apache.pdfbox.cos.COSBase) token);
                        continue;
                    }
                    switch (operator.getName()) {
                        case "re", "f" -> throw new AssertionError("a filled box");
                        case "gs" ->
                            adjusted = page.getResources().getExtGState((org.apache.pdfbox.cos.COSName) operands.getFirst()).getAutomaticStrokeAdjustment();
                        case "w" -> assertEquals(0.6, ((org.apache.pdfbox.cos.COSNumber) operands.getFirst()).floatValue(), 0.02);
                        case "S" -> {
                            assertTrue(adjusted);
                            strokes++;
                        }
                        default -> {
                        }
                    }
                    operands.clear();
                }
            }
            assertTrue(strokes > 60, "strokes " + strokes);
        }
    }
}
