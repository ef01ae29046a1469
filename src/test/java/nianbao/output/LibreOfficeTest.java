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
import nianbao.format.Formats;
import nianbao.report.Report;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program opens our Word and Excel files and sees what we mean. Skipped where LibreOffice is not installed. */
class LibreOfficeTest {

    private static final int[] YEARS = {2024, 2020, 2017};

    @TempDir
    Path folder;

    @Test
    void wordFilesAreSetInFull() throws Exception {
        var files = files(OutputKind.DOCX);
        var out = LibreOffice.convert(folder, "pdf", List.copyOf(files.values()));
        for (int year : YEARS) {
            var manuscript = manuscript(year);
            var pages = pages(out.resolve(year + ".pdf"));
            assertTrue(pages.size() >= 4 && pages.size() <= 9, () -> year + ": " + pages.size() + " pages");
            for (int i = 0; i < pages.size(); i++) {
                assertTrue(pages.get(i).contains("—" + (i + 1) + "—"), "page " + (i + 1) + " has no number");
            }
            var all = String.join("", pages);
            for (var section : manuscript.report().format().sections()) {
                assertTrue(!section.printed() || all.contains(Texts.squeezed(section.title())), section.title());
            }
            var prose = Texts.squeezed(Samples.OVERVIEW.lines().toList().getLast());
            assertTrue(all.replaceAll("—\\d+—", "").contains(prose), year + " lacks the last paragraph of the overview");
        }
    }

    /** It can be read without turning the page. */
    @Test
    void tableThreeStaysOnOnePage() throws Exception {
        var files = files(OutputKind.DOCX);
        var out = LibreOffice.convert(folder, "pdf", List.copyOf(files.values()));
        for (int year : new int[] {2024, 2020}) {
            assertTrue(pages(out.resolve(year + ".pdf")).stream().anyMatch(page -> page.contains("三、收到和处理政府信息公开申请情况")
                    && page.contains("一、本年新收政府信息公开申请数量") && page.contains("四、结转下年度继续办理")), () -> year + " breaks table 3");
        }
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
        return Manuscript.of(new Report(Formats.ofYear(year).orElseThrow(), "清河县卫生健康局", year, Samples.whole(year)), false);
    }

    private static List<String> pages(Path pdf) throws IOException {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(Texts.squeezed(stripper.getText(document)));
            }
        }
        return pages;
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
