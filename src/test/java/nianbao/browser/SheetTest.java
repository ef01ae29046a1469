package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import nianbao.format.Formats;
import nianbao.store.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table as a spreadsheet. */
@QuarkusTest
@TestProfile(OnH2.class)
class SheetTest extends OneDesk implements InChromium88 {

    private static final String A = "applications.";

    @BeforeEach
    void open() {
        sit(office.agency("澄湖县档案局"), 2025);
        desk.open("applications");
    }

    @Test
    void keyboardAloneFillsTheWholeTable() {
        desk.cell(A + "received.natural").focus();
        var columns = List.of("natural", "business", "research", "welfare", "legal", "other-org");
        for (int i = 0; i < columns.size(); i++) {
            // A digit and Enter in each row.
            desk.page.keyboard().type("0\n".repeat(24));
            desk.page.keyboard().press("Control+Home");
            for (int right = 0; right <= i; right++) {
                desk.page.keyboard().press("ArrowRight");
            }
        }
        assertThat(desk.page.locator("#zeros")).hasText("0 格空白填 0");
        assertThat(desk.page.locator("#zeros")).isHidden();
        assertThat(desk.page.locator("#status")).hasText("已完成");
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.page.locator("#status")).hasText("已完成");
    }

    /** Safari sends the Enter that takes over what an input method wrote after its composition has ended. */
    @Test
    void theEnterOfAnInputMethodLeavesOneInTheCell() {
        desk.cell(A + "received.natural").focus();
        desk.page.evaluate(
                "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }))");
        assertThat(desk.cell(A + "received.natural")).isFocused();
        desk.page.keyboard().press("Enter");
        assertThat(desk.cell(A + "carried-in.natural")).isFocused();
    }

    /** A large screen: sheet and checks have it from edge to edge, up to 112 rem, and figures of twelve digits are whole at their size. */
    @Test
    void aLargeScreenGivesItsWidthToTheSheet() {
        desk.page.setViewportSize(1920, 1080);
        var sheet = desk.page.locator("#sheet").boundingBox();
        var side = desk.page.locator("#side").boundingBox();
        assertTrue(sheet.x < 100 && side.x + side.width > 1920 - 100, () -> sheet.x + " to " + (side.x + side.width));
        assertTrue(sheet.width > 1400, () -> "sheet of " + sheet.width);
        desk.type(A + "received.natural", "123456789012");
        assertEquals(List.of(), FormDesk.cutOff(desk.page));
        assertEquals("16px", desk.cell(A + "received.natural").evaluate("box => getComputedStyle(box).fontSize"), "in its own size");
        Accessible.fits(desk.page);
    }

    /** A desk's screen at 200 %: of what is between head and lower edge, cells have the most. */
    @Test
    void aLowWindowHasRoomForRows() {
        desk.page.setViewportSize(683, 384);
        desk.cell(A + "denied.secret.natural").focus();
        var seen = (int) desk.page.evaluate("""
                () => {
                  const top = document.querySelector('#sheet thead').getBoundingClientRect().bottom;
                  const end = Math.min(innerHeight, document.querySelector('.scroll').getBoundingClientRect().bottom);
                  return [...document.querySelectorAll('#sheet tbody tr')].map(row => row.getBoundingClientRect())
                    .filter(row => row.top >= top - 1 && row.bottom <= end + 1).length;
                }""");
        assertTrue(seen >= 4, () -> seen + " rows");
        assertThat(desk.cell(A + "denied.secret.natural")).isInViewport();
    }

    @Test
    void whatCountsInACellIsSaidBesideTheTable() {
        assertThat(desk.page.locator("#help")).isHidden();
        desk.cell(A + "denied.enforcement.natural").focus();
        assertThat(desk.page.locator("#help")).containsText("行政执法案卷信息");
        desk.cell(A + "granted.business").focus();
        assertThat(desk.page.locator("#help")).containsText("全部公开的");
        Accessible.check(desk.page);
    }

    @Test
    void arrowsLeaveACellOnlyAtTheTextsEdge() {
        desk.type(A + "received.business", "12");
        desk.page.keyboard().press("ArrowLeft");
        assertThat(desk.cell(A + "received.business")).isFocused();
        desk.page.keyboard().press("Home");
        desk.page.keyboard().press("ArrowLeft");
        assertThat(desk.cell(A + "received.natural")).isFocused();
        desk.page.keyboard().press("ArrowDown");
        assertThat(desk.cell(A + "carried-in.natural")).isFocused();
    }

    @Test
    void escapeBringsBackWhatTheCellHeld() {
        desk.type(A + "received.natural", "5");
        desk.page.keyboard().press("Tab");
        desk.type(A + "received.natural", "77");
        desk.page.keyboard().press("Escape");
        assertThat(desk.cell(A + "received.natural")).hasValue("5");
    }

    @Test
    void focusedCellIsClearOfHeadAndStrip() {
        desk.cell(A + "received.natural").focus();
        for (int i = 0; i < 24; i++) {
            desk.page.keyboard().press("Enter");
            assertEquals(true, desk.page.evaluate("""
                    () => {
                      const at = document.activeElement.getBoundingClientRect();
                      const table = document.getElementById('sheet');
                      return at.top >= table.tHead.rows[2].getBoundingClientRect().bottom - 1
                        && at.bottom <= table.tFoot.getBoundingClientRect().top + 1;
                    }"""), "row " + i);
        }
    }

    @Test
    void balanceBreaksAndHealsAsOneTypes() {
        desk.page.locator("#zeros").click();
        assertThat(desk.strip("natural")).hasText("相等");
        desk.type(A + "received.natural", "4");
        assertThat(desk.strip("natural")).hasText("差 4");
        assertThat(desk.finding("relation.balance").first()).containsText("4 + 0 = 4，0 + 0 = 0，差 4");
        assertThat(desk.page.locator("#cellbar .ne")).hasText(" ≠ ");
        assertThat(desk.page.locator("#status")).hasText("有错误 2");
        assertThat(desk.cell(A + "received.total")).hasText("4");
        desk.type(A + "granted.natural", "4");
        assertThat(desk.strip("natural")).hasText("相等");
        assertThat(desk.finding("relation.balance")).hasCount(0);
        assertThat(desk.page.locator("#status")).hasText("已完成");
        assertThat(desk.page.locator("#cellbar .ne")).hasCount(0);
    }

    @Test
    void linkOfAFindingLeadsToItsCell() {
        desk.page.locator("#zeros").click();
        desk.type(A + "received.natural", "4");
        desk.finding("relation.balance").first().getByText("到四，自然人").click();
        assertThat(desk.cell(A + "carried-out.natural")).isFocused();
        assertThat(desk.page.locator("tfoot td.rel")).not().hasCount(0);
        assertEquals(List.of(), placesWithoutBox());
        assertThat(desk.strip("total").locator("a")).hasAttribute("href", "#f-" + A + "received.natural");
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.finding("relation.balance").first()).isVisible();
        assertEquals(List.of(), placesWithoutBox(), "as the server writes them");
        desk.open("applications?totals=manual");
        assertThat(desk.strip("total").locator("a")).hasAttribute("href", "#f-" + A + "received.total");
        desk.type(A + "received.natural", "5");
        assertThat(desk.strip("natural")).hasText("差 5");
        assertThat(desk.strip("total").locator("a")).hasAttribute("href", "#f-" + A + "received.total");
        assertEquals(List.of(), placesWithoutBox(), "where totals are typed");
    }

    /** Where links under findings and in the strip lead and nothing can be typed. */
    private Object placesWithoutBox() {
        return desk.page.evaluate("""
                () => [...document.querySelectorAll('#findings a[href^="#f-"], tfoot a')].map(link => link.hash.slice(1))
                    .filter(place => !(document.getElementById(place) instanceof HTMLInputElement))""");
    }

    @Test
    void whatThePageShowsIsWhatTheServerShows() {
        desk.page.locator("#zeros").click();
        desk.type(A + "received.natural", "4");
        desk.type(A + "granted.business", "1，000件");
        desk.type(A + "partial.legal", "/");
        desk.type(A + "denied.law.research", "-2");
        desk.waitSaved();
        var live = shown();
        desk.page.reload();
        assertEquals(live, shown());
        try (var context = Chromium.plain(desk.context())) {
            var server = context.newPage();
            server.navigate(desk.page.url());
            var findings = server.locator("#findings").innerText();
            assertEquals(squeeze(desk.page.locator("#findings").innerText()), squeeze(findings));
            assertEquals(squeeze(desk.page.locator("tfoot").innerText()), squeeze(server.locator("tfoot").innerText()));
            assertEquals(classes(desk.page), classes(server));
        }
    }

    private String shown() {
        return squeeze(desk.page.locator("#findings").innerText() + desk.page.locator("tfoot").innerText()
                + desk.page.locator("#status").innerText()) + classes(desk.page);
    }

    /** Without what only says how wide a figure is on this screen. */
    private static Object classes(com.microsoft.playwright.Page page) {
        return page.evaluate("""
                () => [...document.querySelectorAll('#sheet tbody td')]
                    .map(td => [...td.classList].filter(name => name !== 'tight').sort().join(' '))""");
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void zerosFillBlanksOnlyAndAreOneStepToUndo() {
        desk.type(A + "received.natural", "4");
        assertThat(desk.page.locator("#zeros")).hasText("143 格空白填 0");
        var beside = desk.page.locator("#paste").boundingBox();
        desk.page.locator("#zeros").click();
        assertThat(desk.page.locator("#zeros")).isHidden();
        assertEquals(beside.x, desk.page.locator("#paste").boundingBox().x, 0.5, "nothing slides under the mouse");
        assertThat(desk.cell(A + "received.natural")).hasValue("4");
        assertThat(desk.cell(A + "other.rest.legal")).hasValue("0");
        assertThat(desk.page.locator("#tofill")).isHidden();
        desk.page.keyboard().press("Control+z");
        assertThat(desk.cell(A + "other.rest.legal")).hasValue("");
        assertThat(desk.page.locator("#tofill .n")).hasText("143");
        desk.page.keyboard().press("Control+y");
        assertThat(desk.cell(A + "other.rest.legal")).hasValue("0");
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell(A + "received.natural")).hasValue("4");
        assertThat(desk.cell(A + "other.rest.legal")).hasValue("0");
    }

    @Test
    void oneValueIsPastedIntoTheCell() {
        desk.paste(A + "received.natural", " 12\r\n");
        assertThat(desk.cell(A + "received.natural")).hasValue("12");
        assertThat(desk.page.locator("dialog")).hasCount(0);
    }

    @Test
    void blockWithoutLabelsLandsByPositionAndIsOneStepToUndo() {
        desk.paste(A + "received.research", "1,234\t１２\t3件\r\n0\t\t/\r\n");
        assertThat(desk.page.locator("dialog")).containsText("没有行名，按位置填");
        assertThat(desk.page.locator("dialog")).containsText("“/”不是数");
        assertThat(desk.cell(A + "received.research")).hasValue("");
        desk.page.keyboard().press("Enter");
        assertThat(desk.cell(A + "received.research")).hasValue("1234");
        assertThat(desk.cell(A + "received.welfare")).hasValue("12");
        assertThat(desk.cell(A + "received.legal")).hasValue("3");
        assertThat(desk.cell(A + "carried-in.research")).hasValue("0");
        assertThat(desk.cell(A + "carried-in.welfare")).hasValue("");
        assertThat(desk.cell(A + "carried-in.legal")).hasValue("");
        desk.page.keyboard().press("Control+z");
        assertThat(desk.cell(A + "received.research")).hasValue("");
        assertThat(desk.cell(A + "carried-in.research")).hasValue("");
    }

    @Test
    void rowsThatAColumnOutOfBalanceAddsUpAreNotHidden() {
        desk.page.locator("#zeros").click();
        desk.type(A + "granted.natural", "2");
        desk.page.locator("#only").check();
        assertThat(desk.strip("natural")).containsText("差 2");
        assertThat(desk.page.locator("tr[data-row=granted]")).not().hasClass("away");
        assertThat(desk.page.locator("tr[data-row=partial]")).hasClass("away");
    }

    @Test
    void figuresAreAlwaysWhole() {
        for (var size : List.of(List.of(1366, 12), List.of(683, 6), List.of(390, 6))) {
            desk.page.setViewportSize(size.get(0), 768);
            for (var section : List.of("applications", "disputes")) {
                desk.open(section);
                var cell = section.equals("disputes") ? "disputes.after-review.other" : A + "received.natural";
                desk.type(cell, "123456789012".substring(0, size.get(1)));
                assertEquals(List.of(), FormDesk.cutOff(desk.page), section + " at " + size);
            }
        }
    }

    /** Last year's figure stands beside this year's while there is room for both, and never under it. */
    @Test
    void lastYearsFigureYieldsToThisYears() {
        var cells = Map.of("applications", List.of(A + "received.natural", A + "received.business", A + "carried-in.natural"),
                "disclosure", List.of("disclosure.rules.issued", "disclosure.normative.issued", "disclosure.rules.repealed"));
        desk.close();
        sit(office.agency("澄湖县文旅局"), 2024);
        cells.forEach((section, codes) -> {
            desk.open(section).type(codes.get(0), "1234");
            desk.type(codes.get(1), "1234567");
            desk.type(codes.get(2), "1");
            desk.waitSaved();
        });
        desk.start(2025);
        cells.forEach((section, codes) -> {
            desk.open(section);
            for (var figure : List.of("1", "12", "1234", "123456789012")) {
                codes.forEach(code -> desk.type(code, figure));
                assertEquals(List.of(), FormDesk.cutOff(desk.page), section + ": " + figure);
                assertEquals(List.of(), FormDesk.overlaid(desk.page), section + ": " + figure);
                assertTrue(figure.length() > 2 || desk.page.locator("[id=\"w-" + codes.get(2) + "\"]").isVisible(), section + ": " + figure);
            }
            desk.waitSaved();
        });
        // On a phone what a blank cell says yields to last year's longer figure; its colour says it too.
        desk.open("applications").cell(A + "received.business").fill("");
        desk.cell(A + "carried-in.natural").fill("");
        desk.page.setViewportSize(390, 768);
        assertThat(desk.page.locator("td.crowded [id=\"f-" + A + "received.business\"]")).hasAttribute("placeholder", "待填");
        assertEquals("transparent", desk.page.evaluate("""
                () => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
                    .find(rule => rule.selectorText && rule.selectorText.endsWith('.crowded input::placeholder')).style.color"""));
        assertThat(desk.page.locator("td.crowded [id=\"f-" + A + "carried-in.natural\"]")).hasCount(0);
    }

    @Test
    void whatStandsForNoneKeepsItsPlaceAndIsListed() {
        desk.paste(A + "received.natural", "无\t2\t3\r\n—\t5\t6");
        var dialog = desk.page.locator("dialog");
        assertThat(dialog).containsText("自然人：“无”不是数");
        assertThat(dialog).containsText("自然人：“—”不是数");
        dialog.locator(".go").click();
        assertThat(desk.cell(A + "received.natural")).hasValue("");
        assertThat(desk.cell(A + "received.business")).hasValue("2");
        assertThat(desk.cell(A + "carried-in.research")).hasValue("6");
    }

    @Test
    void headsPlaceColumnsInAnyOrderAndNothingIsLeftOutUnsaid() {
        desk.type(A + "received.natural", "7");
        desk.paste(A + "received.legal", """
                序号\t项目\t总计\t自然人\t商业企业\t甲列
                1\t一、本年新收政府信息公开申请数量\t3\t1\t2\t9
                注：含上年结转\t\t\t\t\t
                """);
        var dialog = desk.page.locator("dialog");
        assertThat(dialog).containsText("“甲列”在表格里没有，这一列没有填");
        assertThat(dialog).containsText("“注：含上年结转”是文字，没有填");
        // The old value stands beside the new.
        assertThat(dialog.locator("td.new").first()).hasText("71");
        assertThat(dialog.locator("td.new del")).hasText("7");
        dialog.locator(".go").click();
        assertThat(desk.cell(A + "received.natural")).hasValue("1");
        assertThat(desk.cell(A + "received.business")).hasValue("2");
    }

    @Test
    void aBlockIsChosenCopiedFilledAndCleared() {
        desk.type(A + "received.natural", "7");
        desk.type(A + "received.business", "8");
        desk.page.keyboard().press("Control+Home");
        desk.page.keyboard().press("Shift+ArrowRight");
        desk.page.keyboard().press("Shift+ArrowDown");
        assertThat(desk.page.locator("td.picked")).hasCount(4);
        assertThat(desk.page.locator("#cellbar")).containsText("已选 2 行 2 列");
        assertEquals("7\t8\n\t", desk.page.evaluate("""
                () => { const data = new DataTransfer();
                  document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
                  return data.getData('text/plain'); }"""));
        desk.page.keyboard().press("Control+d");
        assertThat(desk.cell(A + "carried-in.business")).hasValue("8");
        desk.page.locator("#undo").click();
        assertThat(desk.cell(A + "carried-in.business")).hasValue("");
        desk.page.locator("#redo").click();
        assertThat(desk.cell(A + "carried-in.business")).hasValue("8");
        desk.cell(A + "received.natural").focus();
        desk.page.keyboard().press("Shift+ArrowDown");
        desk.page.keyboard().press("Delete");
        assertThat(desk.cell(A + "received.natural")).hasValue("");
        assertThat(desk.cell(A + "carried-in.natural")).hasValue("");
        desk.page.keyboard().press("Control+End");
        assertThat(desk.cell(A + "carried-out.other-org")).isFocused();
        assertThat(desk.page.locator("td.picked")).hasCount(0);
    }

    @Test
    void aBlockIsDrawnWithTheMouseAndFilledToTheRight() {
        desk.type(A + "received.natural", "7");
        desk.type(A + "carried-in.natural", "8");
        desk.cell(A + "received.natural").focus();
        mouse("mousedown", A + "received.natural");
        mouse("mouseover", A + "received.business");
        mouse("mouseover", A + "carried-in.research");
        mouse("mouseup", A + "carried-in.research");
        mouse("mouseover", A + "granted.legal");
        assertThat(desk.page.locator("td.picked")).hasCount(6);
        assertThat(desk.page.locator("#cellbar")).containsText("已选 2 行 3 列");
        desk.page.keyboard().press("Control+r");
        assertThat(desk.cell(A + "received.business")).hasValue("7");
        assertThat(desk.cell(A + "received.research")).hasValue("7");
        assertThat(desk.cell(A + "carried-in.research")).hasValue("8");
        assertThat(desk.cell(A + "granted.business")).hasValue("");
        desk.page.locator("#undo").click();
        assertThat(desk.cell(A + "received.business")).hasValue("");
        assertThat(desk.cell(A + "received.natural")).hasValue("7");
    }

    /** Playwright moves no mouse with a button down in a browser as old as this. */
    private void mouse(String event, String field) {
        desk.cell(field).dispatchEvent(event, Map.of("button", 0, "buttons", event.equals("mouseup") ? 0 : 1));
    }

    @Test
    void blockWithLabelsGoesWhereItsLabelsSay() {
        desk.paste(A + "carried-out.legal", """
                申请人情况
                \t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
                一、本年新收政府信息公开申请数量\t\t\t9\t1\t2\t\t0\t0\t12
                三、本年度办理结果\t(一) 予以公开\t\t1\t1\t1\t1\t1\t1\t7
                \t（六）其他处理\t3．其他\t5\t0\t0\t0\t0\t0\t5
                不认识的\t\t\t1\t2\t3\t4\t5\t6\t21
                """);
        var dialog = desk.page.locator("dialog");
        assertThat(dialog).containsText("按行名对号入座");
        assertThat(dialog).containsText("没有“不认识的”这一行");
        assertThat(dialog).containsText("（一）予以公开，总计：粘贴的是 7，各项之和是 6");
        dialog.locator(".go").click();
        assertThat(desk.cell(A + "received.natural")).hasValue("9");
        assertThat(desk.cell(A + "received.welfare")).hasValue("");
        assertThat(desk.cell(A + "received.legal")).hasValue("0");
        assertThat(desk.cell(A + "other.rest.natural")).hasValue("5");
        assertThat(desk.cell(A + "other.rest.total")).hasText("5");
        assertThat(desk.cell(A + "granted.total")).hasValue("7");
        assertThat(desk.finding("relation.row")).containsText("差 1");
        desk.finding("relation.row").getByText("总计改为 6").click();
        desk.leave();
        assertThat(desk.finding("relation.row")).hasCount(0);
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell(A + "granted.total")).hasText("6");
    }

    @Test
    void tableOfExcelWithSpansIsReadFromItsHtml() {
        desk.paste(A + "received.natural", "unused", """
                <html><body><table>
                <tr><td colspan=3 rowspan=2></td><td colspan=7>申请人情况</td></tr>
                <tr><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
                <tr><td colspan=3>二、上年结转政府信息公开申请数量</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td><td>4</td></tr>
                <tr><td rowspan=2>三、本年度办理结果</td><td rowspan=2>（三）不予公开</td><td>1.属于国家秘密</td><td>7</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>7</td></tr>
                <tr><td>2.其他法律行政法规禁止公开</td><td>8</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>8</td></tr>
                </table></body></html>""");
        desk.page.locator("dialog .go").click();
        assertThat(desk.cell(A + "carried-in.natural")).hasValue("3");
        assertThat(desk.cell(A + "carried-in.other-org")).hasValue("1");
        assertThat(desk.cell(A + "carried-in.total")).hasText("4");
        assertThat(desk.cell(A + "denied.secret.natural")).hasValue("7");
        assertThat(desk.cell(A + "denied.law.natural")).hasValue("8");
    }

    @Test
    void pasteCanBeDoneByButtonAndLetGo() {
        desk.page.locator("#paste").click();
        assertThat(desk.page.locator("#paste-area")).isFocused();
        desk.page.locator("#paste-area").fill("一、本年新收政府信息公开申请数量\t9\t1\t2\t0\t0\t0\t12");
        assertThat(desk.page.locator("dialog .go")).hasText("填入 6 格");
        desk.page.keyboard().press("Escape");
        assertThat(desk.page.locator("dialog")).hasCount(0);
        assertThat(desk.page.locator("#paste")).isFocused();
        assertThat(desk.cell(A + "received.natural")).hasValue("");
    }

    @Test
    void badInputStaysAndSaysWhy() {
        for (var bad : List.of("abc", "1.5", "-3", "1" + "0".repeat(30), "😀", "<script>alert(1)</script>", "\u0001")) {
            var cell = desk.cell(A + "received.natural");
            cell.fill(bad);
            assertThat(cell).hasAttribute("aria-invalid", "true");
            assertThat(desk.page.locator("#findings .finding.err").first()).isVisible();
            desk.waitSaved();
            assertThat(cell).hasValue(bad);
        }
        desk.page.reload();
        assertThat(desk.cell(A + "received.natural")).hasValue("\u0001");
    }

    @Test
    void whatCannotBeKeptIsSaidInPlaceAndStays() {
        for (var bad : List.of("9".repeat(100_000), "\ud800")) {
            desk.page.evaluate("([id, text]) => { const box = document.getElementById(id); box.focus(); box.value = text;"
                    + " box.dispatchEvent(new Event('input', { bubbles: true })); }",
                    List.of("f-" + A + "received.natural",
                            bad.length() == 1 ? "" : bad));
            if (bad.length() == 1) {
                desk.page.evaluate("id => { const box = document.getElementById(id); box.value = '\\ud800';"
                        + " box.dispatchEvent(new Event('input', { bubbles: true })); }", "f-" + A + "received.natural");
            }
            // A hundred thousand digits take a browser of some years ago its time to lay out.
            assertThat(desk.page.locator("#saved[data-state=refused]")).hasText("1 处没有保存", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            assertThat(desk.page.locator(".refusal")).containsText("没有保存");
            assertThat(desk.cell(A + "received.natural")).hasAttribute("aria-invalid", "true");
            assertThat(desk.page.locator("#refused a")).isVisible();
        }
        desk.cell(A + "received.natural").fill("3");
        desk.waitSaved();
        assertThat(desk.page.locator(".refusal")).hasCount(0);
        assertThat(desk.page.locator("#refused")).isHidden();
    }

    @Test
    void onlyRowsWithSomethingToDoAreShownAndGroupsKeepTheirLabels() {
        desk.page.locator("#zeros").click();
        desk.type(A + "denied.security.natural", "x");
        desk.page.locator("#only").check();
        assertThat(desk.page.locator("tr[data-row=\"denied.secret\"]")).hasClass("away");
        assertThat(desk.cell(A + "denied.security.natural")).isVisible();
        assertEquals(1, desk.page.locator("#sheet tbody tr:not(.away)").count());
        assertThat(desk.page.getByText("不予公开").first()).isVisible();
        // As in WebKit, where a collapsed row is one that is not seen.
        var height = (int) desk.page.evaluate("""
                () => {
                  document.querySelectorAll('#sheet tr.away').forEach(row => row.style.setProperty('visibility', 'hidden'));
                  return document.querySelector('#sheet tbody').offsetHeight;
                }""");
        assertTrue(height < 200, () -> "rows that are away take room: " + height);
        desk.page.locator("#only").uncheck();
        assertThat(desk.page.locator("#sheet tbody tr.away")).hasCount(0);
    }

    @Test
    void phoneShowsOneColumnAtATime() {
        desk.page.setViewportSize(360, 740);
        desk.page.locator("#onecol").selectOption("legal");
        assertThat(desk.cell(A + "received.natural")).isHidden();
        assertThat(desk.cell(A + "received.legal")).isVisible();
        assertThat(desk.strip("natural")).isHidden();
        assertEquals(true, desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
        desk.page.reload();
        assertThat(desk.cell(A + "received.natural")).isHidden();
        desk.type(A + "received.legal", "3");
        desk.page.keyboard().press("Enter");
        assertThat(desk.cell(A + "carried-in.legal")).isFocused();
        desk.waitSaved();
    }

    @Test
    void sectionPagesHaveNoAccessibilityFaults() {
        for (var section : Formats.ofYear(2025).orElseThrow().sections()) {
            desk.open(section.code());
            faultless(section.code(), null);
        }
        desk.open("applications");
        desk.paste(A + "received.natural", "1\t2\n3\tx");
        faultless("dialog", "dialog");
    }

    /** By every rule axe has, on a desk and on a phone. */
    private void faultless(String what, String within) {
        for (int width : List.of(Accessible.DESK, Accessible.PHONE)) {
            desk.page.setViewportSize(width, 740);
            assertEquals(List.of(), Axe.violations(desk.page, within, List.of()), what + " at " + width);
        }
    }
}
