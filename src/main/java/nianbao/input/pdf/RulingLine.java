package nianbao.input.pdf;

/**
 * A ruling line.
 *
 * @param at   its y when it is level, its x when it is upright
 * @param from where it starts along the other axis
 */
public record RulingLine(boolean level, float at, float from, float to) {

    private static final float NEAR = 3;

    boolean touches(RulingLine other) {
        if (level == other.level) {
            return Math.abs(at - other.at) <= NEAR && from <= other.to + NEAR && other.from <= to + NEAR;
        }
        return at >= other.from - NEAR && at <= other.to + NEAR && other.at >= from - NEAR && other.at <= to + NEAR;
    }
}
