package nianbao.web.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.check.AllChecks;
import nianbao.check.finding.Finding;
import nianbao.report.Report;

/** Sentences that contradict a report's tables. */
final class ProseAgainst {

    private static final Set<String> CODES = Set.of("text.figure", "text.closed");

    private ProseAgainst() {
    }

    /** @param counted the cells that the register gives: what is said of others is none of its business */
    static List<Finding> register(Report report, Set<String> counted) {
        return AllChecks.all(report, Optional.empty()).stream().filter(finding -> CODES.contains(finding.code()))
                .filter(finding -> finding.fields().stream().anyMatch(counted::contains)).toList();
    }
}
