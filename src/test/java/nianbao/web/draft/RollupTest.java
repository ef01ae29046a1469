package nianbao.web.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.Drafts;
import nianbao.browser.Accessible;
import nianbao.browser.Chromium;
import nianbao.report.AgencyKind;
import nianbao.store.OnH2;
import nianbao.store.TestPublications;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages on which a government's report is added up. */
@QuarkusTest
@TestProfile(OnH2.class)
class RollupTest {

    private static final String RECEIVED = "applications.received.natural";
    private static final String GRANTED = "applications.granted.natural";

    @Inject
    Office office;

    @Inject
    TestPublications publish;

    private Agency county;
    private Account clerk;
    private Tab tab;
    private String report;
    private String sums;
    private Agency bureau;
    private Agency missing;

    @BeforeEach
    void government() {
        county = publish.agency("青石县人民政府", AgencyKind.COUNTY, null);
        clerk = office.clerk(county, "陈禾");
        office.start(clerk, 2025);
        bureau = published("青石县教育局", "3", "1");
        published("青石县<b>水务</b>局", "4", "2");
        missing = publish.agency("青石县林业局", AgencyKind.DEPARTMENT, county);
        tab = office.tab(clerk);
        report = Office.report(clerk, 2025);
        sums = report + "/sums";
    }

    private Agency published(String name, String received, String granted) {
        var agency = publish.agency(name, AgencyKind.DEPARTMENT, county);
        publish.archive(agency, 2025, Drafts.zeros(2025, RECEIVED, received, GRANTED, granted, "overview", "不给别人看的话").fields(), clerk);
        return agency;
    }

    private String line(Answer answer, String field) {
        return answer.page().select("tr:has(a[href$=/" + field + "])").text();
    }

    private Answer enter(String... chosen) {
        var form = tab.get(sums).form(sums);
        var take = java.util.Arrays.stream(chosen).map(code -> "&take=" + code).collect(Collectors.joining());
        return tab.postRaw(sums, "csrf-token=" + tab.token() + "&seen=" + form.select("[name=seen]").val() + take);
    }

    @Test
    void eachCellShowsItsSumItsValueAndTheDifference() {
        office.write(clerk, 2025, Map.of(RECEIVED, "9"));
        var answer = tab.get(sums);
        assertEquals(200, answer.status());
        assertTrue(line(answer, RECEIVED).endsWith("自然人 7 9 +2 改用汇总数"), line(answer, RECEIVED));
        var whole = tab.get(sums + "?show=all");
        assertTrue(line(whole, GRANTED).endsWith("自然人 3 空白 —"), line(whole, GRANTED));
        assertEquals(3, whole.page().select("section.group:has(table)").size());
        assertTrue(answer.main().contains("2 个机关已经公布") && answer.main().contains("还缺 1 个"), answer::main);
        assertTrue(answer.page().select("#absent li").text().contains("青石县林业局 未开始"), answer::main);
    }

    @Test
    void sumsAreNotDoneWhileAgenciesAreMissing() {
        enter();
        assertFalse(tab.get(sums).page().selectFirst(".verdict").hasClass("pass"));
        assertTrue(tab.get(sums).main().contains("汇总数不全，不能当作最后的数"));
        publish.archive(missing, 2025, Drafts.zeros(2025, RECEIVED, "1").fields(), clerk);
        enter();
        assertTrue(tab.get(sums).page().selectFirst(".verdict").hasClass("pass"), () -> tab.get(sums).main());
    }

    /** A report not yet begun has some 160 such cells. */
    @Test
    void whatAPressEntersIsCountedAndListedWhenAskedFor() {
        var answer = tab.get(sums);
        assertEquals("", line(answer, GRANTED));
        assertEquals(0, answer.page().select("section.group:has(table)").size());
        var applications = answer.page().selectFirst("section[aria-labelledby=h-applications]").text();
        assertTrue(applications.contains("格空白，可以写入汇总数"), applications);
        assertTrue(tab.get(sums + "?show=all").page().select("tbody tr").size() > 100);
    }

