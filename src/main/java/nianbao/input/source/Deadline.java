package nianbao.input.source;

/**
 * Lets a reading that takes too long be stopped from outside: by interrupting its thread. Every loop over what a file holds
 * looks here, if only by asking an official table whether it knows a label.
 */
public final class Deadline {

    private Deadline() {
    }

    /** The reading was given up; nobody waits for what comes of it. */
    public static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Passed();
        }
    }
}
