package nianbao.register.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nianbao.register.Choices;
import nianbao.register.Count;
import nianbao.register.RegisterReader;
import nianbao.report.Unreadable;
import org.junit.jupiter.api.Test;

/** Registers kept in LibreOffice (ods). */
class OpenSheetsTest {

    private static String sheet(String... rows) {
        return "<office:spreadsheet><table:table table:name=\"台账\">" + String.join("", rows) + "</table:table></office:spreadsheet>";
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String cell(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String date(String value, String shown) {
        return "<table:table-cell office:value-type=\"date\" office:date-value=\"" + value + "\"><text:p>" + shown + "</text:p></table:table-cell>";
    }

    @Test
    void datesAndNumbersAreThoseOfTheCellHoweverTheyAreShown() throws Exception {
        var sheets = RegisterFiles.sheets(OdsFile.of(sheet(
                row("<table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\"><text:p>某局台账</text:p></table:table-cell>"
                        + "<table:covered-table-cell/>", "<table:table-cell table:number-columns-repeated=\"16382\"/>"),
                row(date("2025-03-04T09:12:00", "3/4"), "<table:table-cell office:value-type=\"float\" office:value=\"20250304\"><text:p>2.03E7</text:p>"
                        + "</table:table-cell>", cell("一<text:s/>二")),
                "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>", row(cell("末行")))));
        assertEquals(List.of(List.of("某局台账", "某局台账"), List.of("2025-03-04", "20250304", "一二"), List.of("末行")),
                sheets.getFirst().lines().stream().map(line -> line.cells()).toList());
        assertEquals(List.of(1, 2, 1048003), sheets.getFirst().lines().stream().map(line -> line.number()).toList());
    }

    @Test
    void aRegisterIsCounted() throws Exception {
        var register = RegisterReader.read(RegisterFiles.sheets(OdsFile.of(sheet(
                row(cell("登记号"), cell("收件日期"), cell("申请人类型"), cell("答复日期"), cell("答复情况"), cell("诉讼")),
                row(cell("〔2025〕1号"), date("2025-01-06", "1月6日"), cell("自然人"), date("2025-01-20", "1月20日"), cell("予以公开"), cell("诉讼中")),
                row(cell("〔2025〕2号"), date("2025-12-15", "12月15日"), cell("自然人"), cell(""), cell("在办"), cell(""))))), null, null, Choices.NONE).orElseThrow();
        var fields = Count.of(register, true).fields();
        assertEquals(List.of("2", "1", "1", "1"), List.of("applications.received.natural", "applications.granted.natural", "applications.carried-out.natural",
                "disputes.direct.pending").stream().map(fields::get).toList());
    }

    @Test
    void whatIsTooLongLockedOrNoSheetIsSaid() throws Exception {
        var endless = OdsFile.of(sheet("<table:table-row table:number-rows-repeated=\"1000000\">" + cell("1") + "</table:table-row>"));
        assertEquals("表格超过 20000 行，请分几次导入", assertThrows(Unreadable.class, () -> RegisterFiles.sheets(endless)).getMessage());
        var text = OdsFile.of("<office:text/>");
        assertTrue(assertThrows(Unreadable.class, () -> RegisterFiles.sheets(text)).getMessage().startsWith("文件有密码，或没有工作表"));
    }
}
