package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.PublishedReports;
import nianbao.PublishedReports.Published;
import nianbao.input.ReportFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Published reports in every output. Their words are not part of the project: what each output must be is kept as a short
 * hash of its text, and what it must hold is taken from the report itself.
 */
class PublishedOutputsTest {

    private static final Map<String, String> EXPECTED = expected();

    static Stream<Published> published() {
        return PublishedReports.all().stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void outputsAreTheExpected(Published published) {
        assertEquals(EXPECTED.get(published.name()), line(published));
    }

    /** With the prose, as read from the published file: each text once, in order. */
    @ParameterizedTest
    @MethodSource("published")
    void everyTextComesOnceAndInOrder(Published published) throws Exception {
        var manuscript = Manuscript.of(ReportFiles.read(published.source()).report(), false);
        var texts = Texts.of(manuscript.document());
        assertTrue(texts.size() > 60, () -> texts.size() + " texts");
        assertEquals(texts, Texts.word(Texts.file(OutputKind.DOCX, manuscript)));
        assertEquals(texts, Texts.excel(Texts.file(OutputKind.XLSX, manuscript)));
        assertEquals(texts, Texts.html(HtmlWriter.page(manuscript.document())));
        assertEquals(texts, Texts.html(HtmlWriter.fragment(manuscript.document())));
    }

    /** What was published, written by us and read again, says the same in every field. */
    @ParameterizedTest
    @MethodSource("published")
    void everyFieldComesBack(Published published) throws Exception {
        var report = ReportFiles.read(published.source()).report();
        for (var kind : List.of(OutputKind.DOCX, OutputKind.XLSX, OutputKind.HTML, OutputKind.TXT, OutputKind.JSON)) {
            var read = ReportFiles.read(Texts.file(kind, Manuscript.of(report, false)));
            for (var field : report.format().fields()) {
                assertEquals(report.text(field), read.fields().getOrDefault(field, ""), () -> kind + " " + field + " " + read.notes());
            }
        }
    }

    /** Name, and a hash of each output's text. */
    static String line(Published published) {
        var manuscript = Manuscript.of(published.report(), false);
        return published.name() + " txt " + hash(TextWriter.write(manuscript.document()))
                + " html " + hash(HtmlWriter.page(manuscript.document()))
                + " fragment " + hash(HtmlWriter.fragment(manuscript.document()))
                + " json " + hash(JsonWriter.write(manuscript))
                + " docx " + hash(String.join("\n", Texts.word(Texts.file(OutputKind.DOCX, manuscript))))
                + " xlsx " + hash(String.join("\n", Texts.excel(Texts.file(OutputKind.XLSX, manuscript))));
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
