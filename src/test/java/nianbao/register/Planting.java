package nianbao.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nianbao.register.Request.Answer;
import nianbao.register.sheet.RegisterColumn;
import nianbao.register.sheet.Sheet;
import nianbao.register.words.ColumnRole;
import nianbao.report.Unreadable;

/** Writes wrong rows over right ones of a register, in its own columns, and says what ought to be named then. */
final class Planting {

    private final List<Sheet> sheets;
    private final Collection<RegisterColumn> columns;
    private final Set<String> before;
    private final Set<String> expected;
    private final Iterator<Request> rows;

    /** @param sheets of a register whose tables all have the columns of its first */
    Planting(List<Sheet> sheets) throws Unreadable {
        this.sheets = sheets.stream().map(sheet -> new Sheet(sheet.name(), new ArrayList<>(sheet.lines()), sheet.doubt()))
                .collect(Collectors.toCollection(ArrayList::new));
        var register = RegisterReader.read(sheets, null, null, Choices.NONE).orElseThrow();
        columns = register.columns().stream().map(Register.ColumnExamples::column).toList();
        before = named(register);
        expected = new TreeSet<>(before);
        // In spring, so that all dates stay in the year; every other, so that none stands below another that is changed.
        var right = register.requests().stream().filter(request -> request.dates().received().getYear() == register.year()
                && request.dates().received().getMonthValue() > 1 && request.dates().received().getMonthValue() < 7
                && request.dates().answer() == Answer.DATED && !request.outcome().isEmpty()
                && before.stream().noneMatch(name -> name.endsWith(at(request)))).toList();
        rows = right.stream().filter(request -> right.indexOf(request) % 5 == 2).iterator();
    }

    /** What is named: code, sheet and line. */
    static Set<String> named(Register register) {
        return RegisterNotes.of(register, Count.of(register, true), Map.of()).stream().map(remark -> remark.code() + " " + remark.sheet() + ":" + remark.line())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String at(Request request) {
        return " " + request.origin().sheetNumber() + ":" + request.origin().line();
    }

    /** All that these columns can say wrongly, each twice. */
    void all() {
        for (int i = 0; i < 2; i++) {
            var twice = next("register.duplicate");
            var number = has(ColumnRole.NUMBER) ? ColumnRole.NUMBER : ColumnRole.SERIAL;
            write(twice, column(number), above(twice).at(column(number).at()));
            var early = next("register.order");
            write(early, column(ColumnRole.ANSWERED), day(early, -9));
            write(next("register.undated"), column(ColumnRole.ANSWERED), "");
            write(next("register.date"), column(ColumnRole.RECEIVED), "2024-2-30");
            var late = next("register.late");
            write(late, column(ColumnRole.ANSWERED), day(late, 50));
            if (has(ColumnRole.EXTENDED)) {
                var later = next("register.late");
                write(later, column(ColumnRole.ANSWERED), day(later, 90));
                write(later, column(ColumnRole.EXTENDED), "是");
                var prolonged = rows.next();
                write(prolonged, column(ColumnRole.ANSWERED), day(prolonged, 50));
                write(prolonged, column(ColumnRole.EXTENDED), "是");
            }
            var none = next("register.no-outcome");
            outcomes().forEach(column -> write(none, column, ""));
            // Where outcomes are ticked nothing unknown can be written, but two may be ticked.
            var unknown = next("register.outcome");
            outcomes().stream().limit(2).forEach(column -> write(unknown, column, column.isTicked() ? "√" : "按程序处理"));
        }
    }

    private boolean has(ColumnRole role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    private RegisterColumn column(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).findFirst().orElseThrow();
    }

    private List<RegisterColumn> outcomes() {
        return columns.stream().filter(column -> column.role() == ColumnRole.OUTCOME).toList();
    }

    private static String day(Request request, int later) {
        return request.dates().received().plusDays(later).toString();
    }

    private Request next(String code) {
        var row = rows.next();
        expected.add(code + at(row));
        return row;
    }

    private Sheet.RegisterLine above(Request request) {
        return line(request, request.origin().line() - 1);
    }

    private Sheet.RegisterLine line(Request request, int number) {
        return sheets.get(request.origin().sheetNumber() - 1).lines().stream().filter(line -> line.number() == number).findFirst().orElseThrow();
    }

    private void write(Request request, RegisterColumn column, String text) {
        var lines = sheets.get(request.origin().sheetNumber() - 1).lines();
        var line = line(request, request.origin().line());
        var cells = new ArrayList<>(line.cells());
        while (cells.size() <= column.at()) {
            cells.add("");
        }
        cells.set(column.at(), text);
        lines.set(lines.indexOf(line), new Sheet.RegisterLine(line.number(), cells));
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** What was named without them, and each of them. */
    Set<String> expected() {
        return expected;
    }

    int planted() {
        return expected.size() - before.size();
    }
}
