package nianbao.output.layout;

import nianbao.output.font.Style;
import org.w3c.dom.Element;
import org.xhtmlrenderer.render.InlineText;

/**
 * The heading at the start of a paragraph, set in the heading's font: （一）主动公开情况。全年…… Chinese characters are
 * equally wide in all fonts, and a heading has no digits, so that lines are measured without knowing of it.
 */
final class RunIn {

    private RunIn() {
    }

    /** How many characters of a piece of text belong to it. */
    static int length(InlineText text, String string) {
        var paragraph = paragraph(text);
        if (paragraph == null) {
            return 0;
        }
        int units = Integer.parseInt(paragraph.getAttribute("data-length")) - text.getStart();
        return string.codePointCount(0, Math.clamp(units, 0, string.length()));
    }

    /** The font of the heading. */
    static Style style(InlineText text, Style own) {
        var paragraph = paragraph(text);
        return paragraph == null ? own : Style.ofHeading(Integer.parseInt(paragraph.getAttribute("data-level")));
    }

    /** The paragraph whose first text this is, when it starts with a heading. */
    private static Element paragraph(InlineText text) {
        var node = text.getTextNode();
        boolean starts = node != null && node.getPreviousSibling() == null && node.getParentNode() instanceof Element element
                && element.hasAttribute("data-level");
        return starts ? (Element) node.getParentNode() : null;
    }
}
