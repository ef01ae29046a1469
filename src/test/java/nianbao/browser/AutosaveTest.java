package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.PlaywrightException;
import nianbao.store.OnH2;
import nianbao.store.TestOffice;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saving as one types: what is said to be saved is, and nothing anybody typed is lost. */
@QuarkusTest
@TestProfile(OnH2.class)
class AutosaveTest extends OneDesk implements InChromium88 {

    private static final String CELL = "applications.received.natural";
    private static final String OTHER = "applications.received.business";

    private Agency agency;
    private FormDesk colleague;

    @BeforeEach
    void open() {
        agency = office.agency("澄湖县司法局");
        sit(agency, 2025);
        desk.open("applications");
    }

    @AfterEach
    void seeOff() {
        if (colleague != null) {
            colleague.close();
            colleague = null;
        }
    }

    private void invite() {
        office.colleague(agency, "周望");
        colleague = FormDesk.signIn(office, address, agency, 2, 1366, 768).report(2025).open("applications");
    }

    /** The first desk hears nothing of the other's writing: its words come before the news. */
    private void hearNothing() {
        desk.page.route("**/live/stream", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        desk.page.route("**/live?*", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
                .setBody("{\"version\":0,\"people\":[],\"others\":[]}")));
        desk.page.reload();
    }

