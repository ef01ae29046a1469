package nianbao.store.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nianbao.report.AgencyKind;
import nianbao.store.Desk;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Tallies;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class BoardBehaviour {
    final Desk desk;

    Agency county;
    Agency none;
    Agency draft;
    Agency returned;
    Agency review;
    Agency out;
    Agency correcting;

    public BoardBehaviour(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void board() {
        county = desk.agency("青石县人民政府", null);
        none = desk.agency("甲局", county);
        draft = in(StoredReport.ReportState.DRAFT, "乙局");
        returned = in(StoredReport.ReportState.DRAFT, "丙局");
        review = in(StoredReport.ReportState.REVIEW, "丁局");
        out = in(StoredReport.ReportState.PUBLISHED, "戊局");
        correcting = in(StoredReport.ReportState.DRAFT, "己局");
        handBack(returned);
        publish(out);
        publish(correcting);
    }

    private Agency in(StoredReport.ReportState state, String name) {
        var agency = desk.agency(name, county);
        var report = desk.report(agency, 2025, desk.clerk(agency, "某人"));
        sql("update report set state = '" + state + "' where id = " + report.id);
        return agency;
    }

    private void handBack(Agency agency) {
        sql("insert into handover (report_id, number, step, from_state, to_state, version, account_id, at, reason)"
                + " select r.id, 1, 'RETURN', 'REVIEW', 'DRAFT', 0, r.changed_by, now(), '数字不对' from report r where r.agency_id = " + agency.id);
        sql("update report set handovers = 1 where agency_id = " + agency.id);
    }

    private void publish(Agency agency) {
        sql("insert into publication (report_id, number, version, edition, reading, account_id, at)"
                + " select r.id, 1, 0, r.edition, '{}', r.changed_by, now() from report r where r.agency_id = " + agency.id);
    }

    private void sql(String sql) {
        QuarkusTransaction.requiringNew().run(() -> desk.entityManager.createNativeQuery(sql).executeUpdate());
    }

    private List<BoardRow> rows() {
        return desk.board.rows(county.id, 2025, BoardFilter.ALL, BoardSort.URGENCY, false);
    }

    private List<String> names(BoardFilter filter) {
        return desk.board.rows(county.id, 2025, filter, BoardSort.URGENCY, false).stream().map(BoardRow::name).toList();
    }

    private BoardRow row(Agency agency) {
        return rows().stream().filter(r -> r.agencyId() == agency.id).findFirst().orElseThrow();
    }

    @Test
    void eachStandsWhereItsReportStands() {
        assertEquals(BoardState.NOT_STARTED, row(none).standing());
        assertNull(row(none).since());
        assertEquals(BoardState.DRAFT, row(draft).standing());
        assertEquals(BoardState.RETURNED, row(returned).standing());
        assertEquals(BoardState.REVIEW, row(review).standing());
        assertEquals(BoardState.PUBLISHED, row(out).standing());
        assertEquals(BoardState.CORRECTING, row(correcting).standing());
        assertEquals(desk.clock.instant(), row(draft).since());
        assertEquals(LocalDate.of(2026, 1, 31), row(draft).due());
    }

    @Test
    void onlyThoseBelowAreOnItAtAnyDepth() {
        var office = desk.agency("甲局所属中心", none);
        desk.agency("别处局", null);
        assertEquals(7, rows().size());
        assertTrue(rows().stream().anyMatch(r -> r.agencyId() == office.id));
        assertFalse(rows().stream().anyMatch(r -> r.agencyId() == county.id));
    }

    @Test
    void itIsCountedAndFiltered() {
        var counts = desk.board.count(county.id, 2025, "");
        assertEquals(6, counts.all());
        assertEquals(3, counts.of(BoardFilter.ALL.onlyOpen()));
        assertEquals(0, counts.of(BoardFilter.ALL.onlyLate()));
        assertEquals(1, counts.of(BoardFilter.ALL.with(BoardState.REVIEW)));
        assertEquals(5, counts.counting());
        assertEquals(List.of("甲局", "乙局", "丙局"), names(BoardFilter.ALL.onlyOpen()));
        assertEquals(List.of("丁局"), names(BoardFilter.ALL.with(BoardState.REVIEW)));
        assertEquals(List.of("乙局"), names(new BoardFilter(null, null, false, false, "乙")));
        assertEquals(List.of(), names(new BoardFilter(null, null, false, false, "%")));
        assertEquals(List.of(), names(new BoardFilter(null, AgencyKind.TOWNSHIP, false, false, "")));
        assertEquals(1, desk.board.count(county.id, 2025, "乙").of(new BoardFilter(null, null, false, false, "乙")));
    }

    @Test
    void lateOnesComeFirstThenByDaysLeftAndThoseThatAreOutLast() {
        var government = desk.agency("庚乡人民政府", county);
        sql("update agency set kind = 'COUNTY' where id = " + government.id);
        long days = ChronoUnit.DAYS.between(LocalDate.now(desk.clock), LocalDate.of(2026, 2, 2));
        desk.clock.advance(Duration.ofDays(days));
        try {
            assertEquals(List.of("甲局", "乙局", "丙局", "丁局", "庚乡人民政府", "戊局", "己局"), rows().stream().map(BoardRow::name).toList());
            assertEquals(List.of(true, true, true, true, false, false, false), rows().stream().map(BoardRow::late).toList());
            assertEquals(4, desk.board.count(county.id, 2025, "").of(BoardFilter.ALL.onlyLate()));
        } finally {
            desk.clock.advance(Duration.ofDays(-days));
        }
    }

    @Test
    void closedOnesAreNotAskedForLaterYearsAndNewOnesNotForEarlier() {
        desk.register.close(none, LocalDate.of(2025, 6, 30), draft);
        sql("update agency set founded_on = date '2025-03-01' where id = " + draft.id);
        assertFalse(rows().stream().anyMatch(r -> r.agencyId() == none.id));
        var before = desk.board.rows(county.id, 2024, BoardFilter.ALL, BoardSort.URGENCY, false).stream().map(BoardRow::agencyId).toList();
        assertTrue(before.contains(none.id));
        assertFalse(before.contains(draft.id));
        // Who has handed in all the same is shown.
        desk.register.close(review, LocalDate.of(2025, 6, 30), null);
        assertEquals(BoardState.REVIEW, row(review).standing());
    }

    @Test
    void countsAreOldAsSoonAsAnythingTheyDependOnHasChanged() {
        var report = desk.reports.find(draft.id, 2025).orElseThrow();
        assertTrue(row(draft).isStale());
        assertEquals(5, desk.board.stale(county.id, 2025, 10).size());
        count(report.id, 2, 3, 4);
        assertEquals(new BoardRow.RowTally(2, 3, 4, desk.clock.instant(), true), row(draft).tally());
        assertFalse(desk.board.stale(county.id, 2025, 10).contains(report.id));
        var who = desk.clerk(draft, "乙");
        desk.type(report, "overview", "改了", who);
        assertFalse(row(draft).tally().current());
        count(report.id, 0, 0, 0);
        desk.explanations.explain(report.id, "x", "因为", who);
        assertFalse(row(draft).tally().current());
        count(report.id, 0, 0, 0);
        desk.report(draft, 2024, who);
        assertFalse(row(draft).tally().current());
        assertTrue(desk.board.stale(county.id, 2025, 10).contains(report.id));
    }

    @Test
    void itIsSortedByEachColumnAndReadPageByPage() {
        count(desk.reports.find(draft.id, 2025).orElseThrow().id, 2, 0, 0);
        count(desk.reports.find(review.id, 2025).orElseThrow().id, 5, 0, 0);
        for (var sort : BoardSort.values()) {
            assertEquals(6, desk.board.rows(county.id, 2025, BoardFilter.ALL, sort, true, 0, 10).size());
        }
        var page = desk.board.rows(county.id, 2025, BoardFilter.ALL, BoardSort.ERRORS, true, 0, 2);
        assertEquals(List.of("丁局", "乙局"), page.stream().map(BoardRow::name).toList());
        var names = desk.board.rows(county.id, 2025, BoardFilter.ALL, BoardSort.NAME, false, 0, 10).stream().map(BoardRow::name).toList();
        assertEquals(names.reversed(), desk.board.rows(county.id, 2025, BoardFilter.ALL, BoardSort.NAME, true, 0, 10).stream().map(BoardRow::name).toList());
        assertEquals(names.subList(4, 6), desk.board.rows(county.id, 2025, BoardFilter.ALL, BoardSort.NAME, false, 4, 4).stream().map(BoardRow::name).toList());
    }

    @Test
    void itSaysWhenEachWasRemindedAndWhoReadThat() {
        desk.reminders.remind(county, desk.clerk(county, "周宁"), 2025, List.of(draft.id), "");
        assertEquals(desk.clock.instant(), row(draft).reminded());
        assertNull(row(draft).reader());
        var reader = desk.clerk(draft, "陈禾");
        desk.notices.read(draft.id, reader.id);
        assertEquals("陈禾", row(draft).reader());
        assertNull(row(none).reminded());
    }

    private void count(long report, int errors, int warnings, int toFill) {
        desk.tallies.count(report, stored -> () -> new Tallies.FindingCounts(errors, warnings, toFill));
    }
}
