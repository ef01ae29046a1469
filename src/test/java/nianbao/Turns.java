package nianbao;

/**
 * Of a great many cases that are alike a build tries each nth, so that over all that they are made of every value has its
 * turn; all of them with {@code -Dthorough=true}, before a release.
 */
public final class Turns {

    private static final boolean ALL = Boolean.getBoolean("thorough");

    private Turns() {
    }

    public static boolean isAll() {
        return ALL;
    }

    /** @param place where the case stands among those alike, the sum of the places of what it is made of. */
    public static boolean isOn(int place, int nth) {
        return ALL || place % nth == 0;
    }
}
