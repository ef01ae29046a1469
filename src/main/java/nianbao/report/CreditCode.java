package nianbao.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters, the last of which checks the others. Characters 9 to 17 are the older
 * 组织机构代码 (GB 11714), whose last one checks the eight before it: that tells where a wrong one must be looked for.
 */
public final class CreditCode {

    public static final int LENGTH = 18;

    /** Digits and letters in the order of their values; I, O, S, V and Z are left out, being read as 1, 0, 5, U and 2. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String LIKE = "I1O0S5VUZ2";
    private static final int MODULUS = 31;
    private static final int FACTOR = 3;

    private static final int REGION_FROM = 2;
    private static final int REGION_TO = 8;
    private static final int OLD_FROM = 8;
    private static final int OLD_LAST = 16;
    private static final int[] OLD_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int OLD_MODULUS = 11;

    private CreditCode() {
    }

    /** The code as it is kept: without white space and hyphens, in capitals, full-width characters made plain. */
    public static String normalize(String text) {
        var plain = Space.tight(text).codePoints().map(FullWidth::narrow).filter(c -> c != '-')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return plain.toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a normalized code and where, in words for a clerk; {@code null} when it is right. */
    public static @Nullable String fault(String code) {
        int length = code.codePointCount(0, code.length());
        if (length != LENGTH) {
            return "统一社会信用代码是 " + LENGTH + " 位，这里有 " + length + " 位，" + (length < LENGTH ? "少 " + (LENGTH - length) : "多 " + (length - LENGTH)) + " 位。";
        }
        int[] characters = code.codePoints().toArray();
        for (int i = 0; i < LENGTH; i++) {
            if (CHARACTERS.indexOf(characters[i]) < 0) {
                return strange(i, characters[i]);
            }
        }
        char expected = checkCharacter(code);
        return code.charAt(LENGTH - 1) == expected ? null : mistyped(code, expected);
    }

    /** The eighteenth character for the first seventeen. */
    static char checkCharacter(String code) {
        int sum = 0, weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * FACTOR % MODULUS;
        }
        return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static String strange(int at, int character) {
        int like = LIKE.indexOf(character);
        return "第 " + (at + 1) + " 位“" + Character.toString(character) + "”不会出现在统一社会信用代码里（只用数字和除 I、O、S、V、Z 以外的大写字母）"
                + (like >= 0 && like % 2 == 0 ? "，是不是“" + LIKE.charAt(like + 1) + "”？" : "。");
    }

    /** Which characters can be the wrong one: those before that are of one kind, then what the older code says of itself. */
    private static String mistyped(String code, char expected) {
        var sum = "校验不符：按前 17 位计算，第 18 位应为“" + expected + "”，这里是“" + code.charAt(LENGTH - 1) + "”。";
        for (int i = REGION_FROM; i < REGION_TO; i++) {
            if (!Character.isDigit(code.charAt(i))) {
                return sum + "第 " + (i + 1) + " 位“" + code.charAt(i) + "”应是数字（第 3 至 8 位是行政区划代码），请先核对这一位。";
            }
        }
        char old = oldCheck(code);
        if (code.charAt(OLD_LAST) != old) {
            return sum + "第 9 至 17 位（组织机构代码）自身的校验也不符，按第 9 至 16 位计算，第 17 位应为“" + old + "”，这里是“"
                    + code.charAt(OLD_LAST) + "”：错在第 9 至 17 位之中，请逐位核对。";
        }
        return sum + "第 9 至 17 位（组织机构代码）自身的校验相符：多半错在第 1 至 8 位或者第 18 位，请逐位核对。";
    }

    private static char oldCheck(String code) {
        int sum = 0;
        for (int i = 0; i < OLD_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(OLD_FROM + i), Character.MAX_RADIX) * OLD_WEIGHTS[i];
        }
        int check = (OLD_MODULUS - sum % OLD_MODULUS) % OLD_MODULUS;
        return check == 10 ? 'X' : Character.forDigit(check, 10);
    }
}
