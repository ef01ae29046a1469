package nianbao.store.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import nianbao.Drafts;
import nianbao.analysis.PassagePrint;
import nianbao.analysis.Profile;
import nianbao.report.CellTexts;
import nianbao.report.Report;
import nianbao.store.AtOnce;
import nianbao.store.Desk;
import nianbao.store.edit.StoredReport;
import nianbao.store.publication.KeptProfiles;
import nianbao.store.publication.Publication;
import nianbao.store.publication.Publication.PublicationKey;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the analysis compares of each publication stands ready, says what the publication says, and is made where it is missing. */
public abstract class ProfilesBehaviour {

    private static final String LONG = "本机关围绕中心工作，持续推进政务公开标准化规范化建设，把公开要求嵌入业务流程，加强政策解读和回应关切，公开质量和实效都有了明显的提升𠮷。";

    final Desk desk;
    final KeptProfiles kept;
    final Profiles profiles;

    Agency water;
    Agency roads;
    Account who;

    public ProfilesBehaviour(Desk desk) {
        this.desk = desk;
        kept = desk.keptProfiles;
        profiles = new Profiles(desk.publications, kept);
    }

    @BeforeEach
    void begin() {
        var county = desk.agency("凤山县人民政府", null);
        water = desk.agency("凤山县水务局", county);
        roads = desk.agency("凤山县交通运输局", county);
        who = desk.clerk(water, "某人");
    }

    /** Numbers, a fraction, a mark, a blank, prose long and short. */
    private StoredReport published(Agency agency, int year, String received) {
        return desk.testPublications.archive(agency, year, Drafts.zeros(year, "applications.received.total", received, "applications.denied.law.total", "1.50",
                "applications.total.total", "3", "disputes.review.total", "/", "disputes.direct.total", "", "overview", "短句。\n" + LONG + "\n" + LONG.repeat(2))
                .fields(), who);
    }

    private Publication publication(StoredReport report) {
        return QuarkusTransaction.requiringNew().call(() -> desk.publications.latest(report)).orElseThrow();
    }

    private PublicationKey key(StoredReport report) {
        return publication(report).key();
    }

    private Report read(StoredReport report) {
        return QuarkusTransaction.requiringNew().call(() -> desk.publications.report(report, publication(report)));
    }

    /** As an older version of the program left them: of other rules, or none at all. */
    private void old(StoredReport... reports) {
        for (var report : reports) {
            change("update profile set made_by = 'older', measures = '' where report_id = ?1", report);
        }
        change("delete from profile where report_id = ?1", reports[reports.length - 1]);
        assertEquals(Map.of(), kept.of(List.of(reports).stream().map(this::key).toList()));
    }

    private void change(String sql, StoredReport report) {
        QuarkusTransaction.requiringNew().run(() -> desk.entityManager.createNativeQuery(sql).setParameter(1, report.id).executeUpdate());
    }

    private void fill() {
        assertEquals(List.of(), fill(profiles));
    }

    /** What was said meanwhile. */
    private List<String> fill(Profiles making) {
        var said = new ArrayList<String>();
        var log = Logger.getLogger(ProfileFilling.class.getName());
        log.setFilter(line -> {
            said.add(line.getMessage());
            return false;
        });
        try {
            var filling = new ProfileFilling(making, kept);
            while (filling.fill()) {
                // The next few.
            }
        } finally {
            log.setFilter(null);
        }
        return said;
    }

    @Test
    void whatIsReadInHasItsProfileFromTheMomentItIsPublic() {
        var report = published(water, 2025, "12");
        var expected = Profile.of(read(report));
        assertEquals(2, expected.passages().size());
        assertEquals(Map.of(key(report), expected), kept.of(Set.of(key(report))));
        assertEquals(LONG.substring(0, 20), kept.openings(Set.of(key(report))).get(PassagePrint.of(read(report)).getFirst().print()));
    }

    @Test
    void whatHasNoneGetsItWhenSomebodyLooksWithItsTotals() {
        var report = desk.testPublications.draft(water, 2025, Map.of("applications.received.natural", "7", "applications.received.legal", "0"), who);
        desk.testPublications.sign(report, null, Map.of(), who);
        // Put there past the program, as an older version did: made when somebody looks.
        assertEquals(Map.of(), kept.of(Set.of(key(report))));
        var made = profiles.of(Set.of(key(report)));
        assertEquals(Map.of(key(report), Profile.of(read(report))), made);
        assertEquals(made, kept.of(Set.of(key(report))));
    }

