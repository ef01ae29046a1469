package nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nianbao.format.Formats;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.output.Texts;
import nianbao.output.font.TestFonts;
import nianbao.report.Report;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code render} of the packaged application, where the folder it runs in says what it takes. */
class RenderIT {

    @TempDir
    Path folder;

    /** From the folder the server takes them from, and from the one a setting names. */
    @Test
    void operatorsFontsAreUsed() throws Exception {
        var file = write("report.json", OutputKind.JSON, new Report(Formats.ofYear(2024).orElseThrow(), "清河县", 2024, Map.of("overview", "年报。")));
        Files.createDirectories(folder.resolve("data/fonts"));
        Files.write(folder.resolve("data/fonts/a.ttf"), TestFonts.font("FangSong", "年报"));
        var fonts = fonts(file);
        assertTrue(fonts.contains("FangSong"), fonts::toString);
        Files.createDirectories(folder.resolve("licensed"));
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.yaml"), "nianbao:\n  fonts: licensed\n");
        assertFalse(fonts(file).contains("FangSong"));
        Files.writeString(folder.resolve("licensed/b.ttf"), "no font");
        var ran = run("render", file.toString(), "--to", "pdf", "-o", folder.resolve("out.pdf").toString());
        assertEquals(0, ran.exit());
        assertTrue(ran.error().contains("b.ttf") && ran.error().lines().count() == 1, ran::error);
        assertEquals(List.of(), stores(), "render needs no database");
    }

    private Set<String> fonts(Path file) throws Exception {
        var out = folder.resolve("out.pdf");
        assertEquals(new Verb(0, "", ""), run("render", file.toString(), "--to", "pdf", "-o", out.toString()));
        var names = new TreeSet<String>();
        try (var pdf = Loader.loadPDF(out.toFile())) {
            var resources = pdf.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                names.add(resources.getFont(name).getName().replaceFirst("[A-Z]{6}[+]", ""));
            }
        }
        return names;
    }

    private Path write(String name, OutputKind kind, Report report) throws IOException {
        return Files.write(folder.resolve(name), Texts.file(kind, Manuscript.of(report, false)));
    }

    private List<Path> stores() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).toList();
        }
    }

    private Verb run(String... arguments) throws IOException, InterruptedException {
        return Verb.run(folder, arguments);
    }
}
