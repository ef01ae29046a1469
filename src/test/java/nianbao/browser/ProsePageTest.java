package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import java.util.List;
import nianbao.store.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sections of text, and the session that ends while one thinks. */
@QuarkusTest
@TestProfile(OnH2.class)
class ProsePageTest extends OneDesk implements InChromium88 {

    private static final String TEXT = """
            2024年，我局收到申请９件，办结8件（其中予以公开 5 件）。“一点通”专栏全年访问4.1万次，https://www.example.gov.cn/zwgk/nianbao 可以查阅！
            　　一是基层群众知晓度不够高；二是答复文书说理不充分。
            截至2023年12月底，ABC平台 supercalifragilisticexpialidocious 已经上线……

            """;

    @BeforeEach
    void open() {
        sit(office.agency("澄湖县水利局"), 2024);
        desk.open("problems");
    }

    @Test
    void earlierYearsAreMarkedUntilConfirmedAndLineBreaksMatch() {
        desk.cell("problems").fill(TEXT.repeat(3));
        desk.waitSaved();
        desk.start(2025).open("problems");
        assertThat(desk.page.locator("#marks mark")).hasCount(6);
        for (int width : List.of(1366, 1000, 700, 360)) {
            desk.page.setViewportSize(width, 740);
            assertEquals(true, desk.page.evaluate("""
                    () => {
                      const area = document.querySelector('.editor textarea');
                      const layer = document.getElementById('marks');
                      return area.scrollHeight <= layer.offsetHeight + 1 && area.clientWidth === layer.clientWidth
                        && document.documentElement.scrollWidth <= innerWidth;
                    }"""), "at " + width);
        }
        desk.cell("problems").focus();
        desk.page.keyboard().press("Control+Home");
        var before = desk.cell("problems").boundingBox();
        desk.page.keyboard().type("在");
        assertThat(desk.page.locator("#marks mark")).hasCount(0);
        assertThat(desk.page.locator("#unconfirmed button[value=confirm]")).isHidden();
        assertThat(desk.page.locator("#unconfirmed")).containsText("已经改过或者确认过");
        assertThat(desk.page.locator("#unconfirmed button[value=next]")).hasText("到下一部分");
        assertEquals(before.y, desk.cell("problems").boundingBox().y, 0.5, "the box stays under the hand");
        desk.waitSaved();
    }

    @Test
    void allYearsOfLastYearsTextAreMovedOnAtOnceAndBack() {
        desk.cell("problems").fill("2024年，培训不够。截至2023年12月底已改。");
        desk.waitSaved();
        desk.start(2025).open("problems");
        assertThat(desk.page.locator("#years")).hasText("2023年、2024年各加一年");
        desk.page.locator("#years").click();
        assertThat(desk.cell("problems")).hasValue("2025年，培训不够。截至2024年12月底已改。");
        desk.page.locator("#undo").click();
        assertThat(desk.cell("problems")).hasValue("2024年，培训不够。截至2023年12月底已改。");
        assertThat(desk.page.locator("#years")).isVisible();
        desk.waitSaved();
        assertThat(desk.page.locator("#unconfirmed")).isVisible();
    }

