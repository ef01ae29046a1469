package nianbao.register.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.report.Unreadable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Small files that would be enormous registers: one clear line each, before they are built up. */
class HostileRegistersTest {

    private static void refused(byte[] file, String reason) {
        var message = assertThrows(Unreadable.class, () -> RegisterFiles.sheets(file)).getMessage();
        assertTrue(message.contains(reason) && !message.contains("\n"), message);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ods(String rows) throws IOException {
        return OdsFile.of("<office:spreadsheet><table:table table:name=\"台账\">" + rows + "</table:table></office:spreadsheet>");
    }

    private static String cell(String text, String attributes) {
        return "<table:table-cell office:value-type=\"string\"" + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
    }

    /** A workbook's parts, some in the place of what Excel writes. */
    private static byte[] xlsx(Map<String, String> parts) throws IOException {
        var plain = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            for (var sheet : new String[]{"一", "二", "三"}) {
                workbook.createSheet(sheet).createRow(0).createCell(0).setCellValue("登记号");
            }
            workbook.write(plain);
        }
        var all = new LinkedHashMap<String, byte[]>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(plain.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.forEach((name, text) -> all.put(name, utf8(text)));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    @Test
    void rowsWithoutEnd() throws Exception {
        refused(xlsx(Map.of("xl/worksheets/sheet1.xml", sheet("<row/>".repeat(4_100_000)))), "庞大");
        refused(ods("<table:table-row table:number-rows-repeated=\"9999999\">" + cell("1", "") + "</table:table-row>"), "20000 行");
        refused(utf8("登记号,收件日期\n" + "1,2025-1-1\n".repeat(20_001)), "20000 行");
    }

    /** Blank rows are none, however many a file says there are. */
    @Test
    void blankRowsAreNone() throws Exception {
        assertEquals(1, RegisterFiles.sheets(ods("<table:table-row table:number-rows-repeated=\"9999999\">" + cell("", "") + "</table:table-row>"
                + "<table:table-row>" + cell("登记号", "") + "</table:table-row>")).getFirst().lines().size());
        assertEquals(2, RegisterFiles.sheets(utf8("登记号,日期\n" + ",\n".repeat(300_000) + "1,2")).getFirst().lines().size());
    }

    /** Each of them may have as much as all may. */
    @Test
    void manySheetsTogether() throws Exception {
        var rows = sheet("<row><c/><c/></row>".repeat(350_000));
        refused(xlsx(Map.of("xl/worksheets/sheet1.xml", rows, "xl/worksheets/sheet2.xml", rows, "xl/worksheets/sheet3.xml", rows)), "庞大");
    }

    @Test
    void columnsWithoutEnd() throws Exception {
        refused(utf8("登记号,收件日期\n" + ",".repeat(100_000)), "第 2 行超过 16384 列");
        refused(utf8("登记号,收件日期\n" + "\t".repeat(9_000_000)), "列");
        refused(utf8("登记号,收件日期\n" + "1,2\n".repeat(2_600_000)), "1000 万字");
        var wide = RegisterFiles.sheets(ods("<table:table-row>" + cell("1", " table:number-columns-repeated=\"9999999\"") + "</table:table-row>"));
        assertEquals(100, wide.getFirst().lines().getFirst().cells().size());
    }

    @Test
    void cellsWithoutEnd() throws Exception {
        var text = "申".repeat(10_000_000);
        refused(ods("<table:table-row>" + cell(text, "") + "</table:table-row>"), "第 1 行有一格超过 32767 字");
        // Not packed as well as POI takes for a bomb.
        var digits = new Random(1).ints(100_000, '0', '9' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        refused(xlsx(Map.of("xl/worksheets/sheet1.xml", sheet("<row><c t=\"inlineStr\"><is><t>" + digits + "</t></is></c></row>"))), "超过 32767 字");
        refused(utf8("登记号\t收件日期\n\"" + "a\n".repeat(20_000) + "\"\t2"), "超过 32767 字");
        // What one cell says again and again is as much text as it looks like.
        refused(ods("<table:table-row table:number-rows-repeated=\"19999\">" + cell("申".repeat(30_000), " table:number-columns-repeated=\"100\"")
                + "</table:table-row>"), "1000 万字");
    }

    /** Built up by the library before anybody asks for a sheet, under whatever name. */
    @Test
    void partsNobodyAsksFor() throws Exception {
        var types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + "<a/>".repeat(4_100_000) + "</Types>";
        refused(xlsx(Map.of("[Content_Types].xml", types)), "庞大");
        refused(xlsx(Map.of("xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<a/>".repeat(4_100_000) + "</styleSheet>")), "庞大");
    }

    @Test
    void deepOnes() throws Exception {
        refused(xlsx(Map.of("xl/worksheets/sheet1.xml", sheet("<row>".repeat(10_000)))), "XML");
        refused(ods("<table:table-row-group>".repeat(10_000)), "损坏");
    }
}
