package nianbao.output.page;

import java.awt.geom.GeneralPath;
import java.util.List;
import nianbao.output.font.Face;

/**
 * A report set in pages. Lengths in points; positions from a page's upper left corner.
 *
 * @param content   what the report is made of, as screen readers go through it
 * @param bookmarks of its headings, in order
 */
public record Pages(float width, float height, List<SetPage> sheets, Tag content, List<Bookmark> bookmarks) {

    /** One page: its marks in the order they are drawn and read. */
    public record SetPage(List<PageMark> marks) {
    }

    /** @param level 1 for 一、, 2 for （一）, as GB/T 9704 numbers headings; {@code page} from 0; {@code y} of its upper edge */
    public record Bookmark(String name, int level, int page, float y) {
    }

    public sealed interface PageMark permits Text, PageRule, Shape {
    }

    /**
     * Characters of one font on one line, {@code x} and {@code y} of the first one's baseline.
     *
     * @param tag      what the text belongs to; {@code null} for a page number and a repeated head, which are no content
     * @param narrow   how wide the characters are drawn, 1 as they are
     * @param advances from each character to the next, the last one's own width besides: one a code point
     */
    public record Text(Tag tag, Face face, float size, float narrow, float x, float y, String string, float[] advances)
            implements
                PageMark {
    }

    /** A line of a table, a black rectangle. */
    public record PageRule(float x, float y, float width, float height) implements PageMark {
    }

    /**
     * A shape filled with a color.
     *
     * @param tag   the picture it is part of; {@code null} for the mark of a draft, behind everything
     * @param color red, green and blue
     */
    public record Shape(Tag tag, GeneralPath path, int color) implements PageMark {
    }
}
