package nianbao.store.analysis;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.analysis.Group;
import nianbao.analysis.Openings;
import nianbao.analysis.Subject;
import nianbao.report.AgencyKind;
import nianbao.report.Report;
import nianbao.store.edit.StoredReport;
import nianbao.store.publication.KeptProfiles;
import nianbao.store.publication.Publication;
import nianbao.store.publication.Publication.PublicationKey;
import nianbao.store.publication.Publications;
import nianbao.store.publication.PublishedReport;
import nianbao.store.who.Agency;

/**
 * What the agencies below an office have published, by the publications in force. One query finds them, and looks only at what
 * stands below; what each measures stands ready ({@link Profiles}), so that no report is read.
 */
@ApplicationScoped
public class Groups {

    private static final String IN_FORCE = " p on p.reportId = r.id and " + Publication.IN_FORCE;
    /** With every publication: the few that are not in force are passed over here, sooner than the database asks for each whether it is. */
    private static final String BELOW = "select a.id, a.name, a.kind, r.id, r.year, p.number from AgencyLine l join Agency a on a.id = l.agencyId"
            + " left join StoredReport r on r.agency.id = a.id and r.year in ?2 and r.hasPublication left join Publication p on p.reportId = r.id"
            + " where l.aboveId = ?1 and l.distance between ?3 and ?4 order by a.name, a.id";

    /** Which agencies of a tree stand beside each other. */
    public enum GroupScope {
        /** Right below: a lower government's report holds the figures of its own agencies. */
        DIRECT(1, 1),
        /** All below that report for themselves alone: no governments, whose figures would count twice. */
        ALL(1, Integer.MAX_VALUE),
        /** The office itself. */
        OWN(0, 0);

        private final int nearest;
        private final int farthest;

        GroupScope(int nearest, int farthest) {
            this.nearest = nearest;
            this.farthest = farthest;
        }

        private boolean takes(AgencyKind kind) {
            return this != ALL || !kind.isGovernment();
        }
    }

    private final Publications publications;
    private final KeptProfiles kept;
    private final Profiles profiles;

    Groups(Publications publications, KeptProfiles kept, Profiles profiles) {
        this.publications = publications;
        this.kept = kept;
        this.profiles = profiles;
    }

    private record AgencyYears(long id, String name, AgencyKind kind, Map<Integer, PublicationKey> reports) {
    }

    /**
     * A group of a year, by name.
     *
     * @param kind only of that kind; {@code null} for all
     */
    public Group of(long above, int year, GroupScope scope, AgencyKind kind) {
        var taken = QuarkusTransaction.joiningExisting().call(() -> lines(above, year, scope)).stream()
                .filter(line -> scope.takes(line.kind) && (kind == null || kind == line.kind)).toList();
        var found = profiles.of(taken.stream().flatMap(line -> line.reports.values().stream()).toList());
        var subjects = taken.stream().map(line -> new Subject(line.id, line.name, line.kind.isGovernment(), found.get(line.reports.get(year)),
                found.get(line.reports.get(year - 1)))).toList();
        return new Group(year, subjects, openings(taken, year));
    }

    private static Collection<AgencyYears> lines(long above, int year, GroupScope scope) {
        var lines = new LinkedHashMap<Long, AgencyYears>();
        StoredReport.find(BELOW, above, List.of(year, year - 1), scope.nearest, scope.farthest).project(Object[].class).list().forEach(row -> {
            var line = lines.computeIfAbsent((Long) row[0], id -> new AgencyYears(id, (String) row[1], (AgencyKind) row[2], new HashMap<>()));
            if (row[5] != null) {
                line.reports.merge((Integer) row[4], new PublicationKey((Long) row[3], (Integer) row[5]), Groups::newer);
            }
        });
        return lines.values();
    }

    private static PublicationKey newer(PublicationKey one, PublicationKey other) {
        return one.number() > other.number() ? one : other;
    }

    private Openings openings(List<AgencyYears> lines, int year) {
        var keys = lines.stream().filter(line -> line.reports.containsKey(year)).collect(Collectors.toMap(AgencyYears::id, line -> line.reports.get(year)));
        return holders -> kept.openings(holders.values().stream().map(holder -> keys.get(holder.id())).toList());
    }

    /** An agency's published reports by year, with all they say; the oldest first. */
    @Transactional
    public List<Report> years(Agency agency) {
        return publications.whole(published("r.agency.id = ?1 order by r.year", agency.id));
    }

    /** The reports in force of agencies for a year, by the agency; who has published none is left out. */
    @Transactional
    public Map<Long, Report> reports(List<Long> agencies, int year) {
        var published = published("r.agency.id in ?1 and r.year = ?2", agencies, year);
        var texts = publications.whole(published);
        var reports = new HashMap<Long, Report>();
        for (int i = 0; i < published.size(); i++) {
            reports.put(published.get(i).report().agency.id, texts.get(i));
        }
        return reports;
    }

    static List<PublishedReport> published(String where, Object... of) {
        return StoredReport.find("select r, p from StoredReport r join fetch r.agency join Publication" + IN_FORCE + " where " + where, of)
                .project(Object[].class).stream().map(row -> new PublishedReport((StoredReport) row[0], (Publication) row[1])).toList();
    }
}
