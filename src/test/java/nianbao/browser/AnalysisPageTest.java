package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nianbao.Drafts;
import nianbao.store.OnH2;
import nianbao.store.TestOffice;
import nianbao.store.TestPublications;
import nianbao.store.who.Agency;
import nianbao.web.Office;
import org.junit.jupiter.api.Test;

/** The analysis of an office, in a browser, on a desk and on a phone. */
@QuarkusTest
@TestProfile(OnH2.class)
class AnalysisPageTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    TestOffice office;

    @Inject
    Office clerks;

    @Inject
    TestPublications publish;

    private void published(Agency agency, int year, int received, int granted) {
        publish.archive(agency, year, Drafts.zeros(year, "applications.received.natural", "" + received, "applications.received.total", "" + received,
                "applications.granted.natural", "" + granted, "applications.granted.total", "" + granted, "applications.total.natural", "" + granted,
                "applications.total.total", "" + granted).fields(), clerks.clerk(agency, "某人"));
    }

    /** Filters, sorting, cells, and a briefing kept: links and forms alone. */
    @Test
    void everythingIsDoneWithoutScripts() {
        var desk = Chromium.page(390, 768);
        var county = office.agency("东山县人民政府");
        for (var name : List.of("东山县交通运输局", "东山县城关镇人民政府")) {
            published(clerks.agency(name, county), 2025, 4 + name.length(), 3);
        }
        office.signIn(desk, address, county);
        try (var plain = Chromium.plain(desk.context())) {
            var page = plain.newPage();
            page.navigate(address.resolve("/agencies/" + county.id + "/analysis?year=2025").toString());
            page.getByLabel("机关", new Page.GetByLabelOptions().setExact(true)).fill("城关");
            page.locator("form.filters button").click();
            assertThat(page.locator("#h-agencies ~ div tbody tr")).hasCount(1);
            page.navigate(address.resolve("/agencies/" + county.id + "/analysis?year=2025").toString());
            page.locator("thead a", new Page.LocatorOptions().setHasText("新收申请")).click();
            assertThat(page.locator("#h-agencies ~ div tbody th a").first()).hasText("东山县城关镇人民政府");
            page.locator("tbody td a").first().click();
            assertThat(page.locator(".facts dd")).hasText("26 件");
            page.getByText("返回分析").click();
            page.getByText("写情况分析").click();
            page.locator("textarea").fill("一、总体情况\n新收{{received}}。");
            page.getByText("保存为新的一稿").click();
            assertThat(page.locator("section[aria-labelledby=h-words]")).containsText("新收26件。");
            assertThat(page.locator("details summary")).containsText("第 1 稿");
            page.navigate(address.resolve("/agencies/" + county.id + "/analysis?year=2025").toString());
            page.locator("#h-agencies ~ div tbody th a").first().click();
            assertThat(page.locator("h1")).containsText("各年度分析");
            page.locator("tbody td a").first().click();
            assertThat(page.locator(".facts dd")).hasText("12 件");
            page.getByText("返回分析").click();
            assertThat(page.locator("h1")).containsText("各年度分析");
        } finally {
            desk.context().close();
        }
    }

    @Test
    void everyPageIsAccessibleAndFits() {
        var page = Chromium.page(Accessible.PHONE, 768);
        var troubles = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                troubles.add(message.text());
            }
        });
        try {
            var county = office.agency("清河县人民政府");
            var below = new ArrayList<Agency>();
            int received = 3;
            for (var name : List.of("清河县交通运输局", "清河县农业农村局", "清河县城关镇人民政府", "清河县住房和城乡建设局")) {
                var agency = clerks.agency(name, county);
                below.add(agency);
                published(agency, 2024, received, received - 1);
                published(agency, 2025, received * 9, received * 9);
                received += 8;
            }
            office.signIn(page, address, county);
            var all = "/agencies/" + county.id + "/analysis";
            var own = "/agencies/" + below.getFirst().id + "/analysis";
            for (var path : List.of(all, all + "?year=2019", all + "/cells/received?year=2025", all + "/years", own + "/years",
                    own + "/years/received?year=2025", all + "/briefing?year=2025")) {
                page.navigate(address.resolve(path).toString());
                Accessible.onDeskAndPhone(page);
                Shots.take(page);
                if (path.equals(own + "/years")) {
                    // On a phone each figure stands alone: it says its year.
                    assertEquals(List.of("2024年", "2025年"), page.locator("tbody tr").first().locator("td").all().stream()
                            .map(cell -> cell.getAttribute("data-label")).toList());
                }
            }
            assertEquals(List.of(), troubles);
        } finally {
            page.context().close();
        }
    }
}
