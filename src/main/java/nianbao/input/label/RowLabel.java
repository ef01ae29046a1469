package nianbao.input.label;

import java.util.List;
import nianbao.input.source.CellText;
import nianbao.input.source.Label;
import nianbao.input.source.Source.SourceCell;
import nianbao.report.Space;

/**
 * Where a row's labels end and what they name.
 *
 * @param match  the line its innermost label names; null when it names none
 * @param at     the cell of that label
 * @param labels how many cells at the start are labels
 */
public record RowLabel(RowMatch match, int at, int labels) {

    private static final int LONGEST_UNIT = 2;

    public static RowLabel of(List<SourceCell> row, OfficialTable shape, int last) {
        int at = -1, labels = 0;
        RowMatch match = null;
        for (int i = 0; i < row.size(); i++) {
            var text = row.get(i).text();
            if (Space.isBlank(text)) {
                continue;
            }
            if (CellText.isValue(text)) {
                if (labels == 0 && isNumbered(row, i + 1, shape, last)) {
                    continue;
                }
                break;
            }
            var found = shape.line(text, last);
            if (found.isPresent()) {
                match = found.get();
                at = i;
            } else if (at >= 0 && Label.normal(text).length() > LONGEST_UNIT) {
                // A label nobody knows within a group: the values are its own, not the group's.
                match = null;
                labels = i + 1;
                break;
            } else if (at >= 0) {
                break;
            }
            labels = i + 1;
        }
        return new RowLabel(match, at, labels);
    }

    /** A number before the label is the row's own when the next text is a label and no figure stands between. */
    private static boolean isNumbered(List<SourceCell> row, int from, OfficialTable shape, int last) {
        return row.stream().skip(from).map(SourceCell::text).filter(text -> !Space.isBlank(text)).findFirst()
                .filter(text -> !CellText.isValue(text) && (shape.line(text, last).isPresent() || shape.isFurniture(text))).isPresent();
    }
}
