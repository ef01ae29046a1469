package nianbao.output.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListBookTest {

    private static XSSFCell cell(Object... values) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new ListBook(out)) {
            book.sheet("表", new ListBook.ListBookColumn("甲", 10), new ListBook.ListBookColumn("乙", 10)).row(values);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0).getRow(1).getCell(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1＋1", "＋1", "－1", "＠x", " =1+1", "　+1"})
    void aTextThatLooksLikeAFormulaStaysAText(String text) throws IOException {
        var cell = cell(text);
        assertEquals(CellType.STRING, cell.getCellType());
        assertTrue(cell.getCellStyle().getQuotePrefixed(), text);
        assertEquals(text.strip(), cell.getStringCellValue().strip());
    }

    @Test
    void othersAreTextsNumbersAndDates() throws IOException {
        var text = cell("清河县教育局");
        assertFalse(text.getCellStyle().getQuotePrefixed());
        assertEquals("@", text.getCellStyle().getDataFormatString());
        assertEquals(12, cell(12).getNumericCellValue());
        var day = cell(LocalDate.of(2019, 3, 1));
        assertEquals(LocalDate.of(2019, 3, 1), day.getLocalDateTimeCellValue().toLocalDate());
        assertEquals("yyyy-mm-dd", day.getCellStyle().getDataFormatString());
    }
}
