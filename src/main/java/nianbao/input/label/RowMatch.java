package nianbao.input.label;

/** The row a label names, and how surely. */
public record RowMatch(OfficialRow line, int score) {

    /** The whole label. */
    public static final int EXACT = 4;
    /** The label without its ordinal. */
    public static final int BARE = 3;
    /** A part of it, as page breaks leave one, or the label within more words. */
    public static final int PART = 2;
    /** Words like it. */
    public static final int ALIKE = 1;
}
