package nianbao.output.layout;

import nianbao.output.font.Style;
import org.xhtmlrenderer.render.FSFont;

/**
 * A kind of type in a size, in dots.
 *
 * @param narrow how wide its characters are drawn: 1 as they are, less for long numbers in narrow columns
 */
record SetFont(Style style, float size, float narrow) implements FSFont {

    @Override
    public float getSize2D() {
        return size;
    }
}
