package nianbao.output.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The fonts of a report, and which of them sets a character. */
public final class Faces {

    private static final Map<Style, Face> BUNDLED = bundled();
    private static volatile Map<Style, List<Face>> chains = chains(Map.of());

    private Faces() {
    }

    /** Puts an operator's fonts before the bundled ones; to be called once, before the first report is printed. */
    public static void use(Map<Style, Face> own) {
        chains = chains(own);
    }

    /** The font that shows a character in text of that style: the first of its list that has it; {@code null} when none has. */
    public static Face pick(Style style, int character) {
        for (var face : chains.get(style)) {
            if (face.has(character)) {
                return face;
            }
        }
        return null;
    }

    /** The style's own font, then Song, then Kai; of each an operator's font before the bundled one. */
    private static Map<Style, List<Face>> chains(Map<Style, Face> own) {
        var chains = new EnumMap<Style, List<Face>>(Style.class);
        for (var style : Style.values()) {
            var chain = new LinkedHashSet<Face>();
            for (var next : List.of(style, Style.SONG, Style.KAI)) {
                if (own.containsKey(next)) {
                    chain.add(own.get(next));
                }
                chain.add(BUNDLED.get(next));
            }
            chains.put(style, new ArrayList<>(chain));
        }
        return chains;
    }

    private static Map<Style, Face> bundled() {
        var faces = new EnumMap<Style, Face>(Style.class);
        for (var style : Style.values()) {
            try (var in = Faces.class.getResourceAsStream("/fonts/nianbao-" + style.name().toLowerCase() + ".ttf")) {
                faces.put(style, new Face(Sfnt.read(in.readAllBytes()).getFirst()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return faces;
    }
}
