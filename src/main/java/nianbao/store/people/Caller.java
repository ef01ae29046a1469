package nianbao.store.people;

import java.util.Set;

/**
 * From where somebody asks to be let in.
 *
 * @param address as the request came from it, "" where there is none
 * @param browser the browser's own number, when it is one that we know; else ""
 * @param known   accounts that were signed in with from this browser before
 */
public record Caller(String address, String browser, Set<Long> known) {

    /** A browser never seen before. */
    public static Caller at(String address) {
        return new Caller(address, "", Set.of());
    }

    /** Whether the account's person has signed in from this browser before. */
    boolean knows(long account) {
        return !browser.isEmpty() && known.contains(account);
    }
}
