package nianbao.inspect;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nianbao.format.Severity;
import nianbao.inspect.Folder.Checked;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook for a supervising office: a sheet with a line a file, one with a line a finding; written as it comes. */
public final class XlsxFindings implements CheckedWriter {

    private static final int KEPT = 100;
    private static final int LONGEST = 32_000;
    private static final List<String> FILES = List.of("机关", "年度", "文件", "错误", "提醒", "提示", "结论");
    private static final List<String> FINDINGS = List.of("机关", "年度", "文件", "轻重", "类别", "位置", "问题", "说明", "依据");
    private static final int[] FILE_WIDTHS = {30, 8, 34, 8, 8, 8, 40};
    private static final int[] FINDING_WIDTHS = {30, 8, 34, 8, 20, 36, 50, 60, 60};

    private final OutputStream out;
    private final SXSSFWorkbook book = new SXSSFWorkbook(KEPT);
    private final SXSSFSheet files = sheet("汇总", FILES, FILE_WIDTHS);
    private final SXSSFSheet findings = sheet("问题清单", FINDINGS, FINDING_WIDTHS);
    private int fileRows = 1;
    private int findingRows = 1;

    public XlsxFindings(OutputStream out) {
        this.out = out;
    }

    private SXSSFSheet sheet(String name, List<String> head, int[] widths) {
        var sheet = book.createSheet(name);
        var bold = book.createCellStyle();
        var font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        var row = sheet.createRow(0);
        for (int i = 0; i < head.size(); i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
            var cell = row.createCell(i);
            cell.setCellValue(head.get(i));
            cell.setCellStyle(bold);
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, head.size() - 1));
        return sheet;
    }

    @Override
    public void add(Checked checked) {
        var name = checked.name();
        var row = files.createRow(fileRows++);
        whose(row, checked, name);
        for (var severity : Severity.values()) {
            row.createCell(3 + severity.ordinal()).setCellValue(checked.findings().stream().filter(f -> f.severity() == severity).count());
        }
        text(row, 6, checked.refused() != null ? "不是报告：" + checked.refused() : checked.hasErrors() ? "有错误，须更正"
                : checked.findings().isEmpty() ? "没有发现问题" : "没有错误");
        for (var finding : checked.findings()) {
            var line = findings.createRow(findingRows++);
            whose(line, checked, name);
            text(line, 3, finding.severity().label());
            text(line, 4, finding.code());
            text(line, 5, String.join(" ", finding.fields()));
            text(line, 6, finding.message());
            text(line, 7, finding.detail());
            text(line, 8, finding.why());
        }
    }

    private static void whose(Row row, Checked checked, String name) {
        text(row, 0, checked.agency());
        if (checked.year() > 0) {
            row.createCell(1).setCellValue(checked.year());
        }
        text(row, 2, name);
    }

    private static void text(Row row, int column, String text) {
        row.createCell(column).setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    @Override
    public void close() throws IOException {
        book.write(out);
        out.flush();
        book.close();
    }
}
