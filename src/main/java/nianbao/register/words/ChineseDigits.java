package nianbao.register.words;

import java.util.regex.Pattern;
import nianbao.report.ChineseNumber;

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
        var years = YEAR.matcher(text).replaceAll(m -> "%04d年".formatted(ChineseNumber.digits(m.group(1))));
        return NUMBER.matcher(years).replaceAll(m -> Long.toString(ChineseNumber.of(m.group(1))));
    }
}