    /** What was 截至2023年12月底 would become this year's December. */
    @Test
    void yearsAreMovedOnOnceOnly() {
        desk.cell("problems").fill("2024年，培训不够。截至2023年12月底已改。");
        desk.waitSaved();
        desk.start(2025).open("problems");
        desk.page.locator("#years").click();
        assertThat(desk.page.locator("#years")).isHidden();
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell("problems")).hasValue("2025年，培训不够。截至2024年12月底已改。");
        assertThat(desk.page.locator("#unconfirmed")).isVisible();
        assertThat(desk.page.locator("#years")).hasCount(0);
    }

    /** Last year's words with other years are still last year's: nobody has said that they hold. */
    @Test
    void aTextOfWhichOnlyTheYearsWereMovedOnIsStillOneToConfirm() {
        desk.cell("problems").fill("按2019年修订的条例，2024年培训不够。");
        desk.waitSaved();
        desk.start(2025).open("problems");
        desk.page.locator("#years").click();
        assertThat(desk.cell("problems")).hasValue("按2019年修订的条例，2025年培训不够。");
        assertThat(desk.page.locator("#years")).isHidden();
        assertThat(desk.page.locator("#status")).hasText("填写中");
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell("problems")).hasValue("按2019年修订的条例，2025年培训不够。");
        assertThat(desk.page.locator("#unconfirmed button[value=next]")).isVisible();
        desk.page.locator("#unconfirmed button[value=confirm]").click();
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.page.locator("#unconfirmed")).hasCount(0);
    }

    @Test
    void yearsMovedOnWithoutALineLeaveATextToConfirmWhenTheLineIsBack() {
        desk.cell("problems").fill("2024年，培训不够。截至2023年12月底已改。");
        desk.waitSaved();
        desk.start(2025).open("problems");
        desk.context().route("**/edits", route -> route.abort());
        desk.page.locator("#years").click();
        assertThat(desk.saved()).hasAttribute("data-state", "offline");
        desk.page.close();
        desk.context().unroute("**/edits");
        var tab = desk.tab("problems");
        assertThat(FormDesk.cell(tab, "problems")).hasValue("2025年，培训不够。截至2024年12月底已改。");
        FormDesk.waitSaved(tab);
        assertThat(tab.locator("#years")).isHidden();
        tab.reload();
        assertThat(FormDesk.cell(tab, "problems")).hasValue("2025年，培训不够。截至2024年12月底已改。");
        assertThat(tab.locator("#unconfirmed button[value=confirm]")).isVisible();
    }

    /** What could not be kept and is sent again is still what it was: last year's words, with other years. */
    @Test
    void yearsMovedOnAndRefusedLeaveATextToConfirmWhenTheyAreSentAgain() {
        desk.cell("problems").fill("2024年，培训不够。");
        desk.waitSaved();
        desk.start(2025).open("problems");
        desk.context().route("**/edits", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
                .setBody("{\"version\":0,\"at\":\"9:00\",\"others\":[],\"results\":[{\"field\":\"problems\",\"status\":\"refused\",\"message\":\"稍后再试\"}]}")));
        desk.page.locator("#years").click();
        assertThat(desk.saved()).hasText("1 处没有保存");
        desk.context().unroute("**/edits");
        desk.page.locator("#section button[value=save]").click();
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell("problems")).hasValue("2025年，培训不够。");
        assertThat(desk.page.locator("#unconfirmed button[value=confirm]")).isVisible();
    }

    @Test
    void confirmingLeadsOn() {
        desk.cell("problems").fill(TEXT);
        desk.waitSaved();
        desk.start(2025).open("problems");
        desk.page.locator("#unconfirmed button[value=next]").click();
        desk.page.waitForURL("**/other-matters");
        desk.open("problems");
        assertThat(desk.page.locator("#unconfirmed")).hasCount(0);
    }

    @Test
    void confirmingWithoutAChangeIsKept() {
        desk.cell("problems").fill(TEXT);
        desk.waitSaved();
        desk.start(2025).open("problems");
        assertThat(desk.page.locator("#status")).hasText("填写中");
        desk.page.locator("#unconfirmed button[value=confirm]").click();
        // Somebody says it holds this year too: now its years and its sameness are worth a word.
        assertThat(desk.finding("text.same")).hasCount(1);
        assertThat(desk.page.locator("#unconfirmed button[value=confirm]")).isHidden();
        desk.page.reload();
        assertThat(desk.page.locator("#unconfirmed")).hasCount(0);
        assertThat(desk.finding("text.same")).hasCount(1);
    }

    @Test
    void charactersAreCountedAsTheServerCountsThem() {
        desk.open("overview");
        desk.cell("overview").fill(TEXT + "𠮷\u200b\u00a0" + "字".repeat(1000));
        assertThat(desk.finding("text.length")).containsText("原则上不超过 1000 字");
        assertThat(desk.page.locator("#status")).hasText("有提醒 1");
        desk.waitSaved();
        var live = desk.page.locator("#count").textContent();
        var finding = desk.finding("text.length").innerText();
        desk.page.reload();
        assertThat(desk.page.locator("#count")).hasText(live);
        assertEquals(finding, desk.finding("text.length").innerText());
    }

    @Test
    void boxGrowsWithItsText() {
        desk.cell("problems").fill("一段。\n".repeat(80));
        assertEquals(true, desk.page.evaluate("() => { const a = document.querySelector('textarea');"
                + " return a.scrollHeight <= a.clientHeight + 1; }"));
    }

    @Test
    void sessionAboutToEndWarnsAndGoesOn() {
        desk.page.clock().install();
        desk.open("problems");
        desk.page.clock().fastForward("57:30");
        var dialog = desk.page.locator("dialog.session");
        assertThat(dialog).containsText("还剩 2 分");
        dialog.getByText("继续使用").click();
        assertThat(dialog).hasCount(0);
        desk.page.clock().fastForward("57:30");
        assertThat(dialog).isVisible();
        desk.page.clock().fastForward("03:00");
        assertThat(desk.page.locator("dialog.ended")).containsText("重新登录后会自动保存");
    }
}
