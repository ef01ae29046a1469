package nianbao.input.flow;

import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.RowNumbers;
import nianbao.input.source.CellText;

/** Running numbers of rows in running text: they are no figures. */
final class FlowNumbers {

    /** In running text a row's number stands before its label, or before the label of its group. */
    private static final Pattern LAST = Pattern.compile("(?<![^\\s\\u3000\\u00a0|])(\\d{1,2})[\\s\\u3000\\u00a0|（(“\"]*$");
    private static final int SHORT = 4;

    private FlowNumbers() {
    }

    /** A running text without the numbers of its rows; the same text when it has none. */
    static String blanked(FlowText flow, List<FlowLabels.FoundLabel> labels, OfficialTable shape) {
        if (labels.isEmpty() || !RowNumbers.areNamed(flow.printedBefore(labels.getFirst().span().from()))) {
            return flow.printed();
        }
        var text = new StringBuilder(flow.printed());
        int before = 0, behind = 0;
        for (var label : labels) {
            int from = label.span().from();
            int group = groupBefore(flow, from, shape);
            while (group > 0) {
                from -= group;
                group = groupBefore(flow, from, shape);
            }
            // Groups that have rows of their own between this label and the one before: a single figure is the row's own.
            for (int i = behind; i < from; i++) {
                if (groupAt(flow, i, shape) && figures(text.substring(flow.printedBehind(behind), flow.printedAt(i))) != 1) {
                    before = Math.max(before, blank(flow, i, before, before + 1, text));
                }
            }
            before = blank(flow, from, before, Integer.MAX_VALUE, text);
            if (before < 0) {
                return flow.printed();
            }
            behind = label.span().to();
        }
        return text.toString();
    }

    /** Blanks the number right before a place; gives it back, or −1 when there is none between the two. */
    private static int blank(FlowText flow, int from, int least, int most, StringBuilder text) {
        var last = LAST.matcher(flow.printed()).region(0, flow.printedAt(from)).useTransparentBounds(true);
        if (!last.find()) {
            return -1;
        }
        int number = Integer.parseInt(last.group(1));
        if (number < least || number > most) {
            return -1;
        }
        text.replace(last.start(1), last.end(1), " ".repeat(last.end(1) - last.start(1)));
        return number;
    }

    private static long figures(String text) {
        return CellText.pieces(text).stream().filter(CellText::isValue).count();
    }

    private static boolean groupAt(FlowText flow, int from, OfficialTable shape) {
        return shape.furniture().stream().anyMatch(label -> label.length() >= SHORT && flow.startsWith(label, from));
    }

    /** How long the label of a group is that ends here; 0 when none does. */
    private static int groupBefore(FlowText flow, int end, OfficialTable shape) {
        return shape.furniture().stream().filter(label -> flow.endsWith(label, end))
                .mapToInt(String::length).max().orElse(0);
    }
}
