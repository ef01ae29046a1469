package nianbao.store;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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

    /** @throws Rejected when the password is weak or the name taken */
    @Transactional
    public Account create(Agency agency, String username, String name, String password, Set<Role> roles) {
        var fault = Passwords.fault(username, password);
        if (fault != null) {
            throw new Rejected(fault);
        }
        if (find(username).isPresent()) {
            throw new Rejected("用户名“" + username.strip() + "”已经有人使用，请换一个。");
        }
        var account = new Account();
        account.agency = em.getReference(Agency.class, agency.id);
        account.username = canonical(username);
        account.name = name.strip();
        account.roles.addAll(roles);
        account.passwordHash = BcryptUtil.bcryptHash(password, COST);
        account.createdAt = clock.instant();
        em.persist(account);
        return account;
    }

    /**
     * The account, when the password is its own and it is not locked out. Each try is counted before the password
     * is looked at, so that many tries at once are not more than {@value #MOST_FAILURES}.
     */
    public Optional<Account> verify(String username, String password) {
        var account = QuarkusTransaction.requiringNew().call(() -> attempt(username));
        var hash = account.map(a -> a.passwordHash).orElse(NOBODYS_HASH);
        boolean right = BcryptUtil.matches(password, hash);
        if (!right || account.isEmpty()) {
            return Optional.empty();
        }
        return QuarkusTransaction.requiringNew().call(() -> succeeded(account.get().id));
    }

    /** The account when it may try now; the try is counted. */
    private Optional<Account> attempt(String username) {
        var found = find(username);
        if (found.isEmpty()) {
            return found;
        }
        var account = found.get();
        em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        if (account.lockedUntil != null) {
            if (account.lockedUntil.isAfter(now)) {
                return Optional.empty();
            }
            account.lockedUntil = null;
            account.failures = 0;
        }
        account.failures++;
        if (account.failures >= MOST_FAILURES) {
            account.lockedUntil = now.plus(LOCK_OUT);
        }
        return found;
    }

    private Optional<Account> succeeded(long id) {
        var account = withAgency(id);
        account.ifPresent(a -> {
            a.failures = 0;
            a.lockedUntil = null;
        });
        return account;
    }

    /** The account with its agency read along, as every request of a session needs them. */
    @Transactional
    public Optional<Account> withAgency(long id) {
        return em.createQuery("select a from Account a join fetch a.agency left join fetch a.roles where a.id = ?1", Account.class)
                .setParameter(1, id).getResultStream().findFirst();
    }

    /** Says where reminders are mailed to; "" for nowhere. */
    @Transactional
    public void mailTo(long accountId, String address) {
        em.find(Account.class, accountId).email = address.isEmpty() ? null : address;
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

    private static String canonical(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
