package nianbao.input.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.input.label.FlowHead;
import nianbao.input.label.OfficialColumn;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.YearColumn;
import nianbao.input.source.Label;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Space;

/** The head of a table: the rows that say what its columns are, met last. */
final class TableHead {

    private final OfficialTable shape;
    private final String edition;
    private final int year;
    private final List<List<SourceCell>> rows = new ArrayList<>();
    private boolean open;
    /** Whether the sums of a row showed that its columns do not stand in the order of the head. */
    private boolean disproved;
    /** The grid the head stands in; null when a page break cut it, so that its parts count columns differently. */
    private SourceGrid grid;

    TableHead(OfficialTable shape, String edition, int year) {
        this.shape = shape;
        this.edition = edition;
        this.year = year;
    }

    String edition() {
        return edition;
    }

    /** Whether a text names the first column of the table's rows. */
    boolean isFirstColumn(String text) {
        var normal = Label.normal(text);
        return !normal.isEmpty() && shape.lines().stream().flatMap(line -> line.columns().stream())
                .anyMatch(columns -> columns.columns().size() > 1 && columns.columns().getFirst().leaf().equals(normal));
    }

    /** Takes a row; the first after other rows begins a new head. */
    void add(List<SourceCell> row, SourceGrid in) {
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
        return rows.stream().flatMap(List::stream).map(SourceCell::text).filter(text -> !Space.isBlank(text)).toList();
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

    /** The cell of the report's year among several of a list with one official column; null when the head does not say. */
    SourceCell ofYear(SourceGrid in, List<SourceCell> values) {
        var over = new LabelsOver(grid == in ? rows : List.of(), shape);
        int own = YearColumn.of(values.stream().map(cell -> String.join("", over.at(cell.column()))).toList(), year);
        return own < 0 ? null : values.get(own);
    }

    /** What a line's columns are: by the head; else as many as it has values, as the edition has them if possible. */
    OfficialColumns columns(OfficialRow line, int count) {
        return line.columnsCalled(String.join("|", new LabelsOver(rows, shape).joined())).orElseGet(() -> line.columns(count, edition));
    }

    /**
     * The columns in the order in which the head names them. Of these the first that holds:
     * <ol>
     * <li>A head with a cell a row lost what stood over what: it is read as running text ({@link FlowHead}).
     * <li>The sums of a row have shown that the head is wrong: the official order.
     * <li>The labels over the columns say where each begins ({@link LabelsOver}).
     * <li>The total is named before the first column: it stands first.
     * <li>The official order.
     * </ol>
     */
    OfficialColumns printed(OfficialColumns columns, int values) {
        if (rows.size() > 1 && rows.stream().allMatch(row -> words(row).size() <= 1)) {
            var flow = new FlowHead(shape, edition, year);
            flow.begin(rows.stream().flatMap(row -> words(row).stream()).collect(Collectors.joining()));
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

    /** Normal forms of what a row of the head says. */
    private static List<String> words(List<SourceCell> row) {
        return row.stream().map(SourceCell::text).filter(text -> !Space.isBlank(text)).map(Label::normal).toList();
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
    Map<String, Integer> startsIn(SourceGrid other, OfficialColumns columns) {
        return grid == other ? starts(columns) : Map.of();
    }

    private Map<String, Integer> starts(OfficialColumns columns) {
        return grid == null ? Map.of() : new LabelsOver(rows, shape).starts(columns);
    }

    /** False when there is a head and it nowhere has the column's label: a blank there may only fill the row up. */
    boolean mayName(OfficialColumn column) {
        return rows.isEmpty() || rows.stream().flatMap(List::stream).anyMatch(cell -> Label.normal(cell.text()).contains(column.leaf()));
    }
}
