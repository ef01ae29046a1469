package nianbao.account;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.store.base.RandomText;

/**
 * What a session cookie says, before it is encrypted.
 *
 * @param epoch of the account when it began
 * @param id    by chance, 22 characters
 */
record SessionToken(long account, int epoch, Instant began, String id) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})\\.(\\d{1,15})\\.([\\w-]{22})");
    private static final int BYTES = 16;

    static SessionToken begin(SessionUser user, Instant now) {
        return new SessionToken(user.accountId(), user.epoch(), now, RandomText.of(BYTES));
    }

    /** Empty for what is none, such as the cookie of an earlier version. */
    static Optional<SessionToken> parse(String text) {
        var parts = SHAPE.matcher(text);
        return parts.matches() ? Optional.of(new SessionToken(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)),
                Instant.ofEpochMilli(Long.parseLong(parts.group(3))), parts.group(4))) : Optional.empty();
    }

    String text() {
        return account + "." + epoch + "." + began.toEpochMilli() + "." + id;
    }
}
