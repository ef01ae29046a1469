package nianbao.store.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import nianbao.store.base.Rejected;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import org.hibernate.exception.ConstraintViolationException;
import java.time.Clock;
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

    private final Clock clock;
    private final PasswordHashing hashing;

    Accounts(Clock clock, PasswordHashing hashing) {
        this.clock = clock;
        this.hashing = hashing;
    }

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
        account.agency = Agency.reference(agency.id);
        account.username = canonical(username);
        account.name = name.strip();
        account.roles.addAll(roles);
        account.passwordHash = hash;
        account.createdAt = clock.instant();
        try {
            account.persist();
        } catch (ConstraintViolationException atTheSameMoment) {
            throw taken(username);
        }
        return account;
    }

    private static Rejected taken(String username) {
        return new Rejected("账号“" + username.strip() + "”已经有人使用，请换一个。");
    }

    private String hash(String username, String password) {
        var fault = Passwords.fault(username, password);
        if (fault != null) {
            throw new Rejected(fault);
        }
        return hashing.hash(password);
    }

    /** Gives an account a password and ends its sessions. */
    Account setPassword(long id, String password) {
        Account account = Account.findById(id, LockModeType.PESSIMISTIC_WRITE);
        account.passwordHash = hash(account.username, password);
        account.sessionEpoch++;
        return account;
    }

    /** An account to be named in what is kept; it is not read. */
    public Account reference(long id) {
        return Account.reference(id);
    }

    /** The account with its agency read along, as every request of a session needs them. */
    @Transactional
    public Optional<Account> withAgency(long id) {
        return Account.<Account>stream("select a from Account a join fetch a.agency left join fetch a.roles where a.id = ?1", id).findFirst();
    }

    /** Says where reminders are mailed to; "" for nowhere. */
    @Transactional
    public void mailTo(long accountId, String address) {
        Account.<Account>findById(accountId).email = address.isEmpty() ? null : address;
    }

    /** Names of those who hold each role in an agency, in the order their accounts were made, disabled ones left out; a role nobody holds is absent. */
    @Transactional
    public Map<Role, List<String>> names(long agencyId) {
        var names = new EnumMap<Role, List<String>>(Role.class);
        Account.find("select r, a.name from Account a join a.roles r where a.agency.id = ?1 and a.disabledAt is null order by a.id", agencyId)
                .project(Object[].class).list()
                .forEach(row -> names.computeIfAbsent((Role) row[0], role -> new ArrayList<>()).add((String) row[1]));
        return names;
    }

    Optional<Account> find(String username) {
        // NUL is no part of any name, and PostgreSQL does not even look for it.
        if (username.indexOf(0) >= 0) {
            return Optional.empty();
        }
        return Account.find("username", canonical(username)).singleResultOptional();
    }

    static String canonical(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
