package nianbao.store.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a password is good enough. */
public final class Passwords {

    static final int MIN_LENGTH = 10;
    /** bcrypt looks at no more bytes. */
    static final int MAX_BYTES = 72;

    /** Of the passwords that circulate, those long enough to pass otherwise. */
    private static final Set<String> COMMON = Set.of("1234567890", "0123456789", "9876543210", "0987654321",
            "12345678910", "123456789a", "a123456789", "123456789abc", "abc123456789", "1q2w3e4r5t", "1qaz2wsx3edc",
            "qwertyuiop", "qwerty12345", "qwerty123456", "asdfghjkl;", "abcdefghij", "abcd123456", "password12",
            "password123", "password1234", "passw0rd123", "p@ssw0rd123", "admin12345", "admin123456", "admin@123456",
            "administrator", "iloveyou123", "woaini1314", "woaini1314520", "5201314520", "1314520520", "1122334455",
            "1231231231", "123123123123", "qq123456789", "nianbao123", "nianbao2024", "nianbao2025");

    /** Without letters that look alike, for it is read off a screen once. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {
    }

    /** Twelve letters and digits by chance. */
    public static String random() {
        return RANDOM.ints(12, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** Why the password will not do, in words for the clerk; {@code null} when it will. */
    public static String fault(String username, String typed) {
        var password = PasswordHashing.normal(typed);
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return "密码太短：至少 " + MIN_LENGTH + " 个字符。";
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return "密码太长：最多 " + MAX_BYTES + " 个字母或数字，或 " + MAX_BYTES / 3 + " 个汉字。";
        }
        if (password.indexOf(0) >= 0) {
            return "密码中有无法使用的字符，请换一个。";
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.equals(username.strip().toLowerCase(Locale.ROOT))) {
            return "密码不能与用户名相同。";
        }
        if (password.codePoints().distinct().count() == 1) {
            return "密码不能只是同一个字符的重复。";
        }
        return COMMON.contains(plain) ? "这个密码太常见，容易被猜到，请换一个。" : null;
    }
}
