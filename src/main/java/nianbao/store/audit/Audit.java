package nianbao.store.audit;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import nianbao.store.base.FieldRules;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.jboss.logging.Logger;

/**
 * Writes down who did what, in the transaction in which it is done. Each line is sealed with the one before it in its
 * agency's chain, so that a line changed or taken out in the database is seen by {@link AuditTrail}.
 */
@ApplicationScoped
public class Audit {

    /** Seals also go to the log, which whoever changes the database would have to change too. */
    private static final Logger LOG = Logger.getLogger("nianbao.audit");

    private static final int FEW = 50;

    private final EntityManager em;
    private final Clock clock;

    Audit(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Adds a line.
     *
     * @param who     {@code null} when nobody was signed in
     * @param agency  the agency it concerns, whose administrators may read it; {@code null} when it concerns none
     * @param subject whom or what it was done to: an account's name, a report's year
     * @param detail  what else one would want to know; never a password or a link's secret
     */
    public void record(Account who, Agency agency, AuditEntry.Action action, String subject, String detail) {
        var entry = new AuditEntry();
        entry.at = clock.instant();
        entry.account = who == null ? null : Account.reference(who.id);
        entry.agency = agency == null ? null : Agency.reference(agency.id);
        entry.action = action;
        entry.subject = FieldRules.storable(subject);
        entry.detail = FieldRules.storable(detail);
        entry.chain = agency == null ? 0 : agency.id;
        var chain = locked(entry.chain);
        entry.number = chain.number + 1;
        entry.seal = Seal.of(chain.seal, entry);
        chain.number = entry.number;
        chain.seal = entry.seal;
        entry.persist();
        LOG.debugf("%d/%d %s", entry.chain, entry.number, entry.seal);
    }

    /** What {@link #record} is told of one agency. */
    public record ActLine(long agency, AuditEntry.Action action, String subject, String detail) {
    }

    /** Adds many lines. What was read before in this transaction is written, and not watched any longer. */
    public void recordAll(Account who, List<ActLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i % FEW == 0) {
                // Each statement looks through all that is watched: with thousands of lines that would be all the work.
                Panache.flush();
                em.clear();
            }
            var line = lines.get(i);
            record(who, Agency.reference(line.agency), line.action, line.subject, line.detail);
        }
    }

    private AuditChain locked(long chain) {
        AuditChain found = AuditChain.findById(chain, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            em.createNativeQuery("insert into audit_chain (chain, number, seal) values (?1, 0, '') on conflict do nothing")
                    .setParameter(1, chain).executeUpdate();
            found = AuditChain.findById(chain, LockModeType.PESSIMISTIC_WRITE);
        }
        return found;
    }
}
