package nianbao.store.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import nianbao.store.edit.StoredReport;

/** How many findings each report had when they were last counted. What is kept here can be computed anew at any time. */
@ApplicationScoped
public class Tallies {

    /** Of a report {@code r} of {@code :year}: what its findings depend on besides its own version. */
    public static final String REASONS = "(select count(*) from explanation x where x.report_id = r.id)";
    public static final String EARLIER = "(select coalesce(sum(e.version), 0) from report e where e.agency_id = r.agency_id"
            + " and e.report_year < r.report_year and e.report_year >= r.report_year - " + EarlierReports.YEARS + ")";

    private final EntityManager em;
    private final Clock clock;

    Tallies(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** What a count is made from; taken before counting, so that a change meanwhile makes the count old and never wrong. */
    private record Basis(long reportId, int version, int reasons, long earlier) {
    }

    /** How many findings a report has. */
    public record FindingCounts(int errors, int warnings, int toFill) {
    }

    /** Of a report that is deleted, in its transaction. */
    void forget(long reportId) {
        em.createNativeQuery("delete from tally where report_id = ?1").setParameter(1, reportId).executeUpdate();
    }

    /**
     * Counts a report's findings anew and keeps how many there are.
     *
     * @param reading takes what is needed of the report; the counting that it gives is done after its transaction
     */
    public FindingCounts count(long reportId, Function<StoredReport, Supplier<FindingCounts>> reading) {
        var read = QuarkusTransaction.requiringNew().call(() -> new Read(basis(reportId), reading.apply(StoredReport.findById(reportId))));
        var counts = read.counting.get();
        QuarkusTransaction.requiringNew().run(() -> keep(read.basis, counts));
        return counts;
    }

    private record Read(Basis basis, Supplier<FindingCounts> counting) {
    }

    private Basis basis(long reportId) {
        var row = (Object[]) em.createNativeQuery("select r.version, " + REASONS + ", " + EARLIER + " from report r where r.id = ?1")
                .setParameter(1, reportId).getSingleResult();
        return new Basis(reportId, ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).longValue());
    }

    private void keep(Basis basis, FindingCounts found) {
        if (write("update tally set version = :version, reasons = :reasons, earlier = :earlier, errors = :errors, warnings = :warnings,"
                + " to_fill = :toFill, computed_at = :at where report_id = :report", basis, found) == 0) {
            write("insert into tally (report_id, version, reasons, earlier, errors, warnings, to_fill, computed_at)"
                    + " values (:report, :version, :reasons, :earlier, :errors, :warnings, :toFill, :at) on conflict do nothing",
                    basis, found);
        }
    }

    private int write(String sql, Basis basis, FindingCounts found) {
        return em.createNativeQuery(sql).setParameter("report", basis.reportId).setParameter("version", basis.version)
                .setParameter("reasons", basis.reasons).setParameter("earlier", basis.earlier).setParameter("errors", found.errors)
                .setParameter("warnings", found.warnings).setParameter("toFill", found.toFill).setParameter("at", clock.instant()).executeUpdate();
    }
}
