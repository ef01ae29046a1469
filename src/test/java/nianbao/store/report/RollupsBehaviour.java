package nianbao.store.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.Drafts;
import nianbao.report.AgencyKind;
import nianbao.report.CellTexts;
import nianbao.report.Part;
import nianbao.store.Desk;
import nianbao.store.TestPublications;
import nianbao.store.edit.Edit;
import nianbao.store.edit.EditLog;
import nianbao.store.edit.EditResult;
import nianbao.store.edit.FieldChange;
import nianbao.store.edit.NotEditable;
import nianbao.store.edit.SaveOutcome;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.ReportsBelow.AbsentReport;
import nianbao.store.report.ReportsBelow.AddedReport;
import nianbao.store.report.ReportsBelow.ClosedAgency;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A government's report added up from those below it. */
public abstract class RollupsBehaviour {

    private static final String RECEIVED = "applications.received.natural";
    private static final String OUT = "applications.carried-out.natural";

    final Desk desk;
    final Rollups sums;
    final TestPublications publish;

    Agency county;
    Account writer;
    StoredReport report;

    public RollupsBehaviour(Desk desk) {
        this.desk = desk;
        sums = desk.sums;
        publish = desk.testPublications;
    }

    @BeforeEach
    void begin() {
        county = publish.agency("测试县人民政府", AgencyKind.COUNTY, null);
        writer = desk.clerk(county, "汇总人");
        report = desk.report(county, 2025, writer);
    }

    private Agency below(String name) {
        return publish.agency(name, AgencyKind.DEPARTMENT, county);
    }

    private StoredReport published(String name, String received) {
        var agency = below(name);
        return publish.archive(agency, 2025, Drafts.zeros(2025, RECEIVED, received).fields(), desk.clerk(agency, "某人"));
    }

    private String sum(String code) {
        return sums.of(report).rollup().sums().get(code).text();
    }

    private SaveOutcome enter(String... chosen) {
        return sums.enter(report, Set.of(chosen), desk.load(report).version(), writer);
    }

    private Edit lastEdit(String field) {
        return desk.entityManager.find(Edit.class, new Edit.EditKey(report.id, desk.load(report).fields().get(field).number));
    }

    @Test
    void publishedReportsCountAndAllOthersAreNamed() {
        published("甲局", "3");
        published("乙镇人民政府", "4");
        below("丙局");
        var draft = below("丁局");
        publish.draft(draft, 2025, Map.of(RECEIVED, "50"), desk.clerk(draft, "某人"));
        var review = below("戊局");
        var who = desk.clerk(review, "某人");
        publish.move(publish.draft(review, 2025, Map.of(RECEIVED, "60"), who), StoredReport.ReportState.REVIEW, who);
        var signing = below("己局");
        var other = desk.clerk(signing, "某人");
        publish.move(publish.draft(signing, 2025, Map.of(RECEIVED, "70"), other), StoredReport.ReportState.SIGNING, other);
        assertEquals("7", sum(RECEIVED));
        var below = sums.of(report);
        assertEquals(List.of("甲局", "乙镇人民政府"), below.parts().stream().map(AddedReport::agency).toList());
        assertEquals(List.of("丙局未开始", "丁局填写中", "戊局待审核", "己局待签发"),
                below.absent().stream().map(a -> a.agency() + a.label()).toList());
    }

    @Test
    void theOfficesOwnReportIsOneOfTheParts() {
        var office = publish.agency("测试县人民政府办公室", AgencyKind.OFFICE, county);
        var own = publish.archive(office, 2025, Drafts.zeros(2025, RECEIVED, "2").fields(), desk.clerk(office, "某人"));
        published("甲局", "3");
        assertEquals("5", sum(RECEIVED));
        enter();
        assertEquals("2", desk.text(own, RECEIVED));
        assertThrows(IllegalArgumentException.class, () -> sums.of(own));
    }

