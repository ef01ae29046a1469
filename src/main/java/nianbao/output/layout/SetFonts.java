package nianbao.output.layout;

import nianbao.output.font.Style;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.extend.FontResolver;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.render.FSFont;

/** Finds a style by the family's name; Song for any other, and Song made narrower for {@value #NARROW_FAMILY}. */
final class SetFonts implements FontResolver {

    static final String NARROW_FAMILY = "Nianbao Narrow";
    /** Narrower, and digits lose their shape. */
    static final float NARROW = 0.7f;

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        var families = wanted.families();
        if (families != null && families.length > 0) {
            var family = families[0].replace("\"", "");
            if (family.equals(NARROW_FAMILY)) {
                return new SetFont(Style.SONG, wanted.size(), NARROW);
            }
            for (var style : Style.values()) {
                if (style.family().equals(family)) {
                    return new SetFont(style, wanted.size(), 1);
                }
            }
        }
        return new SetFont(Style.SONG, wanted.size(), 1);
    }

    @Override
    public void flushCache() {
        // Nothing is kept.
    }
}
