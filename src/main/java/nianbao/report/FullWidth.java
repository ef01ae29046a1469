package nianbao.report;

/** Full-width forms (Ａ, １, ％), as Chinese input methods write them, and their plain ones. */
public final class FullWidth {

    private static final char FIRST = '！';
    private static final char LAST = '～';

    private FullWidth() {
    }

    public static boolean is(int c) {
        return c >= FIRST && c <= LAST;
    }

    /** The plain form of a full-width one; any other character as it is. */
    public static int narrow(int c) {
        return is(c) ? c - FIRST + '!' : c;
    }

    public static boolean isDigitOrLetter(int c) {
        return is(c) && Character.isLetterOrDigit(narrow(c));
    }
}
