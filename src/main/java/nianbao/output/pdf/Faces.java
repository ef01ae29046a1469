package nianbao.output.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.xhtmlrenderer.pdf.FontDescription;

/** The five fonts of a report, and which of them sets a character. */
public final class Faces {

    public static final Face FANG = load("fang");
    public static final Face SONG = load("song");
    public static final Face TITLE = load("title");
    public static final Face HEI = load("hei");
    public static final Face KAI = load("kai");

    private static final Map<String, Face> BY_NAME = Map.of("Nianbao Fang", FANG, "Nianbao Song", SONG,
            "Nianbao Title", TITLE, "Nianbao Hei", HEI, "Nianbao Kai", KAI);
    private static final Map<FontDescription, Face> BY_DESCRIPTION = Map.of(FANG.description(), FANG,
            SONG.description(), SONG, TITLE.description(), TITLE, HEI.description(), HEI, KAI.description(), KAI);

    private Faces() {
    }

    /** The font of that {@code font-family}; Song for any other. */
    static Face named(String family) {
        return BY_NAME.getOrDefault(family, SONG);
    }

    static Face of(FontDescription description) {
        return BY_DESCRIPTION.get(description);
    }

    /** The font that sets a character in text of {@code own}: itself, then Song, then Kai; {@code null} when none has it. */
    public static Face pick(Face own, int character) {
        if (own.has(character)) {
            return own;
        }
        return SONG.has(character) ? SONG : KAI.has(character) ? KAI : null;
    }

    private static Face load(String name) {
        var file = "nianbao-" + name + ".ttf";
        try (var in = Faces.class.getResourceAsStream("/fonts/" + file)) {
            return new Face(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
