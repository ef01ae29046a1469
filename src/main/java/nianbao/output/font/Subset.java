package nianbao.output.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** A TrueType font of some characters of another, its glyphs numbered anew in the order of the characters. */
public final class Subset {

    private static final Set<String> BY_CHARACTER = Set.of("cmap", "name", "post", "OS/2");

    private final Sfnt font;
    private final GlyphOutlines outlines;
    private final SortedMap<Integer, Integer> glyphs = new TreeMap<>();
    /** By new number the old one; parts of composite glyphs at the end. */
    private final List<Integer> old = new ArrayList<>(List.of(0));
    private final SortedMap<String, byte[]> tables;

    Subset(Sfnt font, GlyphOutlines outlines, SortedSet<Integer> characters, IntUnaryOperator glyphOf) {
        this.font = font;
        this.outlines = outlines;
        // Two characters that share a shape get a glyph each, so that either is copied and read out as itself.
        for (int character : characters) {
            glyphs.put(character, old.size());
            old.add(glyphOf.applyAsInt(character));
        }
        tables = tables(new HashMap<>(Map.of(0, 0)));
    }

    private int number(int glyph, Map<Integer, Integer> numbers) {
        return numbers.computeIfAbsent(glyph, g -> {
            old.add(g);
            return old.size() - 1;
        });
    }

    /** The font file. */
    public byte[] bytes() {
        return SubsetTables.file(tables);
    }

    /** The file without what says which glyph shows which character, for those who name glyphs by number (ISO 32000-1, 9.9). */
    public byte[] shapes() {
        var shapes = new TreeMap<>(tables);
        shapes.keySet().removeAll(BY_CHARACTER);
        return SubsetTables.file(shapes);
    }

    /** By character its glyph. */
    public SortedMap<Integer, Integer> glyphs() {
        return glyphs;
    }

    /** In 1/1000 em, by glyph. */
    public int[] advances() {
        return old.stream().mapToInt(g -> Math.round(font.advance(g) * 1000f / font.unitsPerEm())).toArray();
    }

    private SortedMap<String, byte[]> tables(Map<Integer, Integer> numbers) {
        var glyf = new ByteArrayOutputStream();
        var loca = new ArrayList<Integer>();
        for (int i = 0; i < old.size(); i++) {
            loca.add(glyf.size());
            byte[] glyph = outlines.glyf(old.get(i));
            renumber(ByteBuffer.wrap(glyph), numbers);
            glyf.writeBytes(glyph);
            glyf.writeBytes(new byte[-glyph.length & 3]);
        }
        loca.add(glyf.size());
        int count = old.size();
        var locations = ByteBuffer.allocate(4 * loca.size());
        loca.forEach(locations::putInt);
        var metrics = ByteBuffer.allocate(4 * count);
        old.forEach(g -> metrics.putShort((short) font.advance(g)).putShort((short) font.leftBearing(g)));
        var tables = new TreeMap<String, byte[]>();
        tables.put("cmap", SubsetTables.cmap(glyphs));
        tables.put("glyf", glyf.toByteArray());
        tables.put("head", SubsetTables.head(font.bytes("head")));
        tables.put("hhea", ByteBuffer.wrap(font.bytes("hhea")).putShort(34, (short) count).array());
        tables.put("hmtx", metrics.array());
        tables.put("loca", locations.array());
        tables.put("maxp", SubsetTables.maxp(font.bytes("maxp"), count));
        tables.put("name", SubsetTables.name(Names.of(font).postScript()));
        tables.put("post", ByteBuffer.allocate(32).putInt(0x30000).array());
        for (var tag : List.of("OS/2", "cvt ", "fpgm", "prep")) {
            if (font.has(tag)) {
                tables.put(tag, font.bytes(tag));
            }
        }
        return tables;
    }

    /** A composite glyph names its parts by number: those come along. */
    private void renumber(ByteBuffer glyph, Map<Integer, Integer> numbers) {
        if (!glyph.hasRemaining() || glyph.getShort(0) >= 0) {
            return;
        }
        for (int at = 10, flags = TrueTypeOutlines.MORE; (flags & TrueTypeOutlines.MORE) != 0;) {
            flags = Sfnt.u16(glyph, at);
            int part = Sfnt.u16(glyph, at + 2);
            glyph.putShort(at + 2, (short) number(part < font.glyphs() ? part : 0, numbers));
            at += TrueTypeOutlines.size(flags);
        }
    }
}
