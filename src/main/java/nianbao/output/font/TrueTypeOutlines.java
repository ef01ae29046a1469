package nianbao.output.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.nio.ByteBuffer;

/** Quadratic outlines, the table {@code glyf}. */
final class TrueTypeOutlines implements GlyphOutlines {

    /** Flags of a part of a composite glyph. */
    static final int WORDS = 1, OFFSETS = 2, SCALE = 8, MORE = 0x20, TWO_SCALES = 0x40, MATRIX = 0x80;
    private static final int DEEPEST = 6;

    private final Sfnt font;

    TrueTypeOutlines(Sfnt font) {
        this.font = font;
    }

    @Override
    public void check() {
        int length = font.table("glyf").limit(), last = 0;
        for (int glyph = 0; glyph <= font.glyphs(); glyph++) {
            int at = font.location(glyph);
            if (at < last || at > length) {
                throw new IllegalArgumentException("glyph " + glyph + " outside the file");
            }
            last = at;
        }
        font.advance(font.glyphs() - 1);
        font.leftBearing(font.glyphs() - 1);
    }

    @Override
    public byte[] glyf(int glyph) {
        byte[] bytes = new byte[font.location(glyph + 1) - font.location(glyph)];
        font.table("glyf").get(font.location(glyph), bytes);
        return bytes;
    }

    @Override
    public GeneralPath path(int glyph) {
        var path = new GeneralPath();
        add(glyph, new AffineTransform(), path, 0);
        return path;
    }

    private void add(int glyph, AffineTransform place, GeneralPath path, int depth) {
        var data = ByteBuffer.wrap(glyf(glyph));
        if (!data.hasRemaining() || depth > DEEPEST) {
            return;
        }
        int contours = data.getShort(0);
        if (contours >= 0) {
            path.append(SimpleGlyph.path(data, contours).getPathIterator(place), false);
            return;
        }
        for (int at = 10, flags = MORE; (flags & MORE) != 0;) {
            flags = Sfnt.u16(data, at);
            var part = new AffineTransform(place);
            part.concatenate(transform(data, at, flags));
            add(Sfnt.u16(data, at + 2), part, path, depth + 1);
            at += size(flags);
        }
    }

    private static AffineTransform transform(ByteBuffer data, int at, int flags) {
        boolean words = (flags & WORDS) != 0;
        double x = words ? data.getShort(at + 4) : data.get(at + 4), y = words ? data.getShort(at + 6) : data.get(at + 5);
        int matrix = at + (words ? 8 : 6);
        double a = 1, b = 0, c = 0, d = 1;
        if ((flags & SCALE) != 0) {
            a = d = fraction(data, matrix);
        } else if ((flags & TWO_SCALES) != 0) {
            a = fraction(data, matrix);
            d = fraction(data, matrix + 2);
        } else if ((flags & MATRIX) != 0) {
            a = fraction(data, matrix);
            b = fraction(data, matrix + 2);
            c = fraction(data, matrix + 4);
            d = fraction(data, matrix + 6);
        }
        return (flags & OFFSETS) != 0 ? new AffineTransform(a, b, c, d, x, y) : new AffineTransform(a, b, c, d, 0, 0);
    }

    private static double fraction(ByteBuffer data, int at) {
        return data.getShort(at) / 16384d;
    }

    /** Bytes of one part of a composite glyph. */
    static int size(int flags) {
        return 4 + ((flags & WORDS) != 0 ? 4 : 2)
                + ((flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0);
    }
}
