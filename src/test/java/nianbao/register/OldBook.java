package nianbao.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of Excel 97 to 2003 (xls), as WPS writes its tables (et). */
public final class OldBook {

    private OldBook() {
    }

    /** A new workbook, cell by cell; days stay days, numbers numbers. */
    static byte[] of(byte[] xlsx) throws IOException {
        try (var from = new XSSFWorkbook(new ByteArrayInputStream(xlsx)); var book = new HSSFWorkbook()) {
            var date = date(book);
            for (var sheet : from) {
                var copy = book.createSheet(sheet.getSheetName());
                for (var row : sheet) {
                    var line = copy.createRow(row.getRowNum());
                    row.forEach(cell -> copy(cell, line.createCell(cell.getColumnIndex()), date));
                }
                sheet.getMergedRegions().forEach(copy::addMergedRegion);
            }
            return bytes(book);
        }
    }

    private static void copy(Cell cell, Cell to, CellStyle date) {
        if (cell.getCellType() == CellType.STRING) {
            to.setCellValue(cell.getStringCellValue());
        } else if (cell.getCellType() == CellType.NUMERIC) {
            to.setCellValue(cell.getNumericCellValue());
            if (DateUtil.isCellDateFormatted(cell)) {
                to.setCellStyle(date);
            }
        }
    }

    /** Rows of a csv without quotes; what looks like a day becomes one. */
    public static byte[] ofCsv(String rows) throws IOException {
        try (var book = new HSSFWorkbook()) {
            var date = date(book);
            var sheet = book.createSheet("台账");
            for (var line : rows.lines().toList()) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                var texts = line.split(",");
                for (int i = 0; i < texts.length; i++) {
                    if (texts[i].matches("\\d{4}-\\d{1,2}-\\d{1,2}")) {
                        var parts = texts[i].split("-");
                        row.createCell(i).setCellValue(LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
                        row.getCell(i).setCellStyle(date);
                    } else if (!texts[i].isEmpty()) {
                        row.createCell(i).setCellValue(texts[i]);
                    }
                }
            }
            return bytes(book);
        }
    }

    private static CellStyle date(HSSFWorkbook book) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
        return style;
    }

    private static byte[] bytes(HSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
