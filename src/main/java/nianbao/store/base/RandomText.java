package nianbao.store.base;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody guesses, of the characters that stand in addresses and cookies as they are: A–Z, a–z, 0–9, - and _. */
public final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {
    }

    /** A new one, of so many random bytes: four characters for three bytes. */
    public static String of(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return of(random);
    }

    /** Bytes in the same characters. */
    public static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
