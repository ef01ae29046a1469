package nianbao.output.html;

import java.util.regex.Pattern;

/**
 * Addresses within text, of pages and of mail, as links. What is linked is what stands there, letter for letter; lines may break
 * within it as they do in the PDF, and never within a telephone number.
 */
final class Links {

    private static final Pattern ADDRESS = Pattern
            .compile("(?<page>https?://[\\w.~:/?#@!$&*+,;=%\\[\\]-]*[\\w/=#-])|(?<mail>(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++)"
                    + "|(?<site>www\\.[\\w-]+(?:\\.[\\w-]+)+(?:/[\\w.~:/?#@!$&*+,;=%-]*[\\w/=#-])?)"
                    + "|(?<telephone>(?<!\\d)0\\d{2,3}[-－—]\\d{7,8}(?!\\d))", Pattern.CASE_INSENSITIVE);

    private Links() {
    }

    /** @param telephone attributes that keep a number in one line, with a space before each */
    static String markup(String text, String telephone) {
        var out = new StringBuilder();
        int from = 0;
        for (var found = ADDRESS.matcher(text); found.find(); from = found.end()) {
            out.append(Xml.escape(text.substring(from, found.start())));
            if (found.group("telephone") != null) {
                out.append("<span").append(telephone).append('>').append(found.group()).append("</span>");
                continue;
            }
            var address = found.group("mail") != null ? "mailto:" + found.group() : found.group("site") != null ? "http://" + found.group() : found.group();
            out.append("<a href=\"").append(Xml.escape(address))
                    .append("\" rel=\"nofollow noopener\">").append(breaking(found.group())).append("</a>");
        }
        return out.append(Xml.escape(text.substring(from))).toString();
    }

    /** Lines may break after its signs. */
    private static String breaking(String address) {
        return Xml.escape(address).replaceAll("(?<=[\\w])([@/._?=-]|&amp;)(?=[\\w])", "$1<wbr/>");
    }
}
