package nianbao.store.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Map;
import nianbao.report.AgencyKind;
import nianbao.store.Desk;
import nianbao.store.TestPublications;
import nianbao.store.edit.StoredReport;
import nianbao.store.publication.OpenReports.Query;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of all that is kept anybody may find. */
public abstract class OpenReportsBehaviour {

    private static final String RECEIVED = "applications.received.natural";

    final Desk desk;
    final OpenReports reports;
    final TestPublications publish;

    Agency county;
    Agency bureau;
    Account who;

    public OpenReportsBehaviour(Desk desk) {
        this.desk = desk;
        reports = desk.publicReports;
        publish = desk.testPublications;
    }

    @BeforeEach
    void begin() {
        county = publish.agency("云阳县人民政府", AgencyKind.COUNTY, null);
        bureau = publish.agency("云阳县水务局", AgencyKind.DEPARTMENT, county);
        who = desk.clerk(bureau, "某人");
    }

    private List<String> found(String name) {
        return reports.list(new Query(2025, county.id, name, null), 0, 50).stream().map(PublishedReport::agency).toList();
    }

    @Test
    void onlyWhatIsPublishedIsFound() {
        var report = publish.draft(bureau, 2025, Map.of(RECEIVED, "3"), who);
        for (var state : List.of(StoredReport.ReportState.REVIEW, StoredReport.ReportState.SIGNING, StoredReport.ReportState.DRAFT)) {
            publish.move(report, state, who);
            assertEquals(List.of(), found(""));
            assertTrue(reports.inForce(bureau.id, 2025).isEmpty() && reports.of(bureau.id).isEmpty() && reports.agency(county.id).isEmpty());
        }
        publish.sign(report, null, Map.of(), who);
        assertEquals(List.of("云阳县水务局"), found(""));
        assertEquals(county.id, reports.agency(county.id).orElseThrow().id);
    }

    @Test
    void aCorrectionUnderWayIsNotSeen() {
        var report = publish.archive(bureau, 2025, Map.of(RECEIVED, "3", "overview", "公布的话"), who);
        publish.move(report, StoredReport.ReportState.DRAFT, who);
        publish.write(report, Map.of(RECEIVED, "4", "disclosure.fees.amount", "1", "overview", "改着的话"), who);
        var shown = reports.inForce(bureau.id, 2025).orElseThrow();
        assertEquals(Map.of(RECEIVED, "3", "overview", "公布的话"), desk.publications.report(shown.report(), shown.publication()).fields());
        assertEquals(Map.of(RECEIVED, "3"), desk.publications.tables(List.of(shown)).getFirst().fields());
    }

    @Test
    void theInventedAgencyIsNotPublic() {
        var sample = desk.sampleAgency();
        var report = desk.reports.list(sample.id).getFirst();
        publish.sign(report, null, Map.of(), desk.clerk(sample, "某人"));
        assertTrue(reports.of(sample.id).isEmpty() && reports.agency(sample.id).isEmpty());
        assertTrue(reports.inForce(sample.id, report.year).isEmpty());
        assertTrue(reports.list(new Query(report.year, sample.id, "", null), 0, 50).isEmpty());
        assertTrue(reports.children(0, 100_000).stream().noneMatch(a -> a.id.equals(sample.id)));
        publish.move(report, StoredReport.ReportState.DRAFT, desk.clerk(sample, "某人"));
        QuarkusTransaction.requiringNew().run(() -> {
            desk.entityManager.createQuery("delete from Publication where reportId = ?1").setParameter(1, report.id).executeUpdate();
            desk.entityManager.createQuery("update StoredReport set hasPublication = false where id = ?1").setParameter(1, report.id).executeUpdate();
        });
    }

    @Test
    void aListIsReadAPageAtATime() {
        for (int i = 0; i < 5; i++) {
            publish.archive(publish.agency("第" + i + "局", AgencyKind.DEPARTMENT, county), 2025, Map.of(), who);
        }
        var first = reports.list(new Query(2025, county.id, "", null), 0, 3);
        assertEquals(List.of("第0局", "第1局", "第2局", "第3局"), first.stream().map(PublishedReport::agency).toList());
        var second = reports.list(new Query(2025, county.id, "", null), first.get(2).report().agency.id, 3);
        assertEquals(List.of("第3局", "第4局"), second.stream().map(PublishedReport::agency).toList());
        assertEquals(List.of(), reports.list(new Query(2024, county.id, "", null), 0, 3));
    }

    @Test
    void namesAreFoundByAPartOfThem() {
        publish.archive(bureau, 2025, Map.of(), who);
        publish.archive(publish.agency("云阳县100%_局", AgencyKind.DEPARTMENT, county), 2025, Map.of(), who);
        assertEquals(List.of("云阳县水务局"), found("水务"));
        assertEquals(List.of("云阳县100%_局"), found("%_"));
        assertEquals(List.of(), found("_务"));
        assertEquals(List.of(), found("' or 1=1 --"));
    }

    @Test
    void theReportInForceIsTheLastOneAndEarlierOnesStay() {
        var report = publish.archive(bureau, 2025, Map.of(RECEIVED, "3"), who);
        publish.sign(report, "漏计一件", Map.of(), who);
        var versions = reports.versions(bureau.id, 2025);
        assertEquals(List.of(2, 1), versions.stream().map(v -> v.publication().number).toList());
        assertEquals("漏计一件", versions.getFirst().publication().reason);
        assertEquals(2, reports.of(bureau.id).getFirst().publication().number);
    }

    @Test
    void yearsWithoutAPublicReportAreNotListed() {
        publish.archive(bureau, 2016, Map.of(), who);
        assertEquals(List.of(2016), reports.years(List.of(2016, 1999)));
        assertEquals(List.of(), reports.years(List.of(1999)));
    }
}
