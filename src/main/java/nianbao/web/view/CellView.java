package nianbao.web.view;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of the form.
 *
 * @param style  classes of the table cell: sum, blank, rel, err, taken; tight where its figure has no room beside last year's
 * @param column key of its column, for the view of one column
 * @param doubts numbers of the doubts about it, for what was read from a file; of the remarks on it, in a draft
 */
public record CellView(String code, String name, String style, String column, CellValue value, InputBox box, Earlier earlier, List<Integer> doubts) {

    /**
     * @param text   as entered
     * @param output whether it is shown as a computed total, not as a box
     * @param shown  text of an output
     */
    public record CellValue(String text, boolean output, String shown) {
    }

    /**
     * How its box is: what it takes, whether what stands in it is wrong, what it shows while it is blank.
     *
     * @param chars how long its figure is where that needs more room than beside last year's, else {@code null}
     */
    public record InputBox(boolean numeric, boolean invalid, String placeholder, Integer chars) {
    }

    /**
     * @param was    last year's value, {@code null} when there is no last year
     * @param source where a prefilled value came from, {@code null} when entered or confirmed
     */
    public record Earlier(String was, String source) {
    }

    public boolean isZero() {
        return "0".equals(value.output() ? value.shown() : value.text());
    }

    public String getDescribedBy() {
        var ids = (earlier.was() == null ? "" : "w-" + code) + (earlier.source() == null ? "" : " s-" + code)
                + doubts.stream().map(n -> " d-" + n).collect(Collectors.joining());
        return ids.isBlank() ? null : ids.strip();
    }
}
