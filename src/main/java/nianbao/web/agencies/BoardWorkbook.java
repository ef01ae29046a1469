package nianbao.web.agencies;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import nianbao.output.xlsx.ListBook;
import nianbao.store.board.BoardRow;

/** A board as a workbook, a row an agency. */
public final class BoardWorkbook {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private BoardWorkbook() {
    }

    /**
     * Writes it and leaves the stream open.
     *
     * @param uncounted those that could not be checked
     */
    public static void write(List<BoardRow> rows, Predicate<BoardRow> uncounted, int year, Clock clock, OutputStream out) throws IOException {
        var today = LocalDate.now(clock);
        try (var book = new ListBook(out)) {
            var sheet = book.sheet(year + "年度", new ListBook.ListBookColumn("机关名称", 34), new ListBook.ListBookColumn("类别", 26),
                    new ListBook.ListBookColumn("状态", 12), new ListBook.ListBookColumn("自何时", 18), new ListBook.ListBookColumn("错误", 8),
                    new ListBook.ListBookColumn("提醒", 8), new ListBook.ListBookColumn("待填", 8), new ListBook.ListBookColumn("问题数", 28),
                    new ListBook.ListBookColumn("公布期限", 12), new ListBook.ListBookColumn("剩余天数", 10), new ListBook.ListBookColumn("逾期", 8),
                    new ListBook.ListBookColumn("最近保存", 18), new ListBook.ListBookColumn("最近催办", 18), new ListBook.ListBookColumn("已读人", 14));
            for (var row : rows) {
                var tally = row.tally();
                sheet.row(row.name(), row.kind().label(), row.standing().label(), moment(row.since(), clock),
                        tally == null ? null : tally.errors(), tally == null ? null : tally.warnings(), tally == null ? null : tally.toFill(),
                        uncounted.test(row) ? BoardPageMaker.UNCOUNTED : counted(row, clock), row.due(),
                        row.standing().isOut() ? null : ChronoUnit.DAYS.between(today, row.due()),
                        row.late() ? "逾期" : null, moment(row.savedAt(), clock), moment(row.reminded(), clock), row.reader());
            }
        }
    }

    /** What one must know of the numbers before it. */
    private static String counted(BoardRow row, Clock clock) {
        return !row.isStale() ? null : row.tally() == null ? "正在计算" : moment(row.tally().at(), clock) + " 的数";
    }

    private static String moment(Instant at, Clock clock) {
        return at == null ? null : MOMENT.format(at.atZone(clock.getZone()));
    }
}
