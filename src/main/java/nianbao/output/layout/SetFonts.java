package nianbao.output.layout;

import nianbao.output.font.Style;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.extend.FontResolver;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.render.FSFont;

/** Finds a style by the family's name; Song for any other. */
final class SetFonts implements FontResolver {

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        var families = wanted.families();
        if (families != null && families.length > 0) {
            for (var style : Style.values()) {
                if (style.family().equals(families[0].replace("\"", ""))) {
                    return new SetFont(style, wanted.size());
                }
            }
        }
        return new SetFont(Style.SONG, wanted.size());
    }

    @Override
    public void flushCache() {
        // Nothing is kept.
    }
}
