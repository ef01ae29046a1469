package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nianbao.Drafts;
import nianbao.store.OnH2;
import nianbao.store.TestOffice;
import nianbao.store.edit.Edits;
import nianbao.store.edit.FieldChange;
import nianbao.store.report.Reports;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import org.junit.jupiter.api.Test;

/** Three people and one report, all the way: written, returned with a remark, mended, signed, published, corrected. */
@QuarkusTest
@TestProfile(OnH2.class)
class WorkTest {

    private static final String CELL = "disclosure.licensing.decisions";

    @TestHTTPResource("/")
    URI address;

    @Inject
    TestOffice office;

    @Inject
    Reports reports;

    @Inject
    Edits edits;

    private final List<String> faults = new ArrayList<>();
    private Agency agency;
    private String report;
    /** What the one who signs signs in with. */
    private String signs;

    private Page desk(String username) {
        var page = Chromium.page(1366, 768);
        page.onPageError(faults::add);
        office.signIn(page, address, agency, username);
        page.navigate(report);
        return page;
    }

    /** Looked at on a phone, where it must fit, and on a desk; with axe on both in PagesTest. */
    private static void looks(Page page) {
        Shots.take(page);
        page.setViewportSize(360, 768);
        Accessible.fits(page);
        page.setViewportSize(1366, 768);
        assertEquals(false, page.evaluate("[...document.querySelectorAll('.published')].some(report => report.scrollWidth > report.clientWidth)"),
                "no column of a report is out of sight");
        Accessible.check(page);
    }

