package nianbao.store.people;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry;
import nianbao.store.base.FieldRules;
import nianbao.store.base.Rejected;
import nianbao.store.base.Search;
import nianbao.store.tree.AgencyLine;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/** Who works in an agency and in those below it, as their administrators see and change it. */
@ApplicationScoped
public class People {

    private static final String WITHOUT_ACCOUNT = """
            from Agency g join AgencyLine l on l.agencyId = g.id
            where l.aboveId = ?1 and l.distance > 0 and g.closedOn is null
              and not exists (select 1 from Account a where a.agency = g and a.disabledAt is null)""";

    private final Clock clock;
    private final Audit audit;

    People(Clock clock, Audit audit) {
        this.clock = clock;
        this.audit = audit;
    }

    /** An agency below, and how many accounts it has. */
    public record AgencyBelow(long id, String name, long accounts) {
    }

    /** The accounts of an agency and of those below, its own first; {@code words} are part of a name. */
    @Transactional
    public List<Account> list(long agency, String words, int from, int most) {
        return Account.find("""
                select a from Account a join fetch a.agency g join AgencyLine l on l.agencyId = g.id
                where l.aboveId = :agency and (:words = '%' or lower(a.name) like :words escape '!'
                  or a.username like :words escape '!' or lower(g.name) like :words escape '!')
                order by l.distance, g.id, a.id""", Parameters.with("agency", agency).and("words", Search.like(words)))
                .range(from, from + most - 1).list();
    }

    /** Agencies below, the nearest first. */
    @Transactional
    public List<AgencyBelow> below(long agency, String words, int from, int most) {
        return Agency.find("""
                select g.id, g.name, (select count(a) from Account a where a.agency = g)
                from Agency g join AgencyLine l on l.agencyId = g.id
                where l.aboveId = :agency and l.distance > 0 and (:words = '%' or lower(g.name) like :words escape '!')
                order by l.distance, g.id""", Parameters.with("agency", agency).and("words", Search.like(words)))
                .project(AgencyBelow.class).range(from, from + most - 1).list();
    }

    /** How many agencies {@link #below} would list in all. */
    @Transactional
    public int countBelow(long agency, String words) {
        return (int) Agency.count("from Agency g join AgencyLine l on l.agencyId = g.id where l.aboveId = :agency and l.distance > 0"
                + " and (:words = '%' or lower(g.name) like :words escape '!')", Parameters.with("agency", agency).and("words", Search.like(words)));
    }

    /** Agencies below that nobody can sign in for, in the order of the list they came in; closed ones need nobody. */
    @Transactional
    public List<Agency> withoutAccount(long agency, int most) {
        return Agency.find("select g " + WITHOUT_ACCOUNT + " order by g.listPlace nulls last, g.id", agency).page(0, most).list();
    }

    /** How many {@link #withoutAccount} would find, one and all. */
    @Transactional
    public int countWithoutAccount(long agency) {
        return (int) Agency.count(WITHOUT_ACCOUNT, agency);
    }

    /** An account of just that agency. */
    @Transactional
    public Optional<Account> find(long agency, long id) {
        return Account.find("select a from Account a join fetch a.agency where a.id = ?1 and a.agency.id = ?2", id, agency)
                .singleResultOptional();
    }

    /**
     * Gives an account other roles.
     *
     * @param seen the roles it had when that was decided
     * @return whether it still had those; otherwise nothing is changed
     * @throws Rejected when nobody would be left to administer the agency
     */
    @Transactional
    public boolean setRoles(Account account, Set<Role> seen, Set<Role> roles, Account by) {
        var locked = locked(account);
        if (!locked.roles.equals(seen)) {
            return false;
        }
        if (roles.equals(seen)) {
            return true;
        }
        if (!roles.contains(Role.ADMINISTRATOR)) {
            keepAnAdministrator(locked);
        }
        locked.roles.clear();
        locked.roles.addAll(roles);
        audit.record(by, locked.agency, AuditEntry.Action.ROLES_CHANGED, locked.username,
                Role.labels(seen) + " → " + Role.labels(roles));
        return true;
    }

    /**
     * Puts an account out of use; its sessions end with this.
     *
     * @throws Rejected when nobody would be left to administer the agency
     */
    @Transactional
    public void disable(Account account, Account by) {
        var locked = locked(account);
        if (locked.isDisabled()) {
            return;
        }
        if (locked.id.equals(by.id)) {
            throw new Rejected("不能停用自己的账号。请另一位管理员来停用。");
        }
        keepAnAdministrator(locked);
        locked.disabledAt = clock.instant();
        locked.sessionEpoch++;
        audit.record(by, locked.agency, AuditEntry.Action.DISABLED, locked.username, "");
    }

    /** Puts an account in use again. */
    @Transactional
    public void enable(Account account, Account by) {
        var locked = locked(account);
        if (locked.isDisabled()) {
            locked.disabledAt = null;
            audit.record(by, locked.agency, AuditEntry.Action.ENABLED, locked.username, "");
        }
    }

    /** The account, when one has that subject at the agency's provider, or else that name and no subject yet. */
    @Transactional
    public Optional<Account> known(String subject, Optional<String> username) {
        Optional<Account> linked = Account.find("subject", subject).singleResultOptional();
        if (linked.isPresent() || username.isEmpty()) {
            return linked.filter(account -> !account.isDisabled());
        }
        Optional<Account> named = Account.find("username = ?1 and subject is null and disabledAt is null",
                FieldRules.storable(Accounts.canonical(username.get()))).singleResultOptional();
        named.ifPresent(account -> {
            account.subject = subject;
            audit.record(account, account.agency, AuditEntry.Action.PROVIDER_LINKED, account.username, "");
        });
        return named;
    }

    /** Forgets who the person is to the provider, as when the provider has made the person anew. */
    @Transactional
    public void unlink(Account account, Account by) {
        var locked = locked(account);
        if (locked.subject != null) {
            locked.subject = null;
            audit.record(by, locked.agency, AuditEntry.Action.PROVIDER_UNLINKED, locked.username, "");
        }
    }

    /** The account as it is now. The top of its tree is the lock, so that two do not take the last two administrators. */
    private Account locked(Account account) {
        long top = AgencyLine.find("select aboveId from AgencyLine where agencyId = ?1 order by distance desc", account.agency.id)
                .project(Long.class).firstResult();
        Agency.findById(top, LockModeType.PESSIMISTIC_WRITE);
        Account now = Account.findById(account.id);
        Panache.getEntityManager().refresh(now, LockModeType.PESSIMISTIC_WRITE);
        return now;
    }

    private void keepAnAdministrator(Account account) {
        if (!account.roles.contains(Role.ADMINISTRATOR) || account.isDisabled()) {
            return;
        }
        long others = Account.count("from Account a join a.roles r, AgencyLine l where l.agencyId = ?1"
                + " and l.aboveId = a.agency.id and r = ?2 and a.disabledAt is null and a.id <> ?3",
                account.agency.id, Role.ADMINISTRATOR, account.id);
        if (others == 0) {
            throw new Rejected("“" + account.name + "”是" + account.agency.name
                    + "最后一位管理员，上级机关也没有管理员。请先让另一个人担任管理员，再改这里。");
        }
    }
}
