package nianbao.output.font;

import java.awt.geom.GeneralPath;

/** The shapes of a font's glyphs. */
interface GlyphOutlines {

    /** Looks at each glyph, so that a damaged font is found when it is loaded, not while a report is printed. */
    void check();

    /** As the table {@code glyf} holds it: empty for a space. */
    byte[] glyf(int glyph);

    /** In units of the font. */
    GeneralPath path(int glyph);
}
