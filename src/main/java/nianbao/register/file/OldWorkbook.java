package nianbao.register.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nianbao.input.source.Deadline;
import nianbao.register.sheet.Sheet;
import nianbao.report.Space;
import nianbao.report.Unreadable;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;

/** Workbooks of Excel 97 to 2003 (xls), as WPS keeps its tables (et) too. */
final class OldWorkbook {

    private static final int MOST_COLUMNS = 100;

    private OldWorkbook() {
    }

    static List<Sheet> sheets(byte[] bytes, int most, int mostSheets) throws Unreadable {
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheets = new ArrayList<Sheet>();
            int left = most;
            for (int i = 0; i < Math.min(mostSheets, workbook.getNumberOfSheets()); i++) {
                var sheet = workbook.getSheetAt(i);
                left -= sheet.getPhysicalNumberOfRows();
                if (left < 0) {
                    throw new Unreadable("表格超过 " + most + " 行，请分几次导入");
                }
                var rows = new TreeMap<Integer, TreeMap<Integer, String>>();
                for (var row : sheet) {
                    Deadline.check();
                    var cells = cells(row);
                    if (!cells.isEmpty()) {
                        rows.put(row.getRowNum() + 1, cells);
                    }
                }
                sheets.add(WorkbookSheets.sheet(workbook.getSheetName(i), rows, sheet.getMergedRegions()));
            }
            return sheets;
        } catch (EncryptedDocumentException e) {
            throw new Unreadable("文件有密码，请先去掉密码再导入");
        } catch (OldExcelFormatException e) {
            throw new Unreadable("是 Excel 95 或更早的文件，请另存为 xlsx 再导入");
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI reports damage in many ways: records too short, streams that are not there.
            throw new Unreadable("文件损坏，或不是 Excel 工作簿（xls）、WPS 表格（et）");
        }
    }

    private static TreeMap<Integer, String> cells(Row row) {
        var cells = new TreeMap<Integer, String>();
        for (var cell : row) {
            var text = Space.strip(text(cell));
            if (!text.isEmpty() && cell.getColumnIndex() < MOST_COLUMNS) {
                cells.put(cell.getColumnIndex(), text);
            }
        }
        return cells;
    }

    private static String text(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                    : "General".equals(cell.getCellStyle().getDataFormatString())
                            ? java.math.BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString()
                    : new DataFormatter(Locale.ROOT).formatRawCellContents(cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(),
                            cell.getCellStyle().getDataFormatString());
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            default -> "";
        };
    }
}
