package nianbao.web.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.format.ReportFormat;
import nianbao.output.xlsx.ListBook;
import nianbao.register.RegisterOptions;
import nianbao.register.Request;
import nianbao.register.words.ColumnRole;

/** The blank register: columns with lists of the official words, and the requests that the year before left open. */
final class RegisterWorkbook {

    private static final int LINES = 3_000;
    private static final int[] WIDTHS = {20, 44, 20, 10};

    private RegisterWorkbook() {
    }

    static void write(ReportFormat format, List<Request> open, OutputStream out) throws IOException {
        var kinds = List.copyOf(RegisterOptions.of(format, "kind").values());
        var outcomes = List.copyOf(RegisterOptions.of(format, "outcome").values());
        var ends = List.copyOf(RegisterOptions.of(format, "dispute").values());
        try (var book = new ListBook(out)) {
            var sheet = book.sheet("台账", column("登记号", 16), column("收到日期", 14), column("申请人", 24), column("申请人类型", 16), column("申请内容", 30),
                    column("是否延期", 10), column("答复日期", 14), column("办理结果", 44), column("行政复议结果", 16), column("行政诉讼结果", 16), column("备注", 24));
            sheet.choices(3, LINES, RegisterOptions.SHEET, 0, kinds.size());
            sheet.choices(7, LINES, RegisterOptions.SHEET, 1, outcomes.size());
            sheet.choices(8, LINES, RegisterOptions.SHEET, 2, ends.size());
            sheet.choices(9, LINES, RegisterOptions.SHEET, 2, ends.size());
            sheet.choices(5, LINES, RegisterOptions.SHEET, 3, 2);
            open.forEach(request -> sheet.row(request.origin().number(), request.dates().received(), "",
                    RegisterOptions.name(format, ColumnRole.KIND, request.applicant().kind()), "", request.extended() ? "是" : ""));
            var lists = RegisterOptions.LISTS;
            var options = book.sheet(RegisterOptions.SHEET,
                    IntStream.range(0, WIDTHS.length).mapToObj(i -> column(lists.get(i), WIDTHS[i])).toArray(ListBook.ListBookColumn[]::new));
            for (int i = 0; i < Math.max(outcomes.size(), kinds.size()); i++) {
                options.row(at(kinds, i), at(outcomes, i), at(ends, i), at(List.of("是", "否"), i));
            }
        }
    }

    private static String at(List<String> list, int i) {
        return i < list.size() ? list.get(i) : "";
    }

    private static ListBook.ListBookColumn column(String title, int width) {
        return new ListBook.ListBookColumn(title, width);
    }
}
