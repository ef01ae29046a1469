package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nianbao.PublishedReports;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program opens our Word and Excel files and sees what we mean. Skipped where LibreOffice is not installed. */
@Tag("long")
class LibreOfficeTest {

    private static final int[] YEARS = {2024, 2020, 2017};

    private static final String LONG_NAME = "清河市" + "生态环境和自然资源保护".repeat(5) + "委员会";

    @TempDir
    static Path folder;
    /** What was converted from Word, all in one start: invented reports by year, one with long figures and names, published ones by name. */
    private static final Map<String, Manuscript> MANUSCRIPTS = new LinkedHashMap<>();
    private static Path converted;

    @BeforeAll
    static void convertWordFiles() throws Exception {
        for (int year : YEARS) {
            MANUSCRIPTS.put(Integer.toString(year), manuscript(year));
        }
        MANUSCRIPTS.put("long", manuscript(LONG_NAME, 2024, longFigures()));
        for (var published : PublishedReports.all()) {
            MANUSCRIPTS.put(published.name(), Manuscript.of(published.reading().report(), false));
        }
        var files = new ArrayList<Path>();
        for (var entry : MANUSCRIPTS.entrySet()) {
            files.add(Files.write(folder.resolve(entry.getKey() + ".docx"), Texts.file(OutputKind.DOCX, entry.getValue())));
        }
        converted = LibreOffice.convert(folder, "pdf", files);
    }

    @Test
    void wordFilesAreSetInFull() throws IOException {
        for (int year : YEARS) {
            var pages = pages(year);
            for (int i = 0; i < pages.size(); i++) {
                assertTrue(pages.get(i).contains("—" + (i + 1) + "—"), "page " + (i + 1) + " has no number");
            }
            var all = String.join("", pages);
            for (var section : manuscript(year).report().format().sections()) {
                assertTrue(!section.printed() || all.contains(Texts.squeezed(section.title())), section.title());
            }
            var prose = Texts.squeezed(Samples.OVERVIEW.lines().toList().getLast());
            assertTrue(all.replaceAll("—\\d+—", "").contains(prose), year + " lacks the last paragraph of the overview");
        }
    }

    /** Whose number {@link PublishedOutputsTest} holds. */
    @Test
    void wordFilesHaveAsManyPagesAsThePdf() throws IOException {
        for (var entry : MANUSCRIPTS.entrySet()) {
            assertEquals(PageImages.count(Texts.file(OutputKind.PDF, entry.getValue())), pages(entry.getKey()).size(), entry.getKey());
        }
    }

    /** It can be read without turning the page. */
    @Test
    void tableThreeStaysOnOnePage() throws IOException {
        for (var name : List.of("2024", "2020", "long")) {
            assertTrue(pages(name).stream().anyMatch(page -> page.contains("三、收到和处理政府信息公开申请情况")
                    && page.contains("一、本年新收政府信息公开申请数量") && page.contains("四、结转下年度继续办理")), () -> name + " breaks table 3");
        }
    }

    /** In the last row of table 3 no character stands on another. */
    @Test
    void noCharacterIsPrintedOverAnother() throws IOException {
        for (var name : MANUSCRIPTS.keySet()) {
            var glyphs = Glyph.of(Files.readAllBytes(pdf(name)));
            for (int i = 1; i < glyphs.size(); i++) {
                var before = glyphs.get(i - 1);
                var glyph = glyphs.get(i);
                if (before.page() == glyph.page() && Math.abs(before.y() - glyph.y()) < 1 && Character.isIdeographic(glyph.text().codePointAt(0))) {
                    assertTrue(glyph.x() >= before.right() - 0.3 * glyph.size() || glyph.x() < before.x(), () -> name + " " + before + " " + glyph);
                }
            }
        }
    }

    @Test
    void theDateStaysOnOneLineBesideALongName() throws IOException {
        assertTrue(Pdf.text(Files.readAllBytes(pdf("long"))).lines().anyMatch(line -> Texts.squeezed(line).equals("2025年1月20日")));
    }

    /** It calculates what we have calculated, and shows it so. */
    @Test
    void excelFormulasGiveTheSameResults() throws Exception {
        var files = files(OutputKind.XLSX);
        var out = LibreOffice.convert(folder, "xlsx", List.copyOf(files.values()));
        for (int year : YEARS) {
            assertEquals(shown(files.get(year)), shown(out.resolve(year + ".xlsx")));
        }
    }

    private Map<Integer, Path> files(OutputKind kind) throws IOException {
        var files = new LinkedHashMap<Integer, Path>();
        for (int year : YEARS) {
            files.put(year, Files.write(folder.resolve(year + "." + kind.ending()), Texts.file(kind, manuscript(year))));
        }
        return files;
    }

    private static Manuscript manuscript(int year) {
        return manuscript("清河县卫生健康局", year, Samples.whole(year));
    }

    private static Manuscript manuscript(String agency, int year, Map<String, String> fields) {
        return Manuscript.of(new Report(Formats.ofYear(year).orElseThrow(), agency, year, fields), false);
    }

    private static Map<String, String> longFigures() {
        var fields = Samples.whole(2024);
        Formats.ofYear(2024).orElseThrow().cells().keySet().forEach(cell -> fields.put(cell, "123456789012"));
        fields.put("signature", LONG_NAME);
        return fields;
    }

    private static Path pdf(Object name) {
        return converted.resolve(name + ".pdf");
    }

    private static List<String> pages(Object name) throws IOException {
        var file = Files.readAllBytes(pdf(name));
        return IntStream.rangeClosed(1, PageImages.count(file)).mapToObj(page -> Pdf.squeezed(Pdf.text(file, page))).toList();
    }

    /** Each cell that shows anything, formulas by their kept result. */
    private static List<String> shown(Path file) throws IOException {
        var shown = new ArrayList<String>();
        var formatter = new DataFormatter(Locale.ROOT);
        formatter.setUseCachedValuesForFormulaCells(true);
        try (InputStream in = Files.newInputStream(file); var workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                var text = cell.getCellType() != CellType.FORMULA ? formatter.formatCellValue(cell)
                        : cell.getCachedFormulaResultType() == CellType.NUMERIC ? Double.toString(cell.getNumericCellValue()) : cell.getStringCellValue();
                if (!text.isEmpty()) {
                    shown.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + cell.getCellType() + " " + text);
                }
            })));
        }
        return shown;
    }
}
