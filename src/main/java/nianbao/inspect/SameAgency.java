package nianbao.inspect;

import java.util.List;
import nianbao.report.Report;
import nianbao.report.Space;

/** Earlier reports, found by agency: names are compared without white space, and one may leave out the place. */
public final class SameAgency {

    private static final int SHORTEST = 4;

    private SameAgency() {
    }

    /** Those of the same agency, of years before. */
    public static List<Report> earlier(Report report, List<Report> others) {
        return others.stream().filter(o -> o.year() < report.year() && isSame(report.agency(), o.agency())).toList();
    }

    static boolean isSame(String a, String b) {
        var one = Space.tight(a);
        var other = Space.tight(b);
        return !one.isEmpty() && (one.equals(other) || Math.min(one.length(), other.length()) >= SHORTEST
                && (one.endsWith(other) || other.endsWith(one)));
    }
}
