package nianbao.register.words;

/**
 * What a value of a register means.
 *
 * @param code the row, kind or outcome of a case; "" unless {@link State#KNOWN}
 */
public record Meaning(State state, String code) {

    public enum State {
        KNOWN,
        /** Which group, but not which of its rows. */
        GROUP,
        /** Not answered yet. */
        OPEN,
        /** There is none: blank, 无, "/". */
        NOTHING,
        UNKNOWN
    }

    public static final Meaning GROUP = new Meaning(State.GROUP, "");
    public static final Meaning OPEN = new Meaning(State.OPEN, "");
    static final Meaning NOTHING = new Meaning(State.NOTHING, "");
    public static final Meaning UNKNOWN = new Meaning(State.UNKNOWN, "");

    public static Meaning known(String code) {
        return new Meaning(State.KNOWN, code);
    }

    public boolean isKnown() {
        return state == State.KNOWN;
    }

    public boolean isNothing() {
        return state == State.NOTHING;
    }
}
