package nianbao.register.words;

import java.util.regex.Pattern;

/** 二〇二四年三月十五日 with figures. */
public final class ChineseDigits {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("([〇○零一二三四五六七八九]{4})年");
    private static final Pattern NUMBER = Pattern.compile("([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号])");

    private ChineseDigits() {
    }

    static String plain(String text) {
        if (text.codePoints().noneMatch(c -> DIGITS.indexOf(c) >= 0 || c == '十')) {
            return text;
        }
        var years = YEAR.matcher(text).replaceAll(m -> digits(m.group(1)) + "年");
        return NUMBER.matcher(years).replaceAll(m -> Integer.toString(number(m.group(1))));
    }

    private static String digits(String chinese) {
        var out = new StringBuilder();
        chinese.chars().forEach(c -> out.append(Math.max(0, DIGITS.indexOf(c))));
        return out.toString();
    }

    public static int number(String chinese) {
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(chinese.charAt(0));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(0));
        return tens * 10 + (ten == chinese.length() - 1 ? 0 : DIGITS.indexOf(chinese.charAt(ten + 1)));
    }
}
