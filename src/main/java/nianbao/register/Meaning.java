package nianbao.register;

/**
 * What a value of a register means.
 *
 * @param code the row, kind or outcome of a case; "" unless {@link State#KNOWN}
 */
record Meaning(State state, String code) {

    enum State {
        KNOWN,
        /** Which group, but not which of its rows. */
        GROUP,
        /** Not answered yet. */
        OPEN,
        /** There is none: blank, 无, "/". */
        NOTHING,
        UNKNOWN
    }

    static final Meaning GROUP = new Meaning(State.GROUP, "");
    static final Meaning OPEN = new Meaning(State.OPEN, "");
    static final Meaning NOTHING = new Meaning(State.NOTHING, "");
    static final Meaning UNKNOWN = new Meaning(State.UNKNOWN, "");

    static Meaning known(String code) {
        return new Meaning(State.KNOWN, code);
    }

    boolean isKnown() {
        return state == State.KNOWN;
    }

    boolean isNothing() {
        return state == State.NOTHING;
    }
}
