package nianbao.input.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.input.label.Cells;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.settle.OpenCells;
import nianbao.input.settle.OpenRows;
import nianbao.input.settle.RelationSums;
import nianbao.input.settle.RowRelations;
import nianbao.input.settle.UnsplitRow;
import nianbao.input.source.CellText;
import nianbao.input.source.Source.Cell;
import nianbao.input.source.Source.Grid;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.Space;

/**
 * Puts a row's values into its cells, in the order of the head. Cells are counted rather than aligned with the head,
 * because published tables shift them (odd spans, a third level of labels); only where their number does not fit does
 * their column decide, and a note says so.
 */
final class RowPlacer {

    /** Rows this wide are tied by sums. In others too few cells may as well mean a lost border as figures run together. */
    static final int CHECKED = 5;

    private final TableHead head;
    private final Cells cells;
    private final OpenRows openRows;
    private Grid grid;
    /** The leftmost column in which a row's values began so far in this grid. */
    private int valuesFrom;

    RowPlacer(TableHead head, Cells cells, OpenRows openRows) {
        this.head = head;
        this.cells = cells;
        this.openRows = openRows;
    }

    void begin(Grid next) {
        grid = next;
        valuesFrom = Integer.MAX_VALUE;
    }

    /** The edition expected. */
    String edition() {
        return head.edition();
    }

    /** What a row leaves to be settled with all others. */
    void leave(OpenCells open) {
        openRows.add(open);
    }

    List<String> fields(OfficialRow line, int count) {
        return head.columns(line, count).fields(line);
    }

    /** @param behind the cells behind the row's label, its unit included */
    void place(OfficialRow line, List<Cell> behind, Place place) {
        if (line.units() && behind.size() == 1 && OfficialTable.isUnit(Space.strip(behind.getFirst().text()))) {
            blank(line, place);
            return;
        }
        var printed = line.units() ? withoutUnit(behind) : behind;
        var years = printed.stream().filter(cell -> !Space.isBlank(cell.text())).toList();
        var ofYear = line.units() && years.size() > 1 && years.stream().allMatch(cell -> CellText.isValue(cell.text())) ? head.ofYear(grid, years) : null;
        if (ofYear != null) {
            cells.put(fields(line, 1).getFirst(), CellText.onOneLine(ofYear.text()), place);
            return;
        }
        var values = printed;
        var official = head.columns(line, values.size());
        var columns = head.printed(official, values.size());
        if (isTold(official, columns, values) && addsUp(line, official, values) && !addsUp(line, columns, values)) {
            head.disprove();
            columns = official;
        }
        int count = columns.columns().size();
        var starts = head.startsIn(grid, official);
        if (values.size() > count && values.stream().allMatch(cell -> Space.isBlank(cell.text()))) {
            values = values.subList(values.size() - count, values.size());
        } else if (values.size() > count) {
            values = new RowValues(line, values, columns, starts).find();
        }
        var fields = columns.fields(line);
        cells.noteOrder(line, columns, official, place);
        if (values != null && values.size() == count && !isShifted(values, starts)) {
            var last = values.getLast();
            boolean unnamed = Space.isBlank(last.text()) && count > 1 && !head.mayName(columns.columns().getLast());
            for (int i = 0; i < (unnamed ? count - 1 : count); i++) {
                cells.put(fields.get(i), CellText.onOneLine(values.get(i).text()), place);
            }
            if (unnamed) {
                cells.note("cells.open", line.said() + "的末格空白，表头没有写明该列，不能确定原表是否有这一格，留空", fields.subList(count - 1, count), place);
            }
            remarks(printed.stream().filter(cell -> cell.column() > last.column() && RowValues.isRemark(cell)).toList(), place);
        } else if (values != null && values.size() < count && count >= CHECKED && values.stream().noneMatch(v -> Space.isBlank(v.text()))) {
            openRows.add(UnsplitRow.of(line, columns, values.stream().flatMap(v -> CellText.pieces(v.text()).stream()).toList(), false, place));
        } else if (values != null && values.size() < count && count >= CHECKED && starts.isEmpty()
                && values.stream().anyMatch(v -> !Space.isBlank(v.text()))) {
            openRows.add(UnsplitRow.of(line, columns, values.stream().map(v -> CellText.onOneLine(v.text())).toList(), true, place));
        } else {
            byColumn(line, columns, behind, starts, place);
        }
    }

