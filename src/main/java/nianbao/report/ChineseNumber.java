package nianbao.report;

/** Numbers in Chinese words. */
public final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String POWERS = "十百千";

    private ChineseNumber() {
    }

    /** 十一 = 11, 二百零三 = 203, 一〇三 = 103; −1 when it is no number. */
    public static long of(String words) {
        if (words.chars().noneMatch(c -> POWERS.indexOf(c) >= 0)) {
            // 二三件 is "two or three".
            return words.length() == 1 || words.indexOf('〇') > 0 || words.indexOf('零') > 0 ? digits(words) : -1;
        }
        long sum = 0, digit = -1;
        for (char c : words.toCharArray()) {
            int power = POWERS.indexOf(c);
            if (power < 0) {
                digit = digit(c);
            } else {
                sum += (digit <= 0 ? 1 : digit) * (long) Math.pow(10, power + 1);
                digit = 0;
            }
        }
        return sum + Math.max(digit, 0);
    }

    /** A digit after the other, as years are written, in Chinese or in Arabic digits: 二〇二四, 二○24; −1 when one is no digit. */
    public static int digits(String words) {
        int number = 0;
        for (char c : words.toCharArray()) {
            if (digit(c) < 0) {
                return -1;
            }
            number = number * 10 + digit(c);
        }
        return number;
    }

    private static int digit(char c) {
        return switch (c) {
            case '两' -> 2;
            case '零', '○', 'Ｏ' -> 0;
            default -> c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
        };
    }
}
