package nianbao.output.html;

/** Text as XML may hold it. */
public final class Xml {

    private Xml() {
    }

    /**
     * Escaped for element content and quoted attributes. Characters XML has no place for (control characters, lone
     * surrogates) are left out: the checks have reported them before, and one of them would make the file unreadable.
     */
    public static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (allowed(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** XML 1.0, production Char, less the C1 controls, which show nowhere. */
    public static boolean allowed(int c) {
        return c >= 0x20 && c < 0x7f || c >= 0xa0 && c < 0xd800 || c >= 0xe000 && c < 0xfffe || c > 0xffff
                || c == '\n' || c == '\t' || c == '\r';
    }
}
