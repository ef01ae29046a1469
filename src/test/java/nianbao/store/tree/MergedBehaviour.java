package nianbao.store.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.check.AllChecks;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Dossier;
import nianbao.store.Desk;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.ReportsBehaviour;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where last year's report of an agency is that was renamed, or made of others. */
public abstract class MergedBehaviour {
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    final Desk desk;

    Agency city;
    Agency education;
    Agency sports;
    Agency both;
    Account li;

    public MergedBehaviour(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void agencies() {
        city = desk.agency("青州市人民政府", null);
        education = desk.agency("青州市教育局", city);
        sports = desk.agency("青州市体育局", city);
        both = desk.agency("青州市教育体育局", city);
        li = desk.clerk(both, "李明");
    }

    private void lastYear(Agency agency, String natural, String problems) {
        var who = desk.clerk(agency, "旧人");
        var report = desk.report(agency, 2024, who);
        desk.type(report, ReportsBehaviour.OUT, natural, who);
        desk.type(report, "problems", problems, who);
    }

    @Test
    void aRenamedAgencyGoesOnWithItsOwnReportUnderItsNewName() {
        lastYear(education, "3", "旧名下的问题");
        desk.register.rename(education, "青州市教育和体育局", LocalDate.of(2025, 3, 1));
        var report = desk.report(desk.now(education), 2025, desk.clerk(education, "王芳"));
        assertEquals("3", desk.text(report, ReportsBehaviour.IN));
        assertEquals("旧名下的问题", desk.text(report, "problems"));
        assertEquals("青州市教育和体育局", desk.text(report, "signature"));
        assertTrue(desk.reports.lastYear(report).isPresent());
    }

    @Test
    void theReportOfTheOneAgencyMergedIntoItIsTakenAsItIs() {
        lastYear(education, "3", "教育局的问题");
        desk.register.close(education, LAST_DAY, both);
        var report = desk.report(both, 2025, li);
        var snapshot = desk.load(report);
        assertEquals("3", snapshot.report().text(ReportsBehaviour.IN));
        assertEquals("青州市教育局2024年报告“四、结转下年度继续办理”", snapshot.fields().get(ReportsBehaviour.IN).source);
        assertEquals("教育局的问题", snapshot.report().text("problems"));
        assertEquals("青州市教育体育局", snapshot.report().text("signature"));
        assertEquals("青州市教育局", desk.reports.lastYear(report).orElseThrow().agency());
        assertEquals(2024, desk.reports.earlier(report).getFirst().year());
    }

    @Test
    void whatSeveralMergedIntoItCarriedOverIsAddedUpAndTheirWordsAreNotTaken() {
        lastYear(education, "3", "教育局的问题");
        lastYear(sports, "4", "体育局的问题");
        desk.register.close(education, LAST_DAY, both);
        desk.register.close(sports, LAST_DAY, both);
        var report = desk.report(both, 2025, li);
        var snapshot = desk.load(report);
        assertEquals("7", snapshot.report().text(ReportsBehaviour.IN));
        assertEquals("青州市教育局、青州市体育局2024年报告“四、结转下年度继续办理”之和", snapshot.fields().get(ReportsBehaviour.IN).source);
        assertNull(snapshot.fields().get("applications.carried-in.business"));
        assertEquals("", snapshot.report().text("problems"));
        assertEquals(Optional.empty(), desk.reports.lastYear(report));
        assertEquals(List.of("青州市教育局", "青州市体育局"), desk.reports.mergedLastYear(report));
    }

    @Test
    void whatDoesNotCarryOnFromSeveralMergedIntoItIsFound() {
        lastYear(education, "3", "教育局的问题");
        lastYear(sports, "4", "体育局的问题");
        desk.register.close(education, LAST_DAY, both);
        desk.register.close(sports, LAST_DAY, both);
        var report = desk.report(both, 2025, li);
        assertEquals(List.of(), carryFindings(report));
        desk.type(report, ReportsBehaviour.IN, "8", li);
        var found = carryFindings(report);
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().detail().contains("为 7，本年填 8"), found::toString);
    }

    private List<Finding> carryFindings(StoredReport report) {
        return AllChecks.all(new Dossier(desk.load(report).report(), desk.reports.earlier(report), false, Set.of(), Optional.empty())).stream()
                .filter(f -> f.fields().contains(ReportsBehaviour.IN) && f.code().startsWith("carry")).toList();
    }

    @Test
    void itsOwnReportGoesBeforeThoseOfOthers() {
        lastYear(education, "3", "教育局的问题");
        lastYear(both, "5", "自己的问题");
        desk.register.close(education, LAST_DAY, both);
        assertEquals("5", desk.text(desk.report(both, 2025, li), ReportsBehaviour.IN));
    }

    @Test
    void whatWasMergedTwiceIsFoundThroughTheOneBetween() {
        lastYear(sports, "4", "体育局的问题");
        desk.register.close(sports, LocalDate.of(2025, 1, 31), education);
        desk.register.close(education, LAST_DAY, both);
        assertEquals("4", desk.text(desk.report(both, 2025, li), ReportsBehaviour.IN));
    }
}
