package nianbao.store.audit;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nianbao.store.base.Search;

/** Reads the audit trail, and sees whether it is as it was written. Nothing changes it. */
@ApplicationScoped
public class AuditTrail {

    /**
     * What to show: lines of an agency and of those below.
     *
     * @param action only these; {@code null} for all
     * @param words  part of whom it was done to, of who did it or of the agency's name; empty for all
     * @param before only lines older than the one of that number (id)
     */
    public record AuditFilter(long agency, AuditEntry.Action action, String words, long before) {
    }

    /** @param sound whether it is as it was written, and follows the line that stood before it */
    public record TrailLine(AuditEntry entry, boolean sound) {
    }

    /** The newest lines that pass the filter, newest first. */
    @Transactional
    public List<TrailLine> lines(AuditFilter filter, int most) {
        return AuditEntry.find("""
                select e, (select p.seal from AuditEntry p where p.chain = e.chain and p.number = e.number - 1)
                from AuditEntry e left join fetch e.account who join fetch e.agency g
                where g.id in (select l.agencyId from AgencyLine l where l.aboveId = :agency) and e.id < :before
                  and (:action is null or e.action = :action)
                  and (:words = '%' or lower(e.subject) like :words escape '!' or lower(who.name) like :words escape '!'
                       or lower(g.name) like :words escape '!')
                order by e.id desc""", Parameters.with("agency", filter.agency()).and("before", filter.before())
                .and("action", filter.action()).and("words", Search.like(filter.words())))
                .project(Object[].class).page(0, most).stream()
                .map(row -> line((AuditEntry) row[0], (String) row[1])).toList();
    }

    private static TrailLine line(AuditEntry entry, String before) {
        boolean first = entry.number == 1;
        return new TrailLine(entry, (first || before != null) && entry.seal.equals(Seal.of(first ? "" : before, entry)));
    }

    /** Whether the agency's newest line is the last that was written: nothing was cut off at the end. */
    @Transactional
    public boolean endsWhereItEnded(long agency) {
        AuditChain end = AuditChain.findById(agency);
        Optional<AuditEntry> last = AuditEntry.find("chain = ?1 order by number desc", agency).firstResultOptional();
        return end == null ? last.isEmpty()
                : last.map(l -> l.number == end.number && l.seal.equals(end.seal)).orElse(end.number == 0);
    }
}
