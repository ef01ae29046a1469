package nianbao.store.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nianbao.analysis.Profile;
import nianbao.output.OutputKind;
import nianbao.report.ReadReport;
import nianbao.store.Desk;
import nianbao.store.base.Rejected;
import nianbao.store.edit.NotEditable;
import nianbao.store.edit.StoredReport;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.handover.Handovers.Bar;
import nianbao.store.handover.Handovers.SeenState;
import nianbao.store.handover.Handovers.StepOutcome;
import nianbao.store.handover.Handovers.StepRequest;
import nianbao.store.handover.Step;
import nianbao.store.intake.Acceptance;
import nianbao.store.publication.Signing.Typeset;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What signing fixes, who may sign, and how what is published is corrected. */
public abstract class SigningBehaviour {

    private static final String OUT = "applications.carried-out.natural";

    final Desk desk;

    Instant noon;
    Agency agency;
    Account chen;
    Account wu;
    Account liang;
    StoredReport report;

    public SigningBehaviour(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void begin() {
        noon = desk.clock.instant();
        agency = desk.agency();
        chen = desk.clerk(agency, "陈禾");
        wu = desk.person(agency, "吴砚", Set.of(Role.REVIEWER));
        liang = desk.person(agency, "梁序", Set.of(Role.SIGNER));
        report = desk.report(agency, 2024, chen);
        desk.type(report, OUT, "3", chen);
    }

    @AfterEach
    void setTheClockBack() {
        desk.clock.set(noon);
    }

    private StoredReport now() {
        return desk.reports.find(agency.id, report.year).orElseThrow();
    }

    private StepRequest request(Step step, Account who, String reason) {
        var seen = now();
        return new StepRequest(seen.id, step, new SeenState(seen.handovers, seen.version), who, reason, List.of());
    }

    private void done(Step step, Account who, String reason) {
        assertInstanceOf(StepOutcome.StepDone.class, desk.handovers.perform(request(step, who, reason), r -> Optional.empty()));
    }

    private Typeset typeset(String text) {
        return new Typeset(now().version, "标题", agency.name, Map.of(OutputKind.TXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    private StepOutcome sign(Account who) {
        return desk.signing.publish(request(Step.PUBLISH, who, ""), typeset("印出的文字"));
    }

    private void toBeSigned() {
        done(Step.HAND_IN, chen, "");
        done(Step.SEND_ON, wu, "");
    }

    private void publish() {
        toBeSigned();
        assertInstanceOf(StepOutcome.StepDone.class, sign(liang));
    }

    private String text(Publication publication, String field) {
        return desk.publications.report(now(), publication).text(field);
    }

    @Test
    void fixesTextTimeTitleAndEveryFileWithItsHash() throws Exception {
        publish();
        assertEquals(ReportState.PUBLISHED, now().state);
        var publication = desk.publications.inForce(now());
        assertTrue(publication.isSigned());
        assertEquals(1, publication.number);
        assertEquals(now().version, publication.version);
        assertEquals(desk.clock.instant(), publication.at);
        assertEquals("梁序", publication.account.name);
        assertEquals("标题", publication.title(now()));
        assertEquals(agency.name, publication.agency(now()));
        var output = desk.publications.outputs(publication).getFirst();
        var bytes = "印出的文字".getBytes(StandardCharsets.UTF_8);
        assertEquals("txt", output.kind);
        assertEquals("标题.txt", output.file.name);
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)), output.sha256);
        assertArrayEquals(bytes, desk.files.bytes(desk.publications.output(publication, OutputKind.TXT).orElseThrow()));
        assertEquals(Optional.empty(), desk.publications.output(publication, OutputKind.PDF));
    }

    @Test
    void whatItsReadersGetHasItsTotals() {
        var total = "applications.received.total";
        var parts = report.format().totals().get(total).sum();
        parts.forEach(part -> desk.type(report, part, part.endsWith("natural") ? "7" : "0", chen));
        assertEquals("", desk.text(now(), total));
        publish();
        assertEquals("7", text(desk.publications.inForce(now()), total));
        assertEquals("7", desk.reports.whole(now()).text(total));
    }

    @Test
    void whatTheAnalysisComparesStandsReadyWhenItIsSigned() {
        desk.type(report, "applications.received.natural", "7", chen);
        publish();
        var publication = desk.publications.inForce(now());
        assertEquals(Map.of(publication.key(), Profile.of(desk.publications.report(now(), publication))),
                desk.keptProfiles.of(Set.of(publication.key())));
    }

    @Test
    void whoWroteIsNotTheOnlyOneWhoSigns() {
        toBeSigned();
        assertEquals(Optional.of(Bar.OWN_WRITING), desk.signing.bar(now(), chen));
        assertEquals(new StepOutcome.Barred(Bar.OWN_WRITING), sign(chen));
        assertEquals(ReportState.SIGNING, now().state);
        assertEquals(Optional.empty(), desk.signing.bar(now(), liang));
        assertInstanceOf(StepOutcome.StepDone.class, sign(liang));
    }

    @Test
    void unlessTheAgencySaysSo() {
        toBeSigned();
        QuarkusTransaction.requiringNew().run(() -> Agency.<Agency>findById(agency.id).signsAlone = true);
        assertEquals(Optional.empty(), desk.signing.bar(now(), chen));
        assertInstanceOf(StepOutcome.StepDone.class, sign(chen));
    }

    /** To begin a report, which prefills it, is not to write in it; and what was published before is over. */
    @Test
    void onlyWhatSomebodyWroteSinceTheLastPublicationCounts() {
        publish();
        done(Step.CORRECT, liang, "数字有误");
        var li = desk.clerk(agency, "李森");
        desk.type(report, OUT, "2", li);
        toBeSigned();
        assertEquals(Optional.empty(), desk.signing.bar(now(), chen));
        assertEquals(Optional.of(Bar.OWN_WRITING), desk.signing.bar(now(), li));
    }

    @Test
    void nothingIsSignedBeforeItsYearIsOver() {
        toBeSigned();
        desk.clock.set(Instant.parse("2024-12-31T15:59:59Z"));
        assertEquals(Optional.of(Bar.EARLY), desk.signing.bar(now(), liang));
        assertEquals(new StepOutcome.Barred(Bar.EARLY), sign(liang));
        desk.clock.set(Instant.parse("2024-12-31T16:00:00Z"));
        assertInstanceOf(StepOutcome.StepDone.class, sign(liang));
        assertEquals(Instant.parse("2024-12-31T16:00:00Z"), desk.publications.inForce(now()).at);
    }

    @Test
    void whatWasSetInTypeIsPublishedOrNothing() {
        toBeSigned();
        var old = new Typeset(now().version - 1, "标题", agency.name, Map.of());
        assertInstanceOf(StepOutcome.Changed.class, desk.signing.publish(request(Step.PUBLISH, liang, ""), old));
        var stale = request(Step.PUBLISH, liang, "");
        done(Step.RETURN, liang, "再看看");
        assertInstanceOf(StepOutcome.Moved.class, desk.signing.publish(stale, typeset("旧的")));
        assertEquals(List.of(), desk.publications.of(now()));
    }

    @Test
    void ofTwoPressesAtOnceOneIsPublished() throws Exception {
        toBeSigned();
        var press = request(Step.PUBLISH, liang, "");
        var set = typeset("印出的文字");
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<StepOutcome> task = () -> desk.signing.publish(press, set);
            int done = 0;
            for (var outcome : threads.invokeAll(List.of(task, task))) {
                done += outcome.get() instanceof StepOutcome.StepDone ? 1 : 0;
            }
            assertEquals(1, done);
        }
        assertEquals(1, desk.publications.of(now()).size());
        assertEquals(3, now().handovers);
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStays() {
        publish();
        done(Step.CORRECT, liang, "结转数有误");
        assertTrue(now().isEditable());
        var first = desk.publications.inForce(now());
        desk.type(report, OUT, "2", chen);
        assertEquals("3", text(first, OUT));
        toBeSigned();
        assertInstanceOf(StepOutcome.StepDone.class, desk.signing.publish(request(Step.PUBLISH, liang, "结转数更正为2"), typeset("更正后的文字")));
        var all = desk.publications.of(now());
        assertEquals(List.of("2 结转数更正为2 2", "1 null 3"), all.stream().map(p -> p.number + " " + p.reason + " " + text(p, OUT)).toList());
        assertArrayEquals("印出的文字".getBytes(StandardCharsets.UTF_8),
                desk.files.bytes(desk.publications.output(all.getLast(), OutputKind.TXT).orElseThrow()));
    }

    /** The next year begins with what is in force, not with what somebody is just changing. */
    @Test
    void whileItIsCorrectedTheNextYearTakesWhatIsInForce() {
        publish();
        done(Step.CORRECT, liang, "数字有误");
        desk.type(report, OUT, "99", chen);
        var next = desk.report(agency, 2025, chen);
        assertEquals("3", desk.text(next, "applications.carried-in.natural"));
        assertEquals("3", desk.reports.lastYear(next).orElseThrow().text(OUT));
        assertEquals("99", desk.text(now(), OUT));
    }

    @Test
    void aReportKeptFromItsFileIsCorrectedTheSameWay() {
        var read = new ReadReport(report.format(), "老名字县档案局", 2023, "老标题", Map.of(OUT, "5"), List.of());
        var pending = desk.imports.keep(agency, "旧.txt", new byte[]{1}, read, chen);
        report = ((Acceptance.AcceptanceOutcome.Accepted) desk.acceptance.archive(agency.id, pending.id, liang)).report();
        done(Step.CORRECT, liang, "原文印错");
        desk.type(report, OUT, "4", chen);
        assertEquals("老名字县档案局", desk.load(now()).report().agency());
        publish();
        var all = desk.publications.of(now());
        assertEquals(List.of(true, false), all.stream().map(Publication::isSigned).toList());
        assertEquals(List.of("4", "5"), all.stream().map(p -> text(p, OUT)).toList());
    }

    @Test
    void aFileTakesThePlaceOfNothingThatWasSignedOrLiesElsewhere() {
        var pending = desk.imports.keep(agency, "改.txt", new byte[]{1},
                new ReadReport(report.format(), agency.name, 2024, "标题", Map.of(OUT, "7"), List.of()), chen);
        toBeSigned();
        assertFalse(desk.acceptance.isReplaceable(now()));
        assertThrows(NotEditable.class, () -> desk.acceptance.replace(agency.id, pending.id, now().version, chen));
        sign(liang);
        assertFalse(desk.acceptance.isReplaceable(now()));
        assertThrows(Rejected.class, () -> desk.acceptance.replace(agency.id, pending.id, now().version, chen));
        done(Step.CORRECT, liang, "数字有误");
        assertThrows(Rejected.class, () -> desk.acceptance.replace(agency.id, pending.id, now().version, chen));
        assertEquals(1, desk.publications.of(now()).size());
    }
}
