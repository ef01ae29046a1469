package nianbao.web.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.check.relation.CellFault;
import nianbao.check.relation.Verdict;
import nianbao.check.relation.Wording;
import nianbao.format.Block;
import nianbao.format.Section;
import nianbao.format.Severity;
import nianbao.format.TableLayout;
import nianbao.report.Figure;
import nianbao.report.Report;
import nianbao.report.Totals;
import nianbao.store.edit.StoredField;

/** Makes the view of one table section. {@code sheet.js} keeps it up to date in the browser by the same rules. */
public final class TableViews {

    /** Characters on a line of a note's box, and its lines. */
    private static final int NOTE_LINE = 60;
    private static final int NOTE_FEWEST = 2;
    private static final int NOTE_MOST = 12;
    /** From so many characters on a figure needs its cell for itself, in a table of so many columns. */
    private static final int MANY_COLUMNS = 12;
    private static final int LONG_IN_MANY = 4;
    private static final int SOME_COLUMNS = 5;
    private static final int LONG_IN_SOME = 5;
    private static final int LONG_IN_FEW = 7;
    /** Width of a character of this year's figures, of last year's, and what of a cell they do not share. */
    private static final int OWN_WIDTH = 4;
    private static final int WAS_WIDTH = 3;
    private static final int BETWEEN = 4;
    /** More are set as small as that many. */
    private static final int MOST_CHARS = 20;

    private final Section section;
    private final Report typed;
    private final Report report;
    private final Map<String, StoredField> stored;
    private final Optional<Report> last;
    private final boolean manual;
    /** Whether it is shown as it was printed in a file: nothing is computed, and blanks are read, not to be filled. */
    private final boolean printed;
    /** Doubts about what was read from a file, or remarks on a draft that was returned: by field, as numbered on the page. */
    private final Map<String, List<Integer>> notes;
    private final List<Verdict> verdicts;
    private final int columns;
    private final Set<String> broken = new HashSet<>();
    private final Set<String> wrongTotals = new HashSet<>();

    private TableViews(Section section, Report typed, Map<String, StoredField> stored, Optional<Report> last,
            boolean manual, boolean printed, Map<String, List<Integer>> notes) {
        this.section = section;
        this.typed = typed;
        this.printed = printed;
        this.notes = notes;
        this.report = printed ? typed : typed.withTotals();
        this.stored = stored;
        this.last = last;
        this.manual = manual;
        columns = TableLayout.of(section.table()).valueColumns();
        verdicts = report.format().relations(section).stream().map(r -> Verdict.of(r, report)).toList();
        for (var verdict : verdicts) {
            if (verdict.state() == Verdict.VerdictState.BROKEN) {
                broken.addAll(verdict.relation().sum());
                broken.addAll(verdict.relation().equals());
                if (verdict.relation().total() != null) {
                    wrongTotals.add(verdict.relation().total());
                }
            }
        }
    }

    /** @param typed the report as entered, totals not filled in */
    public static TableView of(Section section, Report typed, Map<String, StoredField> stored, Optional<Report> last,
            boolean manual, Map<String, List<Integer>> remarks) {
        return new TableViews(section, typed, stored, last, manual, false, remarks).view();
    }

    /** A table as it was printed: totals are boxes too, nothing is computed, and doubts stand in their cells. */
    public static TableView printed(Section section, Report report, Map<String, List<Integer>> doubts) {
        return new TableViews(section, report, Map.of(), Optional.empty(), true, true, doubts).view();
    }

