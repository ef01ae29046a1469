package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import nianbao.document.Composer;
import nianbao.input.file.ReportFileReader;
import nianbao.output.HtmlWriter;
import nianbao.output.JsonWriter;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.output.PdfWriter;
import nianbao.output.TextWriter;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.ReadReport;
import nianbao.report.Report;
import nianbao.report.Space;

/**
 * read(write(report)) = report, whatever the prose looks like. The same reports at each run, so that a build says
 * something about its change; {@code RoundTripBench} looks for others that fail.
 */
class RoundTripTest {

    private static final String SEED = "20260112";

    @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF)
    void text(@ForAll long seed) throws Exception {
        var report = new RandomReports(seed).next();
        same(report, TextWriter.write(Composer.compose(report, false)).getBytes(StandardCharsets.UTF_8), false);
    }

    @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF)
    void html(@ForAll long seed) throws Exception {
        var report = new RandomReports(seed).next();
        same(report, HtmlWriter.page(Composer.compose(report, false)).getBytes(StandardCharsets.UTF_8), false);
    }

    @Property(tries = 12, seed = SEED, shrinking = ShrinkingMode.OFF)
    void pdf(@ForAll long seed) throws Exception {
        var report = new RandomReports(seed).next();
        var out = new ByteArrayOutputStream();
        PdfWriter.write(Composer.compose(report, false), out);
        same(report, out.toByteArray(), true);
    }

    @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF)
    void word(@ForAll long seed) throws Exception {
        written(OutputKind.DOCX, seed);
    }

    @Property(tries = 30, seed = SEED, shrinking = ShrinkingMode.OFF)
    void excel(@ForAll long seed) throws Exception {
        written(OutputKind.XLSX, seed);
    }

    @Property(tries = 50, seed = SEED, shrinking = ShrinkingMode.OFF)
    void json(@ForAll long seed) throws Exception {
        var report = new RandomReports(seed).next();
        var remark = new Note("text.gap", "缺数字", List.of("overview"), new Place(2, 7));
        var manuscript = Manuscript.of(report, false);
        var json = JsonWriter.write(new Manuscript(report, "标题", manuscript.document(), List.of(remark)));
        var note = new Note("text.gap", "缺数字", List.of("overview"), new Place(2, 7));
        assertEquals(new ReadReport(report.format(), report.agency(), report.year(), "标题", report.fields(), List.of(note)),
                ReportFileReader.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void written(OutputKind kind, long seed) throws Exception {
        var report = new RandomReports(seed).next();
        var out = new ByteArrayOutputStream();
        kind.write(Manuscript.of(report, false), out);
        same(report, out.toByteArray(), false);
    }

    /** @param spaceless a page says nothing of white space at the end of its lines, so that it is not compared */
    private static void same(Report report, byte[] file, boolean spaceless) throws Exception {
        var read = ReportFileReader.read(file);
        assertEquals(report.format(), read.format());
        assertEquals(report.agency(), read.agency());
        assertEquals(report.year(), read.year());
        var expected = comparable(report.fields(), report, spaceless);
        var found = comparable(read.fields(), report, spaceless);
        for (var field : report.format().fields()) {
            assertEquals(expected.get(field), found.get(field), () -> field + " notes: " + read.notes());
        }
        assertEquals(expected.keySet(), found.keySet());
    }

    private static Map<String, String> comparable(Map<String, String> fields, Report report, boolean spaceless) {
        var out = new LinkedHashMap<String, String>();
        fields.forEach((field, text) -> {
            if (!Space.isBlank(text) || report.format().cell(field) != null) {
                out.put(field, spaceless ? text.replaceAll("\\s+", "") : text);
            }
        });
        return out;
    }
}
