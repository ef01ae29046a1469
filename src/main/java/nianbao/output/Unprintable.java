package nianbao.output;

/** Thrown when a file with pages cannot be made of a report, before anything is written. The message says why, to a clerk. */
public abstract sealed class Unprintable extends RuntimeException permits MissingGlyphs, TooLong {

    private static final long serialVersionUID = 1;

    Unprintable(String message) {
        super(message);
    }
}
