package nianbao.check.text;

/** A few words of a text, to know it by. */
public final class Excerpt {

    private static final int LONGEST = 20;

    private Excerpt() {
    }

    public static String start(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The last words up to an amount, from a pause on where there is one. */
    public static String tail(String text) {
        int from = Math.max(text.lastIndexOf('，'), Math.max(text.lastIndexOf('（'), text.lastIndexOf('、')));
        return text.substring(from + 1).strip();
    }
}
