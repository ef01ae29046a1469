package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import nianbao.store.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only the server finds in prose: on the very words, with one press to mend it, and gone once it is mended. */
@QuarkusTest
@TestProfile(OnH2.class)
class FindingsTest extends OneDesk implements InChromium88 {

    private static final String ISSUED = "disclosure.normative.issued";

    @BeforeEach
    void open() {
        sit(office.agency("松溪县文化局"), 2025);
        desk.open("disclosure");
        desk.type(Map.of(ISSUED, "12", "disclosure.licensing.decisions", "30"));
        desk.waitSaved();
        desk.open("overview");
    }

    @Test
    void aFigureThatContradictsItsCellIsMarkedAndMendedByOnePress() {
        desk.cell("overview").fill("我局全年制发行政规范性文件15件。\n作出行政许可决定30件。");
        var finding = desk.finding("text.figure");
        assertThat(finding).containsText("差 3");
        assertThat(desk.page.locator("#marks mark")).hasCount(1);
        assertThat(desk.page.locator("#marks mark .no")).hasText("1");
        Accessible.check(desk.page);
        finding.locator("a[href=\"#f-overview\"]").click();
        assertEquals("15件", selected());
        finding.getByText("文中改为 12").click();
        desk.leave();
        assertThat(desk.cell("overview")).hasValue("我局全年制发行政规范性文件12件。\n作出行政许可决定30件。");
        assertThat(finding).hasCount(0);
        assertThat(desk.page.locator("#marks mark")).hasCount(0);
        desk.page.reload();
        assertThat(desk.cell("overview")).hasValue("我局全年制发行政规范性文件12件。\n作出行政许可决定30件。");
    }

    @Test
    void whatAButtonMendsIsOneStepToUndoAndNothingSlidesUnderTheMouse() {
        desk.cell("overview").fill("我局全年制发行政规范性文件15件。\n2024年，作出行政许可决定31件。2024年，举办培训。");
        var fixes = desk.page.locator("#findings button[name=fix]");
        assertThat(desk.page.locator("#findings button")).hasText(new String[]{"2 处年份都改为2025年", "文中改为 12", "文中改为 30", "改为 2025年", "改为 2025年"});
        fixes.first().scrollIntoViewIfNeeded();
        var place = fixes.first().boundingBox();
        fixes.first().click();
        assertThat(fixes.first()).hasText("已改");
        assertThat(fixes.first()).isFocused();
        desk.waitSaved();
        assertEquals(place.y, fixes.first().boundingBox().y);
        // It says that it does nothing now; who presses it all the same finds that so.
        fixes.first().click(new Locator.ClickOptions().setForce(true));
        fixes.nth(1).click();
        var mended = "我局全年制发行政规范性文件12件。\n2024年，作出行政许可决定30件。2024年，举办培训。";
        assertThat(desk.cell("overview")).hasValue(mended);
        desk.cell("overview").focus();
        desk.page.keyboard().press("Control+z");
        assertThat(desk.cell("overview")).hasValue(mended.replace("30", "31"));
        desk.page.locator("#undo").click();
        assertThat(desk.cell("overview")).hasValue(mended.replace("30", "31").replace("12", "15"));
        desk.page.locator("#redo").click();
        desk.page.locator("#redo").click();
        assertThat(desk.cell("overview")).hasValue(mended);
        desk.page.getByText("2 处年份都改为2025年").click();
        assertThat(desk.cell("overview")).hasValue(mended.replace("2024", "2025"));
        desk.page.locator("#undo").click();
        assertThat(desk.cell("overview")).hasValue(mended);
    }

    @Test
    void aDraftIsOneStepToUndoAndIsWrittenOnce() {
        desk.cell("overview").fill("我局情况如下。");
        desk.page.locator("button[value=standard]").click();
        assertThat(desk.cell("overview")).hasValue(java.util.regex.Pattern.compile("制发行政规范性文件12件"));
        var drafted = desk.cell("overview").inputValue();
        desk.page.locator("button[value=standard]").click();
        assertThat(desk.cell("overview")).hasValue(drafted);
        desk.page.keyboard().press("Control+z");
        assertThat(desk.cell("overview")).hasValue("我局情况如下。");
        desk.page.keyboard().press("Control+y");
        assertThat(desk.cell("overview")).hasValue(drafted);
        desk.waitSaved();
        // What it quotes is quoted still: the figure follows its cell.
        desk.open("disclosure");
        desk.type(ISSUED, "13");
        desk.waitSaved();
        desk.open("overview");
        assertThat(desk.cell("overview")).hasValue(drafted.replace("文件12件", "文件13件"));
    }

    @Test
    void marksFollowTheirWordsWhileOneTypesElsewhere() {
        desk.cell("overview").fill("我局全年制发行政规范性文件15件。\n作出行政许可决定30件。");
        assertThat(desk.page.locator("#marks mark")).hasCount(1);
        desk.cell("overview").focus();
        desk.page.keyboard().press("Control+Home");
        desk.page.keyboard().type("全年");
        assertEquals("15件", desk.page.evaluate("document.querySelector('#marks mark').lastChild.textContent"));
        assertThat(desk.finding("text.figure").locator("button")).hasCount(1);
    }

    @Test
    void withoutAScriptTheSameFindingIsThereAndItsButtonMendsIt() {
        desk.cell("overview").fill("我局全年制发行政规范性文件15件。\n作出行政许可决定30件。");
        assertThat(desk.finding("text.figure")).hasCount(1);
        try (var context = Chromium.plain(desk.context())) {
            var page = context.newPage();
            page.navigate(desk.page.url());
            assertThat(page.locator("#marks mark")).hasText("15件");
            page.getByText("文中改为 12").click();
            assertThat(page.locator("textarea")).hasValue("我局全年制发行政规范性文件12件。\n作出行政许可决定30件。");
            assertThat(page.locator(".finding")).hasCount(0);
        }
    }

    @Test
    void theCheckPageIsAccessibleAndFitsOnAPhone() {
        desk.cell("overview").fill("我局全年制发行政规范性文件15件。\n作出行政许可决定30件。");
        assertThat(desk.finding("text.figure")).hasCount(1);
        desk.open("check");
        assertThat(desk.page.locator("h1")).hasText("还有问题要处理");
        Accessible.onDeskAndPhone(desk.page);
    }

    private Object selected() {
        return desk.page.evaluate("() => { const a = document.querySelector('textarea');"
                + " return a.value.slice(a.selectionStart, a.selectionEnd); }");
    }
}
