package nianbao.store.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nianbao.store.Desk;
import nianbao.store.edit.Edit;
import nianbao.store.edit.EditResult;
import nianbao.store.edit.FieldChange;
import nianbao.store.edit.NotEditable;
import nianbao.store.edit.StoredReport;
import nianbao.store.intake.Acceptance.AcceptanceOutcome;
import nianbao.store.report.NoEdition;
import nianbao.store.report.ReportsBehaviour;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a file that was read. */
public abstract class AcceptanceBehaviour {

    private static final String OUT = ReportsBehaviour.OUT;
    private static final String IN = ReportsBehaviour.IN;
    private static final String TOTAL = "applications.carried-out.total";

    final Desk desk;
    final Acceptance acceptance;

    Agency agency;
    Account li;

    public AcceptanceBehaviour(Desk desk) {
        this.desk = desk;
        acceptance = desk.acceptance;
    }

    @BeforeEach
    void begin() {
        agency = desk.agency();
        li = desk.clerk(agency, "李明");
    }

    private long read(int year, Map<String, String> fields) {
        return desk.imports.keep(agency, "公布的.docx", new byte[]{1}, ImportsBehaviour.read(year, fields), li).id;
    }

    private StoredReport archive(int year, Map<String, String> fields) {
        return assertInstanceOf(AcceptanceOutcome.Accepted.class, acceptance.archive(agency.id, read(year, fields), li)).report();
    }

    private StoredReport found(int year) {
        return desk.reports.find(agency.id, year).orElseThrow();
    }

    @Test
    void anArchivedReportIsKeptVerbatimAndNothingInItIsComputed() {
        var fields = Map.of(OUT, "3", TOTAL, "", "overview", "原文\n第二段", "disclosure.fees.amount", "513.22万元",
                "applications.other.natural", "7");
        archive(2024, fields);
        var report = found(2024);
        assertEquals(StoredReport.ReportState.PUBLISHED, report.state);
        assertEquals(fields, desk.load(report).report().fields());
        assertEquals(fields, desk.reports.whole(report).fields());
        var publication = desk.publications.inForce(report);
        assertEquals("测试县档案局2024年报告", publication.title(report));
        assertEquals("不能确定", publication.printed().notes().getFirst().message());
        assertEquals("公布的.docx", publication.file.name);
        assertEquals(List.of(), desk.imports.list(agency.id));
    }

    @Test
    void nextYearsReportIsPrefilledFromIt() {
        archive(2024, Map.of(OUT, "3", "overview", "去年的总体情况"));
        var snapshot = desk.load(desk.report(agency, 2025, li));
        assertEquals("3", snapshot.report().text(IN));
        assertEquals("2024年报告“四、结转下年度继续办理”", snapshot.fields().get(IN).source);
        assertEquals("去年的总体情况", snapshot.report().text("overview"));
    }

    @Test
    void nobodyEditsIt() {
        var report = archive(2024, Map.of("overview", "原文"));
        var change = new FieldChange("overview", "改", report.version);
        assertThrows(NotEditable.class, () -> desk.edits.save(report.id, List.of(change), 0, li));
        assertThrows(NotEditable.class, () -> desk.edits.saveForm(report.id, Map.of("overview", "改"), 99, li));
        assertThrows(NotEditable.class, () -> desk.edits.restore(report.id, "overview", 0, 99, li));
        assertThrows(NotEditable.class, () -> desk.edits.take(report.id, List.of(change), 0, "x", li));
        assertThrows(NotEditable.class, () -> desk.reports.prefill(report.id, li));
        assertFalse(desk.reports.start(agency, 2024, li).created());
        assertEquals("原文", desk.text(report, "overview"));
    }

    @Test
    void aDraftTakesItsFieldsAsToBeConfirmed() {
        var draft = assertInstanceOf(AcceptanceOutcome.Accepted.class, acceptance.draft(agency.id, read(2025, Map.of("overview", "读入的")), li)).report();
        var field = desk.load(draft).fields().get("overview");
        assertEquals("文件“公布的.docx”", field.source);
        assertEquals(Edit.EditKind.IMPORTED, desk.edits.history(draft.id, "overview", 99, 9).getFirst().kind());
        assertTrue(found(2025).isEditable());
        assertInstanceOf(EditResult.Saved.class, desk.type(draft, "overview", "接着写", li));
    }

    @Test
    void aReportThatIsThereIsLeftAsItIs() {
        var draft = desk.report(agency, 2024, li);
        desk.type(draft, "overview", "我写的", li);
        var id = read(2024, Map.of("overview", "文件的"));
        assertInstanceOf(AcceptanceOutcome.Exists.class, acceptance.archive(agency.id, id, li));
        assertInstanceOf(AcceptanceOutcome.Exists.class, acceptance.draft(agency.id, id, li));
        assertEquals("我写的", desk.text(draft, "overview"));
        assertTrue(desk.imports.find(agency.id, id).isPresent());
    }

