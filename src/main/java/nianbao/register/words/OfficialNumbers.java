package nianbao.register.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes by the numbers that the official table gives them: "（三）5", "三-5", "3.5"; "（一）". A single Arabic digit is one only
 * in a register that writes such numbers: nobody knows else what was counted.
 */
final class OfficialNumbers {

    private static final String DIGITS = "一二三四五六七八九";
    private static final Pattern GROUP = Pattern.compile("^[(（]([一二三四五六七八九])[)）]");
    private static final Pattern ITEM = Pattern.compile("^(\\d)[.．]");
    private static final Pattern CHINESE = Pattern.compile("(?:三[、.]?(?=[(（]))?[(（]?([一二三四五六七八九])[)）]?[、.\\-—]?(?:[(（]?(\\d)[)）]?)?[.、]?");
    private static final Pattern ARABIC = Pattern.compile("([1-9])[.\\-—]([1-9])");
    private static final Pattern SINGLE = Pattern.compile("[1-9]");

    private final Map<String, String> codes = new HashMap<>();

    /** @param labels of the row, from the outermost group in */
    void add(List<String> labels, String code) {
        String group = null, item = null;
        for (var label : labels) {
            var group1 = GROUP.matcher(label);
            var item1 = ITEM.matcher(label);
            if (group1.find()) {
                group = digit(group1.group(1));
            } else if (item1.find()) {
                item = item1.group(1);
            }
        }
        if (group != null) {
            codes.put(item == null ? group : group + "." + item, code);
        }
    }

    /** @param written whether the register is known to write such numbers; {@code null} when it is none */
    @Nullable
    String code(String value, boolean written) {
        var text = ComparableText.fold(value);
        var chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            var group = digit(chinese.group(1));
            return codes.get(chinese.group(2) == null ? group : group + "." + chinese.group(2));
        }
        var arabic = ARABIC.matcher(text);
        if (arabic.matches()) {
            return codes.get(arabic.group(1) + "." + arabic.group(2));
        }
        return written && SINGLE.matcher(text).matches() ? codes.get(text) : null;
    }

    /** Whether a value can only be such a number. */
    boolean isPlain(String value) {
        return ARABIC.matcher(ComparableText.fold(value)).matches() && code(value, false) != null;
    }

    private static String digit(String chinese) {
        return Integer.toString(DIGITS.indexOf(chinese) + 1);
    }
}
