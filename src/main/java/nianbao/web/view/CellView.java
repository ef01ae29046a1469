package nianbao.web.view;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One cell of the form.
 *
 * @param text        what is entered
 * @param output      shown as computed, not as a box: a total nobody typed over
 * @param shown       the computed value of an output
 * @param style       classes of the table cell: sum, blank, rel, err, taken
 * @param column      key of its column, for the view of one column
 * @param was         last year's value, {@code null} when there is no last year
 * @param source      where a prefilled value came from, {@code null} when entered or confirmed
 * @param doubts      numbers of the doubts about it, for what was read from a file; of the remarks on it, in a draft
 */
public record CellView(String code, String name, String text, boolean output, String shown, String style, String column,
                       String was, String source, boolean numeric, boolean invalid, String placeholder, List<Integer> doubts) {

    public boolean isZero() {
        return "0".equals(output ? shown : text);
    }

    public String getDescribedBy() {
        var ids = (was == null ? "" : "w-" + code) + (source == null ? "" : " s-" + code)
                + doubts.stream().map(n -> " d-" + n).collect(Collectors.joining());
        return ids.isBlank() ? null : ids.strip();
    }
}
