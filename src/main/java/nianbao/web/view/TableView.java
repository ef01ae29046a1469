package nianbao.web.view;

import java.util.List;
import nianbao.format.TableLayout;

/**
 * A table of the form, in the official layout.
 *
 * @param parts     heads and bodies in turn
 * @param lines     fields printed as lines below the table
 * @param strip     both sides of each column's balance, {@code null} when the table has none
 * @param manual    whether totals are shown as boxes
 * @param hasTotals whether there are any
 */
public record TableView(String style, Columns columns, List<TableViewPart> parts, List<CellView> lines, Strip strip, boolean manual,
                        boolean hasTotals) {

    /**
     * @param styles  classes of the columns, for their widths
     * @param labels  how many of them hold labels, from the left
     * @param choices columns one may look at alone on a narrow screen
     */
    public record Columns(List<String> styles, int labels, List<ColumnChoice> choices) {
    }

    public record TableViewPart(boolean head, List<RowView> rows) {
    }

    public record RowView(String key, boolean top, List<Slot> slots) {
    }

    public record Slot(TableLayout.LayoutKind kind, String text, String field, int colspan, int rowspan, String style, boolean sum,
                       CellView cell) {

        /** Of a head: one column, or several together. */
        public String getScope() {
            return field == null ? "colgroup" : "col";
        }
    }

    public record ColumnChoice(String key, String label) {
    }

    public record Strip(String sumName, String equalsName, List<Balance> cells) {
    }

    /** @param link the cell to go to: the first blank one, or the first of a broken relation; else {@code null} */
    public record Balance(String key, String left, String right, String words, String style, String link) {
    }
}
