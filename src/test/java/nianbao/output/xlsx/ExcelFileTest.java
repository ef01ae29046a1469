package nianbao.output.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.format.Formats;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.output.Samples;
import nianbao.output.Texts;
import nianbao.report.Report;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Excel file: numbers are numbers, relations are formulas, texts are never formulas. */
class ExcelFileTest {

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void eachRelationIsAFormula(int year) throws IOException {
        try (var workbook = workbook(year, zeros(year))) {
            var formulas = formulas(workbook);
            assertEquals(Formats.ofYear(year).orElseThrow().relations().size(), formulas.size());
            formulas.forEach(cell -> assertEquals("✓", new DataFormatter(Locale.ROOT).formatCellValue(cell,
                    workbook.getCreationHelper().createFormulaEvaluator()), () -> cell.getAddress() + " " + cell.getCellFormula()));
        }
    }

    /** Viewers that do not calculate show what is kept in the file. */
    @Test
    void wideTablesPrintLandscapeAndReadable() throws Exception {
        var report = new nianbao.report.Report(nianbao.format.Formats.ofYear(2024).orElseThrow(), "清河县民政局", 2024, java.util.Map.of());
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(
                new java.io.ByteArrayInputStream(Texts.file(OutputKind.XLSX, Manuscript.of(report, false))))) {
            int wide = 0;
            for (var sheet : workbook) {
                var area = workbook.getPrintArea(workbook.getSheetIndex(sheet));
                if (area == null) {
                    continue;
                }
                var last = new org.apache.poi.ss.util.CellReference(area.substring(area.indexOf(':') + 1)).getCol();
                float points = 0;
                for (int i = 0; i <= last; i++) {
                    points += sheet.getColumnWidthInPixels(i) * 0.75f;
                }
                assertEquals(last >= 7, sheet.getPrintSetup().getLandscape(), sheet.getSheetName());
                // What is left of A4 between the usual margins of 0.7 inches; text of 10 pt stays 8 pt at least.
                assertTrue((sheet.getPrintSetup().getLandscape() ? 842 : 595) - 2 * 50.4 >= 0.8 * points, sheet.getSheetName() + " " + points);
                wide += last >= 7 ? 1 : 0;
            }
            assertEquals(2, wide);
        }
    }

    @Test
    void twelveDigitsStayANumber() throws Exception {
        var report = new nianbao.report.Report(nianbao.format.Formats.ofYear(2024).orElseThrow(), "清河县民政局", 2024,
                java.util.Map.of("applications.received.natural", "123456789012", "disclosure.fees.amount", "123456789012.345678"));
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(
                new java.io.ByteArrayInputStream(Texts.file(OutputKind.XLSX, Manuscript.of(report, false))))) {
            int found = 0;
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC && cell.getNumericCellValue() == 123456789012d) {
                            assertEquals("123456789012", new org.apache.poi.ss.usermodel.DataFormatter(java.util.Locale.ROOT).formatCellValue(cell));
                            assertTrue(sheet.getColumnWidth(cell.getColumnIndex()) >= 13 * 256);
                            found++;
                        }
                    }
                }
            }
            assertEquals(1, found);
        }
    }

    @Test
    void resultsAreKeptWithTheFormulas() throws IOException {
        var fields = zeros(2024);
        fields.put("applications.received.natural", "3");
        try (var workbook = workbook(2024, fields)) {
            var kept = formulas(workbook).stream().map(Cell::getNumericCellValue).toList();
            // The row: 3 is not its total's 0. The column: one and two are 3 more than three and four.
            assertEquals(List.of(3.0, 3.0), kept.stream().filter(value -> value != 0).toList());
        }
    }

    @Test
    void aChangedFigureChangesTheResult() throws IOException {
        try (var workbook = workbook(2024, zeros(2024))) {
            var sheet = workbook.getSheet("三、收到和处理政府信息公开申请情况");
            sheet.getRow(4).getCell(3).setCellValue(5);
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            assertEquals(List.of(5.0, 5.0), formulas(workbook).stream().map(cell -> evaluator.evaluate(cell).getNumberValue())
                    .filter(value -> value != 0).toList());
        }
    }

    @Test
    void whatIsNoNumberCannotBeChecked() throws IOException {
        var fields = zeros(2024);
        fields.put("applications.received.natural", "/");
        try (var workbook = workbook(2024, fields)) {
            assertEquals(List.of("无法核对", "无法核对"), formulas(workbook).stream()
                    .filter(cell -> cell.getCachedFormulaResultType() == CellType.STRING).map(Cell::getStringCellValue).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"7|7", "1,295|1295", "+2|2", "-4|-4", "0.50|0.5", "513.22万元|513.22", "24252.311082|24252.311082",
        "22（其中修订16件）|22", "123456789012|123456789012", "-0.5|-0.5"})
    void numbersAreNumbersAndShowAsEntered(String text, double number) throws IOException {
        var cell = cell(text);
        assertEquals(CellType.NUMERIC, cell.getCellType());
        assertEquals(number, cell.getNumericCellValue());
        assertEquals(text, new DataFormatter(Locale.ROOT).formatCellValue(cell));
    }

    /** Not a number, or one that a spreadsheet cannot keep or cannot show in the same way. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "-", "00", "０", "1234567890123.123456", "=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "\"7\"", "7\"",
        "=HYPERLINK(\"http://x\")"})
    void allElseIsTextAndNeverAFormula(String text) throws IOException {
        var cell = cell(text);
        assertEquals(CellType.STRING, cell.getCellType());
        assertEquals(text, cell.getStringCellValue());
        assertEquals("=+-@".indexOf(text.charAt(0)) >= 0, cell.getCellStyle().getQuotePrefixed());
    }

    @Test
    void proseIsNeverAFormula() throws IOException {
        try (var workbook = workbook(2024, Map.of("overview", "=1+1\n+1\n-1\n@A1"))) {
            assertTrue(formulas(workbook).stream().allMatch(cell -> cell.getCellFormula().startsWith("IF(COUNT(")));
            var sheet = workbook.getSheetAt(0);
            var quoted = new ArrayList<String>();
            sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellStyle().getQuotePrefixed()) {
                    quoted.add(cell.getStringCellValue());
                }
            }));
            assertEquals(List.of("=1+1", "+1", "-1", "@A1"), quoted);
        }
    }

    @Test
    void sheetsFollowTheReportAndOpenAtTheFirstTable() throws IOException {
        try (var workbook = workbook(2024, Map.of())) {
            var names = new ArrayList<String>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertEquals(List.of("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                    "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况"), names);
            assertEquals(1, workbook.getActiveSheetIndex());
        }
    }

    @Test
    void theTableIsWhatIsPrinted() throws IOException {
        try (var workbook = workbook(2024, Map.of())) {
            var sheet = workbook.getSheet("三、收到和处理政府信息公开申请情况");
            assertTrue(workbook.getPrintArea(workbook.getSheetIndex(sheet)).endsWith("$A$1:$J$29"), workbook.getPrintArea(2));
            assertEquals(9, sheet.getPrintSetup().getPaperSize());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertTrue(sheet.getFitToPage());
            assertEquals("0:3", sheet.getRepeatingRows().getFirstRow() + ":" + sheet.getRepeatingRows().getLastRow());
            assertEquals("D5", sheet.getPaneInformation().getVerticalSplitLeftColumn() == 3 && sheet.getPaneInformation().getHorizontalSplitTopRow() == 4 ? "D5"
                    : "elsewhere");
        }
    }

    @Test
    void onlyDraftsAreMarked() throws IOException {
        for (boolean draft : new boolean[]{true, false}) {
            var report = new Report(Formats.all().getFirst(), "清河县民政局", 2024, Map.of());
            var file = Texts.file(OutputKind.XLSX, Manuscript.of(report, draft));
            assertEquals(draft, Texts.excel(file).contains("（草稿）"));
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                workbook.forEach(sheet -> assertEquals(draft ? "草稿" : "", sheet.getHeader().getCenter()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void theSameReportIsTheSameFile(int year) {
        var manuscript = Manuscript.of(new Report(Formats.ofYear(year).orElseThrow(), "清河县民政局", year, Samples.whole(year)), true);
        assertArrayEquals(Texts.file(OutputKind.XLSX, manuscript), Texts.file(OutputKind.XLSX, manuscript));
    }

    /** So that it does not go over to a page of its own. */
    @Test
    void whoFilledTheTableInStandsInOneRowUnderIt() throws IOException {
        try (var workbook = workbook(2017, Map.of())) {
            var sheet = workbook.getSheet("政府信息公开情况统计表");
            var rows = new ArrayList<String>();
            sheet.forEach(row -> rows.add(row.getCell(0) == null ? "" : row.getCell(0).toString()));
            assertEquals(1, rows.stream().filter(text -> text.contains("审核人：") || text.contains("填报日期：")).count(), rows::toString);
        }
    }

    @Test
    void propertiesAreTheReports() throws IOException {
        try (var workbook = workbook(2024, Map.of("date", "2025年1月8日"))) {
            var core = workbook.getProperties().getCoreProperties();
            assertEquals("清河县民政局2024年政府信息公开工作年度报告", core.getTitle());
            assertEquals("清河县民政局", core.getCreator());
            assertEquals("2025-01-08T00:00:00Z", core.getCreated().toInstant().toString());
            assertEquals("2025-01-08T00:00:00Z", core.getModified().toInstant().toString());
        }
    }

    private static Cell cell(String text) throws IOException {
        try (var workbook = workbook(2024, Map.of("disclosure.fees.amount", text))) {
            var sheet = workbook.getSheet("二、主动公开政府信息情况");
            var row = sheet.getRow(sheet.getLastRowNum());
            assertEquals("行政事业性收费", row.getCell(0).getStringCellValue());
            return row.getCell(1);
        }
    }

    private static Map<String, String> zeros(int year) {
        var fields = new LinkedHashMap<String, String>();
        Formats.ofYear(year).orElseThrow().cells().keySet().forEach(cell -> fields.put(cell, "0"));
        return fields;
    }

    private static List<Cell> formulas(XSSFWorkbook workbook) {
        var formulas = new ArrayList<Cell>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.add(cell);
            }
        })));
        assertFalse(formulas.isEmpty());
        return formulas;
    }

    private static XSSFWorkbook workbook(int year, Map<String, String> fields) throws IOException {
        var report = new Report(Formats.ofYear(year).orElseThrow(), "清河县民政局", year, fields);
        return new XSSFWorkbook(new ByteArrayInputStream(Texts.file(OutputKind.XLSX, Manuscript.of(report, false))));
    }
}
