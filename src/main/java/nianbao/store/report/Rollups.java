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
import nianbao.report.CellTexts;
import nianbao.report.Rollup;
import nianbao.store.edit.EditLog;
import nianbao.store.edit.Edits;
import nianbao.store.edit.SaveOutcome;
import nianbao.store.edit.StoredReport;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.handover.Handover;
import nianbao.store.publication.Publication.PublicationKey;
import nianbao.store.publication.Publications;
import nianbao.store.report.ReportsBelow.AbsentReport;
import nianbao.store.report.ReportsBelow.AddedReport;
import nianbao.store.report.ReportsBelow.ClosedAgency;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;

/**
 * A government's report from those of the agencies right below it: departments, townships, its own 办公室 and lower
 * governments, each with the publication in force. Nothing is stored but what was last entered; sums are made anew
 * whenever they are looked at, until the report is handed in: then they stay as they were at that moment.
 */
@ApplicationScoped
public class Rollups {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    /** Reports whose cells are kept at hand, in all: a kilobyte each. */
    private static final int MOST_PARTS = 20_000;

    /** Publications never change: with the same parts the sum is the same. */
    private record RollupKey(String edition, List<PublicationKey> parts) {
    }

    private final Publications publications;
    private final Edits edits;
    private final EditLog ledger;

    /** One more that is published does not make all the others be read again. */
    private final Cache<PublicationKey, String> read = Caffeine.newBuilder().maximumSize(MOST_PARTS).build();

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
        var parts = new ArrayList<AddedReport>();
        var absent = new ArrayList<AbsentReport>();
        var closed = new ArrayList<ClosedAgency>();
        for (var agency : below(report)) {
            if (agency.number != null) {
                parts.add(agency.added(report.year));
            } else if (agency.existed(report.year)) {
                absent.add(new AbsentReport(agency.id, agency.name, agency.state, agency.stateAt));
            } else if (agency.closedOn != null && agency.closedOn.getYear() >= report.year) {
                closed.add(new ClosedAgency(agency.name, agency.closedOn, agency.successor));
            }
        }
        return new ReportsBelow(List.copyOf(parts), List.copyOf(absent), List.copyOf(closed), rollup(report.format(), parts));
    }

    /** An agency with its report and what of it was made public, as far as there are such: of all the rest of three rows nothing is needed. */
    private record ReportBelow(Long id, String name, LocalDate foundedOn, LocalDate closedOn, String successor, Long reportId, ReportState state,
            Instant stateAt, Integer number, String edition) {

        /** At the end of the year, when its report falls due. */
        boolean existed(int year) {
            var end = LocalDate.of(year, 12, 31);
            return (foundedOn == null || !foundedOn.isAfter(end)) && (closedOn == null || closedOn.isAfter(end));
        }

        AddedReport added(int year) {
            return new AddedReport(id, name, year, state, new PublicationKey(reportId, number), edition);
        }
    }

    private List<ReportBelow> below(StoredReport report) {
        return Agency.find("select a.id, a.name, a.foundedOn, a.closedOn, s.name, r.id, r.state, r.stateAt, p.number, p.edition from Agency a"
                + " left join StoredReport r on r.agency = a and r.year = ?2 left join Publication p on p.reportId = r.id and p.number ="
                + " (select max(q.number) from Publication q where q.reportId = r.id and q.at <= ?3)"
                + " left join a.successor s where a.parent.id = ?1 order by a.id",
                report.agency.id, report.year, until(report)).project(ReportBelow.class).list();
    }

    /** The moment it was handed in; any time while it is still being written. */
    private Instant until(StoredReport report) {
        return report.isEditable() ? EVER : Handover.find("select h.at from Handover h where h.reportId = ?1 and h.from = ?2"
                + " order by h.at desc", report.id, StoredReport.ReportState.DRAFT).project(Instant.class).firstResultOptional().orElse(EVER);
    }

    private Rollup rollup(ReportFormat format, List<AddedReport> parts) {
        var key = new RollupKey(format.edition(), parts.stream().map(AddedReport::key).toList());
        return known.get(key, k -> Rollup.ofCells(format, cells(parts)));
    }

    private List<CellTexts> cells(List<AddedReport> parts) {
        var keys = parts.stream().map(AddedReport::key).toList();
        var cells = new HashMap<>(read.getAllPresent(keys));
        var fresh = publications.cells(keys.stream().filter(key -> !cells.containsKey(key)).toList());
        cells.putAll(fresh);
        read.putAll(fresh);
        return parts.stream().map(part -> new CellTexts(part.format(), cells.get(part.key()))).toList();
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
            summed.partId = part.key().reportId();
            summed.number = part.key().number();
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
    public record Since(int entered, List<AddedReport> added, List<AddedReport> changed, int gone) {

        public boolean isStale() {
            return entered > 0 && (!added.isEmpty() || !changed.isEmpty() || gone > 0);
        }
    }

    @Transactional
    public Since since(StoredReport report, ReportsBelow below) {
        Map<Long, Integer> entered = new HashMap<>();
        RollupPart.find("select partId, number from RollupPart where reportId = ?1", report.id).project(Object[].class).list()
                .forEach(part -> entered.put((Long) part[0], (Integer) part[1]));
        var now = below.parts().stream().map(part -> part.key().reportId()).collect(Collectors.toSet());
        var added = below.parts().stream().filter(part -> !entered.containsKey(part.key().reportId())).toList();
        var changed = below.parts().stream().filter(part -> entered.containsKey(part.key().reportId())
                && entered.get(part.key().reportId()) != part.key().number()).toList();
        return new Since(entered.size(), added, changed, (int) entered.keySet().stream().filter(id -> !now.contains(id)).count());
    }

    /** Fields that hold what was last added up: no person's own figures. */
    @Transactional
    public Set<String> summed(StoredReport report) {
        return ledger.summed(report.id);
    }
}
