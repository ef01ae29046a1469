package nianbao.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.GridRow;

/** A table as a lattice of places, each held by a cell: what other people's programs do to tables is easily done to it. */
public final class Lattice {

    /** Cells by identity: two places held by the same one are spanned by it. */
    private final List<List<GridCell>> rows = new ArrayList<>();
    private final List<GridRow> origins = new ArrayList<>();
    private final Grid grid;

    public Lattice(Grid grid) {
        this.grid = grid;
        var down = new int[grid.columns()];
        var above = new GridCell[grid.columns()];
        for (var row : grid.rows()) {
            var line = new ArrayList<GridCell>();
            var cells = row.cells().iterator();
            while (line.size() < grid.columns()) {
                int at = line.size();
                if (down[at] > 0) {
                    down[at]--;
                    line.add(above[at]);
                    continue;
                }
                var from = cells.hasNext() ? cells.next() : blank();
                var cell = new GridCell(from.role(), from.text(), from.field(), 1, 1, from.level());
                for (int i = at; i < at + from.colspan(); i++) {
                    line.add(cell);
                    down[i] = from.rowspan() - 1;
                    above[i] = cell;
                }
            }
            rows.add(line);
            origins.add(row);
        }
    }

    static GridCell blank() {
        return text("");
    }

    static GridCell text(String text) {
        return new GridCell(CellRole.EMPTY, text, null, 1, 1, 0);
    }

    public int height() {
        return rows.size();
    }

    public int width() {
        return rows.getFirst().size();
    }

    boolean isHead(int row) {
        return origins.get(row).head();
    }

    public GridCell at(int row, int column) {
        return rows.get(row).get(column);
    }

    void column(int at, Function<Integer, GridCell> cells) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).add(at, cells.apply(i));
        }
    }

    void row(int at, List<GridCell> cells) {
        rows.add(at, new ArrayList<>(cells));
        origins.add(at, new GridRow(false, origins.get(Math.max(0, at - 1)).block(), List.of()));
    }

    /** Copies of rows, put in behind them: a head again after a page break. */
    void again(int from, int to, int at) {
        var fresh = new java.util.IdentityHashMap<GridCell, GridCell>();
        for (int i = to - 1; i >= from; i--) {
            rows.add(at, new ArrayList<>(rows.get(i).stream().map(c -> fresh.computeIfAbsent(c, Lattice::copy)).toList()));
            origins.add(at, origins.get(i));
        }
    }

    void dropColumn(int at) {
        rows.forEach(row -> row.remove(at));
    }

    void moveColumn(int from, int to) {
        rows.forEach(row -> row.add(to, row.remove(from)));
    }

    private static GridCell copy(GridCell cell) {
        return new GridCell(cell.role(), cell.text(), cell.field(), 1, 1, cell.level());
    }

    /** A span falls apart: its first place keeps the text, the others are blank or hold it again. */
    void apart(boolean again, Predicate<GridCell> which) {
        var seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<GridCell, Boolean>());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            for (int j = 0; j < row.size(); j++) {
                var cell = row.get(j);
                if (which.test(cell) && cell.role() != CellRole.VALUE && !seen.add(cell)) {
                    boolean across = j > 0 && (row.get(j - 1) == cell);
                    row.set(j, again && !across ? copy(cell) : across ? row.get(j - 1) : blank());
                }
            }
        }
    }

    void texts(Predicate<GridCell> which, UnaryOperator<String> change) {
        var changed = new java.util.IdentityHashMap<GridCell, GridCell>();
        for (var row : rows) {
            row.replaceAll(cell -> !which.test(cell) ? cell : changed.computeIfAbsent(cell,
                    c -> new GridCell(c.role(), change.apply(c.text()), c.field(), 1, 1, c.level())));
        }
    }

    void transpose() {
        var turned = new ArrayList<List<GridCell>>();
        for (int column = 0; column < width(); column++) {
            int at = column;
            turned.add(new ArrayList<>(rows.stream().map(row -> row.get(at)).toList()));
        }
        rows.clear();
        rows.addAll(turned);
        origins.clear();
        turned.forEach(row -> origins.add(new GridRow(false, 0, List.of())));
    }

    Grid grid() {
        return part(0, rows.size());
    }

    /** Some of the rows as a table of their own. */
    Grid part(int from, int to) {
        var out = new ArrayList<GridRow>();
        for (int i = from; i < to; i++) {
            var cells = new ArrayList<GridCell>();
            for (int j = 0; j < width(); j++) {
                var cell = at(i, j);
                if (i > from && at(i - 1, j) == cell || j > 0 && at(i, j - 1) == cell) {
                    continue;
                }
                int across = 1, down = 1;
                while (j + across < width() && at(i, j + across) == cell) {
                    across++;
                }
                while (i + down < to && at(i + down, j) == cell) {
                    down++;
                }
                cells.add(new GridCell(cell.role(), cell.text(), cell.field(), across, down, cell.level()));
            }
            out.add(new GridRow(origins.get(i).head(), origins.get(i).block(), cells));
        }
        int values = Math.min(grid.valueColumns(), width() - 1);
        return new Grid(grid.code(), grid.caption(), width() - values, false, values, out);
    }
}
