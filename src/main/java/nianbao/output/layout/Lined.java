package nianbao.output.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.xhtmlrenderer.render.InlineText;

/**
 * Characters with a line under them (new) or through them (gone), of the cells of a table within prose; by row and column from 0,
 * the head a row. They stand beside the text and not in it: an element of its own would be a seam where lines break.
 */
public record Lined(List<List<List<LineSpan>>> cells) {

    /** Characters from one up to before another, counted in Java's characters. */
    public record LineSpan(int from, int to, boolean gone) {
    }

    /** Hears of a line: from the beginning of a character to that of another, so high above the baseline, in ems. */
    interface LineDrawing {
        void line(int from, int to, float raised);
    }

    private static final String ATTRIBUTE = "data-lined";
    private static final Pattern WRITTEN = Pattern.compile("(?<!\\d)(\\d++)-(\\d++)([gn])");
    private static final float UNDER = -0.16f;
    private static final float THROUGH = 0.32f;

    /** With a space before it. */
    String attribute(int row, int column) {
        var spans = cells.get(row).get(column);
        if (spans.isEmpty()) return "";
        return " " + ATTRIBUTE + "=\"" + String.join(" ", spans.stream().map(s -> s.from + "-" + s.to + (s.gone ? "g" : "n")).toList()) + "\"";
    }

    /** The lines of one piece of a cell's text, as it stands on one line. */
    static void lines(InlineText text, String string, LineDrawing drawn) {
        var node = text.getTextNode();
        if (node == null || !(node.getParentNode() instanceof Element cell) || !cell.hasAttribute(ATTRIBUTE)) return;
        WRITTEN.matcher(cell.getAttribute(ATTRIBUTE)).results().forEach(span -> {
            int from = at(string, Integer.parseInt(span.group(1)) - text.getStart()), to = at(string, Integer.parseInt(span.group(2)) - text.getStart());
            if (to > from) drawn.line(from, to, span.group(3).equals("g") ? THROUGH : UNDER);
        });
    }

    /** In code points. */
    private static int at(String string, int units) {
        return string.codePointCount(0, Math.clamp(units, 0, string.length()));
    }
}