    @Test
    void eachCellLeadsToItsPartsAndTheyToTheReports() {
        var link = tab.get(sums + "?show=all").page().selectFirst("a[href$=/" + RECEIVED + "]").attr("href");
        var parts = tab.get(link);
        assertEquals(List.of("青石县教育局 3", "青石县<b>水务</b>局 4"), parts.page().select("tbody tr").eachText().stream().map(String::strip).toList());
        var child = parts.page().selectFirst("tbody a").attr("href");
        assertEquals("/agencies/" + bureau.id + "/reports/2025#f-" + RECEIVED, child);
        assertTrue(tab.get(child).page().selectFirst("#f-" + RECEIVED.replace(".", "\\.")) != null);
        assertEquals(404, tab.get(sums + "/applications.none").status());
        assertEquals(404, tab.get(sums + "/overview").status());
    }

    @Test
    void whoDoesNotSuperviseIsLedToThePublicReport() {
        var writer = office.tab(office.person(county, "填报人", EnumSet.of(Role.WRITER)));
        var path = writer.get(sums + "/" + RECEIVED).page().selectFirst("tbody a").attr("href");
        assertEquals("/published/" + bureau.id + "/2025#f-" + RECEIVED, path);
        assertEquals(200, writer.get(path.substring(0, path.indexOf('#'))).status());
    }

    @Test
    void onePressEntersTheSumsAndAsksWhereSomebodyFilledAnother() {
        office.write(clerk, 2025, Map.of(RECEIVED, "9"));
        assertEquals(303, enter().status());
        assertEquals("9", office.stored(clerk, 2025, RECEIVED));
        assertEquals("3", office.stored(clerk, 2025, GRANTED));
        var box = tab.get(sums).page().selectFirst("input[name=take]");
        assertEquals(RECEIVED, box.val());
        assertTrue(box.attr("aria-label").contains("改用汇总数 7"));
        enter(RECEIVED);
        assertEquals("7", office.stored(clerk, 2025, RECEIVED));
        assertTrue(tab.get(report + "/history?field=" + RECEIVED).main().contains("汇总 2 个机关"));
        assertTrue(tab.get(sums).page().select("input[name=take]").isEmpty());
    }

    @Test
    void whatAColleagueChangedMeanwhileIsSaidAndKept() {
        office.write(clerk, 2025, Map.of(RECEIVED, "9"));
        var seen = tab.get(sums).value("seen");
        office.write(office.clerk(county, "同事"), 2025, Map.of(RECEIVED, "10"));
        var answer = tab.postRaw(sums, "csrf-token=" + tab.token() + "&seen=" + seen + "&take=" + RECEIVED);
        assertEquals(422, answer.status());
        assertTrue(answer.page().select("[role=alert]").text().contains("有 1 格没有写入"), answer::main);
        assertEquals("10", office.stored(clerk, 2025, RECEIVED));
    }

    @Test
    void aLookWritesNothing() {
        int version = office.version(clerk, 2025);
        tab.get(sums);
        tab.get(report);
        assertEquals(version, office.version(clerk, 2025));
    }

    @Test
    void theTaskListAndThePageSayWhenPartsHaveChanged() {
        assertTrue(tab.get(report).page().select("a[href=" + sums + "]").size() == 1);
        enter();
        assertFalse(tab.get(report).main().contains("上次写入汇总数"));
        published("青石县民政局", "5", "0");
        for (var path : List.of(report, sums)) {
            assertTrue(tab.get(path).main().contains("上次写入汇总数（2 个机关）以后，新公布 1 个（青石县民政局）"), path);
        }
        enter();
        assertFalse(tab.get(report).main().contains("上次写入汇总数"));
        assertEquals("12", office.stored(clerk, 2025, RECEIVED));
    }

    @Test
    void aDifferentValueNeedsAReasonOnTheCheckPageAndInItsSection() {
        office.write(clerk, 2025, Map.of(RECEIVED, "9"));
        var check = tab.get(report + "/check");
        var form = check.page().selectFirst("form:has([name=finding][value^=rollup.sum])");
        assertTrue(check.main().contains("相加为 7，报告填 9，差 2"), check::main);
        assertTrue(tab.get(report + "/applications").main().contains("与各机关的汇总数不一致"));
        assertTrue(tab.get(report + "/applications/findings").text().contains("\"rollup.sum\""));
        assertEquals(303, tab.submit(form, Map.of("reason", "含2件纸质件")).status());
        assertTrue(tab.get(report + "/check").main().contains("含2件纸质件"));
        assertTrue(tab.get(report + "/applications/findings").text().contains("\"reason\":\"含2件纸质件\""));
        published("青石县民政局", "1", "0");
        assertTrue(tab.get(report + "/check").page().select("form:has([name=finding][value^=rollup.sum])").size() > 0);
        assertTrue(tab.get(report + "/check").main().contains("相加为 8，报告填 9，差 1"));
    }

