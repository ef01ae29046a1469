package nianbao.input;

/** Lets a reading that takes too long be stopped from outside: by interrupting its thread. */
final class Deadline {

    private Deadline() {
    }

    /** The reading was given up; nobody waits for what comes of it. */
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Passed();
        }
    }
}
