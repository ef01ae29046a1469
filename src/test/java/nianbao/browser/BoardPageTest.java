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
import nianbao.store.OnH2;
import nianbao.store.TestOffice;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.Test;

/** The board, the tree of agencies and the notices, in a browser, on a desk and on a phone. */
@QuarkusTest
@TestProfile(OnH2.class)
class BoardPageTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    TestOffice office;

    private Agency county() {
        var county = office.agency("清河县人民政府");
        for (var name : List.of("清河县交通运输局", "清河县农业农村局", "清河县城关镇人民政府", "清河县住房和城乡建设局")) {
            office.person(office.below(county, name), "林知远", nianbao.store.who.Role.WRITER);
        }
        return county;
    }

    /** Columns of a row that are seen. */
    private static final String SHOWN = "selector => [...document.querySelector(selector).cells].filter(c => getComputedStyle(c).display !== 'none')"
            + ".reduce((sum, c) => sum + c.colSpan, 0)";

    @Test
    void everyPageIsAccessibleAndFits() {
        var page = Chromium.page(Accessible.PHONE, 740);
        var troubles = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                troubles.add(message.text());
            }
        });
        try {
            var county = county();
            office.signIn(page, address, county);
            for (var path : List.of("/board", "/below", "/below/new", "/notices", "/board?show=published")) {
                page.navigate(address.resolve("/agencies/" + county.id + path).toString());
                Accessible.onDeskAndPhone(page);
            }
            assertEquals(List.of(), troubles);
        } finally {
            page.context().close();
        }
    }

    @Test
    void allThatAreOpenAreRemindedAfterAQuestionByKeyboardAlone() {
        var page = Chromium.page(1366, 768);
        try {
            var county = county();
            office.signIn(page, address, county);
            page.navigate(address.resolve("/agencies/" + county.id + "/board").toString());
            var button = page.locator("button[name=all]");
            assertThat(button).isHidden();
            page.locator("details.ask summary").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("details.ask")).containsText("同时发给这 4 家，附言写在页面下方；发出以后不能收回");
            Accessible.check(page);
            Shots.take(page);
            page.keyboard().press("Tab");
            assertThat(button).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=status]")).hasText("已催办 4 家。");
        } finally {
            page.context().close();
        }
    }

    @Test
    void severalAreChosenAndRemindedByKeyboardAlone() {
        var page = Chromium.page(1366, 768);
        try {
            var county = county();
            office.signIn(page, address, county);
            page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName("进度").setExact(true)).focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/board");
            assertThat(page.locator(".asked")).containsText("4 家还没有交");
            Shots.take(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertEquals(page.evaluate(SHOWN, ".board tbody tr:first-child"), page.evaluate(SHOWN, ".board thead tr"), "heads over columns in print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
            page.getByLabel("选中清河县交通运输局").focus();
            page.keyboard().press("Space");
            page.getByLabel("选中清河县农业农村局").focus();
            page.keyboard().press("Space");
            page.getByText("催办选中的").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=status]")).hasText("已催办 2 家。");
            assertThat(page.locator("table.board tbody tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("交通运输局")))
                    .containsText("已催办，还没有人读");
            Accessible.check(page);
        } finally {
            page.context().close();
        }
    }
}