    @Test
    void onlyThoseRightBelowCountBecauseALowerGovernmentHasItsOwnSum() {
        var city = publish.agency("测试市人民政府", AgencyKind.CITY, null);
        var lower = publish.agency("下辖县人民政府", AgencyKind.COUNTY, city);
        var bureau = publish.agency("下辖县教育局", AgencyKind.DEPARTMENT, lower);
        var who = desk.clerk(city, "某人");
        publish.archive(bureau, 2025, Drafts.zeros(2025, RECEIVED, "5").fields(), who);
        publish.archive(lower, 2025, Drafts.zeros(2025, RECEIVED, "8").fields(), who);
        assertEquals("8", sums.of(desk.report(city, 2025, who)).rollup().sums().get(RECEIVED).text());
    }

    @Test
    void anAgencyThatIsNoMoreIsNamedAndOneOfAnotherTimeIsNot() {
        publish.change(below("当年撤销局"), a -> a.closedOn = LocalDate.of(2025, 6, 30));
        publish.change(below("早已撤销局"), a -> a.closedOn = LocalDate.of(2023, 6, 30));
        publish.change(below("后来成立局"), a -> a.foundedOn = LocalDate.of(2026, 1, 1));
        publish.change(below("后来撤销局"), a -> a.closedOn = LocalDate.of(2026, 1, 5));
        var below = sums.of(report);
        assertEquals(List.of("当年撤销局"), below.closed().stream().map(ClosedAgency::agency).toList());
        assertEquals(List.of("后来撤销局"), below.absent().stream().map(AbsentReport::agency).toList());
    }

    @Test
    void aCorrectionUnderWayChangesNothingUntilItIsPublished() {
        var part = published("甲局", "3");
        var who = desk.clerk(part.agency, "某人");
        publish.move(part, StoredReport.ReportState.DRAFT, who);
        publish.write(part, Map.of(RECEIVED, "30"), who);
        assertEquals("3", sum(RECEIVED));
        publish.sign(part, "漏计", Map.of(), who);
        assertEquals("30", sum(RECEIVED));
    }

    @Test
    void sumsAreEnteredIntoBlankFieldsThroughTheLedger() {
        published("甲局", "3");
        published("乙局", "4");
        enter();
        assertEquals("7", desk.text(report, RECEIVED));
        assertEquals("", desk.text(report, "applications.received.total"));
        var edit = lastEdit(RECEIVED);
        assertEquals(Edit.EditKind.SUMMED, edit.kind);
        assertEquals("汇总 2 个机关", edit.source);
        assertEquals(writer.id, edit.account.id);
    }

    @Test
    void whatSomebodyFilledStaysUnlessItWasChosen() {
        published("甲局", "3");
        desk.type(report, RECEIVED, "9", writer);
        desk.type(report, OUT, "9", writer);
        enter(OUT);
        assertEquals("9", desk.text(report, RECEIVED));
        assertEquals("0", desk.text(report, OUT));
    }

    @Test
    void whatWasAddedUpBeforeIsBroughtUpToDateAlsoOnceConfirmed() {
        published("甲局", "3");
        enter();
        desk.save(report, new FieldChange(RECEIVED, "3", desk.load(report).version(), true), writer);
        assertEquals(Edit.EditKind.CONFIRMED, lastEdit(RECEIVED).kind);
        published("乙局", "4");
        enter();
        assertEquals("7", desk.text(report, RECEIVED));
        desk.type(report, RECEIVED, "8", writer);
        published("丙局", "5");
        enter();
        assertEquals("8", desk.text(report, RECEIVED));
    }

    @Test
    void aChosenFieldThatSomebodyElseHasChangedSinceIsLeftAlone() {
        published("甲局", "3");
        desk.type(report, RECEIVED, "9", writer);
        int seen = desk.load(report).version();
        desk.type(report, RECEIVED, "10", desk.clerk(county, "同事"));
        var outcome = sums.enter(report, Set.of(RECEIVED), seen, writer);
        assertEquals(1, outcome.results().stream().filter(EditResult.Theirs.class::isInstance).count());
        assertEquals("10", desk.text(report, RECEIVED));
    }

