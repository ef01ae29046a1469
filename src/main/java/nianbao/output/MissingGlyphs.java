package nianbao.output;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown instead of leaving gaps in a published report: it holds characters that no bundled font has. */
public final class MissingGlyphs extends Unprintable {

    private static final long serialVersionUID = 1;

    private final transient List<MissingGlyph> characters;

    public MissingGlyphs(List<MissingGlyph> characters) {
        super(characters.stream().map(MissingGlyph::name).distinct()
                .collect(Collectors.joining("、", "字库里没有这些字：", "")));
        this.characters = List.copyOf(characters);
    }

    public List<MissingGlyph> characters() {
        return characters;
    }
}
