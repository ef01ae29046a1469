package nianbao.report;

/**
 * White space as clerks leave it: also U+3000 (which they indent with), U+00A0 (pasted from web pages) and the zero
 * width characters that come along unseen. Java's own {@code strip} and {@code isBlank} know only some of them.
 */
public final class Space {

    private Space() {
    }

    public static boolean is(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isZeroWidth(c);
    }

    static boolean isZeroWidth(int c) {
        return c >= 0x200b && c <= 0x200d || c == 0xfeff;
    }

    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Space::is);
    }

    /** The text without any white space: how names are compared. */
    public static String tight(String text) {
        return text.codePoints().filter(c -> !is(c)).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }

    /** The text without white space at both ends. */
    public static String strip(String text) {
        int from = 0, to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
