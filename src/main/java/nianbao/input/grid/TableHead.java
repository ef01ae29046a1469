package nianbao.input.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.input.label.FlowHead;
import nianbao.input.label.OfficialColumn;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.YearColumn;
import nianbao.input.source.CellText;
import nianbao.input.source.Label;
import nianbao.input.source.Source.Cell;
import nianbao.input.source.Source.Grid;
import nianbao.report.Space;

/** The head of a table: the rows that say what its columns are, met last. */
final class TableHead {

    private final OfficialTable shape;
    private final String edition;
    private final int year;
    private final List<List<Cell>> rows = new ArrayList<>();
    private boolean open;
    /** Whether the sums of a row showed that its columns do not stand in the order of the head. */
    private boolean disproved;
    /** The grid the head stands in; null when a page break cut it, so that its parts count columns differently. */
    private Grid grid;

    TableHead(OfficialTable shape, String edition, int year) {
        this.shape = shape;
        this.edition = edition;
        this.year = year;
    }

    String edition() {
        return edition;
    }

    /** Takes a row; the first after other rows begins a new head. */
    void add(List<Cell> row, Grid in) {
        if (!open) {
            rows.clear();
            disproved = false;
            grid = in;
        }
        grid = grid == in ? grid : null;
        open = true;
        rows.add(row);
    }

    /** All words of the head, row by row. */
    List<String> texts() {
        return rows.stream().flatMap(List::stream).map(Cell::text).filter(text -> !Space.isBlank(text)).toList();
    }

    void disprove() {
        disproved = true;
    }

