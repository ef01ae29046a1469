package nianbao.document;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.GridRow;
import org.jspecify.annotations.Nullable;

/**
 * Which column each cell of a grid begins in, row after row from above: past the cells that reach down from rows before.
 */
public final class ColumnWalk {

    private final int[] rowsLeft;
    private final int[] spans;

    /**
     * A place of a row.
     *
     * @param cell {@code null} where a cell of a row above reaches down
     */
    public record PlacedCell(@Nullable GridCell cell, int column, int span) {

        public int end() {
            return column + span;
        }
    }

    public ColumnWalk(int columns) {
        rowsLeft = new int[columns];
        spans = new int[columns];
    }

    /** The places of the next row, from the left. */
    public List<PlacedCell> next(GridRow row) {
        var placed = new ArrayList<PlacedCell>();
        var cells = row.cells().iterator();
        for (int at = 0; at < rowsLeft.length && (rowsLeft[at] > 0 || cells.hasNext()); at += spans[at]) {
            if (rowsLeft[at] > 0) {
                rowsLeft[at]--;
                placed.add(new PlacedCell(null, at, spans[at]));
            } else {
                var cell = cells.next();
                spans[at] = Math.min(cell.colspan(), rowsLeft.length - at);
                rowsLeft[at] = cell.rowspan() - 1;
                placed.add(new PlacedCell(cell, at, spans[at]));
            }
        }
        return placed;
    }

    /** Those of the next row's places where a cell begins. */
    public List<PlacedCell> cells(GridRow row) {
        return next(row).stream().filter(place -> place.cell() != null).toList();
    }
}
