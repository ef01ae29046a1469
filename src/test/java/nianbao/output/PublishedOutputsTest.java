package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.PublishedReports.Published;
import nianbao.PublishedReports;
import nianbao.input.file.ReportFileReader;
import nianbao.output.chart.ChartDrawing;
import nianbao.output.chart.Svg;
import nianbao.output.chart.YearChart;
import nianbao.report.Report;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/**
 * Published reports in every output. Their words are not part of the project: what each output must be is kept as a short
 * hash of its text, and what it must hold is taken from the report itself.
 */
@Tag("long")
class PublishedOutputsTest {

    private static final Map<String, String> EXPECTED = expected();

    static Stream<Published> published() {
        return PublishedReports.all().stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void outputsAreTheExpected(Published published) throws IOException {
        assertEquals(EXPECTED.get(published.name()), line(published));
    }

    static Stream<Published> every() {
        return Stream.concat(PublishedReports.all().stream(), PublishedReports.more().stream());
    }

    /** So that it goes through any mail and opens at once, though its fonts are in it. */
    @ParameterizedTest
    @MethodSource("every")
    void aPdfHasAtMost300Kilobytes(Published published) {
        int bytes = Texts.file(OutputKind.PDF, Manuscript.of(published.reading().report().withTotals(), false)).length;
        assertTrue(bytes <= 300_000, () -> bytes + " bytes");
    }

    /** What was published, written by us and read again, says the same in every field. */
    @ParameterizedTest
    @MethodSource("published")
    void everyFieldComesBack(Published published) throws Exception {
        var report = published.reading().report();
        for (var kind : List.of(OutputKind.DOCX, OutputKind.XLSX, OutputKind.HTML, OutputKind.TXT, OutputKind.JSON)) {
            var read = ReportFileReader.read(Texts.file(kind, Manuscript.of(report, false)));
            for (var field : report.format().fields()) {
                assertEquals(report.text(field), read.fields().getOrDefault(field, ""), () -> kind + " " + field + " " + read.notes());
            }
        }
    }

    /** Name, and a hash of each output's text. */
    static String line(Published published) throws IOException {
        var manuscript = Manuscript.of(published.report(), false);
        return published.name() + " txt " + hash(TextWriter.write(manuscript.document()))
                + " html " + hash(HtmlWriter.page(manuscript.document()))
                + " fragment " + hash(HtmlWriter.fragment(manuscript.document()))
                + " json " + hash(JsonWriter.write(manuscript))
                + " docx " + hash(String.join("\n", Texts.word(Texts.file(OutputKind.DOCX, manuscript))))
                + " xlsx " + hash(String.join("\n", ExpectedFilesTest.cells(Texts.file(OutputKind.XLSX, manuscript))))
                + " pdf " + pages(Texts.file(OutputKind.PDF, manuscript)) + " ofd " + ofd(Texts.file(OutputKind.OFD, manuscript))
                + " charts " + charts(published.report());
    }

    /** The number of pages, and a hash of their text. */
    private static String pages(byte[] pdf) {
        int count = PageImages.count(pdf);
        return count + " " + hash(IntStream.rangeClosed(1, count).mapToObj(page -> Pdf.squeezed(Pdf.text(pdf, page))).collect(Collectors.joining("\n")));
    }

    private static String ofd(byte[] file) {
        try (var reader = new OFDReader(new ByteArrayInputStream(file))) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(Pdf.squeezed(String.join("", new ContentExtractor(reader).getPageContent(page))));
            }
            return pages.size() + " " + hash(String.join("\n", pages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String charts(Report report) {
        return hash(YearChart.of(List.of(report)).stream().map(chart -> Svg.write(ChartDrawing.of(chart), chart.code())).collect(Collectors.joining("\n")));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> expected() {
        try (var in = PublishedOutputsTest.class.getResourceAsStream("/expected/published.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(' ')), line -> line));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