    /** Whether a row can tell the order of its columns: it has figures, and as many places as columns are printed or no blank before them. */
    private static boolean isTold(OfficialColumns official, OfficialColumns printed, List<Cell> values) {
        return official != printed && values.stream().anyMatch(value -> RowValues.number(value).signum() != 0)
                && (printed.columns().size() == values.size() || !Space.isBlank(values.getFirst().text()));
    }

    /** Whether a row's own sums hold. A head that a page break or lost borders took apart may show another order than the rows have. */
    private static boolean addsUp(OfficialRow line, OfficialColumns columns, List<Cell> values) {
        var numbers = values.stream().map(RowValues::number).toList();
        return columns.columns().size() == numbers.size() && RowRelations.of(columns.fields(line), RelationSums.ALL).allHold(numbers);
    }

    private void blank(OfficialRow line, Place place) {
        var fields = fields(line, 1);
        fields.forEach(field -> cells.put(field, "", place));
        cells.note("cells.blank", line.said() + "只印有单位，按空格读取，请核对", fields, place);
    }

    /** The values behind the unit: blank places before it are the label's. */
    private static List<Cell> withoutUnit(List<Cell> behind) {
        for (int i = 0; i + 1 < behind.size(); i++) {
            if (!Space.isBlank(behind.get(i).text())) {
                return CellText.isValue(behind.get(i).text()) ? behind.subList(Math.min(i, 1), behind.size()) : behind.subList(i + 1, behind.size());
            }
        }
        return behind.size() > 1 ? behind.subList(1, behind.size()) : behind;
    }

    /** A blank place of the labels taken for the first value, because a cell of the row is missing. */
    private boolean isShifted(List<Cell> values, Map<String, Integer> starts) {
        int left = starts.values().stream().min(Integer::compare).orElse(0);
        int column = values.getFirst().column();
        if (values.stream().allMatch(cell -> Space.isBlank(cell.text()))) {
            return false;
        }
        if (!Space.isBlank(values.getFirst().text())) {
            valuesFrom = Math.min(valuesFrom, column);
            return false;
        }
        return column < left || valuesFrom < Integer.MAX_VALUE && column < valuesFrom;
    }

    private void remarks(List<Cell> behind, Place place) {
        behind.forEach(cell -> cells.notes.add(Note.of("text.unplaced", "表中未能归位的文字：" + Space.strip(cell.text()), place)));
    }

    /** Last resort: each column's cell where the head says the column is. What does not fit is noted. */
    private void byColumn(OfficialRow line, OfficialColumns columns, List<Cell> values, Map<String, Integer> starts, Place place) {
        var left = new ArrayList<>(values);
        var open = new ArrayList<String>();
        for (var column : columns.columns()) {
            var start = starts.get(column.code());
            var cell = start == null ? null : left.stream().filter(c -> c.column() == start).findFirst().orElse(null);
            if (cell == null) {
                open.add(columns.field(line, column));
            } else {
                left.remove(cell);
                cells.put(columns.field(line, column), CellText.onOneLine(cell.text()), place);
            }
        }
        left.removeIf(cell -> Space.isBlank(cell.text()));
        var placed = columns.fields(line).stream().filter(field -> !open.contains(field)).toList();
        if (!open.isEmpty() && !placed.isEmpty()) {
            cells.note("cells.unsure", line.said() + "少格，其余各格按表头位置读取，请核对", placed, place);
        }
        if (!open.isEmpty() || !left.isEmpty()) {
            cells.note("cells.open", line.said() + "有" + values.size() + "格，应为" + columns.columns().size()
                    + "格，无法确定对应关系：" + String.join(" | ", values.stream().map(c -> CellText.onOneLine(c.text())).toList()), open.isEmpty() ? placed : open, place);
        }
    }
}
