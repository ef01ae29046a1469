package nianbao.input.office;

/** Numbers as Word's automatic numbering writes them (ECMA-376, ST_NumberFormat): those that Chinese documents use. */
final class CountingStyle {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final int MOST = 9_999;

    private CountingStyle() {
    }

    static String write(int number, String style) {
        if (number < 0 || number > MOST) {
            return Integer.toString(number);
        }
        return switch (style) {
            case "none", "bullet" -> "";
            case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
                    "japaneseCounting", "koreanCounting" ->
                counted(number, DIGITS, "十百千", true);
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> counted(number, LEGAL, "拾佰仟", false);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand", "koreanDigital" -> digits(number);
            case "ideographTraditional" -> of(STEMS, number);
            case "ideographZodiac" -> of(BRANCHES, number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①', 20);
            case "decimalEnclosedParen" -> enclosed(number, '⑴', 20);
            case "decimalEnclosedFullstop" -> enclosed(number, '⒈', 20);
            case "ideographEnclosedCircle" -> enclosed(number, '㊀', 10);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "upperLetter" -> letters(number).toUpperCase(java.util.Locale.ROOT);
            case "lowerLetter" -> letters(number);
            case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman" -> roman(number);
            default -> Integer.toString(number);
        };
    }

    /** 二十一, or 贰拾壹; {@code shortTen}: ten is 十 and not 一十. */
    private static String counted(int number, String digits, String units, boolean shortTen) {
        if (number == 0) {
            return digits.substring(0, 1).replace('〇', '零');
        }
        var out = new StringBuilder();
        boolean gap = false;
        int unit = 1000;
        for (int place = 3; place >= 0; place--, unit /= 10) {
            int digit = number / unit % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            out.append(gap ? "零" : "");
            gap = false;
            if (!(shortTen && digit == 1 && place == 1 && out.isEmpty())) {
                out.append(digits.charAt(digit));
            }
            out.append(place > 0 ? units.substring(place - 1, place) : "");
        }
        return out.toString();
    }

    private static String digits(int number) {
        var out = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> out.append(DIGITS.charAt(c - '0')));
        return out.toString();
    }

    private static String of(String names, int number) {
        return number >= 1 && number <= names.length() ? names.substring(number - 1, number) : Integer.toString(number);
    }

    private static String enclosed(int number, char first, int most) {
        return number >= 1 && number <= most ? String.valueOf((char) (first + number - 1)) : Integer.toString(number);
    }

    /** a … z, aa, bb …, as Word counts. */
    private static String letters(int number) {
        return number < 1 ? "" : String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        var out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                out.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }
}
