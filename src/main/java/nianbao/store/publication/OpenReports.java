package nianbao.store.publication;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.report.AgencyKind;
import nianbao.store.base.Search;
import nianbao.store.edit.StoredField;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Agency;

/**
 * What anybody may read: publications, and of the agencies that have any what their reports say. Drafts, corrections
 * under way and the invented agency are not found here, whatever is asked. Every list is read by an index, a page at a
 * time, and ends where the next page begins.
 */
@ApplicationScoped
public class OpenReports {

    /** So many agencies can be searched for a part of a name; of more, one asks for the whole name. */
    public static final int MOST_SEARCHED = 10_000;

    /** The field that holds the date under a report. */
    public static final String DATE = "date";

    private static final String PUBLIC = "select r, p from StoredReport r join fetch r.agency a left join fetch a.parent"
            + " join Publication p on p.reportId = r.id left join fetch p.file where r.hasPublication and not a.sample ";
    private static final String IN_FORCE = "and " + Publication.IN_FORCE + " ";

    private static final String ANYTHING = "not a.sample and exists (select 1 from AgencyLine l join StoredReport r"
            + " on r.agency.id = l.agencyId where l.aboveId = a.id and r.hasPublication)";

    private final EntityManager em;

    OpenReports(EntityManager em) {
        this.em = em;
    }

    /**
     * Which reports.
     *
     * @param below only of this agency and those below it; 0: of all
     * @param name  only of agencies whose name holds these words; "": of all
     * @param kind  only of agencies of that kind; {@code null}: of all. Asked for only where {@link #isSearchable}
     */
    public record Query(int year, long below, String name, AgencyKind kind) {
    }

    /** The report in force of an agency for a year. */
    @Transactional
    public Optional<PublishedReport> inForce(long agency, int year) {
        return versions(agency, year).stream().findFirst();
    }

    /** All publications of it, the one in force first; none when nothing of it is public. */
    @Transactional
    public List<PublishedReport> versions(long agency, int year) {
        return published(StoredReport.find(PUBLIC + "and r.agency.id = ?1 and r.year = ?2 order by p.number desc", agency, year));
    }

    /** An agency's reports in force, the newest first. */
    @Transactional
    public List<PublishedReport> of(long agency) {
        return published(StoredReport.find(PUBLIC + IN_FORCE + "and r.agency.id = ?1 order by r.year desc", agency));
    }

    /**
     * The reports in force of a year, in the order in which their agencies were founded.
     *
     * @param after only of agencies founded after this one: the last of the page before; 0 for the first page
     * @return as many as asked for, and one more when there are more
     */
    @Transactional
    public List<PublishedReport> list(Query asked, long after, int most) {
        var where = new StringBuilder(PUBLIC + IN_FORCE + "and r.year = ?1 and r.agency.id > ?2 ");
        var values = new ArrayList<Object>(List.of(asked.year(), after));
        if (asked.below() > 0) {
            values.add(asked.below());
            where.append("and exists (select 1 from AgencyLine l where l.aboveId = ?3 and l.agencyId = r.agency.id) ");
        }
        if (!asked.name().isEmpty()) {
            boolean whole = !isSearchable(asked.below());
            values.add(whole ? named(asked.name()) : Search.holds(asked.name()));
            where.append(whole ? "and r.agency.id in ?" : "and a.name like ?").append(values.size()).append(whole ? " " : " escape '!' ");
        }
        if (asked.kind() != null) {
            values.add(asked.kind());
            where.append("and a.kind = ?").append(values.size()).append(' ');
        }
        return published(StoredReport.find(where + "order by r.agency.id", values.toArray()).page(0, most + 1));
    }

    /** Whether the agencies below are few enough to look through all their names; below 0 stand all. */
    @Transactional
    public boolean isSearchable(long below) {
        var lines = below > 0
                ? em.createNativeQuery("select 1 from agency_line where above_id = ?1 limit " + (MOST_SEARCHED + 1)).setParameter(1, below)
                : em.createNativeQuery("select 1 from agency limit " + (MOST_SEARCHED + 1));
        return lines.getResultList().size() <= MOST_SEARCHED;
    }

    /** Agencies of exactly that name, today's or an earlier one, or that credit code. */
    private List<Long> named(String name) {
        return em.createNativeQuery("select id from agency where name = ?1 union select id from agency where credit_code = ?1"
                + " union select agency_id from agency_name where name = ?1", Long.class).setParameter(1, name).getResultList()
                .stream().map(Long.class::cast).toList();
    }

    /** Those of the years of which any report is public, in the same order. */
    @Transactional
    public List<Integer> years(List<Integer> years) {
        var rows = years.stream().map(year -> "(" + year + ")").collect(Collectors.joining(", "));
        var found = em.createNativeQuery("select v.y from (values " + rows + ") v(y)"
                + " where exists (select 1 from report r where r.report_year = v.y and r.has_publication)", Integer.class).getResultList();
        return years.stream().filter(found::contains).toList();
    }

    /** An agency that has, or above one that has, something public. */
    @Transactional
    public Optional<Agency> agency(long id) {
        return Agency.find("from Agency a where a.id = ?1 and " + ANYTHING, id).singleResultOptional();
    }

    /** Those above an agency, the highest first. */
    @Transactional
    public List<Agency> above(long agency) {
        return Agency.list("select a from AgencyLine l join Agency a on a.id = l.aboveId where l.agencyId = ?1 and l.distance > 0"
                + " order by l.distance desc", agency);
    }

    /** Those right below an agency that have, or stand above, something public; below 0 stand the tops of all trees. */
    @Transactional
    public List<Agency> children(long agency, int most) {
        var query = "from Agency a where " + (agency > 0 ? "a.parent.id = ?1" : "a.parent is null") + " and " + ANYTHING + " order by a.id";
        return (agency > 0 ? Agency.find(query, agency) : Agency.find(query)).page(0, most).list();
    }

    /** The dates that reports bear themselves, as printed, by report; one that bears none is left out. */
    @Transactional
    public Map<Long, String> printedDates(List<PublishedReport> reports) {
        var ids = reports.stream().map(p -> p.report().id).toList();
        return ids.isEmpty() ? Map.of() : StoredField.<StoredField>stream("reportId in ?1 and code = ?2", ids, DATE)
                .filter(field -> !field.text.isBlank()).collect(Collectors.toMap(field -> field.reportId, field -> field.text));
    }

    private static List<PublishedReport> published(PanacheQuery<?> query) {
        return query.project(Object[].class).list().stream().map(row -> new PublishedReport((StoredReport) row[0], (Publication) row[1])).toList();
    }
}
