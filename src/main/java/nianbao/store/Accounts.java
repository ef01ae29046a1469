package nianbao.store;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.hibernate.exception.ConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Accounts and their passwords. */
@ApplicationScoped
public class Accounts {

    static final int MOST_FAILURES = 5;
    static final Duration LOCK_OUT = Duration.ofMinutes(15);
    private static final int COST = 12;

    /** Compared with when there is no such account, so that the answer takes as long. */
    private static final String NOBODYS_HASH = BcryptUtil.bcryptHash("nobody's password", COST);

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    /**
     * Makes an account.
     *
     * @param password {@code null} for somebody who signs in with the agency's provider only
     * @throws Rejected when the password is weak or the name taken
     */
    @Transactional
    public Account create(Agency agency, String username, String name, String password, Set<Role> roles) {
        var hash = password == null ? null : hash(username, password);
        if (find(username).isPresent()) {
            throw taken(username);
        }
        var account = new Account();
        account.agency = em.getReference(Agency.class, agency.id);
        account.username = canonical(username);
        account.name = name.strip();
        account.roles.addAll(roles);
        account.passwordHash = hash;
        account.createdAt = clock.instant();
        try {
            em.persist(account);
        } catch (ConstraintViolationException atTheSameMoment) {
            throw taken(username);
        }
        return account;
    }

    private static Rejected taken(String username) {
        return new Rejected("账号“" + username.strip() + "”已经有人使用，请换一个。");
    }

    private static String hash(String username, String password) {
        var fault = Passwords.fault(username, password);
        if (fault != null) {
            throw new Rejected(fault);
        }
        return BcryptUtil.bcryptHash(password, COST);
    }

    /**
     * The account, when the password is its own and it is neither locked out nor out of use. Each try is counted before
     * the password is looked at, so that many tries at once are not more than {@value #MOST_FAILURES}.
     *
     * @param administratorsOnly whether everybody else signs in with the agency's provider
     */
    public Optional<Account> verify(String username, String password, boolean administratorsOnly) {
        var attempt = attempt(username, administratorsOnly);
        boolean right = attempt.isPassword(password);
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

        boolean isPassword(String password) {
            boolean open = account != null && barrier == null && account.passwordHash != null;
            // Compared even when there is nothing to compare with: see NOBODYS_HASH.
            return BcryptUtil.matches(password, open ? account.passwordHash : NOBODYS_HASH) && open;
        }
    }

    private Attempt attempt(String username, boolean administratorsOnly) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = find(username);
            if (found.isEmpty()) {
                return new Attempt(null, "没有这个账号", false);
            }
            var account = found.get();
            em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
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
        var account = attempt.account() == null ? null : em.find(Account.class, attempt.account().id);
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
        var account = withAgency(id).orElseThrow();
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
        var username = QuarkusTransaction.requiringNew().call(() -> em.find(Account.class, who.id).username);
        var fault = Passwords.fault(username, password);
        if (fault != null) {
            throw new Rejected(fault);
        }
        var attempt = attempt(username, false);
        boolean right = attempt.isPassword(present);
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!right) {
                return refuse(attempt, AuditEntry.Action.PASSWORD_CHANGE_REFUSED);
            }
            var account = setPassword(who.id, password);
            audit.record(account, account.agency, AuditEntry.Action.PASSWORD_CHANGED, account.username, "");
            return withAgency(account.id);
        });
    }

    /** Gives an account a password, opens it where it was locked out, and ends its sessions. */
    Account setPassword(long id, String password) {
        var account = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        account.passwordHash = hash(account.username, password);
        account.failures = 0;
        account.lockedUntil = null;
        account.sessionEpoch++;
        return account;
    }

    /** The account with its agency read along, as every request of a session needs them. */
    @Transactional
    public Optional<Account> withAgency(long id) {
        return em.createQuery("select a from Account a join fetch a.agency left join fetch a.roles where a.id = ?1", Account.class)
                .setParameter(1, id).getResultStream().findFirst();
    }

    /** Names of those who hold each role in an agency, in the order their accounts were made; a role nobody holds is absent. */
    @Transactional
    public Map<Role, List<String>> names(long agencyId) {
        var names = new EnumMap<Role, List<String>>(Role.class);
        em.createQuery("select r, a.name from Account a join a.roles r where a.agency.id = ?1 order by a.id", Object[].class)
                .setParameter(1, agencyId).getResultList()
                .forEach(row -> names.computeIfAbsent((Role) row[0], role -> new ArrayList<>()).add((String) row[1]));
        return names;
    }

    /** Ends every session of the account. */
    @Transactional
    public void signOutEverywhere(long accountId) {
        em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE).sessionEpoch++;
    }

    private Optional<Account> find(String username) {
        // NUL is no part of any name, and PostgreSQL does not even look for it.
        if (username.indexOf(0) >= 0) {
            return Optional.empty();
        }
        return em.createQuery("from Account where username = ?1", Account.class)
                .setParameter(1, canonical(username)).getResultStream().findFirst();
    }

    static String canonical(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
