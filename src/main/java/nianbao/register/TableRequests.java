package nianbao.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.register.Register.RegisterRemark;
import nianbao.register.sheet.RegisterTable;
import nianbao.register.sheet.Sheet.RegisterLine;
import nianbao.register.sheet.Values;
import nianbao.register.sheet.YearContext;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.ComparableText;
import nianbao.register.words.DateText;
import nianbao.register.words.RegisterLanguage;
import nianbao.register.words.Vocabulary;

/** The requests of a table: which of its lines are some, and what year and month the dates in them are of. */
final class TableRequests {

    private final RegisterTable table;
    private final Vocabulary words;
    private final RequestReader reader;
    private final int year;
    private final List<RegisterRemark> remarks;

    TableRequests(RegisterTable table, Vocabulary words, boolean manySheets, int year, List<RegisterRemark> remarks) {
        this.table = table;
        this.words = words;
        this.year = YearContext.year(table.sheet().name()).orElse(year);
        this.remarks = remarks;
        reader = new RequestReader(table, words, manySheets);
    }

    List<Request> read() {
        var lines = new ArrayList<RegisterLine>();
        var months = new ArrayList<Integer>();
        int month = YearContext.month(table.sheet().name());
        int blank = 0;
        for (var line : table.lines()) {
            int own = YearContext.month(table.text(line, ColumnRole.MONTH));
            if (isHead(line)) {
                continue;
            }
            if (line.texts().size() == 1 && table.columns().size() > 1 && !Values.isWholeDate(line.texts().getFirst())) {
                int divider = YearContext.month(line.texts().getFirst());
                month = divider > 0 && line.texts().getFirst().contains("月") ? divider : month;
                blank += reader.isRequest(line) || divider > 0 ? 0 : 1;
                if (divider == 0 && reader.isRequest(line)) {
                    left(line, "只有一格有内容，不像一件申请");
                }
            } else if (isSum(line)) {
                left(line, "是合计，不是一件申请");
            } else if (!reader.isRequest(line)) {
                blank++;
            } else if (isFootnote(line)) {
                left(line, "没有日期、类型和结果，不像一件申请");
            } else {
                lines.add(line);
                months.add(own > 0 ? own : month);
            }
        }
        if (blank > 0) {
            remarks.add(new RegisterRemark("register.line", place() + "有 " + blank + " 行只有编号或说明，没有计入", table.number(), 0));
        }
        return requests(lines, months);
    }

    private List<Request> requests(List<RegisterLine> lines, List<Integer> months) {
        var years = years(lines);
        var requests = new ArrayList<Request>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int own = YearContext.ofNumber(table.text(line, ColumnRole.NUMBER)).orElse(years.getOrDefault(line, year));
            requests.add(reader.read(line, own, months.get(i)));
        }
        return requests;
    }

    /** For dates of receipt that say no year. */
    private Map<RegisterLine, Integer> years(List<RegisterLine> lines) {
        var yearless = new ArrayList<RegisterLine>();
        var months = new ArrayList<Integer>();
        for (var line : lines) {
            var date = DateText.of(table.text(line, ColumnRole.RECEIVED));
            if (date != null && !date.isWhole() && date.month() > 0) {
                yearless.add(line);
                months.add(date.month());
            }
        }
        if (yearless.isEmpty()) {
            return Map.of();
        }
        var years = YearContext.years(yearless, months, year);
        remarks.add(new RegisterRemark("register.year", place() + "有 " + yearless.size() + " 个收到日期没有写年份，按编号、标题和先后次序认作"
                + String.join("、", years.values().stream().distinct().sorted().map(y -> y + "年").toList()) + "，请核对", table.number(),
                yearless.getFirst().number()));
        return years;
    }

    private boolean isHead(RegisterLine line) {
        return table.heads().stream().anyMatch(head -> head.texts().equals(line.texts()));
    }

    private boolean isSum(RegisterLine line) {
        return line.texts().stream().limit(3).anyMatch(text -> RegisterLanguage.COMMON.sums().matcher(ComparableText.fold(text)).find())
                && DateText.of(table.text(line, ColumnRole.RECEIVED)) == null;
    }

    /** A line below the table: who filled it in, what the codes mean. */
    private boolean isFootnote(RegisterLine line) {
        boolean dated = DateText.of(table.text(line, ColumnRole.RECEIVED)) != null || DateText.of(table.text(line, ColumnRole.ANSWERED)) != null;
        boolean told = words.outcome(table.text(line, ColumnRole.OUTCOME), false).isKnown() || words.kind(table.text(line, ColumnRole.KIND)).isKnown()
                || table.columns().stream().anyMatch(c -> c.isTicked() && Values.isTick(line.at(c.at())));
        boolean numbered = table.text(line, ColumnRole.NUMBER).matches(".*\\d.*");
        return !dated && !told && !numbered;
    }

    private void left(RegisterLine line, String why) {
        remarks.add(new RegisterRemark("register.line", place() + "第 " + line.number() + " 行" + why + "，没有计入", table.number(), line.number()));
    }

    private String place() {
        return table.sheet().name().isEmpty() ? "" : "“" + table.sheet().name() + "”";
    }
}
