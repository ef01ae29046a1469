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
 * @param note      what is printed beside the table
 */
public record TableView(String style, TableColumns columns, List<TableViewPart> parts, List<CellView> lines, Strip strip, boolean manual,
        boolean hasTotals, NoteView note) {

    /**
     * @param styles  classes of the columns, for their widths
     * @param labels  how many of them hold labels, from the left
     * @param choices columns one may look at alone on a narrow screen
     */
    public record TableColumns(List<String> styles, int labels, List<ColumnChoice> choices) {
    }

    public record TableViewPart(boolean head, List<RowView> rows) {
    }

    public record RowView(String key, boolean top, List<TableSlot> slots) {
    }

    public record TableSlot(TableLayout.LayoutKind kind, String text, String field, int colspan, int rowspan, String style, boolean sum,
            CellView cell) {

        /** Of a head: one column, or several together. */
        public String getScope() {
            return field == null ? "colgroup" : "col";
        }
    }

    /**
     * The note beside a table.
     *
     * @param source where a prefilled text came from, {@code null} when entered or confirmed
     * @param rows   height of its box
     */
    public record NoteView(String code, String text, String source, int rows, List<Integer> doubts) {
    }

    public record ColumnChoice(String key, String label) {
    }

    public record Strip(String sumName, String equalsName, List<BalanceView> cells) {
    }

    /**
     * @param link  the cell to go to: the first blank one, or the first of a broken relation; else {@code null}
     * @param chars as {@link CellView.InputBox#chars}
     */
    public record BalanceView(String key, String left, String right, String words, String style, String link, Integer chars) {
    }
}
