package nianbao.output.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontDescription;

/** A bundled font, loaded once and shared by all threads: nothing that changes a {@link BaseFont} may be called. */
public final class Face {

    /** Above the weight of any style asked for, so that Flying Saucer never thickens a font by a stroke. */
    private static final int HEAVIEST = 900;
    private static final int PLANES = 0x30000;
    private static final short MISSING = -1;

    private final FontDescription description;
    /** Per character its advance in 1/1000 em plus one; 0 while not looked up. Filled in the same way by any thread. */
    private final short[] advances = new short[PLANES];

    Face(String file, byte[] bytes) {
        try {
            var font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, null);
            description = new FontDescription(font, IdentValue.NORMAL, HEAVIEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FontDescription description() {
        return description;
    }

    boolean has(int character) {
        return look(character) != MISSING;
    }

    /** In 1/1000 em. */
    int advance(int character) {
        return look(character) - 1;
    }

    private short look(int character) {
        if (character >= PLANES) {
            return MISSING;
        }
        short known = advances[character];
        if (known == 0) {
            var font = description.getFont();
            known = font.charExists(character) ? (short) (font.getWidth(character) + 1) : MISSING;
            advances[character] = known;
        }
        return known;
    }
}
