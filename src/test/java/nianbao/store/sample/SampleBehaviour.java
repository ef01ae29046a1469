package nianbao.store.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import nianbao.check.AllChecks;
import nianbao.check.SectionStatus;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Dossier;
import nianbao.report.Report;
import nianbao.store.Desk;
import nianbao.store.base.Rejected;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Reports;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class SampleBehaviour {

    final Desk desk;
    final Sample sample;
    final Reports reports;

    Agency agency;
    List<StoredReport> years;

    public SampleBehaviour(Desk desk) {
        this.desk = desk;
        sample = desk.sample;
        reports = desk.reports;
    }

    @BeforeEach
    void load() {
        agency = desk.sampleAgency();
        years = reports.list(agency.id);
    }

    @Test
    void thereIsOneSampleAgencyAndASecondIsRefused() {
        assertTrue(agency.sample);
        assertEquals(List.of(2025, 2024, 2023), years.stream().map(r -> r.year).toList());
        assertThrows(Rejected.class, sample::load);
    }

    @Test
    void itsPastReportsAreCompleteConsistentAndLookedAt() {
        for (var year : years.subList(1, 3)) {
            var snapshot = reports.load(year);
            var report = snapshot.report().withTotals();
            var last = reports.lastYear(year);
            assertEquals(List.of(), AllChecks.all(report, last), year.year + "年");
            for (var section : report.format().sections()) {
                assertEquals(SectionStatus.SectionState.DONE, SectionStatus.of(section, report, List.of(), false).state(), section.title());
            }
            assertTrue(snapshot.fields().values().stream().allMatch(field -> field.source == null));
            assertTrue(report.text("preface").contains(year.year + "年1月1日"));
        }
    }

    @Test
    void itsNewestReportHasOneBrokenRelationSomeBlanksAndSomethingUnconfirmed() {
        var newest = years.getFirst();
        var snapshot = reports.load(newest);
        var report = snapshot.report().withTotals();
        var unread = snapshot.fields().keySet().stream().filter(f -> snapshot.fields().get(f).source != null)
                .collect(java.util.stream.Collectors.toSet());
        var findings = AllChecks.all(Dossier.draft(report, reports.lastYear(newest)).without(unread));
        assertEquals(List.of("relation.balance"), findings.stream().map(Finding::code).toList());
        assertEquals("9 + 1 = 10，8 + 1 = 9，差 1", findings.getFirst().detail());
        assertFalse(report.format().sections().stream().allMatch(s -> AllChecks.toFill(s, report).isEmpty()));
        assertNotNull(reports.load(newest).fields().get("problems").source);
    }

    @Test
    void itsProseAgreesWithItsTables() {
        for (var year : years) {
            Report report = reports.load(year).report().withTotals();
            var overview = report.text("overview");
            assertTrue(overview.contains("行政许可决定" + report.text("disclosure.licensing.decisions") + "件"));
            assertTrue(overview.contains("行政处罚决定" + report.text("disclosure.penalty.decisions") + "件"));
            assertTrue(overview.contains("自然人" + report.text("applications.received.natural") + "件"));
            assertTrue(overview.contains("现行有效" + (year.year == 2023 ? "行政规范性文件" : "")
                    + report.text("disclosure.normative.effective") + "件"));
            if (!report.isBlank("applications.received.total")) {
                assertTrue(overview.contains("申请" + report.text("applications.received.total") + "件"));
                assertTrue(overview.contains("办结" + report.text("applications.total.total") + "件"));
                assertTrue(overview.contains("继续办理" + report.text("applications.carried-out.total") + "件"));
            }
        }
    }

    @Test
    void itTakesUpNothingOfAnotherAgency() {
        assertEquals(Optional.empty(), reports.find(agency.id, 2022));
    }
}
