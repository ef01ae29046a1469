package nianbao.output.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.util.List;
import java.util.SortedSet;

/** A font, loaded once and shared by all threads. */
public final class Face {

    private final Sfnt font;
    private final char[] glyphs;
    private final GlyphOutlines outlines;
    private final String name;

    /** @throws RuntimeException when the font is damaged */
    Face(Sfnt font) {
        this(font, List.of());
    }

    /** @param wrong characters whose outline is another's: the font counts as not having them */
    Face(Sfnt font, List<Integer> wrong) {
        this.font = font;
        glyphs = Cmap.read(font);
        wrong.forEach(character -> glyphs[character] = 0);
        name = Names.of(font).postScript();
        outlines = font.has("glyf") ? new TrueTypeOutlines(font) : new CffOutlines(font);
        outlines.check();
    }

    /** As files call it: ASCII, without spaces. */
    public String name() {
        return name;
    }

    public boolean has(int character) {
        return character < Cmap.CHARACTERS && glyphs[character] != 0;
    }

    /** In 1/1000 em. */
    public int advance(int character) {
        return Math.round(font.advance(glyph(character)) * 1000f / font.unitsPerEm());
    }

    /** Its outline, an em one unit, baseline at 0, upwards. */
    public GeneralPath outline(int character) {
        var path = outlines.path(glyph(character));
        path.transform(AffineTransform.getScaleInstance(1d / font.unitsPerEm(), 1d / font.unitsPerEm()));
        return path;
    }

    /** A font of just these characters. */
    public Subset subset(SortedSet<Integer> characters) {
        return new Subset(font, outlines, characters, this::glyph);
    }

    private int glyph(int character) {
        return character < Cmap.CHARACTERS ? glyphs[character] : 0;
    }
}
