package nianbao.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import nianbao.document.ColumnWalk;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.GridRow;

/**
 * A table as lines that can be read, and pasted into a spreadsheet. At most 160 cells of a terminal wide: two to a Chinese
 * character, one to a Latin one.
 * <ul>
 * <li>A row is one line: its label, the unit if the table has units, the values, with tabs between. A blank cell is
 * nothing but spaces between its tabs; no other tabs are in the text.</li>
 * <li>Label and cells are padded so that each tab stands right before a place divisible by eight: heads stand over their
 * figures with tabs of eight, four or two cells.</li>
 * <li>A label carries its group before it: {@code （三）不予公开·1.属于国家秘密}. The outermost of three levels stands on a
 * line of its own before its rows. One too long for the column begins on the line before. In a list a label is indented by
 * one full-width space a level.</li>
 * <li>A head is one line too: what stands over the labels, then each column's own label; with the labels above it,
 * joined by ·, only when two columns would be called the same.</li>
 * <li>A table without labels, of one row, has a line a column: the column's label, a tab, the value.</li>
 * <li>The title of a block of rows, and the note in the corner of table 3, stand on a line of their own.</li>
 * </ul>
 */
final class TextTable {

    /** In cells; a longer label begins on the line before. */
    private static final int WIDEST_LABEL = 71;
    private static final int TAB = 8;

    private final Grid grid;
    /** Label and cells; a line of its own has no cells. */
    private final List<List<String>> rows = new ArrayList<>();
    private final String[] groups;
    private final int[] groupRows;

    TextTable(Grid grid) {
        this.grid = grid;
        groups = new String[grid.labelColumns()];
        groupRows = new int[grid.labelColumns()];
    }

    /** Rows are kept first, because the padding depends on all of them. */
    List<String> lines() {
        var head = new ArrayList<GridRow>();
        for (var row : grid.rows()) {
            if (row.head() && row.cells().getFirst().role() == CellRole.TITLE) {
                rows.add(List.of(row.cells().getFirst().text()));
            } else if (row.head()) {
                head.add(row);
            } else {
                if (!head.isEmpty()) {
                    head(head);
                    head.clear();
                }
                row(row);
            }
        }
        var wide = rows.stream().filter(row -> row.size() > 1).toList();
        if (grid.labelColumns() == 0) {
            return padded(
                    java.util.stream.IntStream.range(1, wide.getFirst().size()).mapToObj(i -> List.of(wide.getFirst().get(i), wide.getLast().get(i))).toList());
        }
        return padded(rows);
    }

    private static List<String> padded(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            int widest = rows.stream().filter(row -> row.size() > at + 1).mapToInt(row -> halves(row.get(at))).max().orElse(0);
            widths[column] = Math.ceilDiv(widest + 1, TAB) * TAB - 1;
        }
        return rows.stream().map(row -> {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(i + 1 < row.size() ? pad(row.get(i), widths[i]) + "\t" : row.get(i));
            }
            return line.toString();
        }).toList();
    }

    private void head(List<GridRow> head) {
        int first = grid.columns() - grid.valueColumns();
        var paths = new String[grid.columns()];
        var leaves = new String[grid.columns()];
        Arrays.fill(paths, "");
        var walk = new ColumnWalk(grid.columns());
        for (var row : head) {
            for (var place : walk.cells(row)) {
                for (int i = place.column(); i < place.end(); i++) {
                    paths[i] += (paths[i].isEmpty() ? "" : "·") + clean(place.cell());
                    leaves[i] = clean(place.cell());
                }
            }
        }
        // A last column may span several: it is still one value.
        int last = grid.columns() - spare(head);
        var own = List.of(leaves).subList(first, last);
        var labels = new HashSet<>(own).size() < own.size() ? paths : leaves;
        var corner = grid.labelColumns() > 0 ? leaves[0] : "";
        if (grid.labelColumns() > 1 && !corner.isEmpty()) {
            rows.add(List.of(corner));
            corner = "";
        }
        var cells = new ArrayList<>(List.of(corner));
        cells.addAll(List.of(labels).subList(grid.labelColumns(), last));
        rows.add(cells);
    }

    private static int spare(List<GridRow> head) {
        var last = head.getFirst().cells().getLast();
        return head.size() == 1 ? last.colspan() - 1 : 0;
    }

    private void row(GridRow row) {
        var cells = new ArrayList<String>();
        String label = "";
        for (var cell : row.cells()) {
            switch (cell.role()) {
                case GROUP -> {
                    groups[cell.level()] = clean(cell);
                    groupRows[cell.level()] = cell.rowspan();
                    if (cell.level() == 0 && grid.labelColumns() > 2) {
                        rows.add(List.of(clean(cell)));
                        groups[0] = "";
                    }
                }
                case LABEL -> label = label(cell);
                case UNIT, VALUE -> cells.add(clean(cell));
                case EMPTY -> cells.add("");
                default -> {
                }
            }
        }
        for (int i = 0; i < groupRows.length; i++) {
            groupRows[i] = Math.max(0, groupRows[i] - 1);
        }
        cells.addFirst(fitting(label));
        rows.add(cells);
    }

    private String label(GridCell cell) {
        if (grid.labelColumns() == 1) {
            return "　".repeat(cell.level()) + clean(cell);
        }
        var path = new StringBuilder();
        for (int i = 0; i < cell.level(); i++) {
            if (groupRows[i] > 0 && !groups[i].isEmpty()) {
                path.append(groups[i]).append('·');
            }
        }
        return path.append(clean(cell)).toString();
    }

    private static String clean(GridCell cell) {
        return TextWriter.line(cell.text());
    }

    /** The label, or the end of one that is too long: its beginning goes on a line of its own. */
    private String fitting(String label) {
        int at = halves(label) <= WIDEST_LABEL ? 0 : label.lastIndexOf('、', label.length() - 2) + 1;
        if (at > 0) {
            rows.add(List.of(label.substring(0, at)));
        }
        return label.substring(at);
    }

    private static String pad(String text, int width) {
        int missing = Math.max(0, width - halves(text));
        return text + " ".repeat(missing % 2) + "　".repeat(missing / 2);
    }

    /** Length in full-width characters, rounded up. */
    static int ems(String text) {
        return (halves(text) + 1) / 2;
    }

    private static int halves(String text) {
        return text.codePoints().map(c -> c < 0x250 && c != '·' ? 1 : 2).sum();
    }
}
