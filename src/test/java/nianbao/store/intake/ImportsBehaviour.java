package nianbao.store.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nianbao.format.Formats;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.ReadReport;
import nianbao.store.Desk;
import nianbao.store.base.Rejected;
import nianbao.store.file.PendingImport;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was read from a file, until somebody decides on it. */
public abstract class ImportsBehaviour {

    final Desk desk;
    final Imports imports;

    Agency agency;
    Account li;

    public ImportsBehaviour(Desk desk) {
        this.desk = desk;
        imports = desk.imports;
    }

    @BeforeEach
    void begin() {
        agency = desk.agency();
        li = desk.clerk(agency, "李明");
    }

    static ReadReport read(int year, Map<String, String> fields) {
        return new ReadReport(Formats.of("2021").orElseThrow(), "测试县档案局", year, "测试县档案局" + year + "年报告", fields,
                List.of(new Note("cells.open", "不能确定", List.of("disclosure.fees.amount"), new Place(3, 12))));
    }

    private PendingImport keep(Map<String, String> fields) {
        return imports.keep(agency, "报告.docx", new byte[]{1, 2, 3}, read(2024, fields), li);
    }

    private Imports.ImportOutcome correct(PendingImport pending, int seen, String... fieldsAndTexts) {
        var texts = new LinkedHashMap<String, String>();
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            texts.put(fieldsAndTexts[i], fieldsAndTexts[i + 1]);
        }
        return imports.correct(agency.id, pending.id, new Imports.Corrections(texts, null, null, null, null), seen).orElseThrow();
    }

    private Map<String, String> fields(PendingImport pending) {
        return imports.find(agency.id, pending.id).orElseThrow().report().fields();
    }

    private long count(String table) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) desk.entityManager
                .createNativeQuery("select count(*) from " + table).getSingleResult()).longValue());
    }

    @Test
    void whatWasReadComesBackWithItsNotesAndItsFile() {
        var bytes = new byte[3_500_001];
        new Random(7).nextBytes(bytes);
        var read = read(2024, Map.of("overview", "一\n二\"\\", "disclosure.fees.amount", ""));
        var pending = imports.keep(agency, "报告.pdf", bytes, read, li);
        var found = imports.find(agency.id, pending.id).orElseThrow();
        assertEquals(read, found.report());
        assertEquals("报告.pdf", found.file.name);
        assertArrayEquals(bytes, desk.files.bytes(found.file));
    }

    @Test
    void itIsNoReportUntilItIsAccepted() {
        keep(Map.of("applications.carried-out.natural", "3"));
        assertEquals(List.of(), desk.reports.list(agency.id));
        assertEquals(Optional.empty(), desk.reports.find(agency.id, 2024));
        assertEquals("", desk.text(desk.report(agency, 2025, li), "applications.carried-in.natural"));
    }

    @Test
    void onlyItsOwnAgencySeesIt() {
        var pending = keep(Map.of());
        var other = desk.agency();
        assertEquals(Optional.empty(), imports.find(other.id, pending.id));
        assertEquals(List.of(), imports.list(other.id));
        imports.discard(other.id, pending.id);
        assertTrue(imports.correct(other.id, pending.id, new Imports.Corrections(Map.of("overview", "x"), null, null, null, null), 9).isEmpty());
        assertEquals(Map.of(), fields(pending));
    }

    @Test
    void correctionsChangeWhatTheyNameAndABlankLeavesAnOpenCellOpen() {
        var pending = keep(Map.of("overview", "旧", "disclosure.rules.issued", "1"));
        var outcome = correct(pending, 0, "overview", "新\r\n行", "disclosure.rules.repealed", "", "disclosure.rules.issued", "");
        assertEquals(1, outcome.version());
        assertEquals(Map.of("overview", "新\n行", "disclosure.rules.issued", ""), fields(pending));
        imports.correct(agency.id, pending.id, new Imports.Corrections(Map.of(), "别名", 2023, Formats.of("2019").orElseThrow(), "题\n目"), 1);
        var read = imports.find(agency.id, pending.id).orElseThrow().report();
        assertEquals(List.of("别名", 2023, "2019", "题目"), List.of(read.agency(), read.year(), read.format().edition(), read.title()));
    }

    @Test
    void whoHasSeenAnEarlierVersionOverwritesNothing() {
        var pending = keep(Map.of("overview", "旧"));
        assertFalse(correct(pending, 0, "overview", "李明的").stale());
        assertTrue(correct(pending, 0, "overview", "王芳的").stale());
        assertEquals("李明的", fields(pending).get("overview"));
    }

    @Test
    void textsThatCannotBeKeptAreRefusedOneByOne() {
        var pending = keep(Map.of());
        var outcome = correct(pending, 0, "disclosure.rules.issued", "9".repeat(1001), "disclosure.rules.repealed", "坏\0字",
                "disclosure.rules.effective", "5");
        assertEquals(List.of("disclosure.rules.issued", "disclosure.rules.repealed"), List.copyOf(outcome.faults().keySet()));
        assertEquals(Map.of("disclosure.rules.effective", "5"), fields(pending));
    }

    @Test
    void charactersNoDatabaseKeepsAreMarkedAndWhatIsTooLongIsRefused() {
        assertEquals("坏\uFFFD字\uFFFD", fields(keep(Map.of("overview", "坏\0字\uD800"))).get("overview"));
        long before = count("stored_file");
        assertThrows(Rejected.class, () -> keep(Map.of("overview", "长".repeat(500_001))));
        assertThrows(Rejected.class, () -> keep(Map.of("overview", "长".repeat(400_000), "problems", "长".repeat(400_000),
                "other-matters", "长".repeat(400_000))));
        assertEquals(before, count("stored_file"));
    }

    @Test
    void whatIsDiscardedLeavesNothing() {
        long pieces = count("stored_file_piece");
        var pending = keep(Map.of());
        imports.discard(agency.id, pending.id);
        imports.discard(agency.id, pending.id);
        assertEquals(Optional.empty(), imports.find(agency.id, pending.id));
        assertEquals(pieces, count("stored_file_piece"));
    }

    @Test
    void whatNobodyDecidesOnIsDroppedAMonthAfterItsLastCorrection() {
        var old = keep(Map.of());
        var corrected = keep(Map.of());
        desk.clock.advance(Duration.ofDays(20));
        correct(corrected, 0, "overview", "改");
        desk.clock.advance(Duration.ofDays(11));
        try {
            imports.dropOld();
            assertEquals(List.of(corrected.id), imports.list(agency.id).stream().map(p -> p.id).toList());
        } finally {
            desk.clock.advance(Duration.ofDays(-31));
        }
    }

    @Test
    void anAgencyHasABoundedNumberWaiting() {
        for (int i = 0; i < 100; i++) {
            keep(Map.of());
        }
        assertTrue(assertThrows(Rejected.class, () -> keep(Map.of())).getMessage().contains("100"));
    }
}