    @Test
    void publicationsOfOlderVersionsGetTheirsBehindEverybodysBack() {
        var reports = new StoredReport[]{published(water, 2024, "9"), published(water, 2025, "12"), published(roads, 2025, "3")};
        old(reports);
        fill();
        for (var report : reports) {
            assertEquals(Map.of(key(report), Profile.of(read(report))), kept.of(Set.of(key(report))));
        }
    }

    private String keptCells(PublicationKey key) {
        return (String) QuarkusTransaction.requiringNew().call(() -> desk.entityManager
                .createNativeQuery("select cells from profile where report_id = ?1 and number = ?2", String.class).setParameter(1, key.reportId())
                .setParameter(2, key.number()).getSingleResult());
    }

    @Test
    void theCellsStandReadyAsItsReadersGetThem() {
        var report = published(water, 2025, "12");
        assertEquals(CellTexts.of(read(report)).lines(), keptCells(key(report)));
        desk.testPublications.move(report, StoredReport.ReportState.DRAFT, who);
        desk.testPublications.write(report, Map.of("applications.received.natural", "13", "applications.received.total", ""), who);
        desk.testPublications.sign(report, "数字有误", Map.of(), who);
        profiles.of(List.of(key(report)));
        assertEquals(2, key(report).number());
        assertEquals("13", read(report).text("applications.received.total"));
        assertEquals(CellTexts.of(read(report)).lines(), keptCells(key(report)));
    }

    /** Made again when the cells came to be kept too: until then the analysis goes on with what there is. */
    @Test
    void cellsThatAnOlderVersionDidNotKeepAreMadeBehindEverybodysBack() {
        var report = published(water, 2025, "12");
        change("update profile set cells = null where report_id = ?1", report);
        assertEquals(Map.of(key(report), Profile.of(read(report))), kept.of(Set.of(key(report))));
        fill();
        assertEquals(CellTexts.of(read(report)).lines(), keptCells(key(report)));
    }

    @Test
    void oneThatCannotBeReadKeepsNoOtherFromItsProfile() {
        var broken = published(water, 2025, "12");
        var sound = published(roads, 2025, "3");
        old(broken, sound);
        change("update publication set edition = '1999' where report_id = ?1", broken);
        assertEquals(1, fill(profiles).size());
        assertTrue(kept.of(Set.of(new PublicationKey(broken.id, 1))).isEmpty());
        assertEquals(1, kept.of(Set.of(key(sound))).size());
        change("update publication set edition = '2021' where report_id = ?1", broken);
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsNoError() {
        old(published(water, 2025, "12"));
        assertEquals(List.of(), fill(new Profiles(desk.publications, kept) {
            @Override
            Map<PublicationKey, Profile> make(List<Long> reports) {
                super.make(reports);
                throw new IllegalStateException("another was first");
            }
        }));
    }

    @Test
    void twoWhoLookAtTheSameMomentBothGetIt() throws InterruptedException {
        var report = published(water, 2025, "12");
        old(report);
        var expected = Map.of(key(report), Profile.of(read(report)));
        var keys = expected.keySet();
        assertEquals(List.of(expected, expected), AtOnce.press(() -> new Profiles(desk.publications, kept).of(keys),
                () -> new Profiles(desk.publications, kept).of(keys)));
        assertEquals(expected, kept.of(keys));
    }

    @Test
    void aCorrectionHasOneOfItsOwn() {
        var report = published(water, 2025, "12");
        var first = key(report);
        desk.testPublications.move(report, StoredReport.ReportState.DRAFT, who);
        desk.testPublications.write(report, Map.of("applications.received.total", "13"), who);
        desk.testPublications.sign(report, "数字有误", Map.of(), who);
        assertEquals(2, key(report).number());
        var both = profiles.of(List.of(key(report)));
        assertEquals("13", both.get(key(report)).parts().get("received").toPlainString());
        assertEquals("12", kept.of(Set.of(first)).get(first).parts().get("received").toPlainString());
    }
}
