package nianbao.web.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.browser.Accessible;
import nianbao.browser.Chromium;
import nianbao.input.file.BadFiles;
import nianbao.store.OnH2;
import nianbao.web.Office;
import nianbao.web.draft.ManyReports;
import org.junit.jupiter.api.Test;

/** Many files checked in a browser with scripts. */
@QuarkusTest
@TestProfile(OnH2.class)
class InspectionsPageTest {

    private static final int PATIENCE = 120_000;

    @Inject
    Office office;

    private Page open(int width) {
        var clerk = office.clerk(office.agency("清河县人民政府办公室"), "陈禾");
        var tab = office.tab(clerk);
        tab.token();
        var page = Chromium.page(width, 768);
        tab.cookies.forEach((name, value) -> page.context().addCookies(List.of(new Cookie(name, value).setUrl(tab.address().toString()))));
        page.navigate(tab.address().resolve("/agencies/" + clerk.agency.id + "/inspections").toString());
        return page;
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/json", content);
    }

    /** Last year's of 水务局 travels first, this year's last. */
    private static FilePayload[] files() {
        var files = new ArrayList<FilePayload>();
        files.add(file("水务2024.json", ManyReports.file("示例县水务局", 2024)));
        for (int i = 1; i <= 6; i++) {
            files.add(file("第" + i + "局.json", ManyReports.file("示例县第" + i + "调查局", 2025)));
        }
        files.add(file("<b>说明.txt", "你好".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        files.add(file("水务2025.json", ManyReports.file("示例县水务局", 2025)));
        return files.toArray(FilePayload[]::new);
    }

    private static void check(Page page) {
        page.locator("#files").setInputFiles(files());
        page.locator("#inspect").click();
        assertThat(page.locator("#inspect-line")).hasText("检查完毕，共 9 份。", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    @Test
    void rowsComeAFewAtATimeAndYearsThatTravelledApartAreStillCompared() {
        var page = open(Accessible.PHONE);
        var sent = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });
        var faults = new ArrayList<String>();
        page.onPageError(faults::add);
        try {
            Accessible.onDeskAndPhone(page);
            check(page);
            assertEquals(4, sent.size(), "three batches, and one agency's two years once more");
            var rows = page.locator("#inspected > tbody");
            assertThat(rows).hasCount(9);
            assertThat(rows.first()).containsText("水务2025.json");
            assertTrue(rows.first().locator("input[name=kept]").getAttribute("value").contains("carry.applications"));
            assertThat(rows.last()).containsText("<b>说明.txt");
            page.locator("#inspected summary").first().click();
            Accessible.onDeskAndPhone(page);
            assertEquals(List.of(), faults);
            var download = page.waitForDownload(() -> page.getByText("下载 Excel").click());
            assertEquals("年度报告检查结果.xlsx", download.suggestedFilename());
        } finally {
            page.context().close();
        }
    }

    @Test
    void aZipIsARowForEachFileInItAndIsComparedWithWhatCameBesideIt() throws java.io.IOException {
        var page = open(1366);
        try {
            var zip = BadFiles.zip(Map.of("水务2024.json", ManyReports.file("示例县水务局", 2024), "林业.json", ManyReports.file("示例县林业局", 2025)));
            page.locator("#files").setInputFiles(new FilePayload[]{new FilePayload("各局.zip", "application/zip", zip),
                file("水务2025.json", ManyReports.file("示例县水务局", 2025))});
            page.locator("#inspect").click();
            assertThat(page.locator("#inspect-line")).hasText("检查完毕，共 3 份。", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
            assertThat(page.locator("#inspected > tbody").first()).containsText("水务2025.json");
            assertTrue(page.locator("#inspected > tbody").first().locator("input[name=kept]").getAttribute("value").contains("carry.applications"));
        } finally {
            page.context().close();
        }
    }

    @Test
    void aBusyServerIsAskedAgain() {
        var page = open(1366);
        try {
            page.route("**/inspections", route -> {
                if (route.request().method().equals("POST")) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503).setBody(""));
                } else {
                    route.resume();
                }
            }, new Page.RouteOptions().setTimes(1));
            check(page);
        } finally {
            page.context().close();
        }
    }
}
