package nianbao.output.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No sign is printed as another one: outlines of all signs of GB 2312's kind that the fonts have, compared. */
class SignsTest {

    /** Punctuation, currency, operators, units, numbered and full-width signs: what a report may hold besides letters and characters. */
    private static final int[][] SIGNS = {{0x21, 0x2f}, {0x3a, 0x40}, {0x5b, 0x60}, {0x7b, 0x7e}, {0xa1, 0xbf}, {0xd7, 0xd7}, {0xf7, 0xf7},
        {0x2010, 0x205e}, {0x20a0, 0x20bf}, {0x2100, 0x214f}, {0x2190, 0x21ff}, {0x2200, 0x22ff}, {0x2460, 0x24ff}, {0x25a0, 0x26ff},
        {0x3001, 0x303f}, {0x3200, 0x33ff}, {0xff01, 0xff0f}, {0xff1a, 0xff20}, {0xffe0, 0xffe6}};
    /** Signs that are drawn alike everywhere: one dash by two names, the middle dots, compatibility signs, parts of tall brackets. */
    private static final List<String> ALIKE = List.of("-\u00ad\u2010\u2011", "‒–", "—―", "·・", "·‧", "•‧", "…⋯", "‵｀", "∕／/", "~∼", "∙⋅", "⊙☉", "⁚︰", "﹘﹣",
            "〈\u2329", "〉\u232a", "〜～", ",，", ".．", "〸十", "〺卅");

    @Test
    void twoSignsThatDifferAreDrawnDifferently() {
        for (var style : Style.values()) {
            var drawn = new HashMap<String, List<Integer>>();
            for (int[] block : SIGNS) {
                IntStream.rangeClosed(block[0], block[1]).filter(c -> Faces.pick(style, c) != null && c != 0x3000)
                        .forEach(c -> drawn.computeIfAbsent(outline(style, c), o -> new ArrayList<>()).add(c));
            }
            drawn.remove("");
            var wrong = drawn.values().stream().filter(same -> same.size() > 1)
                    .map(same -> same.stream().map(Character::toString).collect(Collectors.joining()))
                    .filter(same -> ALIKE.stream().noneMatch(alike -> same.codePoints().allMatch(c -> alike.indexOf(c) >= 0))).collect(Collectors.toSet());
            assertEquals(Set.of(), wrong, style.name());
        }
    }

    @Test
    void theYuanIsNoDollar() {
        for (var style : Style.values()) {
            assertNotEquals(outline(style, '￥'), outline(style, '＄'), style.name());
        }
        assertEquals(Map.of('￥', "NianbaoRare-Regular", '＄', "NianbaoFang-Regular"),
                Map.of('￥', Faces.pick(Style.FANG, '￥').name(), '＄', Faces.pick(Style.FANG, '＄').name()));
    }

    private static String outline(Style style, int character) {
        var out = new StringBuilder();
        float[] p = new float[6];
        for (PathIterator i = Faces.pick(style, character).outline(character).getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(p);
            out.append(kind);
            for (int n = 0; n < new int[]{2, 2, 4, 6, 0}[kind]; n++) {
                out.append(Math.round(p[n] * 1000)).append(' ');
            }
        }
        return out.toString();
    }
}