    @Test
    void itIsSaidWhatHasChangedSinceSumsWereEntered() {
        assertFalse(sums.since(report, sums.of(report)).isStale());
        var part = published("甲局", "3");
        assertFalse(sums.since(report, sums.of(report)).isStale());
        enter();
        assertFalse(sums.since(report, sums.of(report)).isStale());
        published("乙局", "0");
        publish.sign(part, "更正", Map.of(), desk.clerk(part.agency, "某人"));
        var since = sums.since(report, sums.of(report));
        assertTrue(since.isStale());
        assertEquals(List.of("乙局"), since.added().stream().map(AddedReport::agency).toList());
        assertEquals(List.of("甲局"), since.changed().stream().map(AddedReport::agency).toList());
        enter();
        assertFalse(sums.since(report, sums.of(report)).isStale());
    }

    @Test
    void onceHandedInTheSumStaysAsItWas() {
        published("甲局", "3");
        desk.clock.advance(Duration.ofSeconds(1));
        publish.move(report, StoredReport.ReportState.REVIEW, writer);
        desk.clock.advance(Duration.ofSeconds(1));
        published("乙局", "4");
        report = desk.reports.find(county.id, 2025).orElseThrow();
        assertEquals("3", sum(RECEIVED));
        assertThrows(NotEditable.class, this::enter);
        publish.move(report, StoredReport.ReportState.DRAFT, writer);
        report = desk.reports.find(county.id, 2025).orElseThrow();
        assertEquals("7", sum(RECEIVED));
    }

    @Test
    void aReportSignedHereGivesItsComputedTotalsAndTextsOfAnotherEditionOnlyWhatIsTheSame() {
        var agency = below("甲局");
        var who = desk.clerk(agency, "某人");
        publish.sign(publish.draft(agency, 2025, Drafts.zeros(2025, RECEIVED, "6").fields(), who), null, Map.of(), who);
        var old = below("旧版局");
        publish.archive(old, 2025, "2019", Drafts.zeros(2020, RECEIVED, "2").fields(), who);
        assertEquals("8", sum("applications.received.total"));
        assertEquals("6", sums.of(report).rollup().parts("applications.received.total").getFirst().text());
        assertEquals("", sum("disclosure.normative.issued"));
    }

    /** As after a start. */
    private ReportsBelow first() {
        return QuarkusTransaction.requiringNew().call(() -> new Rollups(desk.publications, desk.edits, new EditLog()).of(report));
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew().run(() -> desk.entityManager.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void whatIsKeptOfPublicationsAddsUpToWhatTheirFieldsDo() {
        published("甲局", "3");
        published("乙局", "若干");
        var corrected = published("丙局", "5");
        var who = desk.clerk(corrected.agency, "某人");
        publish.move(corrected, StoredReport.ReportState.DRAFT, who);
        publish.write(corrected, Map.of(RECEIVED, "50", OUT, ""), who);
        publish.archive(below("旧版局"), 2025, "2019", Drafts.zeros(2020, RECEIVED, "2").fields(), who);
        publish.sign(publish.draft(below("丁局"), 2025, Drafts.zeros(2025, RECEIVED, "6").fields(), who), null, Map.of(), who);
        var kept = first().rollup();
        change("update profile set cells = null");
        var made = first().rollup();
        assertEquals(made, kept);
        assertEquals(List.of("3", "若干", "5", "2", "6"), made.parts(RECEIVED).stream().map(Part::text).toList());
        change("update profile set made_by = 'older', cells = 'none'");
        assertEquals(made, first().rollup());
        change("delete from profile");
        assertEquals(made, first().rollup());
    }

    @Test
    void theFieldsOfPublicationsAreNotReadWhereTheirCellsAreKept() {
        var part = published("甲局", "3");
        var other = CellTexts.of(Drafts.zeros(2025, RECEIVED, "4")).lines();
        change("update profile set cells = '" + other + "' where report_id = " + part.id);
        assertEquals("4", first().rollup().sums().get(RECEIVED).text());
    }
}
