package nianbao.store.people;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.report.Sha256;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry;
import nianbao.store.base.RandomText;
import nianbao.store.tree.Agencies;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/**
 * Invitations and resets of passwords: links that an administrator passes on. Each works once, for {@link #LIFE}, and
 * only as long as the administrator who gave it could give it still.
 */
@ApplicationScoped
public class OneTimeLinks {

    /** The name in an invitation that says to an agency only: whoever takes it up gives a name. */
    public static final String SOMEBODY = "经办人";
    static final Duration LIFE = Duration.ofHours(72);
    private static final int SECRET_BYTES = 32;

    private final Clock clock;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Agencies agencies;
    private final Audit audit;

    OneTimeLinks(Clock clock, Accounts accounts, SignIns signIns, Agencies agencies, Audit audit) {
        this.clock = clock;
        this.accounts = accounts;
        this.signIns = signIns;
        this.agencies = agencies;
        this.audit = audit;
    }

    /** A new link with the secret that opens it, which is told this once. */
    public record MadeLink(OneTimeLink link, String secret) {
    }

    /** An invitation to an agency. */
    @Transactional
    public MadeLink invite(Agency agency, String name, Set<Role> roles, Account by) {
        var link = new OneTimeLink();
        link.agency = Agency.reference(agency.id);
        link.name = name.strip();
        link.roles.addAll(roles);
        audit.record(by, agency, AuditEntry.Action.INVITED, link.name, Role.labels(roles));
        return made(link, by);
    }

    /** An invitation for each of many agencies, to whoever it gives it to; earlier ones of the same kind work no longer. */
    @Transactional
    public List<MadeLink> inviteAll(List<Agency> agencies, Set<Role> roles, Account by) {
        return agencies.stream().map(agency -> {
            OneTimeLink.update("endedAt = ?1 where agency.id = ?2 and account is null and name = ?3 and endedAt is null", clock.instant(), agency.id, SOMEBODY);
            return invite(agency, SOMEBODY, roles, by);
        }).toList();
    }

    /** A way to a new password for an account that is there; an earlier one for it works no longer. */
    @Transactional
    public MadeLink reset(Account account, Account by) {
        OneTimeLink.update("endedAt = ?1 where account.id = ?2 and endedAt is null", clock.instant(), account.id);
        var link = new OneTimeLink();
        link.agency = Agency.reference(account.agency.id);
        link.account = Account.reference(account.id);
        audit.record(by, account.agency, AuditEntry.Action.RESET_OFFERED, account.username, "");
        return made(link, by);
    }

    private MadeLink made(OneTimeLink link, Account by) {
        var secret = RandomText.of(SECRET_BYTES);
        link.tokenHash = Sha256.of(secret);
        link.createdBy = Account.reference(by.id);
        link.createdAt = clock.instant();
        link.expiresAt = link.createdAt.plus(LIFE);
        link.persist();
        return new MadeLink(link, secret);
    }

    /** The link of that secret while it works, its agency and account read along. */
    @Transactional
    public Optional<OneTimeLink> find(String secret) {
        return OneTimeLink.<OneTimeLink>find("select l from OneTimeLink l join fetch l.agency left join fetch l.account where l.tokenHash = ?1",
                Sha256.of(secret)).singleResultOptional().filter(this::works);
    }

    private boolean works(OneTimeLink link) {
        Instant now = clock.instant();
        var by = link.createdBy;
        return link.endedAt == null && link.expiresAt.isAfter(now) && (link.account == null || !link.account.isDisabled())
                && !by.isDisabled() && by.roles.contains(Role.ADMINISTRATOR)
                && (by.agency.id.equals(link.agency.id) || agencies.isAbove(by.agency.id, link.agency.id));
    }

    /**
     * Makes the account of the person invited.
     *
     * @param name     of the person, where the invitation was to {@link #SOMEBODY}
     * @param password {@code null} for somebody who will sign in with the agency's provider
     * @return empty when the link does not work any more
     * @throws Rejected when the name is taken or the password weak; the link works on
     */
    @Transactional
    public Optional<Account> accept(String secret, String name, String username, String password) {
        var found = used(secret, true);
        found.ifPresent(link -> link.endedAt = clock.instant());
        return found.map(link -> {
            var account = accounts.create(link.agency, username, link.name.equals(SOMEBODY) ? name.strip() : link.name, password, link.roles);
            audit.record(account, link.agency, AuditEntry.Action.ACCOUNT_MADE, account.username, Role.labels(link.roles));
            return signIns.admit(account.id, "邀请链接");
        });
    }

    /**
     * Gives the account another password and ends its sessions.
     *
     * @return empty when the link does not work any more
     * @throws Rejected when the password is weak; the link works on
     */
    @Transactional
    public Optional<Account> choose(String secret, String password) {
        var found = used(secret, false);
        found.ifPresent(link -> link.endedAt = clock.instant());
        return found.map(link -> {
            var account = accounts.setPassword(link.account.id, password);
            audit.record(account, link.agency, AuditEntry.Action.PASSWORD_RESET, account.username, "");
            return signIns.admit(account.id, "重设密码链接");
        });
    }

    /** The link, locked, so that of two who press at once only one finds it working. */
    private Optional<OneTimeLink> used(String secret, boolean invitation) {
        var found = find(secret).filter(link -> link.isInvitation() == invitation);
        found.ifPresent(link -> Panache.getEntityManager().refresh(link, LockModeType.PESSIMISTIC_WRITE));
        return found.filter(this::works);
    }

    /** Invitations to an agency that still wait for an answer, newest first. */
    @Transactional
    public List<OneTimeLink> invitations(long agency) {
        return OneTimeLink.<OneTimeLink>stream("select l from OneTimeLink l join fetch l.createdBy where l.agency.id = ?1 and l.account is null"
                + " and l.endedAt is null and l.expiresAt > ?2 order by l.id desc", agency, clock.instant()).filter(this::works).toList();
    }

    /** Takes an invitation back; one that is used or gone already stays so. */
    @Transactional
    public void withdraw(long agency, long id, Account by) {
        OneTimeLink link = OneTimeLink.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (link != null && link.agency.id == agency && link.isInvitation() && link.endedAt == null) {
            link.endedAt = clock.instant();
            audit.record(by, link.agency, AuditEntry.Action.INVITATION_WITHDRAWN, link.name, "");
        }
    }
}
