package nianbao.store.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.format.ReportFormat;
import nianbao.report.Report;
import nianbao.report.Rollup;
import nianbao.store.edit.EditLog;
import nianbao.store.edit.Edits;
import nianbao.store.edit.SaveOutcome;
import nianbao.store.edit.StoredReport;
import nianbao.store.handover.Handover;
import nianbao.store.publication.Publication;
import nianbao.store.publication.Publications;
import nianbao.store.publication.PublishedReport;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.hibernate.jpa.HibernateHints;

/**
 * A government's report from those of the agencies right below it: departments, townships, its own 办公室 and lower
 * governments, each with the publication in force. Nothing is stored but what was last entered; sums are made anew
 * whenever they are looked at, until the report is handed in: then they stay as they were at that moment.
 */
@ApplicationScoped
public class Rollups {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    /** Reports whose figures are kept at hand, in all. */
    private static final int MOST_PARTS = 5_000;

    /** Publications never change: with the same parts the sum is the same. */
    private record RollupKey(String edition, List<Publication.PublicationKey> parts) {
    }

    private final Publications publications;
    private final Edits edits;
    private final EditLog ledger;

    /** One more that is published does not make all the others be read again. */
    private final Cache<Publication.PublicationKey, Report> read = Caffeine.newBuilder().maximumSize(MOST_PARTS).build();

    private final Cache<RollupKey, Rollup> known = Caffeine.newBuilder().maximumWeight(MOST_PARTS)
            .weigher((RollupKey key, Rollup rollup) -> 1 + key.parts().size()).build();

    Rollups(Publications publications, Edits edits, EditLog ledger) {
        this.publications = publications;
        this.edits = edits;
        this.ledger = ledger;
    }

    /**
     * What there is to add up for a government's report.
     *
     * @throws IllegalArgumentException when its agency is no government
     */
    @Transactional
    public ReportsBelow of(StoredReport report) {
        if (!report.agency.kind.isGovernment()) {
            throw new IllegalArgumentException(report.agency.name + " adds nothing up");
        }
        var parts = new ArrayList<PublishedReport>();
        var absent = new ArrayList<ReportsBelow.AbsentReport>();
        var closed = new ArrayList<Agency>();
        for (var row : below(report)) {
            var agency = (Agency) row[0];
            var theirs = (StoredReport) row[1];
            if (row[2] != null) {
                parts.add(new PublishedReport(theirs, (Publication) row[2]));
            } else if (!existed(agency, report.year)) {
                if (agency.closedOn != null && agency.closedOn.getYear() >= report.year) {
                    closed.add(agency);
                }
            } else {
                absent.add(new ReportsBelow.AbsentReport(agency, theirs == null ? null : theirs.state, theirs == null ? null : theirs.stateAt));
            }
        }
        return new ReportsBelow(List.copyOf(parts), List.copyOf(absent), List.copyOf(closed), rollup(report.format(), parts));
    }

    /** At the end of the year, when its report falls due. */
    private static boolean existed(Agency agency, int year) {
        var end = LocalDate.of(year, 12, 31);
        return (agency.foundedOn == null || !agency.foundedOn.isAfter(end)) && (agency.closedOn == null || agency.closedOn.isAfter(end));
    }

    /** To be read only: what may change is looked through at each later query. */
    private List<Object[]> below(StoredReport report) {
        return Agency.find("select a, r, p from Agency a left join StoredReport r on r.agency = a and r.year = ?2"
                + " left join Publication p on p.reportId = r.id and p.number ="
                + " (select max(q.number) from Publication q where q.reportId = r.id and q.at <= ?3)"
                + " left join fetch a.successor where a.parent.id = ?1 order by a.id",
                report.agency.id, report.year, until(report)).project(Object[].class).withHint(HibernateHints.HINT_READ_ONLY, true).list();
    }

    /** The moment it was handed in; any time while it is still being written. */
    private Instant until(StoredReport report) {
        return report.isEditable() ? EVER : Handover.find("select h.at from Handover h where h.reportId = ?1 and h.from = ?2"
                + " order by h.at desc", report.id, StoredReport.ReportState.DRAFT).project(Instant.class).firstResultOptional().orElse(EVER);
    }

    private Rollup rollup(ReportFormat format, List<PublishedReport> parts) {
        var key = new RollupKey(format.edition(), parts.stream().map(p -> p.publication().key()).toList());
        return known.get(key, k -> Rollup.of(format, tables(parts)));
    }

    private List<Report> tables(List<PublishedReport> parts) {
        var tables = new HashMap<>(read.getAllPresent(parts.stream().map(p -> p.publication().key()).toList()));
        var unread = parts.stream().filter(p -> !tables.containsKey(p.publication().key())).toList();
        var fresh = publications.tables(unread);
        for (int i = 0; i < unread.size(); i++) {
            tables.put(unread.get(i).publication().key(), fresh.get(i));
        }
        read.putAll(tables);
        return parts.stream().map(p -> tables.get(p.publication().key())).toList();
    }

    /**
     * Enters the sums into the draft, see {@link Edits#sum}, and keeps which reports they are from.
     *
     * @param chosen fields somebody has filled that are to get the sum all the same
     */
    @Transactional
    public SaveOutcome enter(StoredReport report, Set<String> chosen, int seen, Account who) {
        ledger.lockDraft(report.id);
        var below = of(report);
        var outcome = edits.sum(report.id, below.rollup().texts(), chosen, seen, below.source(), who);
        RollupPart.delete("reportId", report.id);
        for (var part : below.parts()) {
            var summed = new RollupPart();
            summed.reportId = report.id;
            summed.partId = part.report().id;
            summed.number = part.publication().number;
            summed.persist();
        }
        return outcome;
    }

    /**
     * How the parts differ from those last entered.
     *
     * @param entered how many reports were entered; 0 when none ever was
     * @param added   published since
     * @param changed published again since
     * @param gone    not below the government any more, as many
     */
    public record Since(int entered, List<PublishedReport> added, List<PublishedReport> changed, int gone) {

        public boolean isStale() {
            return entered > 0 && (!added.isEmpty() || !changed.isEmpty() || gone > 0);
        }
    }

    @Transactional
    public Since since(StoredReport report, ReportsBelow below) {
        Map<Long, Integer> entered = new HashMap<>();
        RollupPart.<RollupPart>stream("reportId", report.id).forEach(part -> entered.put(part.partId, part.number));
        var added = below.parts().stream().filter(p -> !entered.containsKey(p.report().id)).toList();
        var changed = below.parts().stream().filter(p -> entered.containsKey(p.report().id)
                && entered.get(p.report().id) != p.publication().number).toList();
        var now = below.parts().stream().map(p -> p.report().id).collect(Collectors.toSet());
        return new Since(entered.size(), added, changed, (int) entered.keySet().stream().filter(id -> !now.contains(id)).count());
    }

    /** Fields that hold what was last added up: no person's own figures. */
    @Transactional
    public Set<String> summed(StoredReport report) {
        return ledger.summed(report.id);
    }
}
