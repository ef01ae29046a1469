package nianbao.output.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a TrueType or OpenType font file, read in place: never changed, so any thread may read. A file that is
 * damaged shows it by an unchecked exception.
 */
final class Sfnt {

    private static final int COLLECTION = 0x74746366;
    private static final int TABLES_MOST = 100;

    private final ByteBuffer file;
    private final Map<String, ByteBuffer> tables = new LinkedHashMap<>();
    /** What is asked for each character that is set is looked up once. */
    private final ByteBuffer metrics;
    private final int measured;
    private final int unitsPerEm;

    private Sfnt(ByteBuffer file, int at) {
        this.file = file;
        int count = file.getShort(at + 4);
        if (count <= 0 || count > TABLES_MOST) {
            throw new IllegalArgumentException("no font file");
        }
        for (int i = 0; i < count; i++) {
            int entry = at + 12 + i * 16;
            byte[] tag = new byte[4];
            file.get(entry, tag);
            tables.put(new String(tag, StandardCharsets.ISO_8859_1),
                    file.slice(file.getInt(entry + 8), file.getInt(entry + 12)));
        }
        metrics = table("hmtx");
        measured = u16(table("hhea"), 34);
        unitsPerEm = u16(table("head"), 18);
    }

    /** The fonts of a file: several of a collection (.ttc). */
    static List<Sfnt> read(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        if (file.getInt(0) != COLLECTION) {
            return List.of(new Sfnt(file, 0));
        }
        var fonts = new ArrayList<Sfnt>();
        int count = file.getInt(8);
        if (count <= 0 || count > TABLES_MOST) {
            throw new IllegalArgumentException("no font collection");
        }
        for (int i = 0; i < count; i++) {
            fonts.add(new Sfnt(file, file.getInt(12 + 4 * i)));
        }
        return fonts;
    }

    boolean has(String tag) {
        return tables.containsKey(tag);
    }

    /** Absolute positions only: a table's buffer is shared. */
    ByteBuffer table(String tag) {
        var table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException("no table " + tag);
        }
        return table;
    }

    byte[] bytes(String tag) {
        var table = table(tag);
        byte[] bytes = new byte[table.limit()];
        table.get(0, bytes);
        return bytes;
    }

    int glyphs() {
        return u16(table("maxp"), 4);
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    /** In units of the font. */
    int advance(int glyph) {
        return u16(metrics, 4 * Math.min(glyph, measured - 1));
    }

    int leftBearing(int glyph) {
        return metrics.getShort(glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured));
    }

    /** Where a glyph's outline starts in {@code glyf}; that of the next is where it ends. */
    int location(int glyph) {
        return table("head").getShort(50) == 0 ? 2 * u16(table("loca"), 2 * glyph) : table("loca").getInt(4 * glyph);
    }

    static int u16(ByteBuffer data, int at) {
        return data.getShort(at) & 0xffff;
    }
}
