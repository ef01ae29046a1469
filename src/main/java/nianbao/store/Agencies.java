package nianbao.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The tree of agencies: the one place that founds and moves them, and keeps who stands above whom. */
@ApplicationScoped
public class Agencies {

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Adds an agency to the tree.
     *
     * @param parent the one it stands below; {@code null} for the top of a tree
     */
    @Transactional
    public Agency found(Agency agency, Agency parent) {
        agency.parent = parent;
        agency.createdAt = clock.instant();
        em.persist(agency);
        em.flush();
        if (parent != null) {
            em.createNativeQuery("insert into agency_line (above_id, agency_id, distance)"
                            + " select above_id, ?1, distance + 1 from agency_line where agency_id = ?2")
                    .setParameter(1, agency.id).setParameter(2, parent.id).executeUpdate();
        }
        em.createNativeQuery("insert into agency_line (above_id, agency_id, distance) values (?1, ?1, 0)")
                .setParameter(1, agency.id).executeUpdate();
        return agency;
    }

    /** Whether the first stands above the second; an agency does not stand above itself. */
    @Transactional
    public boolean isAbove(long above, long agency) {
        return above != agency && em.find(AgencyLine.class, new AgencyLine.Key(above, agency)) != null;
    }

    /** The agencies right below, in the order they were founded. */
    @Transactional
    public List<Agency> children(long agency) {
        return em.createQuery("from Agency a where a.parent.id = ?1 order by a.id", Agency.class)
                .setParameter(1, agency).getResultList();
    }
}
