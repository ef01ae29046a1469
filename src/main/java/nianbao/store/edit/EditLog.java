package nianbao.store.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.store.who.Account;

/** The one place that writes fields and appends edits. Callers are in a transaction and hold the report's lock. */
@ApplicationScoped
public class EditLog {

    private static final int FEW = 4;

    /** Makes every other writer of this report wait until this transaction ends. */
    public StoredReport lock(long reportId) {
        return StoredReport.<StoredReport>findByIdOptional(reportId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new IllegalArgumentException("no report " + reportId));
    }

    /** The same, for those who write as people do: a published report is not theirs to change. */
    public StoredReport lockDraft(long reportId) {
        var report = lock(reportId);
        unlessEditable(report);
        return report;
    }

    /** The same by agency and year, found and locked in one statement; empty when there is no such report. */
    Optional<StoredReport> lockDraft(ReportKey report) {
        Optional<StoredReport> found = StoredReport.find("agency.id = ?1 and year = ?2", report.agency(), report.year())
                .withLock(LockModeType.PESSIMISTIC_WRITE).stream().map(StoredReport.class::cast).findFirst();
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
                StoredField.<StoredField>findByIdOptional(new StoredField.StoredFieldKey(reportId, code))
                        .ifPresent(field -> fields.put(code, field));
            }
        } else {
            StoredField.<StoredField>stream("reportId = ?1 and code in ?2", reportId, codes)
                    .forEach(field -> fields.put(field.code, field));
        }
        return fields;
    }

    /** All current fields of a report. */
    public Map<String, StoredField> fields(long reportId) {
        var fields = new LinkedHashMap<String, StoredField>();
        StoredField.<StoredField>stream("reportId", reportId).forEach(field -> fields.put(field.code, field));
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
        edit.persist();
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
            field.persist();
        }
        return field;
    }

    public Edit edit(String code, String text, Edit.EditKind kind, String source, Account who) {
        var edit = new Edit();
        edit.code = code;
        edit.text = text;
        edit.kind = kind;
        edit.source = source;
        edit.account = Account.reference(who.id);
        return edit;
    }

    /** All texts of a report as they were after edit {@code number}. */
    public Map<String, String> textsAt(long reportId, int number) {
        var texts = new HashMap<String, String>();
        Edit.<Edit>stream("from Edit e where e.reportId = ?1 and e.number = (select max(q.number) from Edit q"
                + " where q.reportId = e.reportId and q.code = e.code and q.number <= ?2)", reportId, number)
                .forEach(edit -> texts.put(edit.code, edit.text));
        return texts;
    }

    /** Fields that hold what was last added up, be it confirmed since: no person's own figures. */
    public Set<String> summed(long reportId) {
        return Edit.find("select e.code from Edit e where e.reportId = ?1 and e.kind = ?2 and not exists"
                + " (select 1 from Edit q where q.reportId = e.reportId and q.code = e.code and q.number > e.number"
                + " and q.kind <> ?3)", reportId, Edit.EditKind.SUMMED, Edit.EditKind.CONFIRMED)
                .project(String.class).stream().collect(Collectors.toSet());
    }

    /** Fields that somebody else has changed since an edit, as they are now. */
    List<EditResult.Theirs> others(long reportId, int since, long who) {
        return StoredField.find("""
                        select f.code, f.text, f.number, coalesce(a.name, ''), e.at
                        from StoredField f join Edit e on e.reportId = f.reportId and e.number = f.number
                        left join e.account a
                        where f.reportId = ?1 and f.number > ?2 and (a.id is null or a.id <> ?3)
                        order by f.number""", reportId, since, who).project(EditResult.Theirs.class).list();
    }

    /** The text a field had after edit {@code number} of its report, "" when it had none yet. */
    String textAt(long reportId, String code, int number) {
        return Edit.find("select text from Edit where reportId = ?1 and code = ?2 and number <= ?3 order by number desc",
                reportId, code, number).project(String.class).firstResultOptional().orElse("");
    }
}
