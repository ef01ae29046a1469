package nianbao.store.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.store.who.Account;

/** The one place that writes fields and appends edits. Callers are in a transaction and hold the report's lock. */
@ApplicationScoped
public class EditLog {

    private static final int FEW = 4;

    @Inject
    EntityManager em;

    /** Makes every other writer of this report wait until this transaction ends. */
    public StoredReport lock(long reportId) {
        var report = em.find(StoredReport.class, reportId, LockModeType.PESSIMISTIC_WRITE);
        if (report == null) {
            throw new IllegalArgumentException("no report " + reportId);
        }
        return report;
    }

    /** The same, for those who write as people do: a published report is not theirs to change. */
    public StoredReport lockDraft(long reportId) {
        var report = lock(reportId);
        unlessEditable(report);
        return report;
    }

    /** The same by agency and year, found and locked in one statement; empty when there is no such report. */
    Optional<StoredReport> lockDraft(ReportKey report) {
        var found = em.createQuery("from StoredReport r where r.agency.id = ?1 and r.year = ?2", StoredReport.class)
                .setParameter(1, report.agency()).setParameter(2, report.year()).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
        found.ifPresent(EditLog::unlessEditable);
        return found;
    }

    private static void unlessEditable(StoredReport report) {
        if (!report.isEditable()) {
            throw new NotEditable(report);
        }
    }

    /**
     * Current fields among {@code codes}; those never written are absent. Few are found by their keys: a query with a
     * list is translated to SQL anew each time, which takes longer than all the rest of saving one field.
     */
    Map<String, StoredField> fields(long reportId, Collection<String> codes) {
        var fields = new HashMap<String, StoredField>();
        if (codes.size() <= FEW) {
            for (var code : codes) {
                var field = em.find(StoredField.class, new StoredField.StoredFieldKey(reportId, code));
                if (field != null) {
                    fields.put(code, field);
                }
            }
        } else {
            em.createQuery("from StoredField where reportId = ?1 and code in ?2", StoredField.class)
                    .setParameter(1, reportId).setParameter(2, codes).getResultList()
                    .forEach(field -> fields.put(field.code, field));
        }
        return fields;
    }

    /** All current fields of a report. */
    public Map<String, StoredField> fields(long reportId) {
        var fields = new LinkedHashMap<String, StoredField>();
        em.createQuery("from StoredField where reportId = ?1", StoredField.class).setParameter(1, reportId)
                .getResultList().forEach(field -> fields.put(field.code, field));
        return fields;
    }

    /**
     * Appends an edit and gives the field its text.
     *
     * @param current the field as it is, or {@code null} when it was never written
     */
    public StoredField write(StoredReport report, StoredField current, Edit edit, Instant at) {
        edit.reportId = report.id;
        edit.number = ++report.version;
        edit.at = at;
        em.persist(edit);
        report.changedAt = at;
        report.changedBy = edit.account;
        var field = current;
        if (field == null) {
            field = new StoredField();
            field.reportId = report.id;
            field.code = edit.code;
        }
        field.text = edit.text;
        field.number = edit.number;
        field.source = edit.source;
        if (current == null) {
            em.persist(field);
        }
        return field;
    }

    public Edit edit(String code, String text, Edit.EditKind kind, String source, Account who) {
        var edit = new Edit();
        edit.code = code;
        edit.text = text;
        edit.kind = kind;
        edit.source = source;
        edit.account = em.getReference(Account.class, who.id);
        return edit;
    }

    /** All texts of a report as they were after edit {@code number}. */
    public Map<String, String> textsAt(long reportId, int number) {
        var texts = new HashMap<String, String>();
        em.createQuery("from Edit e where e.reportId = ?1 and e.number = (select max(q.number) from Edit q"
                        + " where q.reportId = e.reportId and q.code = e.code and q.number <= ?2)", Edit.class)
                .setParameter(1, reportId).setParameter(2, number).getResultList()
                .forEach(edit -> texts.put(edit.code, edit.text));
        return texts;
    }

    /** Fields that hold what was last added up, be it confirmed since: no person's own figures. */
    public Set<String> summed(long reportId) {
        return em.createQuery("select e.code from Edit e where e.reportId = ?1 and e.kind = ?2 and not exists"
                        + " (select 1 from Edit q where q.reportId = e.reportId and q.code = e.code and q.number > e.number"
                        + " and q.kind <> ?3)", String.class)
                .setParameter(1, reportId).setParameter(2, Edit.EditKind.SUMMED).setParameter(3, Edit.EditKind.CONFIRMED)
                .getResultStream().collect(Collectors.toSet());
    }

    /** The text a field had after edit {@code number} of its report, "" when it had none yet. */
    String textAt(long reportId, String code, int number) {
        return em.createQuery("select text from Edit where reportId = ?1 and code = ?2 and number <= ?3"
                        + " order by number desc", String.class)
                .setParameter(1, reportId).setParameter(2, code).setParameter(3, number)
                .setMaxResults(1).getResultStream().findFirst().orElse("");
    }
}
