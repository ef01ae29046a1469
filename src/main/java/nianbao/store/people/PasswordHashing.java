package nianbao.store.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How passwords are kept: bcrypt, each with a salt of its own. A hash takes a processor for a third of a second and
 * anybody may ask for one, so only half of the processors hash at a time, and only so many wait for their turn.
 */
@ApplicationScoped
public class PasswordHashing {

    /** A third of a second on a machine of today. */
    public static final int COST = 12;

    /** Who waits behind more gives up: it would be longer than a browser waits. */
    static final int MOST_WAITING = 40;

    private final Semaphore turns = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile String nobodys;

    /** Too many passwords are being looked at just now: nobody's mistake, and over soon. */
    public static final class HashingBusy extends RuntimeException {

        public HashingBusy() {
            super("Too many passwords at once", null, false, false);
        }
    }

    /** The binary logarithm of the rounds. No setting lowers it; tests that guard nothing do. */
    protected int cost() {
        return COST;
    }

    /** @throws HashingBusy when too many wait already */
    public String hash(String password) {
        return inTurn(() -> BcryptUtil.bcryptHash(normal(password), cost()));
    }

    /**
     * Whether the password is the one of the hash. Without a hash it never is, and the answer takes as long as with one.
     *
     * @param hash {@code null} for nobody's
     * @throws HashingBusy when too many wait already
     */
    public boolean matches(String password, String hash) {
        var compared = hash == null ? nobodys() : hash;
        return inTurn(() -> BcryptUtil.matches(normal(password), compared)) && hash != null && password.indexOf(0) < 0;
    }

    /**
     * The password as it is judged, hashed and compared: one typed with an input method in full width is the same as in
     * half width, on purpose and for every character, not just for those that a hash happens to take for the same.
     */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            throw new HashingBusy();
        }
        try {
            turns.acquireUninterruptibly();
        } finally {
            waiting.decrementAndGet();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private String nobodys() {
        if (nobodys == null) {
            nobodys = hash("nobody's password");
        }
        return nobodys;
    }
}
