package nianbao.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import nianbao.document.Document.Cell;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Role;
import nianbao.document.Document.Row;

/**
 * A table as lines that can be read, and pasted into a spreadsheet.
 * <ul>
 * <li>A row is one line: its label, the unit if the table has units, the values, with tabs between. A blank cell is
 * nothing between its tabs; no other tabs are in the text.</li>
 * <li>A label is padded with full-width spaces, so that the values line up. It carries its group before it:
 * {@code （三）不予公开·1.属于国家秘密}. The outermost of three levels stands on a line of its own before its rows.
 * In a list a label is indented by one full-width space a level.</li>
 * <li>A head is one line too: what stands over the labels, then each column's own label; with the labels above it,
 * joined by ·, only when two columns would be called the same.</li>
 * <li>The title of a block of rows, and the note in the corner of table 3, stand on a line of their own.</li>
 * </ul>
 */
final class TextTable {

    /** A longer label pushes its values out of line rather than all others far to the right. */
    private static final int WIDEST_LABEL = 30;

    private final Grid grid;
    private final List<String[]> rows = new ArrayList<>();
    private final String[] groups;
    private final int[] groupRows;

    TextTable(Grid grid) {
        this.grid = grid;
        groups = new String[grid.labelColumns()];
        groupRows = new int[grid.labelColumns()];
    }

    /** Rows are kept as label and rest first, because the padding depends on all labels. */
    List<String> lines() {
        var head = new ArrayList<Row>();
        for (var row : grid.rows()) {
            if (row.head() && row.cells().getFirst().role() == Role.TITLE) {
                rows.add(new String[] {row.cells().getFirst().text()});
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
        int width = rows.stream().filter(row -> row.length > 1).mapToInt(row -> ems(row[0]))
                .filter(length -> length <= WIDEST_LABEL).max().orElse(0);
        return rows.stream().map(row -> row.length == 1 ? row[0]
                : grid.labelColumns() == 0 ? row[1] : pad(row[0], width) + "\t" + row[1]).toList();
    }

    private void head(List<Row> head) {
        int first = grid.columns() - grid.valueColumns();
        var paths = new String[grid.columns()];
        var leaves = new String[grid.columns()];
        Arrays.fill(paths, "");
        int[] taken = new int[grid.columns()];
        for (var row : head) {
            int at = 0;
            for (var cell : row.cells()) {
                while (at < taken.length && taken[at] > 0) {
                    at++;
                }
                for (int i = at; i < at + cell.colspan(); i++) {
                    taken[i] = cell.rowspan();
                    paths[i] += (paths[i].isEmpty() ? "" : "·") + clean(cell);
                    leaves[i] = clean(cell);
                }
                at += cell.colspan();
            }
            for (int i = 0; i < taken.length; i++) {
                taken[i] = Math.max(0, taken[i] - 1);
            }
        }
        // A last column may span several: it is still one value.
        int last = grid.columns() - spare(head);
        var own = List.of(leaves).subList(first, last);
        var labels = new HashSet<>(own).size() < own.size() ? paths : leaves;
        var corner = grid.labelColumns() > 0 ? leaves[0] : "";
        if (grid.labelColumns() > 1 && !corner.isEmpty()) {
            rows.add(new String[] {corner});
            corner = "";
        }
        var cells = new ArrayList<String>();
        for (int i = grid.labelColumns(); i < last; i++) {
            cells.add(labels[i]);
        }
        rows.add(new String[] {corner, String.join("\t", cells)});
    }

    private static int spare(List<Row> head) {
        var last = head.getFirst().cells().getLast();
        return head.size() == 1 ? last.colspan() - 1 : 0;
    }

    private void row(Row row) {
        var cells = new ArrayList<String>();
        String label = "";
        for (var cell : row.cells()) {
            switch (cell.role()) {
                case GROUP -> {
                    groups[cell.level()] = clean(cell);
                    groupRows[cell.level()] = cell.rowspan();
                    if (cell.level() == 0 && grid.labelColumns() > 2) {
                        rows.add(new String[] {clean(cell)});
                        groups[0] = "";
                    }
                }
                case LABEL -> label = label(cell);
                case UNIT, VALUE -> cells.add(clean(cell));
                case EMPTY -> cells.add("");
                default -> { }
            }
        }
        for (int i = 0; i < groupRows.length; i++) {
            groupRows[i] = Math.max(0, groupRows[i] - 1);
        }
        rows.add(new String[] {label, String.join("\t", cells)});
    }

    private String label(Cell cell) {
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

    private static String clean(Cell cell) {
        return TextWriter.line(cell.text());
    }

    private static String pad(String label, int width) {
        int half = halves(label);
        return label + " ".repeat(half % 2) + "　".repeat(Math.max(0, width - (half + 1) / 2));
    }

    /** Length in full-width characters, rounded up. */
    static int ems(String text) {
        return (halves(text) + 1) / 2;
    }

    private static int halves(String text) {
        return text.codePoints().map(c -> c < 0x250 && c != '·' ? 1 : 2).sum();
    }
}
