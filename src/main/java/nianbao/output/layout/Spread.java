package nianbao.output.layout;

import java.util.Set;
import nianbao.output.font.Style;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;

/**
 * How far apart the characters of a line stand. Flying Saucer's own justification does nothing for Chinese and splits
 * surrogate pairs, so blocks are set left and their full lines are spread here.
 */
final class Spread {

    /** Headings can take two lines as well. */
    private static final Set<String> SPREAD = Set.of("p", "h2", "h3", "h4", "h5");
    /** A wider gap looks worse than an uneven margin; a line before a long address would have one. */
    private static final float WIDEST = 0.2f;
    /** By so many dots for each gap a line may be fuller than it was measured: a single digit's distance is not counted. */
    private static final float TIGHTEST = -16;

    private Spread() {
    }

    /** Space after each character in dots, besides what pairs of characters keep from each other. */
    static float gap(InlineText text, Style own, float size) {
        float tracking = Glyphs.tracking(size);
        var line = text.getParent().getLineBox();
        if (!isFull(line) || line.getChildCount() != 1) {
            return tracking;
        }
        var string = text.getSubstring();
        float natural = 0;
        int gaps = 0, previous = -1;
        for (int i = 0; i < string.length();) {
            int c = string.codePointAt(i);
            i += Character.charCount(c);
            natural += Glyphs.advance(own, size, c);
            if (previous >= 0) {
                natural += Glyphs.kern(own, size, previous, c);
                gaps += Glyphs.isStretchable(previous, c) ? 1 : 0;
            }
            previous = c;
        }
        if (gaps == 0) {
            return tracking;
        }
        float gap = (line.getParent().getContentWidth() - line.getX() - natural) / gaps;
        return gap < tracking + TIGHTEST || gap > WIDEST * size ? tracking : gap;
    }

    /** Whether it is a line of a paragraph that goes on: the last one, and one before a line break, stay as they are. */
    private static boolean isFull(LineBox line) {
        var element = line.getParent().getElement();
        if (element == null || !SPREAD.contains(element.getNodeName()) || line.isEndsOnNL()) {
            return false;
        }
        for (var next = line.getNextSibling(); next != null; next = next.getNextSibling()) {
            if (next instanceof LineBox box && box.isContainsContent()) {
                return true;
            }
        }
        return false;
    }
}
