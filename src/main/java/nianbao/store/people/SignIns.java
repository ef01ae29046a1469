package nianbao.store.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry;
import nianbao.store.base.Rejected;
import nianbao.store.who.Account;
import nianbao.store.who.Role;

/**
 * Who may come in. A try that succeeds is a line of the audit trail; those that fail are counted ({@link Tries}), and leave a
 * line when the count is 1, 5, 50, 500 …, a few a day for each account.
 */
@ApplicationScoped
public class SignIns {

    /** Lines of refusals that an account's trail gets in a day, however many try from wherever. */
    static final int MOST_LINES = 20;

    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final PasswordHashing hashing;
    private final Tries tries;
    private final Cache<RefusalDay, AtomicInteger> lines = Caffeine.newBuilder().maximumSize(10_000).build();

    SignIns(Accounts accounts, Audit audit, Clock clock, PasswordHashing hashing, Tries tries) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.hashing = hashing;
        this.tries = tries;
    }

    /** An account's number, 0 for names that are none. */
    private record RefusalDay(long account, LocalDate day) {
    }

    /**
     * The account, when the password is its own and it is not out of use.
     *
     * @param administratorsOnly whether everybody else signs in with the agency's provider
     * @throws Tries.TooSoon        when too many were wrong from there
     * @throws PasswordHashing.HashingBusy when too many wait already
     */
    public Optional<Account> verify(String username, String password, Caller caller, boolean administratorsOnly) {
        var attempt = attempt(username, caller, administratorsOnly);
        boolean right = matches(attempt, password);
        return QuarkusTransaction.requiringNew().call(() -> right
                ? Optional.of(admit(attempt.account().id, "密码"))
                : refuse(attempt, AuditEntry.Action.SIGN_IN_REFUSED));
    }

    /**
     * A try to sign in.
     *
     * @param account {@code null} when there is none of that name
     * @param barrier why it may not even try now, for the trail; {@code null} when it may
     * @param number  which in a row it is, from that place
     */
    private record Attempt(String username, Account account, String barrier, Caller caller, int number) {

        boolean isKnown() {
            return account != null && caller.knows(account.id);
        }

        /** What the password is to be compared with; {@code null} when nothing opens the account now. */
        String hash() {
            return account == null || barrier != null ? null : account.passwordHash;
        }
    }

    private Attempt attempt(String username, Caller caller, boolean administratorsOnly) {
        var name = Accounts.canonical(username);
        var account = QuarkusTransaction.requiringNew().call(() -> accounts.find(username).orElse(null));
        int number = tries.begin(name, caller, account != null && caller.knows(account.id));
        return new Attempt(name, account, barrier(account, administratorsOnly), caller, number);
    }

    private static String barrier(Account account, boolean administratorsOnly) {
        if (account == null) {
            return "没有这个账号";
        }
        if (account.isDisabled()) {
            return "账号已停用";
        }
        return administratorsOnly && !account.roles.contains(Role.ADMINISTRATOR) ? "应当用统一身份认证登录" : null;
    }

    private boolean matches(Attempt attempt, String password) {
        try {
            boolean right = hashing.matches(password, attempt.hash());
            if (right) {
                tries.forget(attempt.username, attempt.caller, attempt.isKnown());
            }
            return right;
        } catch (PasswordHashing.HashingBusy busy) {
            tries.takeBack(attempt.username, attempt.caller, attempt.isKnown());
            throw busy;
        }
    }

    private Optional<Account> refuse(Attempt attempt, AuditEntry.Action action) {
        var account = attempt.account;
        if (isTold(attempt.number) && isTold(account)) {
            // What was typed for a name that is none is not written down: it may be a password.
            audit.record(null, account == null ? null : account.agency, action, account == null ? "" : account.username,
                    (attempt.barrier == null ? "密码不对" : attempt.barrier)
                            + (attempt.number == 1 ? "" : "，自" + attempt.caller.address() + "连续 " + attempt.number + " 次"));
        }
        return Optional.empty();
    }

    /** 1, 5, 50, 500 … */
    private static boolean isTold(int number) {
        int told = Tries.FREE;
        while (told < number) {
            told *= 10;
        }
        return number == 1 || number == told;
    }

    private boolean isTold(Account account) {
        var day = new RefusalDay(account == null ? 0 : account.id, LocalDate.now(clock));
        return lines.get(day, d -> new AtomicInteger()).incrementAndGet() <= MOST_LINES;
    }

    /**
     * Lets somebody in whose right to it has been seen; the trail has a line.
     *
     * @param how by what, in a word for the trail
     */
    @Transactional
    public Account admit(long id, String how) {
        var account = accounts.withAgency(id).orElseThrow();
        account.lastSignIn = clock.instant();
        audit.record(account, account.agency, AuditEntry.Action.SIGNED_IN, account.username, how);
        return account;
    }

    /**
     * Another password for somebody who knows the present one. All sessions end. Tries count as those at sign-in do.
     *
     * @return empty when the present password is another
     * @throws Rejected      when the new one is weak
     * @throws Tries.TooSoon when too many were wrong
     */
    public Optional<Account> changePassword(Account who, String present, String password) {
        var username = QuarkusTransaction.requiringNew().call(() -> Account.<Account>findById(who.id).username);
        var fault = Passwords.fault(username, password);
        if (fault != null) {
            throw new Rejected(fault);
        }
        // Only who is signed in gets here: strangers' tries are not counted with these.
        var attempt = attempt(username, Caller.at("password of " + who.id), false);
        boolean right = matches(attempt, present);
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!right) {
                return refuse(attempt, AuditEntry.Action.PASSWORD_CHANGE_REFUSED);
            }
            var account = accounts.setPassword(who.id, password);
            audit.record(account, account.agency, AuditEntry.Action.PASSWORD_CHANGED, account.username, "");
            return accounts.withAgency(account.id);
        });
    }
}
