package nianbao.check.rule;

import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import nianbao.check.AllChecks;
import nianbao.check.finding.Finding;
import nianbao.format.Severity;
import nianbao.report.Report;
import nianbao.report.Rollup;
import org.junit.jupiter.api.Test;

/** A government's figures that are not the sum of those below it. */
class RollupChecksTest {

    private static final String RECEIVED = "applications.received.natural";
    private static final String OUT = "applications.carried-out.natural";

    private static Report report(String received) {
        return zeros(2025, RECEIVED, received, OUT, received);
    }

    private static List<Finding> findings(Report government, Report... parts) {
        var rollup = Rollup.of(government.format(), List.of(parts));
        return AllChecks.all(Dossier.draft(government.withTotals(), Optional.empty()).addingUp(Optional.of(rollup)))
                .stream().filter(f -> f.code().equals("rollup.sum")).toList();
    }

    @Test
    void aFigureThatDiffersFromTheSumIsAnErrorThatCanBeExplained() {
        var found = findings(report("9"), report("3"), report("4"));
        assertEquals(List.of(List.of(RECEIVED), List.of(OUT)), found.stream().map(Finding::fields).toList());
        var first = found.getFirst();
        assertEquals(Severity.ERROR, first.severity());
        assertTrue(first.isExplainable());
        assertTrue(first.detail().contains("相加为 7") && first.detail().contains("报告填 9") && first.detail().contains("差 2"), first::detail);
        assertEquals("7", first.fixes().getFirst().text());
        assertTrue(first.why().contains("30号"), first::why);
    }

    @Test
    void theSumItselfIsNone() {
        assertEquals(List.of(), findings(report("7"), report("3"), report("4")));
    }

    @Test
    void withoutAReportBelowNothingIsCompared() {
        assertEquals(List.of(), findings(report("7")));
    }

    @Test
    void aCellThatCannotBeAddedIsNotCompared() {
        assertEquals(List.of(), findings(report("7"), report("3"), report("/")));
    }

    @Test
    void aBlankIsStillToBeFilledAndNoDifference() {
        assertEquals(List.of(), findings(report(""), report("3")));
    }

    @Test
    void aReasonHoldsUntilTheSumChanges() {
        var now = findings(report("9"), report("3"), report("4")).getFirst();
        assertEquals(now.identity(), findings(report("9"), report("5"), report("2")).getFirst().identity());
        assertNotEquals(now.identity(), findings(report("9"), report("3"), report("5")).getFirst().identity());
        assertFalse(now.identity().isBlank());
    }
}
