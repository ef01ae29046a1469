package nianbao.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The tree of agencies: the one place that founds, moves, renames and closes them, and keeps who stands above whom. */
@ApplicationScoped
public class Agencies {

    @Inject
    EntityManager em;

    @Inject
    AgencyLines lines;

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
        foundAll(List.of(agency));
        return agency;
    }

    /** Adds many, each after its parent. */
    @Transactional
    public void foundAll(List<Agency> agencies) {
        lines.lock(agencies.stream().map(a -> a.parent).filter(p -> p != null && p.id != null).distinct().toArray(Agency[]::new));
        for (var agency : agencies) {
            agency.createdAt = clock.instant();
            em.persist(agency);
        }
        em.flush();
        lines.add(agencies);
    }

    /** Makes every other change of the tree in which it stands wait until this transaction ends. */
    public void lockTree(Agency agency) {
        lines.lock(agency);
    }

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

    /**
     * Puts an agency, with all below it, below another.
     *
     * @throws Rejected when that one stands below it, or is that one
     */
    @Transactional
    public void move(Agency agency, Agency parent) {
        lines.lock(agency, parent);
        if (Objects.equals(agency.id, parent.id) || isAbove(agency.id, parent.id)) {
            throw new Rejected("“" + parent.name + "”就在“" + agency.name + "”下面，不能反过来做它的上级。");
        }
        em.find(Agency.class, agency.id).parent = em.getReference(Agency.class, parent.id);
        em.flush();
        lines.move(agency.id, parent.id);
    }

    /**
     * Gives an agency another name; what it was called is kept. Another name since the very day of the last one takes
     * its place.
     *
     * @param since the first day of the new name
     * @throws Rejected when that day is to come, or lies before it was founded or last renamed
     */
    @Transactional
    public void rename(Agency agency, String name, LocalDate since) {
        var stored = em.find(Agency.class, agency.id);
        if (stored.name.equals(name)) {
            throw new Rejected("新名称与现在的名称相同。");
        }
        if (since.isAfter(LocalDate.now(clock))) {
            throw new Rejected("更名的日子（" + since + "）还没有到，请到那一天再办。");
        }
        if (stored.foundedOn != null && !since.isAfter(stored.foundedOn)) {
            throw new Rejected("更名的日子（" + since + "）应在设立（" + stored.foundedOn + "）以后。");
        }
        var last = earlierNames(List.of(agency.id)).stream().findFirst();
        if (last.isPresent() && since.equals(last.get().usedUntil.plusDays(1))) {
            stored.name = name;
            em.flush();
            return;
        }
        if (last.isPresent() && !since.isAfter(last.get().usedUntil)) {
            throw new Rejected("“" + last.get().name + "”用到" + last.get().usedUntil + "，更名的日子（" + since + "）应在那以后。");
        }
        var earlier = new AgencyName();
        earlier.agencyId = agency.id;
        earlier.usedUntil = since.minusDays(1);
        earlier.name = stored.name;
        em.persist(earlier);
        stored.name = name;
        em.flush();
    }

    /**
     * Closes an agency: its reports stay, later years' are asked of nobody or of its successor.
     *
     * @param lastDay   the last day it existed
     * @param successor the one it was merged into; {@code null} when it was dissolved
     * @throws Rejected when open ones stand below it, or the successor was closed itself by then
     */
    @Transactional
    public void close(Agency agency, LocalDate lastDay, Agency successor) {
        lines.lock(agency, successor);
        var stored = em.find(Agency.class, agency.id);
        if (stored.foundedOn != null && lastDay.isBefore(stored.foundedOn)) {
            throw new Rejected("撤销日期（" + lastDay + "）早于设立日期（" + stored.foundedOn + "）。");
        }
        long open = children(agency.id).stream().filter(c -> c.closedOn == null).count();
        if (open > 0) {
            throw new Rejected("“" + stored.name + "”下面还有 " + open + " 家机关，请先把它们改到别的上级，或者先撤销。");
        }
        var follower = successor == null ? null : em.find(Agency.class, successor.id);
        if (follower != null) {
            if (follower == stored) {
                throw new Rejected("不能并入自己。");
            }
            // So nobody follows itself by a detour: each ends later than what it took over.
            if (follower.closedOn != null && !follower.closedOn.isAfter(lastDay)) {
                throw new Rejected("“" + follower.name + "”在" + follower.closedOn + "已经撤销，不能并入它。");
            }
            forgetTallies(follower.id);
        }
        stored.closedOn = lastDay;
        stored.successor = follower;
        em.flush();
    }

    /** Takes a closing back. */
    @Transactional
    public void reopen(Agency agency) {
        var stored = em.find(Agency.class, agency.id);
        if (stored.successor != null) {
            forgetTallies(stored.successor.id);
        }
        stored.closedOn = null;
        stored.successor = null;
        em.flush();
    }

    /** What was counted in an agency's reports is counted anew: something it depends on has changed. */
    @Transactional
    public void forgetTallies(long agency) {
        em.createNativeQuery("delete from tally where report_id in (select id from report where agency_id = ?1)")
                .setParameter(1, agency).executeUpdate();
    }
}
