package nianbao.register.words;

/**
 * What a value of a register means.
 *
 * @param code the row, kind or outcome of a case; "" unless {@link MeaningState#KNOWN}
 */
public record Meaning(MeaningState state, String code) {

    public enum MeaningState {
        KNOWN,
        /** Which group, but not which of its rows. */
        GROUP,
        /** Not answered yet. */
        OPEN,
        /** There is none: blank, 无, "/". */
        NOTHING,
        UNKNOWN
    }

    public static final Meaning GROUP = new Meaning(MeaningState.GROUP, "");
    public static final Meaning OPEN = new Meaning(MeaningState.OPEN, "");
    static final Meaning NOTHING = new Meaning(MeaningState.NOTHING, "");
    public static final Meaning UNKNOWN = new Meaning(MeaningState.UNKNOWN, "");

    public static Meaning known(String code) {
        return new Meaning(MeaningState.KNOWN, code);
    }

    public boolean isKnown() {
        return state == MeaningState.KNOWN;
    }

    public boolean isNothing() {
        return state == MeaningState.NOTHING;
    }
}
