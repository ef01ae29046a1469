package nianbao.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.report.Space;

/**
 * What stands between two row labels in running text: the value of the row before, then groups and heads of columns, and
 * words that are neither. Those are kept aside.
 */
final class FlowGaps {

    private static final Pattern BEFORE = Pattern.compile("^[\\s\\u3000\\u00a0）)：:、。，,”\"|]+");
    private static final Pattern AFTER = Pattern.compile(
            "[\\s\\u3000\\u00a0|]*(?:第?[（(]?[一二三四五六七八九十]{1,3}[）)、.．]?|[（(“\"])?[\\s\\u3000\\u00a0|（(]*$");
    private static final Pattern ORDINAL = Pattern.compile("[一二三四五六七八九十]{1,3}");

    private final Shape shape;
    private final FlowText flow;
    private final List<String> residue;

    /** @param residue takes the words that are neither value nor label */
    FlowGaps(Shape shape, FlowText flow, List<String> residue) {
        this.shape = shape;
        this.flow = flow;
        this.residue = residue;
    }

    /** The words before the first label: no row's value is among them. */
    void before(int to) {
        var parts = parts(0, to);
        set(parts.stream().map(FlowGaps::trim).toList());
    }

    /** The value behind a label: the text up to the next group or head. */
    String value(int from, int to) {
        var parts = parts(from, to);
        var value = trim(parts.getFirst());
        set(parts.stream().skip(1).map(FlowGaps::trim).toList());
        return value;
    }

    /** The values of a table without row labels: what stands behind its head, if there are figures in it. */
    String lastValue() {
        var parts = parts(0, flow.length()).stream().map(FlowGaps::trim).toList();
        boolean any = parts.size() > 1 && parts.getLast().chars().anyMatch(Character::isDigit);
        set(any ? parts.subList(0, parts.size() - 1) : parts);
        return any ? parts.getLast() : "";
    }

    private void set(List<String> words) {
        words.stream().filter(part -> !Label.normal(part).isEmpty() && !ORDINAL.matcher(Label.normal(part)).matches()).forEach(residue::add);
    }

    /** The text cut where groups and heads stand; the first part may be empty, as may any. */
    private List<String> parts(int from, int to) {
        int textFrom = flow.behind(from), until = flow.at(to);
        var parts = new ArrayList<String>();
        int i = from;
        while (i < to) {
            int length = furnitureAt(i, to);
            if (length == 0) {
                i++;
                continue;
            }
            parts.add(flow.text.substring(Math.min(textFrom, flow.at(i)), flow.at(i)));
            i += length;
            textFrom = flow.behind(i);
        }
        parts.add(flow.text.substring(Math.min(textFrom, until), until));
        return parts;
    }

    private static String trim(String part) {
        return Space.strip(AFTER.matcher(BEFORE.matcher(part).replaceFirst("")).replaceFirst(""));
    }

    private int furnitureAt(int from, int to) {
        int longest = 0;
        for (var labels : List.<Set<String>>of(shape.furniture, shape.heads)) {
            for (var label : labels) {
                if (label.length() > longest && from + label.length() <= to && flow.normal.startsWith(label, from)) {
                    longest = label.length();
                }
            }
        }
        return longest;
    }
}
