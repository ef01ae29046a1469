package nianbao.output.layout;

import nianbao.output.font.Style;
import org.xhtmlrenderer.render.FSFont;

/** A kind of type in a size, in dots. */
record SetFont(Style style, float size) implements FSFont {

    @Override
    public float getSize2D() {
        return size;
    }
}
