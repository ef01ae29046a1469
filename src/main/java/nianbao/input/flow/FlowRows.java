package nianbao.input.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.input.source.CellText;

/**
 * Rows of running text between two labels that are known: the row of the first label, and behind it rows without a label
 * or with one of somebody's own. Each has as many figures as the table has columns.
 */
final class FlowRows {

    private static final int LONGEST_LABEL = 60;

    /** The number of a row, its label on the next line. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.．、]");

    /**
     * A row.
     *
     * @param label "" when it has none
     */
    record FigureRow(String label, List<String> figures) {
    }

    private FlowRows() {
    }

    /** @param texts what stands between the two labels, cut at labels of groups; empty when it is not whole rows */
    static Optional<List<FigureRow>> of(List<String> texts, int columns) {
        var rows = new ArrayList<FigureRow>();
        var label = new StringBuilder();
        var figures = new ArrayList<String>();
        for (var text : texts) {
            for (var piece : text.isEmpty() ? List.<String>of() : CellText.pieces(text)) {
                if (FlowRow.isPiece(piece) && !(figures.isEmpty() && NUMBER.matcher(piece).matches())) {
                    figures.add(piece);
                    if (figures.size() == columns) {
                        rows.add(new FigureRow(label.toString(), List.copyOf(figures)));
                        figures.clear();
                        label.setLength(0);
                    }
                } else if (figures.isEmpty() && label.length() < LONGEST_LABEL) {
                    label.append(piece);
                } else {
                    return Optional.empty();
                }
            }
        }
        if (!label.isEmpty() && !rows.isEmpty() && !rows.getLast().label().isEmpty()) {
            // The end of the last row's label, on the other side of a page's end.
            var last = rows.removeLast();
            rows.add(new FigureRow(last.label() + label, last.figures()));
            label.setLength(0);
        }
        return figures.isEmpty() && label.isEmpty() && !rows.isEmpty() ? Optional.of(rows) : Optional.empty();
    }
}
