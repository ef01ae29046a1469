package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports nobody writes, set well all the same. */
@Tag("long")
class PdfExtremesTest {

    private static final double LEFT = 28 / 25.4 * 72;
    private static final double RIGHT = (210 - 26) / 25.4 * 72;
    private static final double PITCH = 28.95;

    @Test
    void twoHundredPagesOfProseKeepTheGrid() {
        var pdf = Pdf.of(2017, Map.of("body", ("汉".repeat(150) + "。\n").repeat(730)));
        var pages = Glyph.body(pdf).stream().collect(Collectors.groupingBy(line -> line.first().page()));
        assertTrue(PageImages.count(pdf) > 200, "pages " + PageImages.count(pdf));
        for (int page = 2; page < 190; page++) {
            var lines = pages.get(page);
            // 21 where the next paragraph would leave a single line behind.
            assertTrue(lines.size() == 22 || lines.size() == 21, "page " + page + " lines " + lines.size());
            for (int i = 1; i < lines.size(); i++) {
                assertEquals(PITCH, lines.get(i).first().y() - lines.get(i - 1).first().y(), 0.1);
            }
        }
    }

    @Test
    void aParagraphOfEightThousandCharactersHasEvenMargins() {
        var lines = Glyph.body(Pdf.of(2017, Map.of("body", "段".repeat(8000)))).stream()
                .filter(line -> line.text().startsWith("段")).toList();
        assertEquals(8000, lines.stream().mapToInt(line -> line.glyphs().size()).sum());
        for (var line : lines.subList(1, lines.size() - 1)) {
            assertEquals(28, line.glyphs().size());
            assertEquals(LEFT, line.first().x(), 0.5);
            assertEquals(RIGHT, line.last().right(), 0.5);
        }
    }

    @Test
    void aWordOfThreeHundredLettersStaysWithinTheMarginsAndWhole() {
        var word = "abcdefghij".repeat(30);
        var pdf = Pdf.of(2017, Map.of("body", "见" + word + "。"));
        assertTrue(Pdf.squeezed(Pdf.text(pdf)).contains(word));
        Glyph.of(pdf).forEach(glyph -> assertTrue(glyph.right() < RIGHT + 0.6, glyph::toString));
        var lines = Glyph.body(pdf).stream().filter(line -> line.text().matches("见?[a-j]+。?")).toList();
        assertEquals("见" + word + "。", lines.stream().map(Glyph.Line::text).collect(Collectors.joining()));
        lines.subList(0, lines.size() - 1).forEach(line -> assertTrue(line.last().right() > RIGHT - 16, line::text));
    }

    @Test
    void linesWithSingleDigitsEndAtTheMargin() {
        var lines = Glyph.body(Pdf.of(2017, Map.of("body", "第3期、第A类和7、8两项共5宗。".repeat(60))));
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i + 1).first().x() < LEFT + 2) {
                assertEquals(RIGHT, lines.get(i).last().right(), 0.6, lines.get(i)::text);
            }
        }
    }

    /** PDFBox tells sizes in whole points. */
    @Test
    void digitsOfTwelvePlacesCanBeRead() {
        Map.of("applications.received.natural", 7, "disputes.review.upheld", 5).forEach((field, least) -> {
            var glyphs = Glyph.of(Pdf.of(2024, Map.of(field, "123456789012")));
            int at = glyphs.stream().map(Glyph::text).collect(Collectors.joining()).indexOf("123456789012");
            assertTrue(at >= 0, field);
            assertTrue(glyphs.get(at).size() >= least, field + " " + glyphs.get(at));
        });
    }

    /** Half a million characters in short lines kept a processor busy for minutes, at each preview. */
    @Test
    void whatNobodyPrintsIsNotSetAndIsThereAllTheSame() throws IOException {
        var manuscript = Manuscript.of(new Report(Formats.ofYear(2017).orElseThrow(), "清河县民政局", 2017, Map.of("body", "件\n".repeat(250_000))), true);
        for (var kind : OutputKind.values()) {
            var out = new ByteArrayOutputStream();
            if (Set.of(OutputKind.PDF, OutputKind.OFD, OutputKind.XLSX).contains(kind)) {
                var why = assertThrows(TooLong.class, () -> kind.write(manuscript, out)).getMessage();
                assertTrue(why.contains("最多 500 页") && why.contains("250"), why);
            } else {
                kind.write(manuscript, out);
            }
        }
    }

    @Test
    void headingsWithoutEndAreSetOnAnyStack() throws Exception {
        var pdf = new FutureTask<>(() -> Pdf.of(2017, Map.of("body", "（一）是\n".repeat(4_000))));
        var thread = new Thread(null, pdf, "small", 384 << 10);
        thread.start();
        assertTrue(PageImages.count(pdf.get()) > 180);
    }
}