    private TableView view() {
        var layout = TableLayout.of(section.table());
        var parts = new ArrayList<TableView.TableViewPart>();
        for (var row : layout.rows()) {
            if (parts.isEmpty() || parts.getLast().head() != row.head()) {
                parts.add(new TableView.TableViewPart(row.head(), new ArrayList<>()));
            }
            parts.getLast().rows().add(row(row, layout));
        }
        var first = section.table().blocks().getFirst();
        boolean single = section.table().blocks().stream().filter(b -> b.layout() != Block.Layout.LINES).count() == 1;
        var choices = single && layout.labelColumns() > 0 ? first.columnLines().stream()
                .map(n -> new TableView.ColumnChoice(n.code(), n.label())).toList() : List.<TableView.ColumnChoice>of();
        var fields = report.format().fields(section);
        boolean hasTotals = fields.stream().anyMatch(report.format().totals()::containsKey);
        return new TableView("t-" + section.code(), new TableView.TableColumns(columns(layout), layout.labelColumns(), choices), parts, lines(),
                strip(first), manual, hasTotals, note(section.code() + Section.NOTE));
    }

    private TableView.NoteView note(String code) {
        var text = typed.text(code);
        return new TableView.NoteView(code, text, stored.containsKey(code) ? stored.get(code).source : null,
                (int) Math.clamp(text.lines().mapToInt(line -> 1 + line.length() / NOTE_LINE).sum(), NOTE_FEWEST, NOTE_MOST),
                notes.getOrDefault(code, List.of()));
    }

    private List<String> columns(TableLayout layout) {
        var columns = new ArrayList<String>();
        for (int i = 0; i < layout.labelColumns(); i++) {
            columns.add(layout.labelColumns() == 1 ? "c-l" : List.of("c-a", "c-b", "c-c").get(i));
        }
        if (layout.unitColumn()) {
            columns.add("c-u");
        }
        for (int i = 0; i < layout.valueColumns(); i++) {
            columns.add("c-n");
        }
        return columns;
    }

    private TableView.RowView row(TableLayout.LayoutRow row, TableLayout layout) {
        boolean top = row.slots().stream().anyMatch(s -> s.kind() == TableLayout.LayoutKind.LABEL
                && s.level() == 0 && s.colspan() == layout.labelColumns() && layout.labelColumns() > 1);
        return new TableView.RowView(row.key(), top, row.slots().stream().map(this::slot).toList());
    }

    private TableView.TableSlot slot(TableLayout.LayoutSlot slot) {
        var style = switch (slot.kind()) {
            case GROUP -> slot.level() == 0 ? "vert l0" : "grp l" + slot.level();
            // In a list all labels stand in one column, the first, and are only indented.
            case LABEL -> section.table().blocks().getFirst().layout() == Block.Layout.LIST
                    ? "l0 in" + slot.level() : "l" + slot.level();
            default -> "";
        };
        boolean sum = slot.kind() == TableLayout.LayoutKind.HEAD && "total".equals(slot.field());
        var cell = slot.kind() == TableLayout.LayoutKind.VALUE ? cell(slot.field()) : null;
        return new TableView.TableSlot(slot.kind(), slot.text(), slot.field(), slot.colspan(), slot.rowspan(), style,
                sum, cell);
    }

    private CellView cell(String code) {
        var cell = report.format().cell(code);
        boolean total = report.format().totals().containsKey(code);
        var text = typed.text(code);
        boolean output = isComputed(code);
        boolean open = printed && !typed.fields().containsKey(code);
        var fault = total && text.isBlank() && !printed ? null : CellFault.of(cell.type(), text);
        boolean wrong = fault != null && fault.severity() == Severity.ERROR
                || wrongTotals.contains(code) && !text.isBlank();
        var field = stored.get(code);
        var source = field == null ? null : field.source;
        var style = new ArrayList<String>();
        if (total) {
            style.add("sum");
        }
        if (open) {
            style.add("open");
        } else if (fault == CellFault.BLANK) {
            style.add("blank");
        }
        if (wrong) {
            style.add("err");
        } else if (broken.contains(code)) {
            style.add("rel");
        } else if (source != null) {
            style.add("taken");
        }
        var column = code.substring(code.lastIndexOf('.') + 1);
        var was = last.isPresent() && last.get().format().has(code) ? last.get().text(code) : null;
        var shown = text.isEmpty() ? report.text(code) : text;
        if (liesOver(shown, was)) {
            style.add("tight");
        }
        var placeholder = open ? "未定" : fault == CellFault.BLANK ? printed ? "空白" : "待填"
                : total && text.isBlank() ? report.text(code) : null;
        return new CellView(code, cell.name(), String.join(" ", style), column, new CellView.CellValue(text, output, report.text(code)),
                new CellView.InputBox(cell.type().isNumber(), wrong, placeholder, chars(shown.length())),
                new CellView.Earlier(was, source),
                notes.getOrDefault(code, List.of()));
    }

