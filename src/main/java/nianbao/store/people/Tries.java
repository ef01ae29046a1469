package nianbao.store.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Passwords that were wrong, counted by what is tried from where. A few tries are free; after them each has to wait, twice
 * as long every time. What waits is the place, never the account: its person gets in from another address, and from a
 * browser that has been let in before, which has a count of its own, however long a stranger goes on.
 *
 * <p>Counts are kept in memory, for a day and up to a number, by each instance for itself: refused tries leave no rows.
 */
@ApplicationScoped
public class Tries {

    /** Of one account from one place, before the first wait. */
    static final int FREE = 5;
    /** Of whatever accounts from one address: colleagues often share one. */
    private static final int FREE_OF_AN_ADDRESS = 100;
    static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int MOST = 100_000;
    private static final int LONGEST_NAME = 100;
    /** What belongs to one subscriber of IPv6: the first 64 bits of an address. */
    private static final int NETWORK_BYTES = 8;

    /** What is tried and from where; an account of {@code null} stands for all. */
    private record TryKey(String account, String place) {
    }

    /** @param open when the next one may be tried; {@code MIN} where there is no wait */
    private record TryCount(int failures, Instant last, Instant open) {
    }

    /** The next try from there has to wait; nothing was looked at. */
    public static final class TooSoon extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Duration wait;

        TooSoon(Duration wait) {
            super("Too many wrong passwords", null, false, false);
            this.wait = wait;
        }

        public Duration left() {
            return wait;
        }
    }

    private final Clock clock;
    private final Cache<TryKey, TryCount> counts = Caffeine.newBuilder().maximumSize(MOST).build();

    protected Tries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a try as failed before its password is looked at, so that many at once are no more than one after the other.
     *
     * @param username as it is kept, whether there is such an account or not
     * @param isKnown  whether the caller's browser has been let in there before
     * @return which in a row it is, from that place
     * @throws TooSoon when it has to wait
     */
    int begin(String username, Caller caller, boolean isKnown) {
        if (!isKnown) {
            count(new TryKey(null, network(caller.address())), freeOfAnAddress());
        }
        return count(key(username, caller, isKnown), FREE).failures;
    }

    /** The password was right: what was wrong before from there is forgotten. */
    void forget(String username, Caller caller, boolean isKnown) {
        takeBack(username, caller, isKnown);
        counts.invalidate(key(username, caller, isKnown));
    }

    /** The password was not looked at: this try does not count. */
    void takeBack(String username, Caller caller, boolean isKnown) {
        if (!isKnown) {
            takeBack(new TryKey(null, network(caller.address())));
        }
        takeBack(key(username, caller, isKnown));
    }

    private void takeBack(TryKey key) {
        counts.asMap().computeIfPresent(key, (k, count) -> new TryCount(count.failures - 1, count.last, Instant.MIN));
    }

    /** No setting raises it; tests, which all come from one address, do. */
    protected int freeOfAnAddress() {
        return FREE_OF_AN_ADDRESS;
    }

    private TryCount count(TryKey key, int free) {
        var now = clock.instant();
        return counts.asMap().compute(key, (k, count) -> {
            var before = count == null || count.last.plus(FORGOTTEN).isBefore(now) ? new TryCount(0, now, Instant.MIN) : count;
            if (before.open.isAfter(now)) {
                throw new TooSoon(Duration.between(now, before.open));
            }
            int failures = before.failures + 1;
            return new TryCount(failures, now, failures < free ? Instant.MIN : now.plus(wait(failures - free)));
        });
    }

    /** How long after a failure the next may be tried, so many after the free ones. */
    private static Duration wait(int over) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(over, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static TryKey key(String username, Caller caller, boolean isKnown) {
        var account = username.length() > LONGEST_NAME ? username.substring(0, LONGEST_NAME) : username;
        return new TryKey(account, isKnown ? "browser " + caller.browser() : network(caller.address()));
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A literal: nothing is asked of anybody.
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length <= NETWORK_BYTES ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
