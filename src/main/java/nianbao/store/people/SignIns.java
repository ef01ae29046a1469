package nianbao.store.people;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry;
import nianbao.store.base.Rejected;
import nianbao.store.who.Account;
import nianbao.store.who.Role;

/** Who may come in: passwords tried, tries counted, and each of them a line of the audit trail. */
@ApplicationScoped
public class SignIns {

    static final int MOST_FAILURES = 5;
    static final Duration LOCK_OUT = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final PasswordHashing hashing;

    SignIns(Accounts accounts, Audit audit, Clock clock, PasswordHashing hashing) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.hashing = hashing;
    }

    /**
     * The account, when the password is its own and it is neither locked out nor out of use. Each try is counted before
     * the password is looked at, so that many tries at once are not more than {@value #MOST_FAILURES}.
     *
     * @param administratorsOnly whether everybody else signs in with the agency's provider
     */
    public Optional<Account> verify(String username, String password, boolean administratorsOnly) {
        var attempt = attempt(username, administratorsOnly);
        boolean right = hashing.matches(password, attempt.hash());
        // Either way one line of the trail: an answer that is no takes as long, whatever the reason.
        return QuarkusTransaction.requiringNew().call(() -> right
                ? Optional.of(admit(attempt.account().id, "密码"))
                : refuse(attempt, AuditEntry.Action.SIGN_IN_REFUSED));
    }

    public Optional<Account> verify(String username, String password) {
        return verify(username, password, false);
    }

    /**
     * A try to sign in.
     *
     * @param account  {@code null} when there is none of that name
     * @param barrier  why it may not even try now, for the trail; {@code null} when it may
     * @param isLast   whether it locks the account out unless the password is right
     */
    private record Attempt(Account account, String barrier, boolean isLast) {

        /** What the password is to be compared with; {@code null} when nothing opens the account now. */
        String hash() {
            return account == null || barrier != null ? null : account.passwordHash;
        }
    }

    private Attempt attempt(String username, boolean administratorsOnly) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = accounts.find(username);
            if (found.isEmpty()) {
                return new Attempt(null, "没有这个账号", false);
            }
            var account = found.get();
            Panache.getEntityManager().refresh(account, LockModeType.PESSIMISTIC_WRITE);
            Instant now = clock.instant();
            if (account.isDisabled() || account.isLocked(now)) {
                return new Attempt(account, account.isDisabled() ? "账号已停用" : "账号已锁定", false);
            }
            if (administratorsOnly && !account.roles.contains(Role.ADMINISTRATOR)) {
                return new Attempt(account, "应当用统一身份认证登录", false);
            }
            if (account.lockedUntil != null) {
                account.lockedUntil = null;
                account.failures = 0;
            }
            account.failures++;
            boolean isLast = account.failures >= MOST_FAILURES;
            if (isLast) {
                account.lockedUntil = now.plus(LOCK_OUT);
            }
            return new Attempt(account, null, isLast);
        });
    }

    private Optional<Account> refuse(Attempt attempt, AuditEntry.Action action) {
        Account account = attempt.account() == null ? null : Account.findById(attempt.account().id);
        // What was typed for a name that is none is not written down: it may be a password.
        audit.record(null, account == null ? null : account.agency, action, account == null ? "" : account.username,
                attempt.barrier() == null ? "密码不对" : attempt.barrier());
        if (attempt.isLast()) {
            audit.record(null, account.agency, AuditEntry.Action.LOCKED_OUT, account.username,
                    "连续 " + MOST_FAILURES + " 次密码不对，锁定 " + LOCK_OUT.toMinutes() + " 分钟");
        }
        return Optional.empty();
    }

    /**
     * Lets somebody in whose right to it has been seen: failures are forgotten, and the trail has a line.
     *
     * @param how by what, in a word for the trail
     */
    @Transactional
    public Account admit(long id, String how) {
        var account = accounts.withAgency(id).orElseThrow();
        account.failures = 0;
        account.lockedUntil = null;
        account.lastSignIn = clock.instant();
        audit.record(account, account.agency, AuditEntry.Action.SIGNED_IN, account.username, how);
        return account;
    }

    /**
     * Another password for somebody who knows the present one. All sessions end. Tries count as those at sign-in do.
     *
     * @return empty when the present password is another, or the account is locked out
     * @throws Rejected when the new one is weak
     */
    public Optional<Account> changePassword(Account who, String present, String password) {
        var username = QuarkusTransaction.requiringNew().call(() -> Account.<Account>findById(who.id).username);
        var fault = Passwords.fault(username, password);
        if (fault != null) {
            throw new Rejected(fault);
        }
        var attempt = attempt(username, false);
        boolean right = hashing.matches(present, attempt.hash());
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
