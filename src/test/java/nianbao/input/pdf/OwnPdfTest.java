package nianbao.input.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.PublishedReports;
import nianbao.document.Composer;
import nianbao.document.Prose;
import nianbao.format.Formats;
import nianbao.input.file.ReportFileReader;
import nianbao.output.PdfWriter;
import nianbao.report.Report;
import nianbao.report.Space;
import org.junit.jupiter.api.Test;

/** Our own PDF says by its tags where paragraphs begin and end: they come back one for one, wherever their lines end. */
class OwnPdfTest {

    @Test
    void paragraphsOfPublishedReportsComeBackOneForOne() throws Exception {
        for (var published : PublishedReports.twins()) {
            var report = published.reading();
            var written = new Report(report.format(), report.agency(), report.year(), report.fields());
            var out = new ByteArrayOutputStream();
            PdfWriter.write(Composer.compose(written, false), out);
            var read = ReportFileReader.read(out.toByteArray());
            for (var field : report.format().prose()) {
                assertEquals(paragraphs(report.fields().getOrDefault(field, "")), paragraphs(read.fields().getOrDefault(field, "")),
                        () -> published + " " + field);
            }
        }
    }

    /** A long address goes to the next line whole, and leaves the one before it ragged: the paragraph goes on. */
    @Test
    void aRaggedLineEndsNoParagraph() throws Exception {
        var address = "https://www.qingchuan.gov.cn/zwgk/xxgk/2024/notices/index_1.html";
        var text = IntStream.range(4, 26).mapToObj(length -> "本局坚持以公开为常态、不公开为例外，通过县政府门户网站公开各类信息。".substring(0, length)
                + address + "可以查阅，也可以到县档案馆查阅。").collect(Collectors.joining("\n"));
        var out = new ByteArrayOutputStream();
        PdfWriter.write(Composer.compose(new Report(Formats.of("2021").orElseThrow(), "青川县水务局", 2023, Map.of("overview", text, "problems", "解读单一。")), false),
                out);
        assertEquals(paragraphs(text), paragraphs(ReportFileReader.read(out.toByteArray()).fields().get("overview")));
    }

    private static List<String> paragraphs(String text) {
        return Prose.paragraphs(text).stream().map(Space::tight).toList();
    }
}
