package nianbao.check.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.report.ChineseNumber;

/**
 * A number with its unit in prose: 1,295件, 十一件, 2.6万次, 12.3%. Years, dates, numbers of documents and telephone
 * numbers have no such unit and are none.
 *
 * @param start first digit
 * @param end   behind the digits
 * @param to    behind the unit
 * @param about 余, 多, 约, 近: not exact
 */
public record Amount(int start, int end, int to, BigDecimal value, String unit, boolean about) {

    private static final String UNITS = "个百分点|%|人次|万元|亿元|件|条|宗|份|项|起|个|次|篇|期|场|人|部|元|天|家|例|类|处|名|户|块|张";
    private static final Pattern DIGITS = Pattern.compile(
            "(?=[0-9])(?<![0-9.,:：/A-Za-z第〔\\[\\-－—~])(\\d{1,3}(?:,\\d{3}){1,5}(?!\\d)|\\d{1,18}+(?!\\d))(\\.\\d{1,9}+)?+\\s*+(?<more>余|多)?+\\s*+(?<scale>万(?!元)|亿(?!元))?+\\s*+(?<more2>余|多)?+\\s*+(?<unit>"
                    + UNITS + ")");
    private static final Pattern WORDS = Pattern.compile(
            "(?=[一二两三四五六七八九十百千零〇])(?<![第之其另零〇一二两三四五六七八九十百千万])([一二两三四五六七八九十百千零〇]{2,9}|[两二三四五六七八九十])(?<more>余|多)?(?<unit>件|宗|起|份)(?!事|套)");
    private static final Pattern HEDGE = Pattern.compile("(?:约|近|超|超过|逾|不足|至少|最多)\\s*$");

    public boolean isPercent() {
        return unit.equals("%");
    }

    /** More than any report holds: what lies behind them in a text is not looked at, and that is said. */
    public static final int MOST = 1_000;

    /** The amounts of a text, in order. */
    static List<Amount> in(String text) {
        var amounts = new ArrayList<Amount>();
        var digits = DIGITS.matcher(text);
        while (amounts.size() < MOST && digits.find()) {
            var number = new BigDecimal(digits.group(1).replace(",", "") + (digits.group(2) == null ? "" : digits.group(2)));
            var scale = digits.group("scale");
            if (scale != null) {
                number = number.scaleByPowerOfTen(scale.equals("万") ? 4 : 8);
            }
            boolean about = scale != null || digits.group("more") != null || digits.group("more2") != null
                    || hedged(text, digits.start());
            int end = digits.end(digits.group(2) == null ? 1 : 2);
            amounts.add(new Amount(digits.start(), end, digits.end(), number, digits.group("unit"), about));
        }
        var words = WORDS.matcher(text);
        while (amounts.size() < 2 * MOST && words.find()) {
            long number = ChineseNumber.of(words.group(1));
            if (number >= 0) {
                amounts.add(new Amount(words.start(), words.end(1), words.end(), BigDecimal.valueOf(number),
                        words.group("unit"), words.group("more") != null || hedged(text, words.start())));
            }
        }
        amounts.sort(java.util.Comparator.comparingInt(Amount::start));
        return amounts.size() > MOST ? amounts.subList(0, MOST) : amounts;
    }

    private static boolean hedged(String text, int at) {
        return HEDGE.matcher(text.substring(Math.max(0, at - 4), at)).find();
    }
}
