package nianbao.output.font;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a font calls itself.
 *
 * @param postScript ASCII, without spaces
 * @param all        family and full names in all languages
 */
record Names(String postScript, Set<String> all) {

    private static final int FAMILY = 1, FULL = 4, POST_SCRIPT = 6, TYPOGRAPHIC = 16;
    private static final int GBK = 3;

    static Names of(Sfnt font) {
        var table = font.table("name");
        int strings = Sfnt.u16(table, 4);
        var all = new LinkedHashSet<String>();
        String postScript = "";
        for (int i = 0; i < Sfnt.u16(table, 2); i++) {
            int entry = 6 + 12 * i, kind = Sfnt.u16(table, entry + 6);
            if (kind == FAMILY || kind == FULL || kind == POST_SCRIPT || kind == TYPOGRAPHIC) {
                var name = name(table, entry, strings);
                all.add(name);
                if (kind == POST_SCRIPT) {
                    postScript = name;
                }
            }
        }
        var ascii = postScript.replaceAll("[^A-Za-z0-9_-]", "");
        return new Names(ascii.isEmpty() ? "Font" : ascii, all);
    }

    private static String name(ByteBuffer table, int entry, int strings) {
        byte[] bytes = new byte[Sfnt.u16(table, entry + 8)];
        table.get(strings + Sfnt.u16(table, entry + 10), bytes);
        int platform = Sfnt.u16(table, entry), encoding = Sfnt.u16(table, entry + 2);
        Charset charset = platform == 1 ? StandardCharsets.ISO_8859_1
                : platform == 3 && encoding == GBK ? Charset.forName("GBK") : StandardCharsets.UTF_16BE;
        return new String(bytes, charset).strip();
    }
}
