package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import nianbao.store.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Browsers below the baseline, and pages whose own scripts fail: what is typed is saved by the page's button. */
@QuarkusTest
@TestProfile(OnH2.class)
class WithoutScriptsTest extends OneDesk {

    private static final String CELL = "applications.received.natural";

    @BeforeEach
    void open() {
        sit(office.agency("澄湖县统计局"), 2025);
    }

    private void save() {
        desk.page.locator("button[value=save]").click();
        desk.page.waitForLoadState();
        desk.open("applications");
    }

    @Test
    void browserBelowTheBaselineGetsThePageWithoutScriptsAndALineOfThoseThatGiveMore() {
        // Chromium 86, Firefox 78 and Safari 14 were the first to have it.
        desk.page.addInitScript("delete Element.prototype.replaceChildren");
        desk.open("applications");
        assertThat(desk.page.locator("#older")).containsText("Chromium 86");
        assertThat(desk.page.locator("#undo")).isHidden();
        desk.cell(CELL).fill("12");
        save();
        assertThat(desk.cell(CELL)).hasValue("12");
    }

    @Test
    void faultOfOurOwnIsSaidAsOneAndTheButtonStillSaves() {
        desk.page.addInitScript("delete window.AbortController");
        desk.open("applications");
        assertThat(desk.page.locator("#older")).isHidden();
        desk.type(CELL, "34");
        assertThat(desk.saved()).hasText("自动保存停用，请按“保存”");
        assertThat(desk.page.locator("#unscripted")).containsText("AbortController is not defined");
        desk.cell(CELL).fill("345");
        save();
        assertThat(desk.cell(CELL)).hasValue("345");
        // The fault that was made is the browser's to complain of.
        desk.faults.removeIf(fault -> fault.contains("AbortController"));
    }

    @Test
    void whatWasSavedBeforeAFaultIsNoConflictWithOneself() {
        desk.open("applications");
        desk.type(CELL, "3");
        desk.waitSaved();
        desk.page.evaluate("delete window.AbortController");
        desk.type(CELL, "36");
        assertThat(desk.saved()).hasText("自动保存停用，请按“保存”");
        save();
        assertThat(desk.cell(CELL)).hasValue("36");
        desk.faults.removeIf(fault -> fault.contains("AbortController"));
    }

    @Test
    void twoClerksInOneCellAreToldBeforeEitherIsOverwritten() {
        try (var first = Chromium.plain(desk.context()); var second = Chromium.plain(desk.context())) {
            var mine = first.newPage();
            var theirs = second.newPage();
            desk.open("applications");
            for (var page : List.of(mine, theirs)) {
                page.navigate(desk.page.url());
            }
            FormDesk.cell(theirs, CELL).fill("5");
            theirs.locator("button[value=save]").click();
            assertThat(theirs.locator("#saved")).containsText("已保存");
            FormDesk.cell(mine, CELL).fill("6");
            mine.locator("button[value=save]").click();
            assertThat(mine.locator("#saved")).hasText("1 处没有保存");
            assertThat(FormDesk.cell(mine, CELL)).hasValue("6");
            assertThat(mine.locator("#conflicts")).containsText("你填“6”");
            assertThat(mine.locator("#conflicts")).containsText("填“5”");
            mine.locator("#conflicts button").click();
            assertThat(FormDesk.cell(mine, CELL)).hasValue("5");
        }
    }

    @Test
    void figuresAreWholeWithoutScriptsToo() {
        desk.open("applications");
        desk.type(CELL, "123456789012");
        desk.waitSaved();
        desk.open("disputes").type("disputes.after-review.other", "123456");
        desk.waitSaved();
        try (var plain = Chromium.plain(desk.context())) {
            var page = plain.newPage();
            for (int width : List.of(1366, 1100, 683, 390)) {
                page.setViewportSize(width, 768);
                for (var section : List.of("applications", "disputes")) {
                    page.navigate(desk.page.url().replace("/disputes", "/" + section));
                    assertEquals(List.of(), FormDesk.cutOff(page), section + " at " + width);
                }
            }
        }
    }

    /** Last year's figures of one digit to seven, and this year's beside them: where both have no room, last year's is not shown. */
    @Test
    void lastYearsFigureLiesUnderNoneWithoutScriptsToo() {
        var columns = List.of("natural", "business", "research", "welfare", "legal", "other-org");
        var rows = List.of("received", "granted", "partial");
        desk.close();
        sit(office.agency("澄湖县统计局"), 2024);
        desk.open("applications");
        for (int i = 0; i < columns.size(); i++) {
            for (var row : rows) {
                desk.cell("applications." + row + "." + columns.get(i)).fill("1234567".substring(0, i + 1));
            }
        }
        desk.waitSaved();
        desk.start(2025).open("applications");
        for (int i = 0; i < rows.size(); i++) {
            for (var column : columns) {
                desk.cell("applications." + rows.get(i) + "." + column).fill("1234".substring(0, i + 1));
            }
        }
        desk.waitSaved();
        try (var plain = Chromium.plain(desk.context())) {
            var page = plain.newPage();
            for (int width : List.of(1366, 1100, 683, 390)) {
                page.setViewportSize(width, 768);
                page.navigate(desk.page.url());
                assertEquals(List.of(), FormDesk.overlaid(page), "at " + width);
                assertEquals(List.of(), FormDesk.cutOff(page), "at " + width);
                assertTrue(page.locator("[id=\"w-applications.received.natural\"]").isVisible(), "one digit beside another, at " + width);
            }
        }
    }

    @Test
    void scriptThatDoesNotArriveIsSaid() {
        desk.page.route("**/js/section/autosave.js", route -> route.abort());
        desk.open("applications");
        assertThat(desk.page.locator("#unscripted")).isVisible();
        desk.cell(CELL).fill("37");
        save();
        assertThat(desk.cell(CELL)).hasValue("37");
    }

    @Test
    void dialogsOpenInBrowsersFromBeforeTheirElement() {
        desk.page.addInitScript("delete HTMLDialogElement.prototype.showModal; delete HTMLDialogElement.prototype.close");
        desk.open("applications");
        desk.page.locator("#paste").click();
        assertThat(desk.page.locator("dialog.by-hand")).isVisible();
        desk.page.keyboard().press("Escape");
        assertThat(desk.page.locator("dialog")).hasCount(0);
    }
}
