package nianbao.store.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nianbao.format.Formats;
import nianbao.report.Figure;
import nianbao.report.ReadReport;
import nianbao.report.Report;
import nianbao.report.Totals;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry;
import nianbao.store.base.Rejected;
import nianbao.store.edit.EditResult;
import nianbao.store.edit.Edits;
import nianbao.store.edit.FieldChange;
import nianbao.store.edit.NotEditable;
import nianbao.store.edit.StoredReport;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.file.PendingImport;
import nianbao.store.publication.Publication;
import nianbao.store.publication.Publications;
import nianbao.store.report.NoEdition;
import nianbao.store.report.Reports;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/**
 * Deciding on what was read from a file. All decisions of an agency come one after the other, under the same lock as
 * {@link Reports#start}; a report that is there already is changed only when its present version was seen.
 */
@ApplicationScoped
public class Acceptance {

    /** What became of a decision. */
    public sealed interface AcceptanceOutcome {

        /** Kept as, or in, this report; what was read is gone. {@code conflicts} were changed by others and left alone. */
        record Accepted(StoredReport report, List<EditResult> conflicts) implements AcceptanceOutcome {
        }

        /** There is a report of that year already (or it has changed since it was shown): nothing was done. */
        record Exists(StoredReport report) implements AcceptanceOutcome {
        }

        /** Somebody has decided already. */
        record Gone() implements AcceptanceOutcome {
        }
    }

    private static final int MOST_NAMED = 3;

    private final Imports imports;
    private final Reports reports;
    private final Publications publications;
    private final Edits edits;
    private final Audit audit;
    private final Clock clock;