    @Test
    void aCellThatCannotBeAddedNamesWhoseItIs() {
        published("青石县档案局", "若干", "0");
        var line = line(tab.get(sums), RECEIVED);
        assertTrue(line.contains("青石县档案局不是数“若干”") && line.contains("—"), line);
        assertTrue(tab.get(sums + "/" + RECEIVED).main().contains("没有计入：不是数"));
        enter();
        assertEquals("", office.stored(clerk, 2025, RECEIVED));
    }

    @Test
    void onlyThoseWhoWriteEnterAndOnlyIntoADraft() {
        var reader = office.tab(office.person(county, "审核人", EnumSet.of(Role.REVIEWER)));
        assertTrue(reader.get(sums).page().select("form[action=" + sums + "] button").isEmpty());
        assertEquals(1, reader.get(report).page().select("a[href=" + sums + "]").size());
        assertEquals(403, reader.postRaw(sums, "seen=1&csrf-token=" + reader.token()).status());
        publish.move(stored(), StoredReport.ReportState.REVIEW, clerk);
        assertTrue(tab.get(sums).page().select("form[action=" + sums + "] button").isEmpty());
        assertEquals(409, tab.postRaw(sums, "seen=1&csrf-token=" + tab.token()).status());
        publish.move(stored(), StoredReport.ReportState.DRAFT, clerk);
    }

    private StoredReport stored() {
        return office.reports.find(county.id, 2025).orElseThrow();
    }

    @Test
    void aDepartmentAndTheOfficeAddNothingUp() {
        var own = publish.agency("青石县人民政府办公室", AgencyKind.OFFICE, county);
        var who = office.clerk(own, "某人");
        office.start(who, 2025);
        assertEquals(404, office.tab(who).get(Office.report(who, 2025) + "/sums").status());
        assertTrue(office.tab(who).get(Office.report(who, 2025)).page().select("a[href$=/sums]").isEmpty());
    }

    @Test
    void withoutAnyReportBelowItSaysSo() {
        var lone = office.clerk(publish.agency("孤山县人民政府", AgencyKind.COUNTY, null), "某人");
        office.start(lone, 2025);
        var answer = office.tab(lone).get(Office.report(lone, 2025) + "/sums");
        assertTrue(answer.main().contains("还没有一个机关公布"), answer::main);
        assertTrue(answer.page().select("form[action$=/sums] button").isEmpty());
    }

    @Test
    void itIsAccessibleAndFits() {
        office.write(clerk, 2025, Map.of(RECEIVED, "9"));
        published("青石县档案局", "若干", "0");
        publish.archive(publish.agency("青石县旧版局", AgencyKind.DEPARTMENT, county), 2025, "2019", Drafts.zeros(2020).fields(), clerk);
        var page = Chromium.page(Accessible.PHONE, 768);
        try {
            tab.cookies.forEach((name, value) -> page.context().addCookies(List.of(new Cookie(name, value).setUrl(tab.address().toString()))));
            for (var path : List.of(sums, sums + "?show=all", sums + "/" + RECEIVED, report)) {
                page.navigate(tab.address().resolve(path).toString());
                Accessible.onDeskAndPhone(page);
            }
        } finally {
            page.context().close();
        }
    }

    @Test
    void theSumsAreEnteredByKeyboardAlone() {
        var page = Chromium.page(1366, 768);
        try {
            tab.cookies.forEach((name, value) -> page.context().addCookies(List.of(new Cookie(name, value).setUrl(tab.address().toString()))));
            page.navigate(tab.address().resolve(sums).toString());
            for (int i = 0; i < 30 && !"把汇总数写入报告".equals(page.evaluate("document.activeElement.textContent")); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            assertThat(page.locator(".verdict .meta")).not().containsText("格可以写入");
            assertEquals("7", office.stored(clerk, 2025, RECEIVED));
        } finally {
            page.context().close();
        }
    }
}
