package nianbao.input.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import nianbao.input.source.Deadline;
import nianbao.input.source.Source;
import nianbao.report.Unreadable;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Excel 97 to 2003, which WPS writes too, under its own ending. */
public final class XlsReader {

    /** Every row costs POI some hundred bytes of its own; no list of ours comes near. */
    private static final int LARGEST = 20 * 1024 * 1024;

    private XlsReader() {
    }

    public static Source read(byte[] bytes) throws Unreadable {
        if (bytes.length > LARGEST) {
            throw new Unreadable("Excel 文件超过 " + (LARGEST >> 20) + " MB，不像年度报告");
        }
        Office.limitPoi();
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return SheetReader.read(workbook);
        } catch (EncryptedDocumentException e) {
            throw new Unreadable("文件有密码，请先去掉密码再导入");
        } catch (OldExcelFormatException e) {
            throw new Unreadable("是 Excel 95 或更早的文件，请用 Excel 或 WPS 打开，另存为 xlsx 再导入");
        } catch (IOException | RuntimeException e) {
            if (e instanceof Deadline.Passed passed) {
                throw passed;
            }
            // POI reports damage in many ways: records too long, streams cut, styles that are nowhere.
            throw new Unreadable("Excel 文件（xls、et）损坏或不完整，请用 Excel 或 WPS 打开，另存为 xlsx 再导入");
        }
    }
}
