package nianbao.inspect;

import java.io.IOException;
import java.io.OutputStream;
import nianbao.format.Severity;
import nianbao.inspect.Folder.CheckedFile;
import nianbao.output.xlsx.ListBook;
import nianbao.output.xlsx.ListBook.ListBookColumn;

/** A workbook for a supervising office: a sheet with a line a file, one with a line a finding; written as it comes. */
public final class XlsxFindings implements CheckedWriter {

    private static final ListBookColumn AGENCY = new ListBookColumn("机关", 30);
    private static final ListBookColumn YEAR = new ListBookColumn("年度", 8);
    private static final ListBookColumn FILE = new ListBookColumn("文件", 34);

    private final ListBook book;
    private final ListBook.ListSheet files;
    private final ListBook.ListSheet findings;

    public XlsxFindings(OutputStream out) {
        book = new ListBook(out);
        files = book.sheet("汇总", AGENCY, YEAR, FILE, new ListBookColumn("错误", 8), new ListBookColumn("提醒", 8), new ListBookColumn("提示", 8),
                new ListBookColumn("结论", 40));
        findings = book.sheet("问题清单", AGENCY, YEAR, FILE, new ListBookColumn("轻重", 8), new ListBookColumn("类别", 20), new ListBookColumn("位置", 36),
                new ListBookColumn("问题", 50), new ListBookColumn("说明", 60), new ListBookColumn("依据", 60));
    }

    @Override
    public void add(CheckedFile checked) {
        Integer year = checked.year() > 0 ? checked.year() : null;
        files.row(checked.agency(), year, checked.name(), count(checked, Severity.ERROR), count(checked, Severity.WARNING),
                count(checked, Severity.NOTE), conclusion(checked));
        for (var finding : checked.findings()) {
            findings.row(checked.agency(), year, checked.name(), finding.severity().label(), finding.code(),
                    String.join(" ", finding.fields()), finding.message(), finding.detail(), finding.why());
        }
    }

    private static long count(CheckedFile checked, Severity severity) {
        return checked.findings().stream().filter(f -> f.severity() == severity).count();
    }

    private static String conclusion(CheckedFile checked) {
        return checked.refused() != null ? "不是报告：" + checked.refused() : checked.hasErrors() ? "有错误，须更正"
                : checked.findings().isEmpty() ? "没有发现问题" : "没有错误";
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
