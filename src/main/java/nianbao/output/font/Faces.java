package nianbao.output.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The fonts of a report, and which of them sets a character. */
public final class Faces {

    /** Below are Latin letters, digits and their signs. */
    private static final int LATIN = 0x250;
    /**
     * Signs a bundled font draws as another sign, which the next font sets: 仿宋 draws ￥ as ＄ and • as ·, 黑体 • as ·, and
     * 楷体 the minus sign as a hyphen.
     */
    private static final Map<Style, List<Integer>> WRONG = Map.of(Style.FANG, List.of(0xffe5, 0x2022), Style.HEI, List.of(0x2022),
            Style.KAI, List.of(0x2212));
    private static final Map<Style, Face> BUNDLED = bundled();
    /** What the bundled 仿宋 lacks, as light and as narrow as it is. */
    private static final Face RARE = load("rare", List.of());
    /** By number of the style. */
    private static volatile Face[][] chains = chains(Map.of(), false);
    private static volatile Face[][] latin = chains(Map.of(), true);

    private Faces() {
    }

    /** Puts an operator's fonts before the bundled ones; to be called once, before the first report is printed. */
    public static void use(Map<Style, Face> own) {
        chains = chains(own, false);
        latin = chains(own, true);
    }

    /** The font that shows a character in text of that style: the first of its list that has it; {@code null} when none has. */
    public static Face pick(Style style, int character) {
        for (var face : (character < LATIN ? latin : chains)[style.ordinal()]) {
            if (face.has(character)) {
                return face;
            }
        }
        return null;
    }

    /**
     * The style's own font, then Song, then Kai; of each an operator's font before the bundled one, which for 仿宋 has a
     * second file behind it.
     *
     * @param latin whether for letters and digits: those of the bundled 仿宋 and 楷体 are a typewriter's, so Song's are taken
     */
    private static Face[][] chains(Map<Style, Face> own, boolean latin) {
        var chains = new Face[Style.values().length][];
        for (var style : Style.values()) {
            var chain = new LinkedHashSet<Face>();
            if (latin && (style == Style.FANG || style == Style.KAI)) {
                chain.add(own.getOrDefault(style, own.getOrDefault(Style.SONG, BUNDLED.get(Style.SONG))));
            }
            for (var next : List.of(style, Style.SONG, Style.KAI)) {
                if (own.containsKey(next)) {
                    chain.add(own.get(next));
                }
                chain.add(BUNDLED.get(next));
                if (next == Style.FANG) {
                    chain.add(RARE);
                }
            }
            chains[style.ordinal()] = chain.toArray(Face[]::new);
        }
        return chains;
    }

    private static Map<Style, Face> bundled() {
        var faces = new EnumMap<Style, Face>(Style.class);
        for (var style : Style.values()) {
            faces.put(style, load(style.name().toLowerCase(), WRONG.getOrDefault(style, List.of())));
        }
        return faces;
    }

    private static Face load(String name, List<Integer> wrong) {
        try (var in = Faces.class.getResourceAsStream("/fonts/nianbao-" + name + ".ttf")) {
            return new Face(Sfnt.read(in.readAllBytes()).getFirst(), wrong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
