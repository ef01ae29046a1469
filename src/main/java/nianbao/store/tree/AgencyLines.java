package nianbao.store.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nianbao.store.who.Agency;
import org.hibernate.Session;

/**
 * Keeps {@code agency_line}: each agency with all above it. Whoever changes it holds the lock of the tree's top, so that
 * two moves at once cannot each put one agency below the other.
 */
@ApplicationScoped
class AgencyLines {

    /** That one agency stands so many steps above another. */
    private record LineOfAgency(long above, int distance) {
    }

    private final EntityManager em;

    AgencyLines(EntityManager em) {
        this.em = em;
    }

    /** Makes every other change of the trees in which these agencies stand wait until this transaction ends. */
    void lock(Agency... agencies) {
        var tops = tops(agencies);
        for (var held = List.<Long>of(); !tops.equals(held); tops = tops(agencies)) {
            held = tops;
            held.forEach(top -> Agency.findById(top, LockModeType.PESSIMISTIC_WRITE));
        }
    }

    /** In one order for everybody, so that nobody waits for each other. */
    private List<Long> tops(Agency... agencies) {
        return Stream.of(agencies).filter(Objects::nonNull).map(AgencyLines::top).distinct().sorted(Comparator.naturalOrder()).toList();
    }

    private static Long top(Agency agency) {
        return AgencyLine.find("select l.aboveId from AgencyLine l where l.agencyId = ?1 order by l.distance desc", agency.id)
                .project(Long.class).firstResult();
    }

    /** Adds the lines of agencies that have none yet, each after its parent. */
    void add(List<Agency> agencies) {
        var known = new HashMap<Long, List<LineOfAgency>>();
        em.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("insert into agency_line (above_id, agency_id, distance) values (?, ?, ?)")) {
                for (var agency : agencies) {
                    var lines = agency.parent == null ? List.<LineOfAgency>of() : above(agency.parent.id, known);
                    var own = new ArrayList<LineOfAgency>();
                    own.add(new LineOfAgency(agency.id, 0));
                    lines.forEach(line -> own.add(new LineOfAgency(line.above, line.distance + 1)));
                    known.put(agency.id, own);
                    for (var line : own) {
                        put(insert, line, agency.id);
                    }
                }
                insert.executeBatch();
            }
        });
    }

    private static void put(PreparedStatement insert, LineOfAgency line, long agency) throws SQLException {
        insert.setLong(1, line.above);
        insert.setLong(2, agency);
        insert.setInt(3, line.distance);
        insert.addBatch();
    }

    private List<LineOfAgency> above(long agency, Map<Long, List<LineOfAgency>> known) {
        return known.computeIfAbsent(agency, id -> AgencyLine.<AgencyLine>stream("agencyId", id)
                .map(line -> new LineOfAgency(line.aboveId, line.distance)).toList());
    }

    /** Takes an agency and all below it from where it stands and puts it below another. */
    void move(long agency, long parent) {
        em.createNativeQuery("delete from agency_line where agency_id in (select agency_id from agency_line where above_id = ?1)"
                + " and above_id in (select above_id from agency_line where agency_id = ?1 and distance > 0)")
                .setParameter(1, agency).executeUpdate();
        em.createNativeQuery("insert into agency_line (above_id, agency_id, distance)"
                + " select u.above_id, d.agency_id, u.distance + d.distance + 1 from agency_line u, agency_line d"
                + " where u.agency_id = ?2 and d.above_id = ?1")
                .setParameter(1, agency).setParameter(2, parent).executeUpdate();
    }
}
