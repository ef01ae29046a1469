package nianbao.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.analysis.Anomalies;
import nianbao.analysis.Anomaly;
import nianbao.analysis.Group;
import nianbao.analysis.Openings;
import nianbao.analysis.Profile;
import nianbao.analysis.Subject;
import nianbao.report.Report;

/**
 * Agencies whose reports lie in a folder, of a year and the one before, to be looked at together.
 *
 * @param whole the government that all others are parts of, when its own report is there: it is laid beside them, not added to them
 * @param notes what was left out, and why
 */
public record FolderGroup(Group group, Optional<Subject> whole, List<String> notes) {

    private static final String GOVERNMENT = "人民政府";

    /**
     * @param reports by file, or the name of one, in order
     * @param year    {@code null} for the newest of which there are reports
     * @return empty when there is no report of the year
     */
    public static Optional<FolderGroup> of(Map<?, Report> reports, Integer year) {
        var newest = year != null ? Optional.of(year) : reports.values().stream().map(Report::year).max(Comparator.naturalOrder());
        return newest.flatMap(asked -> of(asked, reports));
    }

    private static Optional<FolderGroup> of(int year, Map<?, Report> reports) {
        var notes = new ArrayList<String>();
        var now = new LinkedHashMap<Object, Report>();
        reports.forEach((file, report) -> {
            if (report.year() == year) {
                var twin = now.entrySet().stream().filter(other -> SameAgency.isSame(other.getValue().agency(), report.agency())).findFirst();
                twin.ifPresentOrElse(first -> notes.add(file + "：没有计入，与" + first.getKey() + "是同一个机关同一年的报告"), () -> now.put(file, report));
            } else if (report.year() != year - 1) {
                notes.add(file + "：没有计入，是" + report.year() + "年的报告");
            }
        });
        var named = now.values().stream().collect(Collectors.toMap(Report::agency, Function.identity(), (one, other) -> one, TreeMap::new));
        var subjects = new ArrayList<Subject>();
        named.forEach((name, report) -> subjects.add(new Subject(subjects.size() + 1, name, name.endsWith(GOVERNMENT), Profile.of(report),
                SameAgency.earlier(report, List.copyOf(reports.values())).stream().filter(other -> other.year() == year - 1).findFirst().map(Profile::of)
                        .orElse(null))));
        var whole = subjects.stream().filter(subject -> isWhole(subject, subjects)).findFirst();
        var parts = subjects.stream().filter(subject -> whole.isEmpty() || subject != whole.get()).toList();
        var read = subjects.stream().collect(Collectors.toMap(Subject::id, subject -> named.get(subject.name())));
        return now.isEmpty() ? Optional.empty() : Optional.of(new FolderGroup(new Group(year, parts, Openings.in(read)), whole, List.copyOf(notes)));
    }

    /** 清河县人民政府 among agencies whose names all begin with 清河县. */
    private static boolean isWhole(Subject subject, List<Subject> all) {
        var place = subject.name().replace(GOVERNMENT, "");
        return subject.government() && all.size() > 1 && all.stream().allMatch(other -> other.name().startsWith(place));
    }

    /** What a reviewer would ask about, the government's own sums last. */
    public List<Anomaly> anomalies() {
        return Stream.concat(Anomalies.of(group).stream(), whole.stream().flatMap(own -> Anomalies.parts(own, group).stream())).toList();
    }

    /** Whose group it is, as far as the names tell: the government's, else "". */
    public String office() {
        return whole.map(Subject::name).orElse("");
    }
}
