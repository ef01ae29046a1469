package nianbao.store.edit;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.report.Space;
import nianbao.store.base.FieldRules;
import nianbao.store.who.Account;

/**
 * Changing a report, field by field. A change says which edit its writer had seen; when the field's text has become
 * another since, nothing is overwritten and the writer is told. Changes of different fields never meet.
 */
@ApplicationScoped
public class Edits {

    private final EditLog ledger;
    private final PlainSave plainSave;
    private final Clock clock;

    Edits(EditLog ledger, PlainSave plainSave, Clock clock) {
        this.ledger = ledger;
        this.plainSave = plainSave;
        this.clock = clock;
    }

    /**
     * Saves texts, each on its own merits, all in one transaction: what is reported as saved survives a crash.
     *
     * @param since the last edit of the report the writer knows of; later ones by others come back
     */
    @Transactional
    public SaveOutcome save(long reportId, List<FieldChange> changes, int since, Account who) {
        return apply(ledger.lockDraft(reportId), changes, since, who, Edit.EditKind.TYPED, null);
    }

    /**
     * The same for who names the report by its agency and year.
     *
     * @param who account that writes; nothing is read of it
     * @return empty when there is no such report
     */
    public Optional<SaveOutcome> save(ReportKey report, List<FieldChange> changes, int since, long who) {
        var plain = changes.size() == 1 && !changes.getFirst().unread() ? plainSave.save(report, changes.getFirst(), since, who)
                : Optional.<SaveOutcome>empty();
        return plain.isPresent() ? plain : QuarkusTransaction.requiringNew().call(() -> ledger.lockDraft(report)
                .map(locked -> apply(locked, changes, since, Account.reference(who), Edit.EditKind.TYPED, null)));
    }

    /**
     * Saves a page that posts all its fields, touched or not. A field that comes back as it was when the page was
     * made says nothing, and has no result.
     *
     * @param seen version of the report when the page was made
     */
    @Transactional
    public SaveOutcome saveForm(long reportId, Map<String, String> posted, int seen, Account who) {
        var report = ledger.lockDraft(reportId);
        var current = ledger.fields(reportId, posted.keySet());
        var changes = new ArrayList<FieldChange>();
        posted.forEach((field, text) -> {
            var now = current.get(field);
            var shown = now == null ? "" : now.number <= seen ? now.text : ledger.textAt(reportId, field, seen);
            if (!FieldRules.normalize(report.format(), field, text).equals(shown)) {
                changes.add(new FieldChange(field, text, seen));
            }
        });
        return apply(report, changes, seen, who, Edit.EditKind.TYPED, null);
    }

    /** Puts back the text a field had after edit {@code number} of the report; 0 is the start, blank. */
    @Transactional
    public SaveOutcome restore(long reportId, String field, int number, int seen, Account who) {
        var report = ledger.lockDraft(reportId);
        var text = report.format().has(field) ? ledger.textAt(reportId, field, number) : "";
        return apply(report, List.of(new FieldChange(field, text, seen)), seen, who, Edit.EditKind.RESTORED, null);
    }

    /** Takes texts from a file that was read; {@code source} names it. Conflicts are found as in any other save. */
    @Transactional
    public SaveOutcome take(long reportId, List<FieldChange> changes, int since, String source, Account who) {
        return apply(ledger.lockDraft(reportId), changes, since, who, Edit.EditKind.IMPORTED, source);
    }

    /**
     * Enters sums of the reports below. Fields that are blank, or were added up before, get them; one that somebody has
     * filled gets it only when it was chosen, and keeps it otherwise.
     *
     * @param sums   texts by field
     * @param chosen filled fields whose text the writer has seen and gives up for the sum
     * @param seen   version of the report the writer has seen
     */
    @Transactional
    public SaveOutcome sum(long reportId, Map<String, String> sums, Set<String> chosen, int seen, String source, Account who) {
        var report = ledger.lockDraft(reportId);
        var current = ledger.fields(reportId);
        var summed = ledger.summed(reportId);
        var changes = new ArrayList<FieldChange>();
        sums.forEach((field, text) -> {
            var now = current.get(field);
            if (now == null || Space.isBlank(now.text) || summed.contains(field)) {
                changes.add(new FieldChange(field, text, report.version));
            } else if (chosen.contains(field)) {
                changes.add(new FieldChange(field, text, seen));
            }
        });
        return apply(report, changes, seen, who, Edit.EditKind.SUMMED, source);
    }

    /** What others wrote since an edit, and how far the report has come; nothing is changed. */
    @Transactional
    public SaveOutcome since(StoredReport report, int since, Account who) {
        return new SaveOutcome(report.version, report.changedAt, List.of(), report.version > since ? ledger.others(report.id, since, who.id) : List.of());
    }

    private SaveOutcome apply(StoredReport report, List<FieldChange> changes, int since, Account who, Edit.EditKind kind,
            String source) {
        Instant now = clock.instant();
        int before = report.version;
        var fields = ledger.fields(report.id, changes.stream().map(FieldChange::field)
                .filter(report.format()::has).distinct().toList());
        var results = new ArrayList<EditResult>();
        for (var change : changes) {
            results.add(apply(report, change, before, fields, who, kind, source, now));
        }
        Panache.flush();
        return new SaveOutcome(report.version, now, results, before > since ? ledger.others(report.id, since, who.id) : List.of());
    }

    /** @param before the last edit before this save: a save does not conflict with itself */
    private EditResult apply(StoredReport report, FieldChange change, int before, Map<String, StoredField> fields,
            Account who, Edit.EditKind kind, String source, Instant now) {
        var code = change.field();
        var text = FieldRules.normalize(report.format(), code, change.text());
        var fault = FieldRules.fault(report.format(), code, text);
        if (fault != null) {
            return new EditResult.Refused(code, fault);
        }
        var field = fields.get(code);
        if (text.equals(field == null ? "" : field.text)) {
            if (field == null || field.source == null || !change.confirm()) {
                return new EditResult.Saved(code, field == null ? 0 : field.number);
            }
            kind = Edit.EditKind.CONFIRMED;
        } else if (field != null && field.number > change.seen() && field.number <= before
                && !field.text.equals(ledger.textAt(report.id, code, change.seen()))) {
            return conflict(field);
        }
        var from = change.unread() && field != null ? field.source : source;
        field = ledger.write(report, field, ledger.edit(code, text, kind, from, who), now);
        fields.put(code, field);
        return new EditResult.Saved(code, field.number);
    }

    private EditResult.Theirs conflict(StoredField field) {
        Edit edit = Edit.findById(new Edit.EditKey(field.reportId, field.number));
        return new EditResult.Theirs(field.code, field.text, field.number,
                edit.account == null ? "" : edit.account.name, edit.at);
    }

    /**
     * A report's history, newest first.
     *
     * @param field  of this field only, or {@code null} for all
     * @param before only edits with smaller numbers: the last number of the page before
     */
    @Transactional
    public List<HistoryLine> history(long reportId, String field, int before, int limit) {
        return Edit.find("""
                        select e.number, e.code, coalesce(p.text, ''), e.text, coalesce(a.name, ''), e.at, e.kind, e.source
                        from Edit e left join e.account a
                        left join Edit p on p.reportId = e.reportId and p.number = (
                            select max(q.number) from Edit q
                            where q.reportId = e.reportId and q.code = e.code and q.number < e.number)
                        where e.reportId = ?1 and e.number < ?2 and (?3 is null or e.code = ?3)
                        order by e.number desc""", reportId, before, field).project(HistoryLine.class).page(0, limit).list();
    }
}
