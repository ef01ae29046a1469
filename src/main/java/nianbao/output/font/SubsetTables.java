package nianbao.output.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/** The small tables of an embedded font, and the file around them. */
final class SubsetTables {

    private static final int SIGNATURE = 0xB1B0AFBA;

    private SubsetTables() {
    }

    /** Format 12, a group a run of characters whose glyphs follow each other. */
    static byte[] cmap(SortedMap<Integer, Integer> glyphs) {
        var groups = ByteBuffer.allocate(12 * glyphs.size());
        int count = 0, last = -2, lastGlyph = -2;
        for (var entry : glyphs.entrySet()) {
            int character = entry.getKey(), glyph = entry.getValue();
            if (character == last + 1 && glyph == lastGlyph + 1) {
                groups.putInt(12 * count - 8, character);
            } else {
                groups.putInt(character).putInt(character).putInt(glyph);
                count++;
            }
            last = character;
            lastGlyph = glyph;
        }
        int length = 16 + 12 * count;
        var table = ByteBuffer.allocate(12 + length).putShort((short) 0).putShort((short) 1)
                .putShort((short) 3).putShort((short) 10).putInt(12)
                .putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(count);
        return table.put(groups.array(), 0, 12 * count).array();
    }

    /** Long locations, no sum yet. */
    static byte[] head(byte[] head) {
        return ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1).array();
    }

    /** Version 1.0: a font of cubic outlines has a shorter table. */
    static byte[] maxp(byte[] maxp, int glyphs) {
        var table = ByteBuffer.allocate(32).putInt(0x10000);
        table.put(maxp.length >= 32 ? maxp : full(), 4, 28);
        return table.putShort(4, (short) glyphs).array();
    }

    private static byte[] full() {
        return ByteBuffer.allocate(32).putShort(6, (short) 4096).putShort(8, (short) 512).putShort(14, (short) 1).array();
    }

    /** Family and PostScript name, for Windows. */
    static byte[] name(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        int[] kinds = {1, 4, 6};
        var table = ByteBuffer.allocate(6 + 12 * kinds.length + text.length);
        table.putShort((short) 0).putShort((short) kinds.length).putShort((short) (6 + 12 * kinds.length));
        for (int kind : kinds) {
            table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) kind)
                    .putShort((short) text.length).putShort((short) 0);
        }
        return table.put(text).array();
    }

    static byte[] file(SortedMap<String, byte[]> tables) {
        int count = tables.size(), power = Integer.highestOneBit(count);
        int size = 12 + 16 * count + tables.values().stream().mapToInt(t -> t.length + 3 & ~3).sum();
        var file = ByteBuffer.allocate(size).putInt(0x10000).putShort((short) count).putShort((short) (16 * power))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (count - power)));
        int at = 12 + 16 * count, head = 0;
        for (var entry : tables.entrySet()) {
            byte[] table = entry.getValue();
            file.put(at, table);
            file.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1)).putInt(sum(file, at, table.length)).putInt(at)
                    .putInt(table.length);
            head = entry.getKey().equals("head") ? at : head;
            at += table.length + 3 & ~3;
        }
        return file.putInt(head + 8, SIGNATURE - sum(file, 0, size)).array();
    }

    private static int sum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += file.getInt(at);
        }
        return sum;
    }
}
