package nianbao.store.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nianbao.store.Desk;
import nianbao.store.audit.AuditEntry;
import nianbao.store.edit.NotEditable;
import nianbao.store.edit.StoredReport;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.handover.Handovers.Bar;
import nianbao.store.handover.Handovers.RemarkText;
import nianbao.store.handover.Handovers.SeenState;
import nianbao.store.handover.Handovers.StepOutcome;
import nianbao.store.handover.Handovers.StepRequest;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report going from desk to desk, each step once and only by those whose step it is. */
public abstract class HandoversBehaviour {

    final Desk desk;

    Agency county;
    Agency agency;
    Account chen;
    Account wu;
    Account liang;
    StoredReport report;

    public HandoversBehaviour(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void begin() {
        county = desk.agency();
        agency = desk.agency(county);
        chen = desk.person(agency, "陈禾", Set.of(Role.WRITER));
        wu = desk.person(agency, "吴砚", Set.of(Role.REVIEWER));
        liang = desk.person(agency, "梁序", Set.of(Role.SIGNER));
        report = desk.report(agency, 2025, chen);
        desk.type(report, "overview", "全年平稳。", chen);
    }

    private StoredReport now() {
        return desk.reports.find(agency.id, 2025).orElseThrow();
    }

    private StepRequest request(Step step, Account who) {
        return request(step, who, "", List.of());
    }

    private StepRequest request(Step step, Account who, String reason, List<RemarkText> remarks) {
        var seen = now();
        return new StepRequest(seen.id, step, new SeenState(seen.handovers, seen.version), who, reason, remarks);
    }

    private StepOutcome perform(StepRequest request) {
        return desk.handovers.perform(request, r -> Optional.empty());
    }

    private void done(Step step, Account who) {
        assertInstanceOf(StepOutcome.StepDone.class, perform(request(step, who)));
    }

    @Test
    void goesFromDeskToDeskAndRemembersWhoWhenAndWhat() {
        done(Step.HAND_IN, chen);
        done(Step.SEND_ON, wu);
        assertEquals(ReportState.SIGNING, now().state);
        assertEquals(desk.clock.instant(), now().stateAt);
        var all = desk.handovers.of(report.id);
        assertEquals(List.of("2 吴砚 SEND_ON REVIEW SIGNING", "1 陈禾 HAND_IN DRAFT REVIEW"), all.stream()
                .map(h -> h.number + " " + h.account.name + " " + h.step + " " + h.from + " " + h.to).toList());
        assertEquals(now().version, all.getFirst().version);
        assertEquals(2, desk.handovers.last(now()).orElseThrow().number);
    }

    @Test
    void isNotWrittenInOnAnotherDesk() {
        done(Step.HAND_IN, chen);
        int version = now().version;
        assertThrows(NotEditable.class, () -> desk.type(report, "overview", "改", chen));
        assertThrows(NotEditable.class, () -> desk.post(report, Map.of("overview", "改"), 99, chen));
        assertThrows(NotEditable.class, () -> desk.edits.restore(report.id, "overview", 0, 99, chen));
        assertThrows(NotEditable.class, () -> desk.explanations.explain(report.id, "x y 0", "因为", chen));
        assertThrows(NotEditable.class, () -> desk.reports.prefill(report.id, chen));
        assertEquals(version, now().version);
    }

    @Test
    void aSecondPressDoesNothing() {
        var press = request(Step.HAND_IN, chen);
        assertInstanceOf(StepOutcome.StepDone.class, perform(press));
        assertInstanceOf(StepOutcome.Moved.class, perform(press));
        assertEquals(1, desk.handovers.of(report.id).size());
    }

    /** Handed in, returned, and in the same state again: the page of before is stale all the same. */
    @Test
    void aPageOfBeforeTheReturnIsStaleThoughTheStateIsTheSame() {
        var stale = request(Step.HAND_IN, chen);
        done(Step.HAND_IN, chen);
        assertInstanceOf(StepOutcome.StepDone.class, perform(request(Step.RETURN, wu, "缺数", List.of())));
        assertEquals(ReportState.DRAFT, now().state);
        assertInstanceOf(StepOutcome.Moved.class, perform(stale));
    }

    @Test
    void whatWasWrittenSinceThePageWasMadeIsLookedAtFirst() {
        var press = request(Step.HAND_IN, chen);
        desk.type(report, "overview", "全年平稳有序。", chen);
        assertInstanceOf(StepOutcome.Changed.class, perform(press));
        assertEquals(ReportState.DRAFT, now().state);
        assertEquals(0, now().handovers);
    }

    @Test
    void ofManyPressesAtOnceOneCounts() throws Exception {
        var press = request(Step.HAND_IN, chen);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<StepOutcome> task = () -> perform(press);
            var outcomes = threads.invokeAll(List.of(task, task, task, task));
            int done = 0;
            for (var outcome : outcomes) {
                done += outcome.get() instanceof StepOutcome.StepDone ? 1 : 0;
            }
            assertEquals(1, done);
        }
        assertEquals(1, now().handovers);
    }

