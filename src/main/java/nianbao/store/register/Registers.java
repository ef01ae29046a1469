package nianbao.store.register;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.register.Choices;
import nianbao.register.Count;
import nianbao.register.Register;
import nianbao.register.Request;
import nianbao.register.words.ColumnRole;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry;
import nianbao.store.base.FieldRules;
import nianbao.store.edit.Edits;
import nianbao.store.edit.FieldChange;
import nianbao.store.edit.SaveOutcome;
import nianbao.store.edit.StoredField;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;

/** Registers of requests, one an agency and year: kept when they were counted, taken into the report's cells, deleted. */
@ApplicationScoped
public class Registers {

    /** What cells that come from a register name as their source. */
    public static final String SOURCE = "台账";

    private static final int A_PIECE = 1_000;
    private static final int LONGEST_WORD = 100;

    private final Edits edits;
    private final Audit audit;
    private final Clock clock;

    Registers(Edits edits, Audit audit, Clock clock) {
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A register that was counted, as it is kept.
     *
     * @param last the figures of the register before it; empty when there was none
     */
    public record CountedRegister(RequestRegister record, Register register, Count count, Map<String, String> last) {
    }

    /** Keeps it in place of the one there. */
    @Transactional
    public void keep(StoredReport report, String name, Register register, boolean disputes, boolean remarks, Account who) {
        // Two who bring one at once come one after the other.
        Agency agency = Agency.findById(report.agency.id, LockModeType.PESSIMISTIC_WRITE);
        var before = find(report);
        before.ifPresent(kept -> delete(kept.record));
        var kept = new RequestRegister();
        kept.agency = agency;
        kept.year = report.year;
        kept.name = FieldRules.storable(name);
        kept.disputes = disputes;
        kept.remarks = RequestLines.json(register.remarks());
        kept.last = before.map(old -> RequestLines.json(old.count.fields())).orElse(null);
        kept.createdAt = clock.instant();
        kept.createdBy = Account.reference(who.id);
        kept.persistAndFlush();
        for (int from = 0, number = 1; from < register.requests().size(); from += A_PIECE, number++) {
            var piece = new RequestRegisterPiece();
            piece.registerId = kept.id;
            piece.number = number;
            piece.lines = FieldRules
                    .storable(RequestLines.write(register.requests().subList(from, Math.min(from + A_PIECE, register.requests().size())), remarks));
            piece.persist();
        }
        audit.record(who, agency, AuditEntry.Action.REGISTER_READ, report.year + "年依申请公开台账", register.requests().size() + " 件");
    }

    /** The register of a report's year. */
    @Transactional
    public Optional<CountedRegister> find(StoredReport report) {
        return RequestRegister.<RequestRegister>find("select r from RequestRegister r left join fetch r.createdBy where r.agency.id = ?1 and r.year = ?2",
                report.agency.id, report.year).singleResultOptional().map(record -> kept(record, report));
    }

    private static CountedRegister kept(RequestRegister record, StoredReport report) {
        var requests = new ArrayList<Request>();
        RequestRegisterPiece.<RequestRegisterPiece>list("registerId = ?1 order by number", record.id)
                .forEach(piece -> requests.addAll(RequestLines.read(piece.lines)));
        var register = new Register(report.format(), "", "", report.year, List.of(), List.copyOf(requests), RequestLines.remarks(record.remarks),
                false);
        return new CountedRegister(record, register, Count.of(register, record.disputes), RequestLines.figures(record.last));
    }

    /** What a year's register left open when the year ended; empty when there is none. */
    @Transactional
    public List<Request> open(long agencyId, int year, StoredReport format) {
        var before = new StoredReport();
        before.agency = Agency.reference(agencyId);
        before.year = year;
        before.edition = format.edition;
        return find(before).map(kept -> kept.count.carriedOut(kept.register.format())).orElse(List.of());
    }

    /** Deletes all that is kept of it. Cells that were taken into the report stay. */
    @Transactional
    public boolean delete(StoredReport report, Account who) {
        var kept = find(report);
        kept.ifPresent(found -> {
            delete(found.record);
            audit.record(who, report.agency, AuditEntry.Action.REGISTER_DELETED, report.year + "年依申请公开台账", found.register.requests().size() + " 件");
        });
        return kept.isPresent();
    }

    private void delete(RequestRegister record) {
        RequestRegisterPiece.delete("registerId", record.id);
        record.delete();
        Panache.flush();
    }

    /**
     * Takes cells into the draft; one that somebody changed since it was seen is left alone.
     *
     * @param codes of those wanted; others than those counted are passed over
     */
    @Transactional
    public SaveOutcome take(StoredReport report, Collection<String> codes, int seen, Account who) {
        var fields = find(report).map(kept -> kept.count.fields()).orElse(Map.of());
        var changes = codes.stream().filter(fields::containsKey).distinct().map(code -> new FieldChange(code, fields.get(code), seen)).toList();
        return edits.take(report.id, changes, seen, SOURCE, who);
    }

    /** Cells of a report whose text came from a register. */
    @Transactional
    public Set<String> taken(StoredReport report) {
        return new HashSet<>(StoredField.find("select f.code from StoredField f where f.reportId = ?1 and f.source = ?2", report.id, SOURCE)
                .project(String.class).list());
    }

    /** What the agency has said so far. */
    @Transactional
    public Choices choices(long agencyId) {
        var columns = new HashMap<String, ColumnRole>();
        var words = new HashMap<String, String>();
        for (var choice : RegisterChoice.<RegisterChoice>list("agencyId", agencyId)) {
            if (choice.subject.equals("column")) {
                ColumnRole.named(choice.meaning).ifPresent(role -> columns.put(choice.word, role));
            } else {
                words.put(choice.subject + ":" + choice.word, choice.meaning);
            }
        }
        return new Choices(columns, words);
    }

    /** Remembers one more; the newest holds. What is too long to be a word is none. */
    @Transactional
    public void remember(long agencyId, String subject, String word, String meaning) {
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            return;
        }
        var choice = new RegisterChoice();
        choice.agencyId = agencyId;
        choice.subject = subject;
        choice.word = FieldRules.storable(word);
        choice.meaning = meaning;
        Panache.getEntityManager().merge(choice);
    }
}