    private static void press(Page page, String button) {
        page.locator("main").getByText(button, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)).click();
        page.waitForLoadState();
    }

    /** A button that asks once before. */
    private static void ask(Page page, String button) {
        press(page, button + "…");
        press(page, button);
    }

    private static void toReport(Page page, String report) {
        page.navigate(report);
    }

    @Test
    void aReportGoesTheWholeWay() {
        agency = office.agency("清溪县林业局");
        report = address.resolve("/agencies/" + agency.id + "/reports/2025").toString();
        Account first = Account.find("agency.id", agency.id).firstResult();
        var begun = reports.start(agency, 2025, first).report();
        edits.save(begun.id, Drafts.complete(2025, agency.name).entrySet().stream()
                .map(e -> new FieldChange(e.getKey(), e.getValue(), Integer.MAX_VALUE, true)).toList(), 0, first);

        var writer = desk(office.person(agency, "吴禾", Role.WRITER));
        var reviewer = desk(office.person(agency, "吴砚", Role.REVIEWER));
        signs = office.person(agency, "梁序", Role.SIGNER);
        var signer = desk(signs);
        try {
            handedInAndReturned(writer, reviewer);
            mendedAndPublished(writer, reviewer, signer);
            corrected(writer, reviewer, signer);
            assertEquals(List.of(), faults);
        } finally {
            List.of(writer, reviewer, signer).forEach(page -> page.context().close());
        }
    }

    private void handedInAndReturned(Page writer, Page reviewer) {
        assertThat(writer.locator("#next")).hasText("下一步：送审");
        looks(writer);
        // A second tab stays open at a section: what is typed there later is told where it went, and kept.
        var late = writer.context().newPage();
        late.navigate(report + "/overview");
        press(writer, "送审");
        assertThat(writer.locator(".desk-line")).containsText("待审核，在审核人");
        looks(writer);
        late.locator("#f-overview").fill("迟到的一句。");
        assertThat(late.locator("#saved[data-state=locked]")).containsText("待审核，现在不能修改");
        assertThat(late.locator("#f-overview")).hasValue("迟到的一句。");
        looks(late);
        late.evaluate("() => localStorage.clear()");
        late.close();

        toReport(reviewer, report);
        assertThat(reviewer.locator("#next")).hasText("下一步：审核");
        looks(reviewer);
        press(reviewer, "退回…");
        looks(reviewer);
        reviewer.locator("td[id=\"f-" + CELL + "\"]").click();
        assertThat(reviewer.locator("#place-1")).hasValue(CELL);
        assertThat(reviewer.locator("#remark-1")).isFocused();
        reviewer.keyboard().type("漏了一件许可");
        // Words that are selected in a text are what the remark is about.
        reviewer.locator(".published p:visible").last().dblclick();
        assertThat(reviewer.locator("#words-2")).not().hasValue("");
        reviewer.locator("#remark-2").fill("这里请再核对");
        reviewer.locator("#place-2").selectOption("");
        reviewer.locator("#remark-2").fill("");
        press(reviewer, "退回");
        assertThat(reviewer.locator(".desk-line")).containsText("填写中");
    }

    private void mendedAndPublished(Page writer, Page reviewer, Page signer) {
        toReport(writer, report);
        assertThat(writer.locator("#returned")).containsText("漏了一件许可");
        assertThat(writer.locator("#next")).hasText("下一步：按 1 条意见修改");
        looks(writer);
        writer.locator("#returned a").click();
        writer.waitForURL("**/disclosure#f-" + CELL);
        assertThat(writer.locator("#d-1")).containsText("漏了一件许可");
        looks(writer);
        var cell = FormDesk.cell(writer, CELL);
        assertThat(writer.locator("#remarked p")).hasText("漏了一件许可");
        assertTrue((" " + cell.getAttribute("aria-describedby") + " ").contains(" d-1 "));
        cell.fill("1");
        FormDesk.waitSaved(writer);
        writer.locator("#d-1 a.meta").click();
        writer.waitForURL("**/reports/2025#d-1");
        assertThat(writer.locator("#next")).hasText("下一步：送审");
        assertThat(writer.locator(".next .unanswered")).containsText("第 1 条意见还没有答复");
        writer.getByText("改好了，答复这一条").click();
        writer.getByLabel("怎么改的").fill("补上了，共一件");
        looks(writer);
        press(writer, "已处理，记下答复");
        assertThat(writer.locator("#d-1")).containsText("已答复 补上了，共一件");
        press(writer, "送审");

        toReport(reviewer, report);
        assertThat(reviewer.locator(".answered tbody tr")).containsText("补上了，共一件");
        assertThat(reviewer.locator(".answered ins")).hasText("1");
        looks(reviewer);
        press(reviewer, "已解决");
        assertThat(reviewer.locator(".answered .tag")).hasText("已解决");
        press(reviewer, "送签");
        press(reviewer, "撤回送签");
        assertThat(reviewer.locator(".desk-line")).containsText("待审核");
        press(reviewer, "送签");
        toReport(signer, report);
        assertThat(signer.locator("#next")).hasText("下一步：签发");
        looks(signer);
        ask(signer, "签发公布");
        assertThat(signer.locator("h1 .tag")).hasText("已公布");
        assertThat(signer.locator(".files li")).hasCount(7);
        looks(signer);
        toReport(signer, report + "/handovers");
        looks(signer);
    }

    private void corrected(Page writer, Page reviewer, Page signer) {
        toReport(signer, report);
        var first = text(signer, report + "/report.txt");
        press(signer, "办理更正…");
        signer.getByLabel("总的原因").fill("规章应为两件");
        // The session ends over the form: nothing is done until it is looked at and sent again.
        signer.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("nianbao-session"));
        press(signer, "开始更正");
        assertThat(signer.locator("main .notice")).containsText("刚才填写的内容还在");
        signer.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill(signs);
        signer.getByLabel("密码").fill(TestOffice.PASSWORD);
        signer.locator("main form button").click();
        assertThat(signer.locator("main .pre")).hasText("规章应为两件");
        press(signer, "继续提交");
        toReport(writer, report + "/disclosure");
        FormDesk.cell(writer, CELL).fill("2");
        FormDesk.waitSaved(writer);
        toReport(writer, report);
        press(writer, "送审");
        toReport(reviewer, report);
        press(reviewer, "送签");
        toReport(signer, report);
        assertThat(signer.locator("#reason")).hasValue("规章应为两件");
        looks(signer);
        ask(signer, "签发公布");
        assertThat(signer.locator("main")).containsText("更正说明：规章应为两件");
        assertThat(signer.locator("td[id=\"f-" + CELL + "\"]")).hasText("2");
        looks(signer);
        signer.getByText("早先版本 1").click();
        signer.waitForURL("**/publications/1");
        assertThat(signer.locator("td[id=\"f-" + CELL + "\"]")).hasText("1");
        looks(signer);
        assertArrayEquals(first.getBytes(StandardCharsets.UTF_8), text(signer, report + "/publications/1/report.txt").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Page page, String address) {
        return page.context().request().get(address).text();
    }
}
