package nianbao.store.publication;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.analysis.PassagePrint;
import nianbao.analysis.Profile;
import nianbao.report.CellTexts;
import nianbao.report.Report;
import nianbao.store.publication.Publication.PublicationKey;

/** Profiles of publications that stand ready in the database: of what is made public here from the moment it is, of the rest once it was made. */
@ApplicationScoped
public class KeptProfiles {

    private final EntityManager em;

    KeptProfiles(EntityManager em) {
        this.em = em;
    }

    /** Those of these publications that are there, made by the rules that hold. */
    @Transactional
    public Map<PublicationKey, Profile> of(Collection<PublicationKey> keys) {
        var profiles = new HashMap<PublicationKey, Profile>();
        read("r.report_year, f.measures, f.filled, f.tables, f.passages", keys, (key, row) -> profiles.put(key,
                StoredProfile.profile((int) row[2], (String) row[3], (int) row[4], (String) row[5], (String) row[6])));
        return profiles;
    }

    /** The cells of these publications that are there, made by the rules that hold. */
    Map<PublicationKey, String> cells(Collection<PublicationKey> keys) {
        var cells = new HashMap<PublicationKey, String>();
        read("f.cells", keys, (key, row) -> {
            if (row[2] != null) {
                cells.put(key, (String) row[2]);
            }
        });
        return cells;
    }

    /** How the passages of these publications begin, by their prints. */
    @Transactional
    public Map<Long, String> openings(Collection<PublicationKey> keys) {
        var openings = new HashMap<Long, String>();
        read("f.passages, f.begins", keys, (key, row) -> openings.putAll(StoredProfile.openings((String) row[2], (String) row[3])));
        return openings;
    }

    @FunctionalInterface
    private interface ProfileRow {
        void of(PublicationKey key, Object[] row);
    }

    /** In SQL, with the numbers as one array: a list of thousands would be translated anew each time, which takes longer than the answer. */
    private void read(String columns, Collection<PublicationKey> keys, ProfileRow each) {
        var wanted = Set.copyOf(keys);
        var reports = wanted.stream().map(PublicationKey::reportId).distinct().sorted().toArray(Long[]::new);
        if (reports.length == 0) {
            return;
        }
        var rows = em.createNativeQuery("select f.report_id, f.number, " + columns + " from profile f join report r on r.id = f.report_id"
                + " where f.report_id = any(:reports) and f.made_by = :madeBy", Object[].class).setParameter("reports", reports)
                .setParameter("madeBy", Profile.MADE_BY).getResultList();
        for (var found : rows) {
            var row = (Object[]) found;
            var key = new PublicationKey((long) row[0], (int) row[1]);
            if (wanted.contains(key)) {
                each.of(key, row);
            }
        }
    }

    /**
     * Makes the profile of a publication and keeps it, unless somebody else has just done so; the caller is in a transaction.
     *
     * @param report as its readers get it
     */
    public Profile keep(PublicationKey key, Report report) {
        var passages = PassagePrint.of(report);
        var profile = Profile.of(report, passages);
        var made = StoredProfile.of(key, profile, passages, CellTexts.of(report));
        if (write("update profile set made_by = :madeBy, measures = :measures, filled = :filled, tables = :tables, passages = :passages,"
                + " begins = :begins, cells = :cells where report_id = :report and number = :number", made) == 0) {
            write("insert into profile (report_id, number, made_by, measures, filled, tables, passages, begins, cells)"
                    + " values (:report, :number, :madeBy, :measures, :filled, :tables, :passages, :begins, :cells) on conflict do nothing", made);
        }
        return profile;
    }

    private int write(String sql, StoredProfile made) {
        return em.createNativeQuery(sql).setParameter("report", made.reportId).setParameter("number", made.number)
                .setParameter("madeBy", made.madeBy).setParameter("measures", made.measures).setParameter("filled", made.filled)
                .setParameter("tables", made.tables).setParameter("passages", made.passages).setParameter("begins", made.begins)
                .setParameter("cells", made.cells).executeUpdate();
    }

    /** Reports after this one, by their numbers, whose publication in force has no whole profile by the rules that hold; the first {@code most}. */
    @Transactional
    public List<Long> missing(long after, int most) {
        return missing("r.id > ?1", after).page(0, most).list();
    }

    /** Whether a report is one of these: not when somebody else has made its profile, or there is no such report any more. */
    @Transactional
    public boolean isMissing(long report) {
        return missing("r.id = ?1", report).firstResultOptional().isPresent();
    }

    private static PanacheQuery<Long> missing(String which, long report) {
        return Publication.find("select p.reportId from StoredReport r join Publication p on p.reportId = r.id and " + Publication.IN_FORCE
                + " left join StoredProfile f on f.reportId = p.reportId and f.number = p.number and f.madeBy = ?2"
                + " where " + which + " and r.hasPublication and f.cells is null order by r.id", report, Profile.MADE_BY).project(Long.class);
    }
}
