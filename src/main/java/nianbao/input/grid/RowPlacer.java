package nianbao.input.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nianbao.input.label.FoundCells;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.input.settle.OpenCells;
import nianbao.input.settle.OpenRows;
import nianbao.input.settle.UnsplitRow;
import nianbao.input.source.CellText;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.Space;

/**
 * Puts a row's values into its cells, in the order of the head. Cells are counted rather than aligned with the head,
 * because published tables shift them (odd spans, a third level of labels); only where their number does not fit does
 * their column decide, and a note says so.
 *
 * <p>An example, a table of seven columns. What stands behind each label, and what it is ({@link RowContent}):
 * <pre>
 * 予以公开  | 7 | 3 | 0 | 0 | 0 | 0 | 10        seven cells: CellEach
 * 部分公开  |   | 7 | 3 | 0 | 0 | 0 | 0 | 10    eight, a blank first: the seven behind it ({@link RowValues}), CellEach
 * 重复申请  | 7300 | 0 | 0 | 10                 four, none blank: RunTogether, settled by sums later
 * 国家秘密  | 7 |   | 10                        three, a blank among them, and no column known: Gaps, settled by sums later
 * 信访举报  | 7 |   | 10                        the same under a head that says where columns begin: Misfit, each by its column
 * </pre>
 */
final class RowPlacer {

    private final TableHead head;
    private final FoundCells cells;
    private final OpenRows openRows;
    private final RowReader reader;

    RowPlacer(TableHead head, FoundCells cells, OpenRows openRows) {
        this.head = head;
        reader = new RowReader(head);
        this.cells = cells;
        this.openRows = openRows;
    }

    void begin(SourceGrid next) {
        reader.begin(next);
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
    void place(OfficialRow line, List<SourceCell> behind, Place place) {
        var row = reader.read(line, behind);
        if (row.columns() != null) {
            cells.noteOrder(line, row.columns().printed(), row.columns().official(), place);
        }
        switch (row.content()) {
            case RowContent.OnlyUnit none -> blank(line, place);
            case RowContent.OfYear ofYear -> cells.put(fields(line, 1).getFirst(), CellText.onOneLine(ofYear.cell().text()), place);
            case RowContent.CellEach each -> cellEach(line, row.columns().printed(), each.values(), row.printed(), place);
            case RowContent.RunTogether together -> openRows.add(UnsplitRow.of(line, row.columns().printed(),
                    together.values().stream().flatMap(v -> CellText.pieces(v.text()).stream()).toList(), false, place));
            case RowContent.Gaps gaps -> openRows.add(UnsplitRow.of(line, row.columns().printed(),
                    gaps.values().stream().map(v -> CellText.onOneLine(v.text())).toList(), true, place));
            case RowContent.Misfit misfit -> byColumn(line, row.columns(), behind, place);
        }
    }

    /** @param printed the row's cells with those before and behind its values */
    private void cellEach(OfficialRow line, OfficialColumns columns, List<SourceCell> values, List<SourceCell> printed, Place place) {
        var fields = columns.fields(line);
        int count = fields.size();
        var last = values.getLast();
        boolean unnamed = Space.isBlank(last.text()) && count > 1 && !head.mayName(columns.columns().getLast());
        for (int i = 0; i < (unnamed ? count - 1 : count); i++) {
            cells.put(fields.get(i), CellText.onOneLine(values.get(i).text()), place);
        }
        if (unnamed) {
            // Where a total is missing beside figures, they may all stand a column too far to the left.
            boolean figures = values.stream().anyMatch(value -> RowValues.number(value).signum() != 0);
            cells.note("cells.open", line.said() + "的末格空白，表头没有写明该列，不能确定原表是否有这一格，留空" + (figures ? "；各数也可能错了一列" : ""),
                    figures ? fields : fields.subList(count - 1, count), place);
        }
        remarks(printed.stream().filter(cell -> cell.column() > last.column() && RowValues.isRemark(cell)).toList(), place);
    }

    private void blank(OfficialRow line, Place place) {
        var fields = fields(line, 1);
        fields.forEach(field -> cells.put(field, "", place));
        cells.note("cells.blank", line.said() + "只印有单位，按空格读取，请核对", fields, place);
    }

    private void remarks(List<SourceCell> behind, Place place) {
        behind.forEach(cell -> cells.notes.add(Note.of("text.unplaced", "表中未能归位的文字：" + Space.strip(cell.text()), place)));
    }

    /**
     * Last resort: each column's cell where the head says the column is. What does not fit is noted; where figures are left for
     * which the head has no column, it was not read whole, and no cell is sure to stand under its own.
     */
    private void byColumn(OfficialRow line, RowColumns row, List<SourceCell> values, Place place) {
        var columns = row.printed();
        var left = new ArrayList<>(values);
        var placed = new LinkedHashMap<String, SourceCell>();
        for (var column : columns.columns()) {
            var start = row.starts().get(column.code());
            left.stream().filter(cell -> start != null && cell.column() == start).findFirst().ifPresent(cell -> {
                left.remove(cell);
                placed.put(columns.field(line, column), cell);
            });
        }
        left.removeIf(cell -> Space.isBlank(cell.text()));
        boolean whole = columns.columns().size() == row.official().columns().size();
        if (!whole && left.stream().anyMatch(cell -> CellText.isValue(cell.text()))) {
            placed.clear();
        }
        placed.forEach((field, cell) -> cells.put(field, CellText.onOneLine(cell.text()), place));
        var open = (whole || !placed.isEmpty() ? columns : row.official()).fields(line).stream().filter(field -> !placed.containsKey(field)).toList();
        if (!open.isEmpty() && !placed.isEmpty()) {
            cells.note("cells.unsure", line.said() + "少格，其余各格按表头位置读取，请核对", List.copyOf(placed.keySet()), place);
        }
        if (!open.isEmpty() || !left.isEmpty()) {
            cells.note("cells.open", line.said() + "有 " + values.size() + " 格，应为 " + columns.columns().size()
                    + " 格，无法确定对应关系：" + String.join(" | ", values.stream().map(c -> CellText.onOneLine(c.text())).toList()),
                    open.isEmpty() ? List.copyOf(placed.keySet()) : open, place);
        }
    }
}