    private List<CellView> lines() {
        var lines = new ArrayList<CellView>();
        for (var block : section.table().blocks()) {
            if (block.layout() == Block.Layout.LINES) {
                block.rowLines().forEach(row -> lines.add(cell(section.code() + "." + row.code())));
            }
        }
        return lines;
    }

    /** Whether it is a total that shows itself and is not typed. */
    private boolean isComputed(String code) {
        return !manual && Totals.isComputed(typed, code);
    }

    /** Where a cell can be put right: a total that computes itself by the first of its parts. */
    private String entry(String code) {
        return isComputed(code) ? entry(report.format().totals().get(code).sum().getFirst()) : code;
    }

    private TableView.Strip strip(Block block) {
        var shown = verdicts.stream().filter(v -> v.relation().strip()).toList();
        if (shown.isEmpty()) {
            return null;
        }
        return new TableView.Strip(shown.getFirst().relation().sumName(), shown.getFirst().relation().equalsName(), shown.stream().map(this::balance).toList());
    }

    private TableView.BalanceView balance(Verdict verdict) {
        var parts = undecided(verdict);
        return switch (verdict.state()) {
            case HOLDS -> balance(verdict, Wording.EQUAL.words(), "ok", null);
            case BROKEN -> balance(verdict, Wording.DIFFERENCE.with("difference", Figure.plain(verdict.difference())), "rel",
                    entry(verdict.relation().sum().getFirst()));
            case WAITING -> balance(verdict, Wording.TO_FILL.with("count", parts.size()), "wait", parts.getFirst());
        };
    }

    private TableView.BalanceView balance(Verdict verdict, String words, String style, String link) {
        var left = Figure.plain(verdict.left());
        var right = Figure.plain(verdict.right());
        return new TableView.BalanceView(verdict.relation().key(), left, right, words, style, link, chars(Math.max(left.length(), right.length())));
    }

    /** What the style sheet sizes a figure by until {@code fit.js} measures it. */
    private Integer chars(int length) {
        return length < longest() ? null : Integer.valueOf(Math.min(length, MOST_CHARS));
    }

    /** How long a figure is that needs its cell for itself. */
    private int longest() {
        return columns >= MANY_COLUMNS ? LONG_IN_MANY : columns >= SOME_COLUMNS ? LONG_IN_SOME : LONG_IN_FEW;
    }

    /** Whether a figure, set at the right of its cell, would lie over last year's at its left: that is not shown then. */
    private boolean liesOver(String own, String was) {
        return !own.isEmpty() && was != null
                && own.length() * OWN_WIDTH + was.length() * WAS_WIDTH > longest() * OWN_WIDTH - BETWEEN;
    }

    /** The cells one would have to fill for a verdict: a computed total stands for its own blank parts. */
    private List<String> undecided(Verdict verdict) {
        var cells = new ArrayList<String>();
        verdict.undecided().forEach(cell -> collect(cell, cells));
        return cells;
    }

    private void collect(String cell, List<String> cells) {
        var relation = report.format().totals().get(cell);
        if (relation == null || !typed.isBlank(cell)) {
            if (!cells.contains(cell)) {
                cells.add(cell);
            }
            return;
        }
        var waiting = relation.sum().stream().filter(part -> !report.figure(part).isNumber()).toList();
        if (waiting.isEmpty() && !cells.contains(cell)) {
            // Its parts are numbers, but their sum has more digits than a figure may.
            cells.add(cell);
        }
        waiting.forEach(part -> collect(part, cells));
    }
}
