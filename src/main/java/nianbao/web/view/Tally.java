package nianbao.web.view;

import java.util.List;
import nianbao.check.AllChecks;
import nianbao.check.finding.Finding;
import nianbao.format.Severity;

/**
 * What the checks count in a report.
 *
 * @param errors    nobody has explained; {@code warnings} likewise
 * @param toFill    what is blank, or was taken over and looked at by nobody
 * @param explained findings that stand for a reason
 */
public record Tally(int errors, int warnings, int toFill, int explained) {

    /** Of what is still being written. */
    public static Tally of(Overview.Progress progress) {
        return new Tally(progress.count(Severity.ERROR), progress.count(Severity.WARNING), progress.toFill(), progress.explained());
    }

    /** Of what was published as it is. */
    public static Tally published(List<Overview.Known> findings) {
        var open = findings.stream().filter(Overview.Known::isOpen).map(Overview.Known::finding).toList();
        return new Tally(AllChecks.count(open, Severity.ERROR), AllChecks.count(open, Severity.WARNING), 0, findings.size() - open.size());
    }
}