    @Test
    void onlyChosenFieldsAreTakenAndHistoryKeepsTheOld() {
        var draft = desk.report(agency, 2024, li);
        desk.type(draft, "overview", "我写的", li);
        desk.type(draft, "problems", "我的问题", li);
        var id = read(2024, Map.of("overview", "文件的", "problems", "文件的问题"));
        acceptance.merge(agency.id, id, List.of("overview", "no-such-field"), found(2024).version, li);
        assertEquals("文件的", desk.text(draft, "overview"));
        assertEquals("我的问题", desk.text(draft, "problems"));
        assertEquals("我写的", desk.edits.history(draft.id, "overview", 9999, 1).getFirst().before());
    }

    @Test
    void aFieldChangedSinceTheChoiceIsNotTaken() {
        var draft = desk.report(agency, 2024, li);
        int seen = found(2024).version;
        desk.type(draft, "overview", "刚改的", li);
        var done = assertInstanceOf(AcceptanceOutcome.Accepted.class,
                acceptance.merge(agency.id, read(2024, Map.of("overview", "文件的")), List.of("overview"), seen, li));
        assertEquals(1, done.conflicts().size());
        assertEquals("刚改的", desk.text(draft, "overview"));
    }

    @Test
    void anArchivedReportIsReplacedOnlyAsItWasSeenAndStaysReadable() {
        var first = Map.of("overview", "第一版", OUT, "1");
        archive(2024, first);
        var id = read(2024, Map.of("overview", "第二版"));
        assertInstanceOf(AcceptanceOutcome.Exists.class, acceptance.replace(agency.id, id, 0, li));
        assertInstanceOf(AcceptanceOutcome.Accepted.class, acceptance.replace(agency.id, id, found(2024).version, li));
        var report = found(2024);
        assertEquals("第二版", desk.text(report, "overview"));
        assertEquals("", desk.text(report, OUT));
        var publications = desk.publications.of(report);
        assertEquals(List.of(2, 1), publications.stream().map(p -> p.number).toList());
        assertEquals(first, desk.publications.report(report, publications.getLast()).fields());
    }

    @Test
    void aDraftReplacedByThePublishedFileIsNotEditedAnyMore() {
        var draft = desk.report(agency, 2024, li);
        desk.type(draft, "overview", "草稿", li);
        acceptance.replace(agency.id, read(2024, Map.of("overview", "公布的")), found(2024).version, li);
        assertEquals(Map.of("overview", "公布的"), desk.load(found(2024)).report().fields().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty()).collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThrows(NotEditable.class, () -> desk.type(draft, "overview", "再改", li));
        assertEquals("草稿", desk.edits.history(draft.id, "overview", 9999, 1).getFirst().before());
    }

    @Test
    void aYearWithoutAFormIsRefused() {
        for (int year : new int[]{0, 2013, 2026}) {
            var id = read(year, Map.of());
            assertThrows(NoEdition.class, () -> acceptance.archive(agency.id, id, li));
            assertThrows(NoEdition.class, () -> acceptance.draft(agency.id, id, li));
        }
        assertEquals(List.of(), desk.reports.list(agency.id));
    }

    @Test
    void ofManyWhoAcceptAtOnceOneDoes() throws Exception {
        var same = read(2023, Map.of("overview", "同一份"));
        var ids = List.of(read(2024, Map.of("overview", "甲")), read(2024, Map.of("overview", "乙")));
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<AcceptanceOutcome> accept = () -> acceptance.archive(agency.id, same, li);
            var outcomes = threads.invokeAll(java.util.Collections.nCopies(4, accept)).stream().map(AcceptanceBehaviour::of).toList();
            assertEquals(1, outcomes.stream().filter(AcceptanceOutcome.Accepted.class::isInstance).count());
            assertEquals(3, outcomes.stream().filter(AcceptanceOutcome.Gone.class::isInstance).count());
            var two = threads.invokeAll(ids.stream().map(id -> (Callable<AcceptanceOutcome>) () -> acceptance.archive(agency.id, id, li)).toList())
                    .stream().map(AcceptanceBehaviour::of).toList();
            assertEquals(1, two.stream().filter(AcceptanceOutcome.Accepted.class::isInstance).count());
            assertEquals(1, two.stream().filter(AcceptanceOutcome.Exists.class::isInstance).count());
        }
        assertEquals(1, desk.publications.of(found(2023)).size());
        assertEquals(1, desk.publications.of(found(2024)).size());
    }

    private static AcceptanceOutcome of(java.util.concurrent.Future<AcceptanceOutcome> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anotherAgencysFileIsNotThere() {
        var id = read(2024, Map.of());
        assertInstanceOf(AcceptanceOutcome.Gone.class, acceptance.archive(desk.agency().id, id, li));
        assertEquals(Optional.empty(), desk.reports.find(agency.id, 2024));
    }
}
