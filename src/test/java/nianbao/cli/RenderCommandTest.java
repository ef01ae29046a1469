package nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nianbao.Drafts;
import nianbao.format.Formats;
import nianbao.input.file.ReportFileReader;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.output.Samples;
import nianbao.output.Texts;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code render}: what it writes, tells and refuses. */
class RenderCommandTest {

    @TempDir
    Path folder;

    @Test
    void aReportGoesThroughEachKindUnchanged() throws Exception {
        var fields = Samples.whole(2024);
        fields.replaceAll((field, text) -> text.strip());
        // Tables that add up: reading rightly doubts others.
        var inOrder = Drafts.inOrder();
        inOrder.format().cells().keySet().forEach(cell -> fields.put(cell, inOrder.text(cell)));
        var report = new Report(inOrder.format(), "清河县卫生健康局", 2024, fields);
        var file = write("report.json", OutputKind.JSON, report);
        var expected = ReportFileReader.read(file).fields();
        for (var kind : OutputKind.values()) {
            var out = folder.resolve("out." + kind.ending());
            var ran = Verb.here("render", file.toString(), "--to", kind.ending(), "-o", out.toString());
            assertEquals(new Verb(0, "", ""), ran, kind.name());
            // Two that are for eyes: their own tests read them.
            var start = new String(Files.readAllBytes(out), 0, 5, StandardCharsets.US_ASCII);
            switch (kind) {
                case PDF -> assertEquals("%PDF-", start);
                case OFD -> assertTrue(start.startsWith("PK"), start);
                default -> {
                    assertEquals(expected, ReportFileReader.read(out).fields(), kind.name());
                    file = out;
                }
            }
        }
    }

    @Test
    void whatCannotBeRenderedIsRefusedInOneLine() throws Exception {
        var budget = Files.writeString(folder.resolve("budget.txt"), "清河县2024年部门预算\n收入合计9万元。\n");
        var out = folder.resolve("out.docx");
        refused(Verb.here("render", budget.toString(), "--to", "docx", "-o", out.toString()), "");
        refused(Verb.here("render", folder.resolve("none.docx").toString(), "--to", "docx", "-o", out.toString()), "没有这个文件");
        var report = write("report.json", OutputKind.JSON, new Report(Formats.all().getFirst(), "甲局", 2024, Map.of()));
        refused(Verb.here("render", report.toString(), "--to", "doc", "-o", out.toString()), "不能排成“doc”，可选：pdf、ofd、docx");
        refused(Verb.here("render", report.toString(), "--to", "docx", "-o", folder.resolve("none/out.docx").toString()), "无法写入文件");
        assertFalse(Files.exists(out));
        var rare = write("rare.json", OutputKind.JSON, new Report(Formats.all().getFirst(), "甲局", 2024, Map.of("overview", "\uDB80\uDC00")));
        refused(Verb.here("render", rare.toString(), "--to", "pdf", "-o", out.toString()), "字库里没有这些字");
        assertFalse(Files.exists(out));
    }

    /** Doubts of the reading are told, and kept where there is a place for them. */
    @Test
    void doubtsAreTold() throws Exception {
        var report = new Report(Formats.all().getFirst(), "清河县卫生健康局", 2024, Samples.whole(2024));
        var text = Files.writeString(folder.resolve("report.txt"),
                "页眉一行\n" + new String(Texts.file(OutputKind.TXT, Manuscript.of(report, false)), StandardCharsets.UTF_8));
        var out = folder.resolve("out.json");
        var ran = Verb.here("render", text.toString(), "--to", "json", "-o", out.toString());
        assertEquals(0, ran.exit());
        assertTrue(ran.error().contains("页眉一行"), ran::error);
        assertTrue(Files.readString(out).contains("页眉一行"));
    }

    /** Set as it stands, but not in silence. */
    @Test
    void markdownAmongTheWordsIsTold() throws Exception {
        var file = write("report.json", OutputKind.JSON, new Report(Formats.all().getFirst(), "清河县卫生健康局", 2024, Map.of("overview", "一是**业务工作信息**：12条。")));
        var out = folder.resolve("out.txt");
        var ran = Verb.here("render", file.toString(), "--to", "txt", "-o", out.toString());
        assertEquals(0, ran.exit());
        assertTrue(ran.error().contains("照原样排出：") && ran.error().contains("**业务工作信息**"), ran::error);
        assertTrue(Files.readString(out).contains("一是**业务工作信息**：12条。"));
    }

    private static void refused(Verb ran, String reason) {
        assertEquals(2, ran.exit(), ran::toString);
        assertEquals("", ran.out());
        assertEquals(1, ran.error().lines().count(), ran::toString);
        assertTrue(ran.error().contains(reason), ran::toString);
    }

    private Path write(String name, OutputKind kind, Report report) throws IOException {
        return Files.write(folder.resolve(name), Texts.file(kind, Manuscript.of(report, false)));
    }
}
