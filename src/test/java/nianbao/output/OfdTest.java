package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.document.Composer;
import nianbao.document.Document;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** OFDRW, another's reader, finds in our file the same pages as in the PDF. */
class OfdTest {

    static Stream<Document> reports() {
        return Stream.of(
                Samples.compose(2024, "清河县卫生健康局", Samples.whole(2024)),
                Samples.compose(2020, "清河县卫生健康局", Samples.whole(2020)),
                Samples.compose(2017, "清河县卫生健康局", Samples.whole(2017)),
                Composer.compose(new Report(Formats.ofYear(2024).orElseThrow(), "清河县", 2024, Map.of()), true));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void eachPageHoldsTheTextOfThePdfs(Document report) throws IOException {
        var pdf = Pdf.of(report);
        try (var reader = new OFDReader(new ByteArrayInputStream(ofd(report)))) {
            assertEquals(PageImages.count(pdf), reader.getNumberOfPages());
            var text = new ContentExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                assertEquals(Pdf.squeezed(Pdf.text(pdf, page)), Pdf.squeezed(String.join("", text.getPageContent(page))), "page " + page);
                var size = reader.getPageSize(page);
                assertEquals(List.of(210d, 297d), List.of(size.getWidth(), size.getHeight()).stream().map(d -> Math.round(d * 10) / 10d).toList());
            }
        }
    }

    @Test
    void eachLineStandsWhereThePdfHasIt() throws IOException {
        var report = Samples.compose(2024, "清河县卫生健康局", Samples.whole(2024));
        var expected = Glyph.body(Pdf.of(report)).stream().map(line -> position(line.first().x(), line.first().y())).toList();
        var found = new ArrayList<String>();
        try (var reader = new OFDReader(new ByteArrayInputStream(ofd(report)))) {
            var extractor = new ContentExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                for (var object : extractor.getPageTextObject(page)) {
                    var box = object.getBoundary();
                    float x = (float) (box.getTopLeftX() / 25.4 * 72);
                    float y = (float) ((box.getTopLeftY() + object.getTextCodes().getFirst().getY()) / 25.4 * 72);
                    found.add(position(x, y));
                }
            }
        }
        assertTrue(expected.size() > 50, "lines " + expected.size());
        expected.forEach(line -> assertTrue(found.contains(line), line));
    }

    /** To half a point. */
    private static String position(float x, float y) {
        return Math.round(x * 2) / 2f + " " + Math.round(y * 2) / 2f;
    }

    @Test
    void fontsAreEmbeddedAndHaveTheCharactersSetInThem() throws IOException {
        var report = Samples.compose(2024, "清河县卫生健康局", Samples.whole(2024));
        try (var reader = new OFDReader(new ByteArrayInputStream(ofd(report)))) {
            var extractor = new ContentExtractor(reader);
            int fonts = 0;
            for (var font : reader.getResMgt().getFonts()) {
                var path = reader.getWorkDir().resolve("Doc_0/Res").resolve(font.getFontFile().getFileName());
                assertTrue(Files.exists(path), path.toString());
                try (var parsed = new TTFParser().parse(new RandomAccessReadBufferedFile(path.toFile()))) {
                    var cmap = parsed.getUnicodeCmapLookup();
                    for (var object : extractor.extractAllTextObject()) {
                        if (object.getFont().toString().equals(font.getID().toString())) {
                            object.getTextCodes().getFirst().getContent().codePoints().forEach(c -> assertTrue(cmap.getGlyphId(c) > 0));
                        }
                    }
                }
                fonts++;
            }
            assertTrue(fonts >= 5, "fonts " + fonts);
        }
    }

    @Test
    void titleAuthorDatesAndOutlineAreSet() throws Exception {
        try (var reader = new OFDReader(new ByteArrayInputStream(ofd(Samples.compose(2024, "清河县卫生健康局", Samples.whole(2024)))))) {
            var info = reader.getOFDDir().getOfd().getDocBody().getDocInfo();
            assertEquals("清河县卫生健康局2024年政府信息公开工作年度报告", info.getTile());
            assertEquals("清河县卫生健康局", info.getAuthor());
            assertEquals("2025-01-20", info.getCreationDate().toString());
            assertEquals(6, reader.cdDefaultDoc().getOutlines().getOutlineElems().size());
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        var report = Samples.compose(2024, "清河县卫生健康局", Samples.whole(2024));
        assertArrayEquals(ofd(report), ofd(report));
    }

    private static byte[] ofd(Document report) throws IOException {
        var out = new ByteArrayOutputStream();
        OfdWriter.write(report, out);
        return out.toByteArray();
    }
}