    void close() {
        open = false;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean isHead(List<Cell> row, int last) {
        int heads = 0, texts = 0;
        for (var cell : row) {
            if (Space.isBlank(cell.text())) {
                continue;
            }
            texts++;
            if (CellText.isValue(cell.text()) || shape.line(cell.text(), last)
                    .filter(m -> m.score() == OfficialTable.Match.EXACT || m.score() == OfficialTable.Match.PART).isPresent()) {
                return false;
            }
            heads += shape.isHead(cell.text()) ? 1 : 0;
        }
        boolean label = heads == 1 && texts == 1 && row.size() > 2 && shape.line(first(row), last).isPresent();
        return heads > 0 && !label || isOfYears(row);
    }

    /** The head of a local list: columns of years, beside words of its own. */
    private boolean isOfYears(List<Cell> row) {
        return !shape.units.isEmpty() && row.size() > 2 && row.stream().anyMatch(cell -> YearColumn.isName(Label.normal(cell.text())))
                && row.stream().noneMatch(cell -> shape.line(cell.text(), -1).isPresent());
    }

    /** The cell of the report's year among several of a list with one official column; null when the head does not say. */
    Cell ofYear(Grid in, List<Cell> values) {
        var over = grid == in ? over() : Map.<Integer, List<String>>of();
        int own = YearColumn.of(values.stream().map(cell -> String.join("", over.getOrDefault(cell.column(), List.of()))).toList(), year);
        return own < 0 ? null : values.get(own);
    }

    private static String first(List<Cell> row) {
        return row.stream().map(Cell::text).filter(text -> !Space.isBlank(text)).findFirst().orElse("");
    }

    /** What a line's columns are: by the head; else as many as it has values, as the edition has them if possible. */
    OfficialColumns columns(OfficialRow line, int count) {
        var text = String.join("|", over().values().stream().map(texts -> String.join("", texts)).toList());
        return OfficialTable.columnsCalled(line, text).orElseGet(() -> line.columns(count, edition));
    }

    /** The columns in the order in which the head names them; as in the official table where it does not say. */
    OfficialColumns printed(OfficialColumns columns, int values) {
        // A cell a row: what stands over what is lost, so that it reads as running text.
        if (rows.size() > 1 && rows.stream().allMatch(row -> row.stream().filter(cell -> !Space.isBlank(cell.text())).count() <= 1)) {
            var flow = new FlowHead(shape, edition, year);
            flow.begin(rows.stream().map(row -> Label.normal(first(row))).collect(Collectors.joining()));
            return flow.printed(columns, values);
        }
        if (disproved) {
            return columns;
        }
        var starts = starts(columns);
        return starts.isEmpty() ? lastFirst(columns) : new OfficialColumns(columns.edition(), columns.table(), columns.columns().stream()
                .filter(column -> starts.containsKey(column.code()))
                .sorted(Comparator.comparing(column -> starts.get(column.code()))).toList());
    }

    /** Where spans are lost, a head's row still says when the last column, the total, stands before the first one. */
    private OfficialColumns lastFirst(OfficialColumns columns) {
        var all = columns.columns();
        var last = all.isEmpty() ? "" : all.getLast().leaf();
        var first = all.isEmpty() ? "" : all.getFirst().leaf();
        if (all.stream().filter(column -> column.leaf().equals(last)).count() != 1 || all.size() < 2) {
            return columns;
        }
        boolean before = rows.stream().map(row -> row.stream().map(cell -> Label.normal(cell.text())).toList())
                .anyMatch(row -> row.contains(last) && row.indexOf(last) < row.indexOf(first));
        return before ? new OfficialColumns(columns.edition(), columns.table(),
                Stream.concat(Stream.of(all.getLast()), all.subList(0, all.size() - 1).stream()).toList()) : columns;
    }

    /** Where each column starts in a grid, for the grid the head stands in; else, or when that is not clear, empty. */
    Map<String, Integer> startsIn(Grid other, OfficialColumns columns) {
        return grid == other ? starts(columns) : Map.of();
    }

    /** Where each column starts: all of them, or all that are printed when every head names just one. Else empty. */
    private Map<String, Integer> starts(OfficialColumns columns) {
        var starts = new HashMap<String, Integer>();
        if (grid == null) {
            return starts;
        }
        boolean clear = true;
        for (var over : over().entrySet()) {
            var called = columns.columns().stream().filter(column -> column.isCalled(over.getValue())).toList();
            clear &= called.size() == 1 || called.isEmpty() && starts.isEmpty() && !isNamed(over.getValue());
            called.stream().findFirst().map(OfficialColumn::code).ifPresent(code -> starts.putIfAbsent(code, over.getKey()));
        }
        boolean whole = starts.size() == columns.columns().size();
        return whole || clear && (starts.size() > columns.columns().size() / 2 || areGroups(starts.keySet(), columns)) ? starts : Map.of();
    }

    /** Whether some columns are all those of one group or several, each called by its group: a table of its own. */
    private boolean areGroups(Set<String> codes, OfficialColumns columns) {
        var named = columns.columns().stream().filter(column -> codes.contains(column.code())).toList();
        return !named.isEmpty() && named.stream().allMatch(column -> column.path().size() > 1)
                && columns.columns().stream().filter(column -> named.stream().anyMatch(other -> other.isBeside(column))).allMatch(named::contains)
                && over().values().stream().allMatch(texts -> texts.size() > 1);
    }

    /** False when there is a head and it nowhere has the column's label: a blank there may only fill the row up. */
    boolean mayName(OfficialColumn column) {
        return rows.isEmpty() || rows.stream().flatMap(List::stream).anyMatch(cell -> Label.normal(cell.text()).contains(column.leaf()));
    }

    private boolean isNamed(List<String> texts) {
        return texts.stream().anyMatch(shape.heads::contains);
    }

    /** The labels over each column of the grid, from above. */
    private Map<Integer, List<String>> over() {
        var over = new TreeMap<Integer, LinkedHashSet<String>>();
        for (var row : rows) {
            for (var cell : row) {
                var normal = Label.normal(cell.text());
                for (int i = cell.column(); i < cell.column() + cell.colspan() && !normal.isEmpty(); i++) {
                    if (!shape.furniture.contains(normal)) {
                        over.computeIfAbsent(i, c -> new LinkedHashSet<>()).add(normal);
                    }
                }
            }
        }
        var texts = new TreeMap<Integer, List<String>>();
        over.forEach((column, labels) -> texts.put(column, List.copyOf(labels)));
        return texts;
    }
}