    Acceptance(Imports imports, Reports reports, Publications publications, Edits edits, Audit audit, Clock clock) {
        this.imports = imports;
        this.reports = reports;
        this.publications = publications;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps it as the published report of its year: a step like signing, for whoever may sign, and written down like it.
     *
     * @throws NoEdition when no report can be kept for that year
     * @throws Rejected  when the year is not over: nothing of it can have been published; when who read it in would confirm it
     *                   and another of the agency may
     */
    @Transactional
    public AcceptanceOutcome archive(long agencyId, long id, Account who) {
        return decide(agencyId, id, (pending, existing) -> {
            unlessOver(pending.report().year());
            if (existing.isPresent()) {
                return new AcceptanceOutcome.Exists(existing.get());
            }
            var read = pending.report();
            var report = reports.create(pending.agency, read.year(), read.format(), who);
            return publish(report, pending, read, who);
        });
    }

    /**
     * Begins a draft with it, in the edition of the year. What it leaves blank is prefilled as in any new report;
     * printed totals that their parts give anyway are left to compute themselves.
     *
     * @throws NoEdition when no report can be written for that year
     */
    @Transactional
    public AcceptanceOutcome draft(long agencyId, long id, Account who) {
        return decide(agencyId, id, (pending, existing) -> {
            if (existing.isPresent()) {
                return new AcceptanceOutcome.Exists(existing.get());
            }
            var read = pending.report();
            var report = reports.create(pending.agency, read.year(), Formats.ofYear(read.year()).orElseThrow(), who);
            Panache.flush();
            edits.take(report.id, changes(report, read, uncomputed(report, read), 0), 0, Publications.source(pending.file), who);
            reports.fill(report, who);
            imports.drop(pending);
            return new AcceptanceOutcome.Accepted(report, List.of());
        });
    }

    /**
     * Makes it the published report of its year in place of the one there, draft or published; that one stays in history.
     *
     * @throws NotEditable when it lies with those who review or sign
     * @throws Rejected    when it was signed here: only a 更正 changes that; when the year is not over
     */
    @Transactional
    public AcceptanceOutcome replace(long agencyId, long id, int seen, Account who) {
        return decide(agencyId, id, (pending, existing) -> {
            if (existing.isEmpty() || existing.get().version != seen) {
                return existing.<AcceptanceOutcome>map(AcceptanceOutcome.Exists::new).orElse(new AcceptanceOutcome.Gone());
            }
            unlessOver(existing.get().year);
            unlessReplaceable(existing.get());
            return publish(existing.get(), pending, pending.report(), who);
        });
    }

    /**
     * Takes some of its fields into the draft that is there; a field somebody has changed since is left alone.
     *
     * @param seen the draft's version when the choice was made
     * @throws NotEditable when the report there is published
     */
    @Transactional
    public AcceptanceOutcome merge(long agencyId, long id, Collection<String> fields, int seen, Account who) {
        return decide(agencyId, id, (pending, existing) -> {
            if (existing.isEmpty()) {
                return new AcceptanceOutcome.Gone();
            }
            var report = existing.get();
            var outcome = edits.take(report.id, changes(report, pending.report(), fields, seen), seen,
                    Publications.source(pending.file), who);
            imports.drop(pending);
            return new AcceptanceOutcome.Accepted(report, outcome.results().stream().filter(r -> !(r instanceof EditResult.Saved)).toList());
        });
    }

    /** Whether {@link #replace} may put a file in its place: it lies with its writers, or was itself kept from a file. */
    @Transactional
    public boolean isReplaceable(StoredReport report) {
        return isHere(report) && !isSigned(report);
    }

    private static boolean isHere(StoredReport report) {
        return report.state == ReportState.DRAFT || report.state == ReportState.PUBLISHED;
    }

    private boolean isSigned(StoredReport report) {
        return publications.latest(report).filter(Publication::isSigned).isPresent();
    }

    private void unlessOver(int year) {
        if (year >= LocalDate.now(clock).getYear()) {
            throw new Rejected(year + "年还没有结束，不会有已公布的年度报告。请核对报告年度；要提前编写的，存为草稿。");
        }
    }

    /** Who read it in does not confirm it, where somebody else of the agency may; where nobody else may, the audit says so. */
    private static void unlessOthers(Agency agency, Account who) {
        var others = Account.<Account>list(
                "select a from Account a where a.agency = ?1 and a.id <> ?2 and a.disabledAt is null and ?3 member of a.roles order by a.id",
                agency, who.id, Role.SIGNER);
        if (!others.isEmpty()) {
            throw new Rejected("这份文件是您自己读入的，存为已公布的报告要由另一位负责人确认（"
                    + others.stream().limit(MOST_NAMED).map(a -> a.name).collect(Collectors.joining("、")) + (others.size() > MOST_NAMED ? "等" : "")
                    + "）：请告诉对方，在“读入”的待处理文件里打开这一份，核对后再存。");
        }
    }

    private void unlessReplaceable(StoredReport report) {
        if (!isHere(report)) {
            throw new NotEditable(report);
        }
        if (isSigned(report)) {
            throw new Rejected(report.year + "年报告是在这里签发公布的，不能用文件替换。确有错误的，请负责人办理更正。");
        }
    }

    private AcceptanceOutcome decide(long agencyId, long id, BiFunction<PendingImport, Optional<StoredReport>, AcceptanceOutcome> decision) {
        Agency.findById(agencyId, LockModeType.PESSIMISTIC_WRITE);
        var pending = imports.lock(agencyId, id);
        if (pending.isEmpty()) {
            return new AcceptanceOutcome.Gone();
        }
        int year = pending.get().report().year();
        NoEdition.unlessAllowed(year, LocalDate.now(clock));
        var existing = reports.find(agencyId, year);
        // Its clerks save without the agency's lock.
        existing.ifPresent(report -> Panache.getEntityManager().refresh(report, LockModeType.PESSIMISTIC_WRITE));
        return decision.apply(pending.get(), existing);
    }

    private AcceptanceOutcome publish(StoredReport report, PendingImport pending, ReadReport read, Account who) {
        boolean alone = pending.createdBy.id.equals(who.id);
        if (alone) {
            unlessOthers(pending.agency, who);
        }
        Panache.flush();
        var registered = pending.agency.name;
        audit.record(who, pending.agency, AuditEntry.Action.ARCHIVED, read.year() + "年报告", "原件“" + pending.file.name + "”"
                + (read.agency().isBlank() || read.agency().equals(registered) ? "" : "，原件上的机关是“" + read.agency() + "”，登记的是“" + registered + "”")
                + (alone ? "，读入和确认是同一人：没有另一位负责人" : ""));
        publications.publish(report, read, pending.file, who);
        pending.delete();
        return new AcceptanceOutcome.Accepted(report, List.of());
    }

    private static List<FieldChange> changes(StoredReport report, ReadReport read, Collection<String> fields, int seen) {
        var changes = new ArrayList<FieldChange>();
        var format = report.format();
        for (var code : fields) {
            var text = read.fields().get(code);
            if (text != null && format.has(code)) {
                changes.add(new FieldChange(code, text, seen));
            }
        }
        return changes;
    }

    private static List<String> uncomputed(StoredReport report, ReadReport read) {
        var printed = new Report(report.format(), "", report.year, read.fields());
        return read.fields().keySet().stream().filter(code -> !isComputed(printed, code)).toList();
    }

    /** Whether the parts of a total give what is printed. */
    private static boolean isComputed(Report report, String code) {
        if (!report.format().totals().containsKey(code) || !report.figure(code).isNumber()) {
            return false;
        }
        var parts = new HashMap<>(report.fields());
        parts.remove(code);
        var computed = Figure.of(Totals.fill(report.format(), parts).get(code));
        return computed.isNumber() && computed.number().compareTo(report.figure(code).number()) == 0
                && report.text(code).equals(computed.plain());
    }
}
