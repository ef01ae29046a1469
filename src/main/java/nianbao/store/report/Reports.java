package nianbao.store.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.report.Prefill;
import nianbao.report.Report;
import nianbao.store.edit.Edit;
import nianbao.store.edit.EditLog;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;

/** Agencies' reports: begin one, find one, read it. {@link nianbao.store.edit.Edits} changes them. */
@ApplicationScoped
public class Reports {

    static final String WITH_NAMES = "select r from StoredReport r join fetch r.agency left join fetch r.changedBy ";

    private final EditLog ledger;
    private final Readings readings;
    private final EarlierReports earlier;
    private final Clock clock;

    Reports(EditLog ledger, Readings readings, EarlierReports earlier, Clock clock) {
        this.ledger = ledger;
        this.readings = readings;
        this.earlier = earlier;
        this.clock = clock;
    }

    /**
     * Begins the report of a year, with what last year's report and the agency's facts give it. When it was begun
     * already, be it a moment ago by somebody else, that one is returned.
     *
     * @throws NoEdition when no report can be written for that year (yet)
     */
    @Transactional
    public Started start(Agency agency, int year, Account who) {
        NoEdition.unlessAllowed(year, LocalDate.now(clock));
        // Two people pressing the button at once come one after the other.
        Agency owner = Agency.findById(agency.id, LockModeType.PESSIMISTIC_WRITE);
        var existing = find(owner.id, year);
        if (existing.isPresent()) {
            return new Started(existing.get(), false);
        }
        var report = create(owner, year, Formats.ofYear(year).orElseThrow(), who);
        fill(report, who);
        return new Started(report, true);
    }

    /** A report without a field yet; the caller holds the agency's lock and knows that there is none. */
    public StoredReport create(Agency agency, int year, ReportFormat format, Account who) {
        var report = new StoredReport();
        report.agency = agency;
        report.year = year;
        report.edition = format.edition();
        report.createdAt = clock.instant();
        report.changedAt = report.createdAt;
        report.stateAt = report.createdAt;
        report.changedBy = Account.findById(who.id);
        report.persist();
        return report;
    }

    @Transactional
    public Optional<StoredReport> find(long agencyId, int year) {
        return StoredReport.find(WITH_NAMES + "where r.agency.id = ?1 and r.year = ?2", agencyId, year).singleResultOptional();
    }

    /** An agency's reports, newest first. */
    @Transactional
    public List<StoredReport> list(long agencyId) {
        return StoredReport.list(WITH_NAMES + "where r.agency.id = ?1 order by r.year desc", agencyId);
    }

    /** The report at one moment: its version is the newest edit among the fields read, never a newer one. */
    @Transactional
    public Snapshot load(StoredReport report) {
        return readings.entered(report);
    }

    /** All texts of a report as they were after that edit. */
    @Transactional
    public Map<String, String> textsAt(StoredReport report, int number) {
        return ledger.textsAt(report.id, number);
    }

    /** The report as readers get it: a draft with its totals filled in, a published one as it was printed. */
    @Transactional
    public Report whole(StoredReport report) {
        return readings.read(report);
    }

    /**
     * The same agency's reports of the years before, whole, the newest first. When it had none last year, and others
     * were merged into it: the report of the one, or the tables of all of them added up.
     */
    @Transactional
    public List<Report> earlier(StoredReport report) {
        return earlier.of(report);
    }

    /** The report of the year before, whole: the agency's own, or that of the one agency that was merged into it. */
    @Transactional
    public Optional<Report> lastYear(StoredReport report) {
        return earlier.lastYear(report);
    }

    /** The same as it is stored. */
    @Transactional
    public Optional<StoredReport> storedLastYear(StoredReport report) {
        return earlier.storedLastYear(report);
    }

    /** The agencies merged into one that has no report of the year before, where several of them have; else none. */
    @Transactional
    public List<String> mergedLastYear(StoredReport report) {
        return earlier.mergedLastYear(report);
    }

    /**
     * Fills the fields that are still blank from last year's report and the agency's facts, once more.
     *
     * @return how many it filled
     */
    @Transactional
    public int prefill(long reportId, Account who) {
        return fill(ledger.lockDraft(reportId), who);
    }

    public int fill(StoredReport report, Account who) {
        var snapshot = load(report);
        var values = new LinkedHashMap<>(earlier.prefill(report, snapshot.report()));
        Prefill.draft(snapshot.report(), report.agency.facts()).forEach(values::putIfAbsent);
        Instant now = clock.instant();
        for (Map.Entry<String, Prefill.PrefillValue> entry : values.entrySet()) {
            var value = entry.getValue();
            ledger.write(report, snapshot.fields().get(entry.getKey()),
                    ledger.edit(entry.getKey(), value.text(), Edit.EditKind.PREFILLED, value.source(), who), now);
        }
        return values.size();
    }
}
