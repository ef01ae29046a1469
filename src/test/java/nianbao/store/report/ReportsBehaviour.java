package nianbao.store.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nianbao.report.Prefill;
import nianbao.store.Desk;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class ReportsBehaviour {
    public static final String OUT = "applications.carried-out.natural";
    public static final String IN = "applications.carried-in.natural";

    final Desk desk;
    final Reports reports;

    Agency agency;
    Account li;

    public ReportsBehaviour(Desk desk) {
        this.desk = desk;
        reports = desk.reports;
    }

    @BeforeEach
    void begin() {
        agency = desk.agency();
        li = desk.clerk(agency, "李明");
    }

    @Test
    void aReportIsBegunOnceAndFoundAgain() {
        var first = reports.start(agency, 2025, li);
        var second = reports.start(agency, 2025, li);
        assertTrue(first.created());
        assertFalse(second.created());
        assertEquals(first.report().id, second.report().id);
        var found = reports.find(agency.id, 2025).orElseThrow();
        assertEquals(first.report().id, found.id);
        assertEquals("测试县档案局", found.agency.name);
        assertEquals("2021", found.edition);
        assertEquals("李明", found.changedBy.name);
    }

    @Test
    void manyWhoBeginAtOnceGetTheSameReport() throws Exception {
        for (int year = 2021; year <= 2025; year++) {
            int of = year;
            var started = new ArrayList<Started>();
            try (var threads = Executors.newFixedThreadPool(8)) {
                Callable<Started> start = () -> reports.start(agency, of, li);
                for (var result : threads.invokeAll(java.util.Collections.nCopies(8, start))) {
                    started.add(result.get());
                }
            }
            assertEquals(1, started.stream().filter(Started::created).count());
            assertEquals(1, started.stream().map(s -> s.report().id).distinct().count());
        }
        assertEquals(5, reports.list(agency.id).size());
    }

    @Test
    void noReportIsBegunForAYearWithoutAFormOrAYearThatIsNotOver() {
        assertThrows(NoEdition.class, () -> reports.start(agency, 2013, li));
        var early = assertThrows(NoEdition.class, () -> reports.start(agency, 2026, li));
        assertEquals("不能编制2026年的报告：可以编制2014年至2025年的报告。", early.getMessage());
        assertEquals("2014", reports.start(agency, 2014, li).report().edition);
        assertEquals("2019", reports.start(agency, 2019, li).report().edition);
    }

    @Test
    void anAgencyIsNeverShownAnotherAgencysReports() {
        var other = desk.agency();
        var otherClerk = desk.clerk(other, "赵强");
        var theirs = desk.report(other, 2024, otherClerk);
        desk.type(theirs, OUT, "5", otherClerk);
        assertEquals(Optional.empty(), reports.find(agency.id, 2024));
        assertEquals(List.of(), reports.list(agency.id));
        var ours = desk.report(agency, 2025, li);
        assertEquals(List.of(ours.id), reports.list(agency.id).stream().map(r -> r.id).toList());
        assertEquals("", desk.text(ours, IN));
        assertEquals(Optional.empty(), reports.lastYear(ours));
    }

    @Test
    void reportsAreListedNewestFirst() {
        for (int year : new int[]{2023, 2025, 2024}) {
            desk.report(agency, year, li);
        }
        assertEquals(List.of(2025, 2024, 2023), reports.list(agency.id).stream().map(r -> r.year).toList());
    }

    @Test
    void aNewReportBeginsWithWhatLastYearsGivesItMarkedAsSuch() {
        var last = desk.report(agency, 2024, li);
        desk.type(last, OUT, "3", li);
        desk.type(last, "problems", "去年的问题", li);
        var snapshot = desk.load(desk.report(agency, 2025, li));
        assertEquals("3", snapshot.report().text(IN));
        assertEquals("2024年报告“四、结转下年度继续办理”", snapshot.fields().get(IN).source);
        assertEquals("去年的问题", snapshot.report().text("problems"));
        assertEquals("2024年报告原文", snapshot.fields().get("problems").source);
        assertEquals(snapshot.fields().size(), snapshot.version());
    }

    @Test
    void aFirstReportBeginsWithTheAgencysFacts() {
        var report = desk.report(agency, 2025, li);
        assertEquals("测试县档案局", desk.text(report, "signature"));
        assertTrue(desk.text(report, "preface").contains("2025年1月1日"));
    }

    @Test
    void prefillingAgainFillsBlanksAndNeverWhatWasTyped() {
        var report = desk.report(agency, 2025, li);
        desk.type(report, IN, "7", li);
        var last = desk.report(agency, 2024, li);
        desk.type(last, OUT, "3", li);
        desk.type(last, "applications.carried-out.business", "1", li);
        assertEquals(1, reports.prefill(report.id, li));
        assertEquals("7", desk.text(report, IN));
        assertEquals("1", desk.text(report, "applications.carried-in.business"));
        assertEquals(0, reports.prefill(report.id, li));
    }

    @Test
    void whatCannotCarryOverFromAnotherEditionIsSaid() {
        desk.report(agency, 2020, li);
        assertFalse(lost(desk.report(agency, 2021, li)).isEmpty());
        assertEquals(List.of(), lost(desk.report(agency, 2022, li)));
    }

    private List<String> lost(StoredReport report) {
        return Prefill.lost(reports.lastYear(report).orElse(reports.whole(report)), reports.whole(report));
    }
}
