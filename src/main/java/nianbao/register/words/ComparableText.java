package nianbao.register.words;

import java.text.Normalizer;
import java.util.Locale;
import nianbao.report.Space;

/** Texts made comparable. */
public final class ComparableText {

    private ComparableText() {
    }

    /** Full width to half, capitals to small letters, no white space. */
    public static String fold(String text) {
        if (isFolded(text)) {
            return text;
        }
        return Space.tight(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    /** The usual case, seen at a glance: Chinese characters, digits and small letters only. */
    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '\u4e00' && c <= '\u9fff' || c > ' ' && c < 'A' || c > 'Z' && c < 0x7f)) {
                return false;
            }
        }
        return true;
    }

    /** Folded, and without anything but letters and digits; ticks stay, they are all there is of some values. */
    public static String compact(String text) {
        var folded = fold(text);
        var out = new StringBuilder(folded.length());
        folded.codePoints().filter(c -> Character.isLetterOrDigit(c) || "√✓✔☑■●★".indexOf(c) >= 0).forEach(out::appendCodePoint);
        return out.toString();
    }
}
