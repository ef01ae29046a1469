package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import nianbao.store.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of the tables quoted in prose: seen as figures while one writes, following the tables. */
@QuarkusTest
@TestProfile(OnH2.class)
class ReferencesTest extends OneDesk {

    private static final String ISSUED = "disclosure.normative.issued";

    @BeforeEach
    void open() {
        sit(office.agency("云岭县档案局"), 2024);
        desk.open("disclosure");
        desk.type(Map.of(ISSUED, "12", "disclosure.penalty.decisions", "40"));
        desk.waitSaved();
    }

    @Test
    void aQuotedFigureFollowsItsCell() {
        write("制发件，全部公开。", 2, ISSUED);
        assertThat(desk.cell("overview")).hasValue("制发12件，全部公开。");
        assertThat(desk.page.locator("#marks mark.quote")).hasText("12");
        assertThat(desk.page.locator("#quoted")).containsText("行政规范性文件，本年制发件数 12");
        desk.page.keyboard().press("Control+Home");
        desk.page.keyboard().type("今年");
        desk.waitSaved();
        desk.open("disclosure");
        desk.type(ISSUED, "130");
        desk.waitSaved();
        desk.open("overview");
        assertThat(desk.cell("overview")).hasValue("今年制发130件，全部公开。");
        assertThat(desk.page.locator("#marks mark.quote")).hasText("130");
        var text = desk.page.request().get(desk.page.url().replace("/overview", "/report.txt")).text();
        assertEquals(true, text.contains("今年制发130件，全部公开。"), text);
    }

    @Test
    void aFigureTypedOverIsOnesOwnAgainAndUndoBringsTheQuoteBack() {
        write("制发件。", 2, ISSUED);
        desk.page.keyboard().press("Backspace");
        assertThat(desk.cell("overview")).hasValue("制发1件。");
        assertThat(desk.page.locator("#marks mark.quote")).hasCount(0);
        desk.page.keyboard().press("Control+z");
        assertThat(desk.cell("overview")).hasValue("制发12件。");
        assertThat(desk.page.locator("#marks mark.quote")).hasCount(1);
    }

    @Test
    void theStandardSentencesComeWithTheirFigures() {
        desk.open("overview");
        desk.page.getByText("用表中数字起草常用语句").click();
        assertThat(desk.cell("overview")).hasValue(java.util.regex.Pattern.compile(
                "（一）主动公开\n2024年，本机关制发行政规范性文件12件、.*行政处罚处理决定40件.*新收政府信息公开申请【未填】件.*",
                java.util.regex.Pattern.DOTALL));
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.page.locator("#marks mark.quote")).hasCount(20);
        Accessible.check(desk.page);
        desk.page.setViewportSize(360, 740);
        assertEquals(true, desk.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    @Test
    void withoutAScriptTheReferenceStandsInTheBoxAndIsInsertedAtTheEnd() {
        try (var context = Chromium.plain(desk.context())) {
            Page page = context.newPage();
            page.navigate(desk.page.url().replace("/disclosure", "/overview"));
            page.locator("textarea").fill("处罚");
            page.locator("#figure").selectOption("disclosure.penalty.decisions");
            page.locator("button[value=insert]").click();
            assertThat(page.locator("textarea")).hasValue("处罚{{disclosure.penalty.decisions}}");
            var text = page.request().get(page.url().replace("/overview", "/report.txt")).text();
            assertEquals(true, text.contains("处罚40"), text);
        }
    }

    /** Types a text and quotes a figure behind its first {@code at} characters. */
    private void write(String text, int at, String code) {
        desk.open("overview");
        desk.cell("overview").focus();
        desk.page.keyboard().insertText(text);
        desk.page.keyboard().press("Control+Home");
        for (int i = 0; i < at; i++) {
            desk.page.keyboard().press("ArrowRight");
        }
        desk.page.locator("#figure").selectOption(code);
        desk.page.locator("button[value=insert]").click();
    }
}