    /** By the page's own clock, which the test holds: a busy machine changes nothing. */
    @Test
    void savesWithinASecondOfTheLastKey() {
        desk.page.clock().install();
        desk.page.clock().pauseAt(System.currentTimeMillis() + 1_000);
        desk.type(CELL, "12");
        assertThat(desk.saved()).hasAttribute("data-state", "saving");
        desk.page.clock().runFor(1_000);
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell(CELL)).hasValue("12");
    }

    @Test
    void brokenLineIsSaidAndMended() {
        desk.context().setOffline(true);
        desk.type(CELL, "7");
        desk.page.keyboard().press("Tab");
        assertThat(desk.saved()).hasText("未保存，网络断开，正在重试，内容已存在本机浏览器里");
        desk.type(OTHER, "8");
        desk.context().setOffline(false);
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell(CELL)).hasValue("7");
        assertThat(desk.cell(OTHER)).hasValue("8");
    }

    @Test
    void serverInTroubleIsAskedAgain() {
        int[] asked = {0};
        desk.page.route("**/edits", route -> {
            if (asked[0]++ < 2) {
                route.fulfill(new Route.FulfillOptions().setStatus(503));
            } else {
                route.resume();
            }
        });
        desk.type(CELL, "7");
        assertThat(desk.saved()).hasText("未保存，服务器出错，正在重试，内容已存在本机浏览器里");
        desk.waitSaved();
        assertEquals(3, asked[0]);
    }

    @Test
    void answerThatGotLostIsNoConflictWithOneself() {
        boolean[] lost = {false};
        desk.page.route("**/edits", route -> {
            if (lost[0]) {
                route.resume();
                return;
            }
            route.fetch();
            lost[0] = true;
            route.abort();
        });
        desk.type(CELL, "7");
        assertThat(desk.saved()).hasAttribute("data-state", "offline");
        desk.type(CELL, "8");
        desk.waitSaved();
        assertThat(desk.page.locator("#conflicts")).isHidden();
        desk.page.reload();
        assertThat(desk.cell(CELL)).hasValue("8");
    }

    @Test
    void closedTabLosesNothing() {
        desk.context().route("**/edits", route -> route.abort());
        desk.type(CELL, "31");
        assertThat(desk.saved()).hasAttribute("data-state", "offline");
        desk.type(OTHER, "32");
        desk.page.close();
        desk.context().unroute("**/edits");
        var tab = desk.tab("applications");
        assertThat(FormDesk.cell(tab, CELL)).hasValue("31");
        assertThat(FormDesk.cell(tab, OTHER)).hasValue("32");
        FormDesk.waitSaved(tab);
        tab.reload();
        assertThat(FormDesk.cell(tab, CELL)).hasValue("31");
        assertThat(FormDesk.cell(tab, OTHER)).hasValue("32");
        assertThat(tab.locator("#found-again")).hasCount(0);
    }

    @Test
    void crashedTabIsFoundAgain() {
        desk.context().route("**/edits", route -> route.abort());
        desk.type(CELL, "31");
        assertThat(desk.saved()).hasAttribute("data-state", "offline");
        desk.type(OTHER, "32");
        assertThrows(PlaywrightException.class, () -> desk.page.navigate("chrome://crash"));
        desk.page.close();
        desk.context().unroute("**/edits");
        var tab = desk.tab("applications");
        assertThat(tab.locator("#found-again")).hasText("已找回上次未保存的输入 2 处");
        FormDesk.waitSaved(tab);
        tab.reload();
        assertThat(FormDesk.cell(tab, CELL)).hasValue("31");
        assertThat(FormDesk.cell(tab, OTHER)).hasValue("32");
        assertThat(tab.locator("#found-again")).hasCount(0);
    }

    @Test
    void otherSectionsUnsentInputIsPointedAt() {
        desk.context().route("**/edits", route -> route.abort());
        desk.type(CELL, "31");
        assertThat(desk.saved()).hasAttribute("data-state", "offline");
        desk.open("overview");
        assertThat(desk.page.locator("#found-again")).containsText("还有 1 处输入没有保存");
    }

    @Test
    void leavingThePageSendsWhatIsPending() {
        desk.type(CELL, "41");
        desk.page.navigate(address.resolve("/agencies/" + agency.id + "/reports/2025").toString());
        desk.open("applications");
        assertThat(desk.cell(CELL)).hasValue("41");
        desk.page.reload();
        assertThat(desk.cell(CELL)).hasValue("41");
    }

    @Test
    void twoClerksInDifferentCellsDoNotDisturbEachOther() {
        invite();
        colleague.type(OTHER, "5");
        colleague.waitSaved();
        desk.type(CELL, "6");
        desk.waitSaved();
        assertThat(desk.cell(OTHER)).hasValue("5");
        assertThat(desk.page.locator("#others")).containsText("周望");
        assertThat(desk.page.locator("#others")).containsText("改了 1 处");
        assertThat(desk.page.locator("#conflicts")).isHidden();
    }

    @Test
    void whatOthersWriteIsSeenWithoutReloadingAndNeverOverWhatIsTyped() {
        invite();
        assertThat(desk.page.locator("#present")).hasText("周望正在看“三、收到和处理政府信息公开申请情况”");
        desk.cell(CELL).click();
        desk.page.keyboard().press("Control+a");
        colleague.type(OTHER, "5");
        assertThat(desk.cell(OTHER)).hasValue("5");
        assertThat(desk.page.locator("#others")).containsText("周望");
        colleague.type(CELL, "7");
        colleague.waitSaved();
        colleague.type(OTHER, "8");
        assertThat(desk.cell(OTHER)).hasValue("8");
        assertThat(desk.cell(CELL)).not().hasValue("7");
        colleague.close();
    }

    /** Where events are held up on their way, the page asks by itself, by a clock that the test holds. */
    @Test
    void whatOthersWriteIsSeenWithoutEventsToo() {
        invite();
        desk.page.route("**/live/stream", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        desk.page.clock().install();
        desk.page.reload();
        assertThat(desk.page.locator("#present")).containsText("周望");
        desk.page.clock().pauseAt(System.currentTimeMillis() + 5_000);
        colleague.type(OTHER, "5");
        colleague.waitSaved();
        assertThat(desk.cell(OTHER)).hasValue("");
        desk.page.clock().runFor(15_000);
        assertThat(desk.cell(OTHER)).hasValue("5");
    }

    @Test
    void twoClerksInOneCellChoose() {
        invite();
        hearNothing();
        colleague.type(CELL, "5");
        colleague.waitSaved();
        desk.type(CELL, "6");
        assertThat(desk.saved()).hasText("与他人修改冲突");
        assertThat(desk.page.locator("#conflicts")).containsText("你填“6”，周望");
        assertThat(desk.page.locator("#conflicts")).containsText("填“5”");
        desk.page.reload();
        assertThat(desk.cell(CELL)).hasValue("6");
        assertThat(desk.page.locator("#sheet input.clash")).hasCount(1);
        desk.page.locator("#conflicts").getByText("用我的").click();
        assertThat(desk.page.locator("#sheet input.clash")).hasCount(0);
        desk.waitSaved();
        colleague.type(CELL, "9");
        assertThat(colleague.saved()).hasText("与他人修改冲突");
        colleague.page.locator("#conflicts").getByText("用陈禾的").click();
        colleague.waitSaved();
        assertThat(colleague.cell(CELL)).hasValue("6");
        desk.page.reload();
        assertThat(desk.cell(CELL)).hasValue("6");
    }

    @Test
    void textsOfTwoClerksAreShownWordByWordAndWholeToChooseFrom() {
        invite();
        hearNothing();
        desk.open("overview");
        colleague.open("overview");
        colleague.cell("overview").fill("周望写的。".repeat(20));
        colleague.waitSaved();
        desk.cell("overview").fill("陈禾写的。".repeat(20));
        assertThat(desk.saved()).hasText("与他人修改冲突");
        assertThat(desk.page.locator("#conflicts .words del").first()).containsText("周望");
        assertThat(desk.page.locator("#conflicts .words ins").first()).containsText("陈禾");
        desk.page.locator("#conflicts summary").click();
        assertThat(desk.page.locator("#conflicts details .pre")).containsText("周望写的。");
        desk.page.locator("#conflicts").getByText("用周望的", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(desk.cell("overview")).hasValue("周望写的。".repeat(20));
    }

    @Test
    void endedSessionKeepsEverythingAndGoesOnAfterSignIn() {
        desk.type(CELL, "1");
        desk.waitSaved();
        desk.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("nianbao-session"));
        desk.type(OTHER, "2");
        assertThat(desk.saved()).hasText("登录已过期，内容已存在本机浏览器里 重新登录");
        Page door = desk.context().waitForPage(() -> desk.saved().locator("a").click());
        door.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill("clerk1-" + agency.id);
        door.getByLabel("密码").fill(TestOffice.PASSWORD);
        door.getByText("登录", new Page.GetByTextOptions().setExact(true)).last().click();
        FormDesk.waitSaved(door);
        assertThat(FormDesk.cell(door, OTHER)).hasValue("2");
        desk.page.evaluate("dispatchEvent(new Event('focus'))");
        desk.waitSaved();
    }

    @Test
    void tokenThatIsNoLongerValidIsRenewed() {
        desk.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("csrf-token"));
        desk.type(CELL, "3");
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell(CELL)).hasValue("3");
    }

    @Test
    void carriedOverCellsAreConfirmedOrEditedAndSuggestionsAppear() {
        desk.close();
        desk = FormDesk.signIn(office, address, office.agency("澄湖县文旅局"), 1, 1366, 768).start(2024).open("disclosure");
        desk.page.locator("#zeros").click();
        desk.type("disclosure.normative.effective", "10");
        desk.waitSaved();
        desk.open("applications");
        desk.page.locator("#zeros").click();
        desk.type("applications.carried-out.natural", "2");
        desk.waitSaved();
        desk.start(2025).open("applications");
        assertThat(desk.page.locator("td.taken")).hasCount(6);
        assertThat(desk.page.locator("#unconfirmed .n")).hasText("6");
        desk.type("applications.carried-in.natural", "3");
        assertThat(desk.finding("carry.applications").first()).containsText("为 2，本年填 3，差 1");
        desk.finding("carry.applications").first().getByText("改为 2").click();
        desk.leave();
        assertThat(desk.finding("carry.applications")).hasCount(0);
        assertThat(desk.page.locator("td.taken")).hasCount(5);
        desk.page.locator("#unconfirmed button[value=confirm]").click();
        assertThat(desk.page.locator("#unconfirmed")).isHidden();
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.page.locator("td.taken")).hasCount(0);
        desk.open("disclosure");
        desk.type("disclosure.normative.issued", "3");
        desk.type("disclosure.normative.repealed", "2");
        var suggestion = desk.page.locator(".suggestion");
        assertThat(suggestion).containsText("得 11。");
        suggestion.getByText("填入").click();
        desk.leave();
        assertThat(desk.cell("disclosure.normative.effective")).hasValue("11");
        assertThat(suggestion).hasCount(0);
    }
}
