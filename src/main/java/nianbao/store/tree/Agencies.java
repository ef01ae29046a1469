package nianbao.store.tree;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import nianbao.store.base.Search;
import nianbao.store.who.Agency;
import nianbao.store.who.AgencyName;

/** The tree of agencies, looked at: who stands above whom, who is called what. {@link AgencyRegister} changes it. */
@ApplicationScoped
public class Agencies {

    /** Whether the first stands above the second; an agency does not stand above itself. */
    @Transactional
    public boolean isAbove(long above, long agency) {
        return above != agency && AgencyLine.count("aboveId = ?1 and agencyId = ?2", above, agency) > 0;
    }

    /** Whether any agency stands below it. */
    @Transactional
    public boolean hasBelow(long agency) {
        return Agency.find("select a.id from Agency a where a.parent.id = ?1", agency).project(Long.class).firstResultOptional().isPresent();
    }

    /** The agencies right below, in the order they were founded. */
    @Transactional
    public List<Agency> children(long agency) {
        return Agency.list("parent.id = ?1 order by id", agency);
    }

    /** The agency and all below it, those nearer to it first; parents and successors are read along. */
    @Transactional
    public List<Agency> tree(long agency) {
        return Agency.list("select a from Agency a join AgencyLine l on l.agencyId = a.id left join fetch a.parent"
                + " left join fetch a.successor where l.aboveId = ?1 order by l.distance, a.id", agency);
    }

    /** How many are in {@link #tree}. */
    @Transactional
    public long countTree(long agency) {
        return AgencyLine.count("aboveId", agency);
    }

    /** An agency to be named in what is kept about it. */
    public Agency reference(long agency) {
        return Agency.reference(agency);
    }

    /**
     * An agency of a tree as a page lists it.
     *
     * @param below how many stand below it
     */
    public record ListedAgency(Agency agency, long below) {
    }

    /** Those right below an agency, or with a text all below it that are called so; closed ones last. */
    @Transactional
    public List<ListedAgency> below(long top, String text, int from, int most) {
        return below("select a, (select count(l.agencyId) from AgencyLine l where l.aboveId = a.id and l.distance > 0)", " left join fetch a.parent",
                " order by case when a.closedOn is null then 0 else 1 end, b.distance, a.id", Object[].class, top, text)
                .range(from, from + most - 1).stream().map(row -> new ListedAgency((Agency) row[0], (long) row[1])).toList();
    }

    /** How many {@link #below} finds. */
    @Transactional
    public int countBelow(long top, String text) {
        return below("select count(a)", "", "", Long.class, top, text).singleResult().intValue();
    }

    private <T> PanacheQuery<T> below(String select, String fetch, String order, Class<T> type, long top, String text) {
        var parameters = Parameters.with("top", top);
        if (!text.isEmpty()) {
            parameters.and("text", Search.like(text));
        }
        return Agency.find(select + " from Agency a join AgencyLine b on b.agencyId = a.id" + fetch + " where b.aboveId = :top"
                + (text.isEmpty() ? " and b.distance = 1" : " and b.distance > 0 and (lower(a.name) like :text escape '!'"
                        + " or lower(coalesce(a.shortName, '')) like :text escape '!' or lower(coalesce(a.creditCode, '')) like :text escape '!')")
                + order, parameters).project(type);
    }

    /** Those of a tree, its top included, with exactly that name or code. */
    @Transactional
    public List<Agency> named(long top, String name, String code) {
        return Agency.list("select a from Agency a, AgencyLine l where l.agencyId = a.id and l.aboveId = ?1 and (a.name = ?2 or a.creditCode = ?3)",
                top, name, code);
    }

    /** The agency itself, as long as its caller's request or transaction lasts; {@code null} when there is none of that number. */
    public Agency get(long agency) {
        return Agency.findById(agency);
    }

    /** The agency with its parent and successor read along. */
    @Transactional
    public Agency withOthers(long agency) {
        return Agency.find("select a from Agency a left join fetch a.parent left join fetch a.successor where a.id = ?1", agency)
                .singleResult();
    }

    /** Earlier names of agencies, the last one first. */
    @Transactional
    public List<AgencyName> earlierNames(Collection<Long> agencies) {
        return agencies.isEmpty() ? List.of() : AgencyName.list("agencyId in ?1 order by usedUntil desc", agencies);
    }

    /** The agencies of a tree with their earlier names: see {@link #earlierNames}. */
    @Transactional
    public List<AgencyName> earlierNamesBelow(long top) {
        return AgencyName.list("select n from AgencyName n, AgencyLine l where l.agencyId = n.agencyId and l.aboveId = ?1"
                + " order by n.usedUntil desc", top);
    }

    /** Those merged into an agency. */
    @Transactional
    public List<Agency> mergedInto(long agency) {
        return Agency.list("successor.id = ?1 order by id", agency);
    }

    /** Whose 统一社会信用代码 those are, of whatever tree. */
    @Transactional
    public List<Agency> coded(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : Agency.list("creditCode in ?1", codes);
    }
}
