package nianbao.input.source;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.report.CharacterPairs;
import nianbao.report.Space;

/**
 * The form in which labels are compared: compatible forms unified (NFKC), radicals mended, white space, brackets,
 * quotes and stops left out. So "（六） 其他处理", "(六)其他\n处理" and "⼋" for 八 do not matter.
 */
public final class Label {

    /** CJK radicals supplement, which NFKC leaves alone, each with the character it stands for. */
    private static final Map<Character, Character> RADICALS = pairs("⺀丶⺁厂⺂乙⺃乚⺄乙⺅亻⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢"
            + "⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爪⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹"
            + "⺯糹⺰纟⺱网⺲罒⺳网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅"
            + "⻑長⻒長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟");

    private static final Pattern ORDINAL = Pattern.compile(
            "^(?:第?[一二三四五六七八九十]{1,3}(?:部分|章)?\\s*[、.．，,:：\\s]\\s*|[（(]\\s*(?:[一二三四五六七八九十]{1,3}|\\d{1,2})\\s*[）)]\\s*[、.．]?"
                    + "|\\d{1,2}\\s*[.．、，]\\s*(?!\\d))",
            Pattern.UNICODE_CHARACTER_CLASS);
    /** Offices explain at length what a row counts. */
    private static final Pattern HINT = Pattern.compile("[（(][^（）()]{1,150}[）)]$");
    /** What an ordinal begins with, but for digits. */
    private static final String FIRST = "第一二三四五六七八九十（(";

    private Label() {
    }

    /** A label without the hint in brackets behind it; on one line. */
    public static String withoutHint(String label) {
        return HINT.matcher(Space.strip(label)).replaceFirst("");
    }

    private static Map<Character, Character> pairs(String text) {
        var pairs = new HashMap<Character, Character>();
        for (int i = 0; i + 1 < text.length(); i += 2) {
            pairs.put(text.charAt(i), text.charAt(i + 1));
        }
        return pairs;
    }

    public static String normal(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(text, i, out);
        }
        return out.toString();
    }

    /** Appends the normal form of one character: none for space and stops, several for ㎡. */
    public static void append(String text, int index, StringBuilder out) {
        char c = text.charAt(index);
        if (c >= '\u4e00' && c <= '\u9fff' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
            out.append(c);
        } else if (Character.isSurrogate(c)) {
            out.append(c);
        } else if (c > 0x7f && !Space.is(c)) {
            var plain = Normalizer.normalize(String.valueOf(RADICALS.getOrDefault(c, c)), Normalizer.Form.NFKC);
            plain.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        }
    }

    /** The normal form without its ordinal: 一、 （一） 1. （1）. */
    public static String bare(String label) {
        return normal(withoutOrdinal(label));
    }

    public static String withoutOrdinal(String label) {
        var text = Space.strip(label);
        // Most labels have none, and begin like none.
        if (text.isEmpty() || FIRST.indexOf(text.charAt(0)) < 0 && !Character.isDigit(text.charAt(0))) {
            return text;
        }
        var matcher = ORDINAL.matcher(text);
        return matcher.find() ? text.substring(matcher.end()) : text;
    }

    /** Radicals, which some PDF files give for the characters they are, as those characters. Nothing else changes. */
    public static String mended(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u2e80' && c <= '\u2fdf') {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                char plain = c >= '\u2f00'
                        ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).charAt(0) : RADICALS.getOrDefault(c, c);
                out.setCharAt(i, plain);
            }
        }
        return out == null ? text : out.toString();
    }

    /** How alike two normal forms are, 0 to 1: shared pairs of characters. */
    public static double likeness(String a, String b) {
        return new CharacterPairs(a).likeness(new CharacterPairs(b));
    }
}
