package nianbao.store.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.report.Prefill;
import nianbao.report.Report;
import nianbao.report.Rollup;
import nianbao.store.edit.Edit;
import nianbao.store.edit.EditLog;
import nianbao.store.edit.StoredReport;
import nianbao.store.publication.Publication;
import nianbao.store.publication.Publications;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;

/** Agencies' reports: begin one, find one, read it as it stands. {@link Edits} changes them. */
@ApplicationScoped
public class Reports {

    private static final String WITH_NAMES =
            "select r from StoredReport r join fetch r.agency left join fetch r.changedBy ";
    /** Years back that a text that never changes is looked for. */
    static final int EARLIER = 4;

    @Inject
    EntityManager em;

    @Inject
    EditLog ledger;

    @Inject
    Publications publications;

    @Inject
    Predecessors predecessors;

    @Inject
    Clock clock;

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
        var owner = em.find(Agency.class, agency.id, LockModeType.PESSIMISTIC_WRITE);
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
        report.changedBy = em.find(Account.class, who.id);
        em.persist(report);
        return report;
    }

    @Transactional
    public Optional<StoredReport> find(long agencyId, int year) {
        return em.createQuery(WITH_NAMES + "where r.agency.id = ?1 and r.year = ?2", StoredReport.class)
                .setParameter(1, agencyId).setParameter(2, year).getResultStream().findFirst();
    }

    /** An agency's reports, newest first. */
    @Transactional
    public List<StoredReport> list(long agencyId) {
        return em.createQuery(WITH_NAMES + "where r.agency.id = ?1 order by r.year desc", StoredReport.class)
                .setParameter(1, agencyId).getResultList();
    }

    /** The report at one moment: its version is the newest edit among the fields read, never a newer one. */
    @Transactional
    public Snapshot load(StoredReport report) {
        // As it was printed, once it was: the agency may have another name by now.
        return load(report, published(report).map(p -> p.agency(report)).orElse(report.agency.name));
    }

    private Snapshot load(StoredReport report, String agency) {
        var fields = ledger.fields(report.id);
        var texts = new HashMap<String, String>();
        int version = 0;
        for (var field : fields.values()) {
            texts.put(field.code, field.text);
            version = Math.max(version, field.number);
        }
        return new Snapshot(new Report(report.format(), agency, report.year, texts), fields, version);
    }

    /** The publication in force. One that never left its first desk, and is no published file, is not looked for. */
    private Optional<Publication> published(StoredReport report) {
        return report.isPublished() || report.handovers > 0 ? publications.latest(report) : Optional.empty();
    }

    /** The report as readers get it: a draft with its totals filled in, a published one as it was printed. */
    @Transactional
    public Report whole(StoredReport stored) {
        if (!stored.isPublished()) {
            return load(stored).report().withTotals();
        }
        var inForce = publications.inForce(stored);
        return inForce.read(load(stored, inForce.agency(stored)).report());
    }

    /** Of a published report that is being corrected: what is in force, which counts until then. */
    private Optional<Publication> corrected(StoredReport report) {
        return report.isPublished() ? Optional.empty() : published(report);
    }

    /** As the year after takes it. */
    private Report counting(StoredReport stored) {
        return corrected(stored).map(p -> publications.report(stored, p)).orElseGet(() -> whole(stored));
    }

    /** The same as it was entered: totals nobody typed are blank. */
    private Report entered(StoredReport stored) {
        return corrected(stored).map(p -> publications.entered(stored, p)).orElseGet(() -> load(stored).report());
    }

    /**
     * The same agency's reports of the years before, whole, the newest first. When it had none last year, and others
     * were merged into it: the report of the one, or the tables of all of them added up.
     */
    @Transactional
    public List<Report> earlier(StoredReport report) {
        var own = em.createQuery(WITH_NAMES + "where r.agency.id = ?1 and r.year < ?2 and r.year >= ?3 order by r.year desc",
                        StoredReport.class).setParameter(1, report.agency.id).setParameter(2, report.year)
                .setParameter(3, report.year - EARLIER).getResultStream().map(this::counting).toList();
        if (!own.isEmpty() && own.getFirst().year() == report.year - 1) {
            return own;
        }
        return Stream.concat(lastYear(report).or(() -> added(report)).stream(), own.stream()).toList();
    }

    /** Last year's tables of several agencies that were merged into one, as one report. */
    private Optional<Report> added(StoredReport report) {
        var merged = predecessors.reports(report.agency.id, report.year - 1).stream().map(this::counting).toList();
        if (merged.isEmpty()) {
            return Optional.empty();
        }
        var format = merged.getFirst().format();
        var names = merged.stream().map(Report::agency).collect(Collectors.joining("、"));
        return Optional.of(new Report(format, names, report.year - 1, Rollup.of(format, merged).texts()).withTotals());
    }

    /** The report of the year before, whole: the agency's own, or that of the one agency that was merged into it. */
    @Transactional
    public Optional<Report> lastYear(StoredReport report) {
        return storedLastYear(report).map(this::counting);
    }

    /** The same as it is stored. */
    @Transactional
    public Optional<StoredReport> storedLastYear(StoredReport report) {
        return find(report.agency.id, report.year - 1).or(() -> {
            var merged = predecessors.reports(report.agency.id, report.year - 1);
            return merged.size() == 1 ? Optional.of(merged.getFirst()) : Optional.empty();
        });
    }

    /** The agencies merged into one that has no report of the year before, where several of them have; else none. */
    @Transactional
    public List<String> mergedLastYear(StoredReport report) {
        var merged = storedLastYear(report).isPresent() ? List.<StoredReport>of() : predecessors.reports(report.agency.id, report.year - 1);
        return merged.stream().map(r -> r.agency.name).toList();
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
        var values = new LinkedHashMap<String, Prefill.Value>();
        storedLastYear(report).ifPresentOrElse(last -> values.putAll(predecessors.named(report.agency,
                last, Prefill.from(counting(last), entered(last), snapshot.report()))), () -> values.putAll(Prefill.merged(
                predecessors.reports(report.agency.id, report.year - 1).stream().map(this::counting).toList(), snapshot.report())));
        Prefill.draft(snapshot.report(), report.agency.facts()).forEach(values::putIfAbsent);
        Instant now = clock.instant();
        for (Map.Entry<String, Prefill.Value> entry : values.entrySet()) {
            var value = entry.getValue();
            ledger.write(report, snapshot.fields().get(entry.getKey()),
                    ledger.edit(entry.getKey(), value.text(), Edit.EditKind.PREFILLED, value.source(), who), now);
        }
        return values.size();
    }
}
