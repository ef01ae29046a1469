package nianbao.output;

/**
 * A character that no bundled font has.
 *
 * @param character the character
 * @param field     the field it stands in; {@code null} for the title
 */
public record MissingGlyph(String character, String field) {

    /** As a clerk reads it: 𠮷（U+20BB7）. */
    public String name() {
        return character + "（U+%04X）".formatted(character.codePointAt(0));
    }
}
