package nianbao.output.html;

import java.util.regex.Pattern;

/** Addresses within text, of pages and of mail, as links. What is linked is what stands there, letter for letter. */
final class Links {

    private static final Pattern ADDRESS = Pattern
            .compile("(?<page>https?://[\\w.~:/?#@!$&*+,;=%\\[\\]-]*[\\w/=#-])|(?<mail>(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++)"
                    + "|(?<site>www\\.[\\w-]+(?:\\.[\\w-]+)+(?:/[\\w.~:/?#@!$&*+,;=%-]*[\\w/=#-])?)", Pattern.CASE_INSENSITIVE);

    private Links() {
    }

    static String markup(String text) {
        var out = new StringBuilder();
        int from = 0;
        for (var found = ADDRESS.matcher(text); found.find(); from = found.end()) {
            var address = found.group("mail") != null ? "mailto:" + found.group() : found.group("site") != null ? "http://" + found.group() : found.group();
            out.append(Xml.escape(text.substring(from, found.start()))).append("<a href=\"").append(Xml.escape(address))
                    .append("\" rel=\"nofollow noopener\">").append(Xml.escape(found.group())).append("</a>");
        }
        return out.append(Xml.escape(text.substring(from))).toString();
    }
}
