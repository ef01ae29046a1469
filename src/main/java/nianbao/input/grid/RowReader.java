package nianbao.input.grid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTables;
import nianbao.input.source.CellText;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Space;

/** Decides what the cells behind a row's label are. */
final class RowReader {

    /** Rows this wide are tied by sums. In others too few cells may as well mean a lost border as figures run together. */
    static final int CHECKED = 5;

    private final TableHead head;
    private SourceGrid grid;
    /** The leftmost column in which a row's values began so far in this grid. */
    private int valuesFrom;
    /** Whether spans are lost and rows filled up at their ends: its head begins with a column's name where the rows' labels stand. */
    private boolean packed;
    /** Whether a row has shown that the table prints no total. */
    private boolean lacksTotal;

    /**
     * A row.
     *
     * @param columns {@code null} for a row of one column that is no matter of their order
     * @param printed its cells without the unit, blank places and remarks before and behind its values included
     */
    record ReadRow(RowContent content, RowColumns columns, List<SourceCell> printed) {
    }

    RowReader(TableHead head) {
        this.head = head;
    }

    void begin(SourceGrid next) {
        grid = next;
        valuesFrom = Integer.MAX_VALUE;
        packed = next.rows().stream().anyMatch(row -> !row.isEmpty() && head.isFirstColumn(row.getFirst().text()));
    }

    /** @param behind the cells behind the row's label, its unit included */
    ReadRow read(OfficialRow line, List<SourceCell> behind) {
        var printed = line.units() ? withoutUnit(behind) : behind;
        var single = ofOneColumn(line, behind, printed);
        if (single != null) {
            return new ReadRow(single, null, printed);
        }
        var columns = withoutTotal(printed, RowColumns.of(line, printed, head, grid));
        return new ReadRow(content(line, printed, columns), columns, printed);
    }

    /** What a row of a list, with one official column, has besides its unit, when that is not simply its cell; else null. */
    private RowContent ofOneColumn(OfficialRow line, List<SourceCell> behind, List<SourceCell> printed) {
        if (!line.units()) {
            return null;
        }
        if (behind.size() == 1 && OfficialTables.isUnit(Space.strip(behind.getFirst().text()))) {
            return new RowContent.OnlyUnit();
        }
        var years = printed.stream().filter(cell -> !Space.isBlank(cell.text())).toList();
        var own = years.size() > 1 && years.stream().allMatch(cell -> CellText.isValue(cell.text())) ? head.ofYear(grid, years) : null;
        return own == null ? null : new RowContent.OfYear(own);
    }

    /**
     * The columns but for the last, the total, in a table that does not print it: its head has no such name, each row has one figure
     * fewer, and the last is not the sum of the others.
     */
    private RowColumns withoutTotal(List<SourceCell> printed, RowColumns columns) {
        var all = columns.official().columns();
        boolean oneFewer = all.size() > CHECKED && printed.size() == all.size() - 1 && printed.stream().allMatch(cell -> CellText.isValue(cell.text()));
        if (!oneFewer || head.mayName(all.getLast())
                || !all.stream().filter(columns.printed().columns()::contains).toList().equals(columns.printed().columns())) {
            return columns;
        }
        var numbers = printed.stream().map(RowValues::number).toList();
        var sum = numbers.subList(0, numbers.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        lacksTotal |= sum.compareTo(numbers.getLast()) != 0;
        return !lacksTotal ? columns : new RowColumns(columns.official(),
                new OfficialColumns(columns.official().edition(), columns.official().table(), all.subList(0, all.size() - 1)), Map.of());
    }

    private RowContent content(OfficialRow line, List<SourceCell> printed, RowColumns columns) {
        int count = columns.count();
        var values = values(line, printed, columns);
        if (values == null) {
            return new RowContent.Misfit();
        }
        if (values.size() == count && !isShifted(values, columns)) {
            return new RowContent.CellEach(values);
        }
        if (values.size() < count && count >= CHECKED) {
            if (values.stream().noneMatch(v -> Space.isBlank(v.text()))) {
                return new RowContent.RunTogether(values);
            }
            if (columns.starts().isEmpty() && !areBlank(values)) {
                return new RowContent.Gaps(values);
            }
        }
        return new RowContent.Misfit();
    }

    /** The cells that may be values: of more than there are columns those that {@link RowValues} finds; null when it is not clear which. */
    private List<SourceCell> values(OfficialRow line, List<SourceCell> printed, RowColumns columns) {
        if (printed.size() <= columns.count()) {
            return printed;
        }
        return areBlank(printed) ? printed.subList(printed.size() - columns.count(), printed.size())
                : new RowValues(line, printed, columns.printed(), columns.starts(), packed).find();
    }

    private static boolean areBlank(List<SourceCell> cells) {
        return cells.stream().allMatch(cell -> Space.isBlank(cell.text()));
    }

    /** The values behind the unit: blank places before it are the label's. */
    private static List<SourceCell> withoutUnit(List<SourceCell> behind) {
        for (int i = 0; i + 1 < behind.size(); i++) {
            if (!Space.isBlank(behind.get(i).text())) {
                return CellText.isValue(behind.get(i).text()) ? behind.subList(Math.min(i, 1), behind.size()) : behind.subList(i + 1, behind.size());
            }
        }
        return behind.size() > 1 ? behind.subList(1, behind.size()) : behind;
    }

    /** A blank place of the labels taken for the first value, because a cell of the row is missing. */
    private boolean isShifted(List<SourceCell> values, RowColumns columns) {
        if (areBlank(values)) {
            return false;
        }
        int column = values.getFirst().column();
        if (!Space.isBlank(values.getFirst().text())) {
            valuesFrom = Math.min(valuesFrom, column);
            return false;
        }
        return column < columns.left() || valuesFrom < Integer.MAX_VALUE && column < valuesFrom;
    }
}