    @Test
    void aBarIsLookedForUnderTheLockAndKeepsItWhereItIs() {
        var outcome = desk.handovers.perform(request(Step.HAND_IN, chen), r -> Optional.of(Bar.UNFINISHED));
        assertEquals(new StepOutcome.Barred(Bar.UNFINISHED), outcome);
        assertEquals(ReportState.DRAFT, now().state);
        assertEquals(List.of(), desk.handovers.of(report.id));
    }

    @Test
    void isReturnedWithReasonsTiedToPlaces() {
        done(Step.HAND_IN, chen);
        done(Step.SEND_ON, wu);
        var said = List.of(new RemarkText("overview", "太短\u0000"), new RemarkText("applications.received.natural", "与台账不符"));
        assertInstanceOf(StepOutcome.StepDone.class, perform(request(Step.RETURN, liang, " ", said)));
        assertEquals(ReportState.DRAFT, now().state);
        assertEquals(List.of("3.1 overview 太短\uFFFD", "3.2 applications.received.natural 与台账不符"), desk.remarks.of(report.id)
                .stream().map(Remarks.Said::remark).map(r -> r.handover + "." + r.number + " " + r.code + " " + r.text).toList());
        assertEquals(null, desk.handovers.last(now()).orElseThrow().reason);
        desk.type(report, "overview", "写长了。", chen);
    }

    @Test
    void isNotReturnedWithoutAReason() {
        done(Step.HAND_IN, chen);
        assertThrows(IllegalArgumentException.class, () -> perform(request(Step.RETURN, wu)));
        assertEquals(ReportState.REVIEW, now().state);
    }

    @Test
    void isTakenBackByItsWriterUntilItIsSentOn() {
        done(Step.HAND_IN, chen);
        done(Step.TAKE_BACK, chen);
        assertEquals(ReportState.DRAFT, now().state);
        done(Step.HAND_IN, chen);
        done(Step.SEND_ON, wu);
        assertInstanceOf(StepOutcome.NoWay.class, perform(request(Step.TAKE_BACK, chen)));
    }

    @Test
    void nobodyTakesAnothersStep() {
        assertInstanceOf(StepOutcome.NoWay.class, perform(request(Step.HAND_IN, wu)));
        done(Step.HAND_IN, chen);
        assertInstanceOf(StepOutcome.NoWay.class, perform(request(Step.SEND_ON, liang)));
        assertInstanceOf(StepOutcome.NoWay.class, perform(request(Step.RETURN, liang, "不归我", List.of())));
        var stranger = desk.clerk(desk.agency(), "何人");
        assertInstanceOf(StepOutcome.NoWay.class, perform(request(Step.SEND_ON, stranger)));
        assertEquals(ReportState.REVIEW, now().state);
    }

    @Test
    void oneAboveReturnsAndDoesNothingElse() {
        var above = desk.clerk(county, "上级");
        assertInstanceOf(StepOutcome.NoWay.class, perform(request(Step.HAND_IN, above)));
        done(Step.HAND_IN, chen);
        assertInstanceOf(StepOutcome.NoWay.class, perform(request(Step.SEND_ON, above)));
        assertInstanceOf(StepOutcome.StepDone.class, perform(request(Step.RETURN, above, "表三重核", List.of())));
        var below = desk.clerk(desk.agency(agency), "下级");
        done(Step.HAND_IN, chen);
        assertInstanceOf(StepOutcome.NoWay.class, perform(request(Step.RETURN, below, "越级", List.of())));
    }

    @Test
    void aRoleTakenAwayMeanwhileCountsNoLonger() {
        done(Step.HAND_IN, chen);
        var press = request(Step.SEND_ON, wu);
        QuarkusTransaction.requiringNew().run(() -> Account.<Account>findById(wu.id).roles.clear());
        assertInstanceOf(StepOutcome.NoWay.class, perform(press));
    }

    @Test
    void eachStepLeavesALineInTheTrail() {
        done(Step.HAND_IN, chen);
        perform(request(Step.RETURN, wu, "缺数", List.of()));
        var lines = QuarkusTransaction.requiringNew().call(() -> AuditEntry.<AuditEntry>list("agency.id = ?1 order by id", agency.id)
                .stream().map(e -> e.account.name + " " + e.action + " " + e.subject + " " + e.detail).toList());
        assertTrue(lines.containsAll(List.of("陈禾 HANDED_IN 2025年报告 ", "吴砚 RETURNED 2025年报告 缺数")), lines::toString);
    }
}
