package nianbao.input;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Running numbers of rows, which some tables have in a column of their own: they are no figures. */
final class RowNumbers {

    private static final Set<String> NAMES = Set.of("序号", "编号", "行次", "行号");
    /** In running text a row's number stands before its label, or before the label of its group. */
    private static final Pattern LAST = Pattern.compile("(?<![^\\s\\u3000\\u00a0|])(\\d{1,2})[\\s\\u3000\\u00a0|（(“\"]*$");

    private RowNumbers() {
    }

    /** Whether a text heads a column of such numbers. */
    static boolean isName(String text) {
        return NAMES.contains(Label.normal(text));
    }

    private static boolean areNamed(String head) {
        return NAMES.stream().anyMatch(head::contains);
    }

    /** A running text without the numbers of its rows; the same text when it has none. */
    static String blanked(FlowText flow, List<FlowLabels.Found> labels, Shape shape) {
        if (labels.isEmpty() || !areNamed(flow.text.substring(0, flow.at(labels.getFirst().from())))) {
            return flow.text;
        }
        var text = new StringBuilder(flow.text);
        int before = 0;
        for (var label : labels) {
            int from = label.from();
            int group = groupBefore(flow, from, shape);
            while (group > 0) {
                from -= group;
                group = groupBefore(flow, from, shape);
            }
            var last = LAST.matcher(flow.text).region(0, flow.at(from)).useTransparentBounds(true);
            if (!last.find() || Integer.parseInt(last.group(1)) < before) {
                return flow.text;
            }
            before = Integer.parseInt(last.group(1));
            text.replace(last.start(1), last.end(1), " ".repeat(last.end(1) - last.start(1)));
        }
        return text.toString();
    }

    /** How long the label of a group is that ends here; 0 when none does. */
    private static int groupBefore(FlowText flow, int end, Shape shape) {
        return shape.furniture.stream().filter(label -> label.length() <= end && flow.normal.startsWith(label, end - label.length()))
                .mapToInt(String::length).max().orElse(0);
    }

    /** The figures of a row without labels, without the row's number before them. */
    static List<String> withoutFirst(List<String> pieces, int columns, String head) {
        return pieces.size() == columns + 1 && areNamed(head) ? pieces.subList(1, pieces.size()) : pieces;
    }
}
