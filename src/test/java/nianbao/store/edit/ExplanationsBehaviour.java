package nianbao.store.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import nianbao.store.Desk;
import nianbao.store.who.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class ExplanationsBehaviour {

    private static final String FINDING = "carry.applications applications.carried-in.natural 1f";

    final Desk desk;

    Account clerk;
    StoredReport report;

    public ExplanationsBehaviour(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void begin() {
        var agency = desk.agency();
        clerk = desk.clerk(agency, "陈禾");
        report = desk.report(agency, 2024, clerk);
    }

    @Test
    void theLastReasonOfAFindingCountsAndAllAreKept() {
        desk.explanations.explain(report.id, FINDING, "上年报告漏计1件", clerk);
        desk.explanations.explain(report.id, "text.same problems x", "确无变化", clerk);
        desk.explanations.explain(report.id, FINDING, "上年报告漏计2件，已更正", clerk);
        var counting = desk.explanations.of(report.id);
        assertEquals("上年报告漏计2件，已更正", counting.get(FINDING).reason);
        assertEquals("陈禾", counting.get(FINDING).account.name);
        assertEquals(desk.clock.instant(), counting.get(FINDING).at);
        assertEquals(List.of("上年报告漏计1件", "确无变化", "上年报告漏计2件，已更正"),
                desk.explanations.all(report.id).stream().map(e -> e.reason).toList());
    }

    @Test
    void aReasonTakenBackNoLongerCounts() {
        desk.explanations.explain(report.id, FINDING, "上年报告漏计1件", clerk);
        desk.explanations.explain(report.id, FINDING, "", clerk);
        assertEquals(Map.of(), desk.explanations.of(report.id));
        assertEquals(2, desk.explanations.all(report.id).size());
    }

    @Test
    void anotherReportKnowsNothingOfIt() {
        desk.explanations.explain(report.id, FINDING, "上年报告漏计1件", clerk);
        assertEquals(Map.of(), desk.explanations.of(desk.report(report.agency, 2023, clerk).id));
    }
}
