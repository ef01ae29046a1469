package nianbao.store.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nianbao.store.base.FieldRules;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/** Reminders to agencies, and who has read them. */
@ApplicationScoped
public class Notices {

    private static final String UNREAD = " where n.agency_id = :agency"
            + " and n.at >= (select a.created_at from account a where a.id = :account)"
            + " and not exists (select 1 from notice_reading r where r.notice_id = n.id and r.account_id = :account)";

    private final EntityManager em;
    private final Clock clock;

    Notices(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Leaves a reminder for an agency, unless it has had one about that year today, from whomever.
     *
     * @return whether it was left
     */
    @Transactional
    public boolean send(Agency to, Agency from, Account who, int year, String text) {
        var now = clock.instant();
        return em.createNativeQuery("insert into notice (agency_id, sender_id, account_id, report_year, text, at, on_day)"
                + " values (:agency, :sender, :account, :year, :text, :at, :day) on conflict do nothing")
                .setParameter("agency", to.id).setParameter("sender", from.id).setParameter("account", who.id)
                .setParameter("year", year).setParameter("text", FieldRules.storable(text)).setParameter("at", now)
                .setParameter("day", LocalDate.now(clock)).executeUpdate() > 0;
    }

    /** Those among agencies that have somebody who can sign in and do something about a report. */
    @Transactional
    public Set<Long> reachable(Collection<Long> agencies) {
        return agencies.isEmpty() ? Set.of() : Set.copyOf(Account.find("select distinct a.agency.id from Account a join a.roles r where a.agency.id in ?1"
                + " and a.disabledAt is null and r in ?2", agencies, Set.of(Role.WRITER, Role.REVIEWER, Role.SIGNER)).project(Long.class).list());
    }

    /** The newest about each year that the person has not read, with who sent it. */
    @Transactional
    public List<Notice> waiting(long agency, long account) {
        return Notice.list("select n from Notice n join fetch n.sender join fetch n.account where n.agency.id = ?1"
                + " and n.at >= (select a.createdAt from Account a where a.id = ?2)"
                + " and not exists (select 1 from NoticeReading r where r.noticeId = n.id and r.accountId = ?2)"
                + " and n.id = (select max(m.id) from Notice m where m.agency.id = n.agency.id and m.year = n.year) order by n.year desc", agency, account);
    }

    /** How many of the agency's the person has not read; those from before the person had an account do not count. */
    @Transactional
    public int unread(long agency, long account) {
        return ((Number) em.createNativeQuery("select count(*) from notice n" + UNREAD).setParameter("agency", agency)
                .setParameter("account", account).getSingleResult()).intValue();
    }

    /** The agency's newest, that many at most. */
    @Transactional
    public List<Notice> of(long agency, int most) {
        return Notice.find("select n from Notice n join fetch n.sender join fetch n.account where n.agency.id = ?1 order by n.id desc", agency)
                .page(0, most).list();
    }

    /** Who has read them, first readers first. */
    @Transactional
    public List<NoticeReading> readings(Collection<Long> notices) {
        return notices.isEmpty() ? List.of() : NoticeReading.list("select r from NoticeReading r join fetch r.account where r.noticeId in ?1"
                + " order by r.at", notices);
    }

    /** The person has read all that there are. */
    @Transactional
    public void read(long agency, long account) {
        em.createNativeQuery("insert into notice_reading (notice_id, account_id, at) select n.id, :account, :at from notice n" + UNREAD
                + " on conflict do nothing").setParameter("agency", agency).setParameter("account", account)
                .setParameter("at", clock.instant()).executeUpdate();
    }

    /** Where those of an agency who hold one of the roles get mail, except for one person, who knows already. */
    @Transactional
    public List<String> addresses(long agency, Collection<Role> roles, long except) {
        return Account.find("select distinct a.email from Account a join a.roles r where a.agency.id = ?1 and a.email is not null"
                + " and a.disabledAt is null and r in ?2 and a.id <> ?3 order by a.email", agency, roles, except)
                .project(String.class).list();
    }
}
