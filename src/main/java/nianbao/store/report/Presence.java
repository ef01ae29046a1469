package nianbao.store.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Account;

/** Who has a report open. Kept in the database: people may come through several instances. */
@ApplicationScoped
public class Presence {

    /** Open pages speak up at least three times as often. */
    private static final Duration GONE = Duration.ofSeconds(50);

    private final EntityManager em;
    private final Clock clock;

    Presence(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** A person has it open, in that section. */
    @Transactional
    public void seen(long report, Account who, String section) {
        var now = clock.instant();
        int there = em.createNativeQuery("update open_report set section = :section, seen_at = :now where report_id = :report and account_id = :account")
                .setParameter("section", section).setParameter("now", now).setParameter("report", report).setParameter("account", who.id).executeUpdate();
        if (there == 0) {
            em.createNativeQuery("insert into open_report (report_id, account_id, section, seen_at) values (:report, :account, :section, :now)"
                    + " on conflict do nothing").setParameter("section", section).setParameter("now", now).setParameter("report", report)
                    .setParameter("account", who.id).executeUpdate();
        }
    }

    /** The others who have it open now, by name. */
    @Transactional
    public List<OpenReport> others(long report, Account except) {
        return OpenReport.list("select o from OpenReport o join fetch o.account where o.reportId = ?1 and o.accountId <> ?2 and o.seenAt > ?3"
                + " order by o.account.name, o.accountId", report, except.id, clock.instant().minus(GONE));
    }

    /** What has happened to reports, as a text that is another once somebody wrote, came, moved or went; by report. */
    @Transactional
    public Map<Long, String> marks(Collection<Long> reports) {
        var marks = new TreeMap<Long, String>();
        if (reports.isEmpty()) {
            return marks;
        }
        StoredReport.find("select r.id, r.version, r.handovers from StoredReport r where r.id in ?1", reports).project(Object[].class).stream()
                .forEach(row -> marks.put((Long) row[0], row[1] + "." + row[2]));
        OpenReport.find("select o.reportId, o.accountId, o.section from OpenReport o where o.reportId in ?1 and o.seenAt > ?2"
                + " order by o.reportId, o.accountId", reports, clock.instant().minus(GONE)).project(Object[].class).stream()
                .forEach(row -> marks.computeIfPresent((Long) row[0], (id, mark) -> mark + " " + row[1] + "-" + row[2]));
        return marks;
    }
}
