package nianbao.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Writes down who did what, in the transaction in which it is done. */
@ApplicationScoped
public class Audit {

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

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
        entry.account = who == null ? null : em.getReference(Account.class, who.id);
        entry.agency = agency == null ? null : em.getReference(Agency.class, agency.id);
        entry.action = action;
        entry.subject = FieldRules.storable(subject);
        entry.detail = FieldRules.storable(detail);
        em.persist(entry);
    }
}
