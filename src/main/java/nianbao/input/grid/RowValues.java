package nianbao.input.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.input.settle.RelationSums;
import nianbao.input.settle.RowRelations;
import nianbao.input.source.CellText;
import nianbao.input.source.Source.SourceCell;
import nianbao.report.Figure;
import nianbao.report.Space;

/** A row's values among more cells than there are columns: blank places before them, and blanks or a remark behind. */
final class RowValues {

    private final List<SourceCell> cells;
    private final OfficialColumns columns;
    private final Map<String, Integer> starts;
    private final RowRelations checks;
    private final int count;
    private final boolean packed;

    /**
     * @param starts where the head says each column starts; empty when it does not
     * @param packed whether the table's rows are filled up with blanks at their ends
     */
    RowValues(OfficialRow line, List<SourceCell> cells, OfficialColumns columns, Map<String, Integer> starts, boolean packed) {
        this.packed = packed;
        this.cells = cells;
        this.columns = columns;
        this.starts = starts;
        count = columns.columns().size();
        checks = RowRelations.of(columns.fields(line), RelationSums.ALL);
    }

    /** Null when it is not clear which they are. */
    List<SourceCell> find() {
        var under = underHead();
        var window = under != null ? under : window();
        var filled = cells.stream().filter(cell -> !Space.isBlank(cell.text())).toList();
        // A column more than the table has, blank from top to bottom.
        return window == null && filled.size() == count && cells.size() <= 2 * count ? filled : window;
    }

    /** The cells right under each head, when there is one under each and the others are blank or the same once more; else null. */
    private List<SourceCell> underHead() {
        var under = columns.columns().stream().map(column -> cells.stream()
                .filter(cell -> Integer.valueOf(cell.column()).equals(starts.get(column.code()))).findFirst().orElse(null)).toList();
        return !under.contains(null) && cells.stream().allMatch(cell -> under.contains(cell) || Space.isBlank(cell.text()) || isRepeated(cell)) ? under : null;
    }

    /** A cell that spans several columns, printed in each of them. */
    private boolean isRepeated(SourceCell cell) {
        int at = cells.indexOf(cell);
        return at > 0 && cells.get(at - 1).text().equals(cell.text());
    }

    /** As many cells in a row as there are columns; of several such the one under the head, or the only one that adds up. */
    private List<SourceCell> window() {
        var windows = new ArrayList<List<SourceCell>>();
        var doubtful = new ArrayList<List<SourceCell>>();
        for (int from = 0; from + count <= cells.size(); from++) {
            var window = cells.subList(from, from + count);
            var behind = cells.subList(from + count, cells.size());
            if (!cells.subList(0, from).stream().allMatch(cell -> Space.isBlank(cell.text()))) {
                break;
            }
            if (behind.stream().allMatch(cell -> Space.isBlank(cell.text()) || isRemark(cell)) && window.stream().noneMatch(RowValues::isRemark)) {
                windows.add(window);
            } else if (behind.stream().allMatch(cell -> Space.isBlank(cell.text()))) {
                doubtful.add(window);
            }
        }
        var all = windows.isEmpty() ? doubtful : windows;
        var adding = all.stream().filter(this::addsUp).toList();
        if (packed && !all.isEmpty() && all.getFirst().getFirst() == cells.getFirst() && (adding.isEmpty() || adding.contains(all.getFirst()))) {
            return all.getFirst();
        }
        int left = starts.values().stream().min(Integer::compare).orElse(-1);
        return all.size() == 1 ? all.getFirst() : all.stream().filter(w -> w.getFirst().column() == left).findFirst()
                .orElse(adding.size() == 1 ? adding.getFirst() : null);
    }

    /** Whether a relation within the row holds, and none does not. */
    private boolean addsUp(List<SourceCell> window) {
        return checks.any() && checks.allHold(window.stream().map(RowValues::number).toList());
    }

    /** A mark or a blank counts as 0. */
    static BigDecimal number(SourceCell cell) {
        return number(CellText.onOneLine(cell.text()));
    }

    /** The same of a text on one line. */
    static BigDecimal number(String text) {
        return Figure.of(text).orZero();
    }

    static boolean isRemark(SourceCell cell) {
        return !Space.isBlank(cell.text()) && !CellText.isValue(cell.text());
    }
}
