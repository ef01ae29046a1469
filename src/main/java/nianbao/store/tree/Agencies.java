package nianbao.store.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import nianbao.store.base.Search;
import nianbao.store.who.Agency;
import nianbao.store.who.AgencyName;

/** The tree of agencies, looked at: who stands above whom, who is called what. {@link AgencyRegister} changes it. */
@ApplicationScoped
public class Agencies {

    @Inject
    EntityManager em;

    /** Whether the first stands above the second; an agency does not stand above itself. */
    @Transactional
    public boolean isAbove(long above, long agency) {
        return above != agency && em.createQuery("select count(l) from AgencyLine l where l.aboveId = ?1 and l.agencyId = ?2", Long.class)
                .setParameter(1, above).setParameter(2, agency).getSingleResult() > 0;
    }

    /** Whether any agency stands below it. */
    @Transactional
    public boolean hasBelow(long agency) {
        return !em.createQuery("select a.id from Agency a where a.parent.id = ?1", Long.class)
                .setParameter(1, agency).setMaxResults(1).getResultList().isEmpty();
    }

    /** The agencies right below, in the order they were founded. */
    @Transactional
    public List<Agency> children(long agency) {
        return em.createQuery("from Agency a where a.parent.id = ?1 order by a.id", Agency.class)
                .setParameter(1, agency).getResultList();
    }

    /** The agency and all below it, those nearer to it first; parents and successors are read along. */
    @Transactional
    public List<Agency> tree(long agency) {
        return em.createQuery("select a from Agency a join AgencyLine l on l.agencyId = a.id left join fetch a.parent"
                        + " left join fetch a.successor where l.aboveId = ?1 order by l.distance, a.id", Agency.class).setParameter(1, agency).getResultList();
    }

    /** How many are in {@link #tree}. */
    @Transactional
    public long countTree(long agency) {
        return em.createQuery("select count(l) from AgencyLine l where l.aboveId = ?1", Long.class).setParameter(1, agency).getSingleResult();
    }

    /** An agency to be named in what is kept about it. */
    public Agency reference(long agency) {
        return em.getReference(Agency.class, agency);
    }

    /**
     * An agency of a tree as a page lists it.
     *
     * @param below how many stand below it
     */
    public record Listed(Agency agency, long below) {
    }

    /** Those right below an agency, or with a text all below it that are called so; closed ones last. */
    @Transactional
    public List<Listed> below(long top, String text, int from, int most) {
        return below("select a, (select count(l.agencyId) from AgencyLine l where l.aboveId = a.id and l.distance > 0)", " left join fetch a.parent",
                " order by case when a.closedOn is null then 0 else 1 end, b.distance, a.id", Object[].class, top, text)
                .setFirstResult(from).setMaxResults(most).getResultStream().map(row -> new Listed((Agency) row[0], (long) row[1])).toList();
    }

    /** How many {@link #below} finds. */
    @Transactional
    public int countBelow(long top, String text) {
        return below("select count(a)", "", "", Long.class, top, text).getSingleResult().intValue();
    }

    private <T> TypedQuery<T> below(String select, String fetch, String order, Class<T> type, long top, String text) {
        var query = em.createQuery(select + " from Agency a join AgencyLine b on b.agencyId = a.id" + fetch + " where b.aboveId = :top"
                + (text.isEmpty() ? " and b.distance = 1" : " and b.distance > 0 and (lower(a.name) like :text escape '!'"
                + " or lower(coalesce(a.shortName, '')) like :text escape '!' or lower(coalesce(a.creditCode, '')) like :text escape '!')")
                + order, type).setParameter("top", top);
        return text.isEmpty() ? query : query.setParameter("text", Search.like(text));
    }

    /** Those of a tree, its top included, with exactly that name or code. */
    @Transactional
    public List<Agency> named(long top, String name, String code) {
        return em.createQuery("select a from Agency a, AgencyLine l where l.agencyId = a.id and l.aboveId = ?1 and (a.name = ?2 or a.creditCode = ?3)",
                Agency.class).setParameter(1, top).setParameter(2, name).setParameter(3, code).getResultList();
    }

    /** The agency itself, as long as its caller's request or transaction lasts; {@code null} when there is none of that number. */
    public Agency get(long agency) {
        return em.find(Agency.class, agency);
    }

    /** The agency with its parent and successor read along. */
    @Transactional
    public Agency withOthers(long agency) {
        return em.createQuery("select a from Agency a left join fetch a.parent left join fetch a.successor where a.id = ?1", Agency.class)
                .setParameter(1, agency).getSingleResult();
    }

    /** Earlier names of agencies, the last one first. */
    @Transactional
    public List<AgencyName> earlierNames(Collection<Long> agencies) {
        return agencies.isEmpty() ? List.of() : em.createQuery("from AgencyName n where n.agencyId in ?1 order by n.usedUntil desc",
                AgencyName.class).setParameter(1, agencies).getResultList();
    }

    /** The agencies of a tree with their earlier names: see {@link #earlierNames}. */
    @Transactional
    public List<AgencyName> earlierNamesBelow(long top) {
        return em.createQuery("select n from AgencyName n, AgencyLine l where l.agencyId = n.agencyId and l.aboveId = ?1"
                + " order by n.usedUntil desc", AgencyName.class).setParameter(1, top).getResultList();
    }

    /** Those merged into an agency. */
    @Transactional
    public List<Agency> mergedInto(long agency) {
        return em.createQuery("from Agency a where a.successor.id = ?1 order by a.id", Agency.class)
                .setParameter(1, agency).getResultList();
    }

    /** Whose 统一社会信用代码 those are, of whatever tree. */
    @Transactional
    public List<Agency> coded(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : em.createQuery("from Agency a where a.creditCode in ?1", Agency.class)
                .setParameter(1, codes).getResultList();
    }
}
