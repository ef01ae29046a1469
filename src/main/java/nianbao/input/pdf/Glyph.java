package nianbao.input.pdf;

/**
 * A character on a page, in points from its top left corner.
 *
 * @param y    its baseline
 * @param size the size of its type
 * @param paragraph what the file says it belongs to, or {@link Structure#NONE}
 */
public record Glyph(String text, float left, float right, float y, float size, int paragraph) {

    float middle() {
        return (left + right) / 2;
    }

    /** Half the height of its body: what decides in which cell it stands. */
    float centre() {
        return y - size * 0.35f;
    }
}
