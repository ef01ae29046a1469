package nianbao.web.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After sign-in everybody sees what waits for them, and nobody what waits for others; every page's bar says that something does. */
@QuarkusTest
@TestProfile(OnH2.class)
class AwaitingTest {

    @Inject
    Office office;

    private Agency county;
    private Account chen;
    private Tab chens;
    private Tab wus;
    private Tab liangs;
    private Tab supervisors;
    private String report;

    @BeforeEach
    void begin() {
        county = office.agency("青石县人民政府");
        var agency = office.agency("青石县档案局", county);
        chen = office.person(agency, "陈禾", Set.of(Role.WRITER));
        office.complete(chen, 2025);
        chens = office.tab(chen);
        wus = office.tab(office.person(agency, "吴砚", Set.of(Role.REVIEWER)));
        liangs = office.tab(office.person(agency, "梁序", Set.of(Role.SIGNER)));
        supervisors = office.tab(office.person(county, "主管", Set.of(Role.SUPERVISOR)));
        report = Office.report(chen, 2025);
    }

    private void press(Tab tab, String step, Map<String, String> typed) {
        var form = report + "/handovers/" + step;
        var page = typed.isEmpty() ? report : form;
        assertEquals(303, tab.submit(tab.get(page).form(form), typed).status());
    }

    private List<String> awaiting(Tab tab) {
        return tab.get(tab.get("/").location()).page().select(".awaits .next b").eachText();
    }

    private static String badge(Tab tab, String page) {
        return tab.get(page).page().select("header .unread").text();
    }

    @Test
    void theReportWaitsForWhoHasItAndForNobodyElse() {
        assertEquals(List.of("2025年报告已填好，等你送审"), awaiting(chens));
        assertEquals(List.of(), awaiting(wus));
        press(chens, "hand-in", Map.of());
        assertEquals(List.of(), awaiting(chens));
        assertEquals(List.of("2025年报告等你审核"), awaiting(wus));
        assertEquals(List.of(), awaiting(liangs));
        press(wus, "send-on", Map.of());
        assertEquals(List.of(), awaiting(wus));
        assertEquals(List.of("2025年报告等你签发"), awaiting(liangs));
        press(liangs, "sign", Map.of());
        assertEquals(List.of(), awaiting(liangs));
    }

    @Test
    void whoHandedItOnWhenAndUntilWhenIsSaidBesideIt() {
        press(chens, "hand-in", Map.of());
        var said = wus.get(Office.reports(chen)).page().select(".awaits .next small").text();
        assertTrue(said.startsWith("填报人陈禾 ") && said.contains(" 送审；公布期限 2026年1月31日，"), said);
    }

    @Test
    void aReturnedReportTellsItsReasonsWithTheWayToThePlace() {
        press(chens, "hand-in", Map.of());
        press(wus, "return", Map.of("reason", "再核对一遍", "place", "disclosure.licensing.decisions", "remark", "漏了一件"));
        assertEquals(List.of("2025年报告被退回，等你修改"), awaiting(chens));
        var page = chens.get(Office.reports(chen)).page();
        assertTrue(page.select(".awaits .why").text().contains("再核对一遍"), page.select(".awaits")::outerHtml);
        var remark = page.selectFirst(".awaits .why li");
        assertTrue(remark.text().endsWith("：漏了一件"), remark::outerHtml);
        assertEquals(report + "/disclosure#f-disclosure.licensing.decisions", remark.selectFirst("a").attr("href"));
        assertEquals("", page.select(".tasks .back").text());
        assertEquals("待修改", page.select(".tasks .tag").text());
        office.write(chen, 2025, Map.of("problems", "公开内容还不够细，已补齐三项。"));
        assertEquals("待送审", chens.get(Office.reports(chen)).page().select(".tasks .tag").text());
        assertTrue(wus.get(Office.reports(chen)).page().select(".tasks .back").text().contains("再核对一遍"));
    }

    @Test
    void theBarOfEveryPageCountsWhatOthersLaidOnTheDesk() {
        assertEquals("", badge(chens, report));
        press(chens, "hand-in", Map.of());
        assertEquals("1 件等你办", badge(wus, "/handbook"));
        assertEquals("", badge(chens, "/handbook"));
        press(wus, "return", Map.of("reason", "再核对一遍"));
        assertEquals("", badge(wus, "/handbook"));
        assertEquals("1 件等你办", badge(chens, "/handbook"));
    }

    @Test
    void whoSupervisesSeesHowManyBelowHaveNotHandedIn() {
        office.agency("青石县水利局", county);
        assertEquals(List.of("2025年报告，下级机关有 2 家没有交"), awaiting(supervisors));
        press(chens, "hand-in", Map.of());
        assertEquals(List.of("2025年报告，下级机关有 1 家没有交"), awaiting(supervisors));
    }

    @Test
    void somebodyElsesReportsWaitForNobodyAbove() {
        press(chens, "hand-in", Map.of());
        assertTrue(supervisors.get(Office.reports(chen)).page().select(".awaits").isEmpty());
    }
}
