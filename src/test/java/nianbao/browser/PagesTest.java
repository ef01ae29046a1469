package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nianbao.report.AgencyKind;
import nianbao.store.OnH2;
import nianbao.store.TestOffice;
import nianbao.store.TestPublications;
import nianbao.store.edit.Edits;
import nianbao.store.edit.FieldChange;
import nianbao.store.report.Reports;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.web.Office;
import org.junit.jupiter.api.Test;

/** Every page but the sections' own, on a desk and on a phone. */
@QuarkusTest
@TestProfile(OnH2.class)
class PagesTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    TestOffice office;

    @Inject
    Office clerks;

    @Inject
    TestPublications publications;

    @Inject
    Reports reports;

    @Inject
    Edits edits;

    @Test
    void everyPageIsAccessibleAndFits() {
        var page = Chromium.page(Accessible.PHONE, 740);
        var troubles = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("404")) {
                troubles.add(message.text());
            }
        });
        try {
            visit(page, "/sign-in");
            var agency = office.agency("清河县档案局");
            office.signIn(page, address, agency);
            var reports = "/agencies/" + agency.id + "/reports";
            for (var year : List.of("2017", "2020", "2025")) {
                visit(page, reports);
                page.getByLabel("报告年度").fill(year);
                page.getByText("开始或打开").click();
                visit(page, reports + "/" + year);
                visit(page, reports + "/" + year + "/preview");
                page.locator("#text > summary").click();
                Accessible.onDeskAndPhone(page);
                visit(page, reports + "/" + year + "/charts");
            }
            openChart(page, reports + "/2025/applications");
            visit(page, reports + "/2025/history");
            // What was written has more room than how it came to be.
            page.setViewportSize(Accessible.DESK, 740);
            assertTrue((boolean) page.evaluate(
                    "(() => { const heads = document.querySelector('.history thead').rows[0].cells; return heads[4].offsetWidth > heads[1].offsetWidth; })()"));
            page.setViewportSize(Accessible.PHONE, 740);
            visit(page, reports + "/2025/history?field=preface");
            visit(page, "/agencies/" + agency.id);
            visit(page, "/agencies/" + agency.id + "/audit");
            visit(page, "/password");
            visit(page, "/agencies/" + agency.id + "/accounts");
            page.locator("#name").fill("王芳");
            page.locator("#roles input").first().check();
            page.getByText("生成邀请链接").click();
            visit(page, "/agencies/" + agency.id + "/accounts");
            page.locator(".waiting summary").click();
            Accessible.onDeskAndPhone(page);
            Shots.take(page);
            page.locator("table.accounts a").click();
            Accessible.onDeskAndPhone(page);
            page.locator("form[action$=reset] button").click();
            Accessible.onDeskAndPhone(page);
            var link = page.locator("#link").inputValue();
            assertEquals(address.resolve("/links/").toString(), link.substring(0, link.lastIndexOf('/') + 1));
            visit(page, URI.create(link).getPath());
            visit(page, reports + "/1900");
            visit(page, "/no-such-page");
            assertThat(page.locator("main.problem h1")).isFocused();
            assertThat(page).hasTitle("没有这个页面 - 年报");
            assertEquals(List.of(), troubles);
        } finally {
            page.context().close();
        }
    }

    /** By keyboard and by ear one is told first what went wrong, and its link leads to where it did. */
    @Test
    void whatIsWrongWithAFormIsFocused() {
        var page = Chromium.page(1366, 768);
        try {
            office.signIn(page, address, office.agency("清河县民政局"));
            page.navigate(address.resolve("/password").toString());
            page.locator("#present").fill("not the one");
            page.locator("#password").fill("short");
            page.locator("#password2").fill("shorter");
            page.locator("form[action=\"/password\"] .go").click();
            assertThat(page.locator("main .faults")).isFocused();
            var first = page.locator("main .faults a").first();
            first.click();
            assertThat(page.locator(first.getAttribute("href"))).isFocused();
        } finally {
            page.context().close();
        }
    }

    /** In colours of the system's choice backgrounds and shadows are gone. */
    @Test
    void whatColoursSayIsSaidByBordersWhereTheSystemChoosesThem() {
        var page = Chromium.page(1366, 768);
        try {
            office.signIn(page, address, office.agency("清河县气象局"));
            page.getByText("开始填写").click();
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            page.navigate(page.url() + "/applications");
            page.locator("input[data-field=\"applications.received.natural\"]").fill("x");
            assertThat(page.locator("td.err").first()).hasCSS("outline-style", "solid");
            assertThat(page.locator(".steps [aria-current]")).hasCSS("border-top-width", "2px");
            var now = page.locator(".top nav [aria-current]").evaluate("a => getComputedStyle(a).borderBottomColor");
            assertNotEquals(now, page.locator(".top nav a").last().evaluate("a => getComputedStyle(a).borderBottomColor"));
        } finally {
            page.context().close();
        }
    }

    /** Check page, histories, board and sums, as Chromium prints them: heads over their columns, all rows, the year. */
    @Test
    void whatIsPrintedIsWhole() {
        var county = office.agency("清溪县人民政府");
        QuarkusTransaction.requiringNew().run(() -> {
            Agency agency = Agency.findById(county.id);
            agency.kind = AgencyKind.COUNTY;
        });
        var names = IntStream.rangeClosed(1, 45).mapToObj(i -> "清溪县第" + i + "中心").toList();
        var below = names.stream().map(name -> office.below(county, name)).toList();
        publications.archive(below.getFirst(), 2025, Map.of("disclosure.licensing.decisions", "36", "applications.received.natural", "7"),
                clerks.clerk(below.getFirst(), "某人"));
        Account who = Account.find("agency.id", county.id).firstResult();
        var report = reports.start(county, 2025, who).report();
        edits.save(report.id, List.of(new FieldChange("disclosure.licensing.decisions", "35", 0), new FieldChange("overview", "2023年的情况。", 0),
                new FieldChange("applications.received.natural", "x", 0)), 0, who);
        var page = Chromium.page(1366, 768);
        try {
            office.signIn(page, address, county);
            var base = "/agencies/" + county.id;
            var board = printed(page, base + "/board");
            board.shows(List.of("2025年度报告进度", "共 45 家")).shows(names).repeats("剩余");
            assertTrue(board.count() > 1);
            printed(page, base + "/reports/2025/check").shows(List.of("2025年政府信息公开工作年度报告", "“x”", "填报人", "审核人", "负责人"));
            printed(page, base + "/reports/2025/history").shows(List.of("2025年报告", "1月12日 09:00", "行政许可", "35", "2023年的情况。"));
            printed(page, base + "/reports/2025/sums?show=all").shows(List.of("2025年报告汇总", "36", "35", "还没有公布的")).shows(names.subList(1, 45));
        } finally {
            page.context().close();
        }
    }

    private Printed printed(Page page, String path) {
        page.navigate(address.resolve(path).toString());
        return new Printed(page).hasHeadsOverColumns();
    }

    /** 58 characters, the longest of real ones that were seen: the head keeps its parts whole. */
    @Test
    void aLongNameLeavesTheHeadWhole() {
        var page = Chromium.page(1366, 768);
        try {
            office.signIn(page, address, office.agency("清溪县生态环境保护与自然资源综合执法和农业农村投资促进管理委员会办公室（挂清溪县乡村振兴与城乡融合发展领导小组办公室牌子）"));
            var tall = page.evaluate("[...document.querySelectorAll('.top .brand, .top nav a, .top .who a, .top .plain')]"
                    + ".filter(part => part.getClientRects().length > 1 || part.offsetHeight > 60).map(part => part.textContent)");
            assertEquals(List.of(), tall);
        } finally {
            page.context().close();
        }
    }

    @Test
    void aClerkGetsFromSignInToTheFirstCellByKeyboardAlone() {
        var page = Chromium.page(1366, 768);
        try {
            var agency = office.agency("清河县统计局");
            page.navigate(address.resolve("/sign-in").toString());
            assertThat(page.locator("#username")).isFocused();
            page.keyboard().type("clerk1-" + agency.id);
            page.keyboard().press("Tab");
            page.keyboard().type(TestOffice.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/reports");
            tabTo(page, "开始填写");
            page.keyboard().press("Enter");
            page.waitForURL("**/reports/2025");
            tabTo(page, "二、主动公开政府信息情况");
            page.keyboard().press("Enter");
            page.waitForURL("**/disclosure");
            tabTo(page, "规章，本年制发件数");
            page.keyboard().type("3");
            assertThat(page.locator("[data-field=\"disclosure.rules.issued\"]")).hasValue("3");
        } finally {
            page.context().close();
        }
    }

    /** Presses Tab until what is focused has that name; a page where that never happens fails. */
    private static void tabTo(Page page, String name) {
        page.waitForLoadState();
        for (int i = 0; i < 100; i++) {
            page.keyboard().press("Tab");
            var focused = page.evaluate("(document.activeElement.ariaLabel ?? document.activeElement.textContent).trim()");
            if (name.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + name + " on " + page.url());
    }

    /** The figures of the years, under the table. */
    private void openChart(Page page, String section) {
        page.navigate(address.resolve(section).toString());
        page.locator("#charts > summary").click();
        assertThat(page.locator("#charts img").first()).isVisible();
        // In a window as tall as the page: elsewhere what stays in place covers part of whatever row lies under its edge.
        var window = page.viewportSize();
        for (int width : List.of(Accessible.DESK, Accessible.PHONE)) {
            page.setViewportSize(width, window.height);
            page.setViewportSize(width, (int) page.evaluate("document.documentElement.scrollHeight"));
            Accessible.check(page);
        }
        page.setViewportSize(window.width, window.height);
    }

    private void visit(Page page, String path) {
        page.navigate(address.resolve(path).toString());
        Accessible.onDeskAndPhone(page);
    }
}
