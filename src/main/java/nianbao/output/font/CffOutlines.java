package nianbao.output.font;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Cubic outlines, the table {@code CFF }: made quadratic, so that what is embedded is of one kind. */
final class CffOutlines implements GlyphOutlines {

    private final CFFFont cff;
    private final int glyphs;

    CffOutlines(Sfnt font) {
        try {
            cff = new CFFParser().parse(new RandomAccessReadBuffer(font.bytes("CFF "))).getFirst();
            glyphs = font.glyphs();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some hundred, spread over the font: all would take a second. */
    @Override
    public void check() {
        for (int glyph = 0; glyph < glyphs; glyph += 1 + glyphs / 300) {
            path(glyph);
        }
    }

    @Override
    public byte[] glyf(int glyph) {
        return SimpleGlyph.glyf(path(glyph));
    }

    /** One thread at a time: FontBox keeps what it has read of a font in a map of its own. */
    @Override
    public synchronized GeneralPath path(int glyph) {
        try {
            return new GeneralPath(cff.getType2CharString(glyph).getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
