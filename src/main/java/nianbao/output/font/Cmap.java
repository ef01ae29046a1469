package nianbao.output.font;

import java.nio.ByteBuffer;

/** Which glyph shows a character: a font's {@code cmap} table, of format 4 or 12, laid out flat. */
final class Cmap {

    /** Planes 0 to 2: above them no script is. */
    static final int CHARACTERS = 0x30000;

    private Cmap() {
    }

    /** By character; 0 for one the font does not have. */
    static char[] read(Sfnt font) {
        var table = font.table("cmap");
        char[] glyphs = new char[CHARACTERS];
        int best = 0, bestFormat = 0;
        for (int i = 0; i < Sfnt.u16(table, 2); i++) {
            int platform = Sfnt.u16(table, 4 + 8 * i), encoding = Sfnt.u16(table, 6 + 8 * i), at = table.getInt(8 + 8 * i);
            int format = Sfnt.u16(table, at);
            boolean unicode = platform == 0 || platform == 3 && (encoding == 1 || encoding == 10);
            if (unicode && (format == 4 || format == 12) && format > bestFormat) {
                best = at;
                bestFormat = format;
            }
        }
        switch (bestFormat) {
            case 12 -> groups(table, best, glyphs);
            case 4 -> segments(table, best, glyphs);
            default -> throw new IllegalArgumentException("no Unicode cmap");
        }
        int count = font.glyphs();
        for (int i = 0; i < CHARACTERS; i++) {
            glyphs[i] = glyphs[i] < count ? glyphs[i] : 0;
        }
        return glyphs;
    }

    private static void groups(ByteBuffer table, int at, char[] glyphs) {
        int count = table.getInt(at + 12);
        for (int i = 0; i < count; i++) {
            int entry = at + 16 + 12 * i, first = table.getInt(entry), last = table.getInt(entry + 4);
            int glyph = table.getInt(entry + 8);
            for (int c = Math.max(0, first); c <= Math.min(last, CHARACTERS - 1); c++) {
                glyphs[c] = (char) (glyph + c - first);
            }
        }
    }

    private static void segments(ByteBuffer table, int at, char[] glyphs) {
        int size = Sfnt.u16(table, at + 6);
        for (int i = 0; i < size; i += 2) {
            int last = Sfnt.u16(table, at + 14 + i), first = Sfnt.u16(table, at + 16 + size + i);
            int delta = table.getShort(at + 16 + 2 * size + i), offsetAt = at + 16 + 3 * size + i;
            int offset = Sfnt.u16(table, offsetAt);
            for (int c = first; c <= last && c != 0xffff; c++) {
                int glyph = offset == 0 ? c : Sfnt.u16(table, offsetAt + offset + 2 * (c - first));
                glyphs[c] = (char) (glyph == 0 ? 0 : glyph + delta);
            }
        }
    }
}
