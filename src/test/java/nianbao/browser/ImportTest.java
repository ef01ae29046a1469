package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.PublishedReports;
import nianbao.input.file.BadFiles;
import nianbao.store.OnH2;
import nianbao.store.TestOffice;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A clerk brings in the agency's published reports, goes through them, and begins this year's with them. */
@QuarkusTest
@TestProfile(OnH2.class)
class ImportTest {

    private static final String PASTE = """
            ([text, html]) => {
              const box = document.getElementById('text');
              box.focus();
              const data = new DataTransfer();
              data.setData('text/plain', text);
              data.setData('text/html', html);
              box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
              box.setRangeText(text, 0, 0, 'end');
            }""";

    @TestHTTPResource("/")
    URI address;

    @Inject
    TestOffice office;

    private Page page;
    private Agency agency;
    private String base;

    private void signIn(int width) {
        agency = office.agency("清河县卫生健康局");
        page = Chromium.page(width, 768);
        office.signIn(page, address, agency);
        base = address.resolve("/agencies/" + agency.id).toString();
    }

    @AfterEach
    void close() {
        if (page != null) {
            page.context().close();
        }
    }

    private Locator box(String field) {
        return page.locator("[id=\"f-" + field + "\"]");
    }

    private void press(String button) {
        page.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
    }

    private void upload(Path... files) {
        page.navigate(base + "/imports");
        page.locator("#files").setInputFiles(files);
        press("读入文件");
    }

    @Test
    void aPublishedReportIsReadCorrectedKeptAndCarriedIntoThisYear() {
        var published = PublishedReports.get("ruihe-2024");
        signIn(Accessible.PHONE);
        Accessible.onDeskAndPhone(page);
        page.getByText("读入报告").last().click();
        page.waitForURL(base + "/imports");
        Accessible.onDeskAndPhone(page);
        upload(published.source(), PublishedReports.get("chenghu-2020").source(), PublishedReports.get("qinghe-2017").source());
        assertThat(page.locator("ol.tasks li")).hasCount(3);
        Accessible.onDeskAndPhone(page);
        page.locator("ol.tasks a", new Page.LocatorOptions().setHasText("2024年")).click();
        Accessible.onDeskAndPhone(page);
        assertThat(page.locator("main .notice")).containsText("与本机关");
        box("applications.carried-out.natural").fill("41");
        assertThat(page.locator(".source .here")).containsText("结转下年度");
        assertThat(page.locator("#saved")).containsText("已保存");
        page.reload();
        assertThat(box("applications.carried-out.natural")).hasValue("41");
        assertThat(page.locator(".finding.err").first()).isVisible();
        box("overview").fill("改过的总体情况");
        press("存为2024年已公布的报告");
        assertThat(page.locator("main .notice.ok")).containsText("已存为2024年已公布的报告");
        page.navigate(base + "/reports/2024");
        Accessible.onDeskAndPhone(page);
        assertThat(page.locator(".published")).containsText("改过的总体情况");
        page.navigate(base + "/reports");
        Accessible.onDeskAndPhone(page);
        press("开始填写");
        page.waitForURL(base + "/reports/2025");
        page.navigate(base + "/reports/2025/applications");
        assertThat(box("applications.carried-in.natural")).hasValue("41");
        page.navigate(base + "/reports/2025/overview");
        assertThat(page.locator("#f-overview")).hasValue("改过的总体情况");
    }

    @Test
    void oneKeyLeadsFromDoubtToDoubt() {
        signIn(1366);
        upload(PublishedReports.get("chenghu-2020").source());
        var doubts = page.locator(".doubts-list li[id]").count();
        assertTrue(doubts > 1);
        // The page's scripts must have come before a key is theirs.
        page.waitForLoadState();
        page.keyboard().press("F8");
        assertThat(page.locator("#doubt")).containsText("1 / " + doubts + "：");
        assertTrue((boolean) page.evaluate("document.activeElement.matches('.review input, .review textarea, .review li')"));
        page.keyboard().press("Shift+F8");
        assertThat(page.locator("#doubt")).containsText(doubts + " / " + doubts + "：");
        page.locator("#next-doubt").click();
        assertThat(page.locator("#doubt")).containsText("1 / " + doubts + "：");
        Accessible.check(page);
    }

    @Test
    void twoReportsOfAYearAreComparedBeforeOneIsChosen() throws IOException {
        signIn(Accessible.PHONE);
        for (int i = 0; i < 2; i++) {
            page.navigate(base + "/imports");
            page.locator("#files").setInputFiles(new FilePayload("2024.docx", "application/octet-stream", BadFiles.report("docx", 2024)));
            press("读入文件");
            box("overview").fill("第 " + i + " 版");
            press("存为2024年已公布的报告");
            page.waitForURL(url -> !url.contains("/imports") || url.endsWith("/accept"));
        }
        assertThat(page.locator(".compare tbody tr")).hasCount(1);
        Accessible.onDeskAndPhone(page);
        press("保留已有的，放弃这份文件…");
        assertThat(page.getByText("不能恢复")).isVisible();
        Accessible.onDeskAndPhone(page);
        Shots.take(page);
        press("用这份文件替换");
        page.waitForURL(base + "/reports/2024");
        assertThat(page.locator(".published")).containsText("第 1 版");
        page.getByText("早先版本 1").click();
        assertThat(page.locator(".published")).containsText("第 0 版");
        Accessible.onDeskAndPhone(page);
    }

    @Test
    void aPieceOfPageIsPlacedByItsButtonAndTheYearNamesTheButtons() throws IOException {
        signIn(1366);
        page.navigate(base + "/imports");
        var html = new String(BadFiles.report("html"), java.nio.charset.StandardCharsets.UTF_8).replaceAll("2024年\\d+月\\d+日(?=</p>)", "")
                .replaceFirst("</h1>", "</h1><p>发布时间：2024-01-20 09:30　来源：县卫健局　浏览次数：128</p>");
        page.evaluate(PASTE, List.of("只有文字", html));
        assertThat(page.locator("#pasted")).containsText("个表格");
        press("读入粘贴的内容");
        assertThat(box("applications.received.natural")).hasValue(BadFiles.fields(2023).get("applications.received.natural"));
        assertThat(box("date")).hasValue("");
        press("填入 2024年1月20日");
        assertThat(box("date")).hasValue("2024年1月20日");
        assertThat(box("date")).isFocused();
        assertThat(page.locator("#decide")).containsText("公布日期用成文日期（2024年1月20日）");
        page.locator("#import-year").selectOption("2022");
        assertThat(page.getByText("存为2022年已公布的报告")).isVisible();
        assertThat(page.locator("#saved")).containsText("已保存");
        var put = page.locator(".unplaced select").first();
        put.selectOption("problems");
        page.locator(".unplaced button").first().click();
        assertThat(page.locator(".unplaced").first()).containsText("已放入");
    }

    /** A slip mended in the box is mended in the tables that came along; what cannot be is said, and can be taken back. */
    @Test
    void aCorrectionOfWhatWasPastedKeepsItsTables() throws IOException {
        signIn(1366);
        page.navigate(base + "/imports");
        assertThat(page.locator("#text-help")).containsText("PDF 请选择文件读入");
        var html = new String(BadFiles.report("html"), java.nio.charset.StandardCharsets.UTF_8);
        var text = (String) page.evaluate("""
                html => [...new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('h1, h2, p, td, th')]
                  .filter(node => !node.querySelector('h1, h2, p, td, th')).map(node => node.textContent).join('\\n')""", html);
        page.evaluate(PASTE, List.of(text, html));
        assertThat(page.locator("#pasted")).containsText("个表格");
        var sentence = BadFiles.fields(2023).get("problems").lines().findFirst().orElseThrow();
        typeBehind(sentence, "改正。");
        assertThat(page.locator("#pasted")).containsText("改动也已记下");
        page.locator("#text").fill("另写的一段");
        assertThat(page.locator("#pasted")).containsText("不再带表格的行列");
        Accessible.check(page);
        press("恢复粘贴时的内容");
        assertThat(page.locator("#text")).hasValue(text);
        assertThat(page.locator("#pasted")).containsText("个表格");
        typeBehind(sentence, "改正。");
        press("读入粘贴的内容");
        assertThat(page.locator("[id=f-problems]")).hasValue(java.util.regex.Pattern.compile("改正。"));
        assertThat(box("applications.received.natural")).hasValue(BadFiles.fields(2023).get("applications.received.natural"));
        assertThat(box("applications.carried-out.total")).hasValue(BadFiles.fields(2023).get("applications.carried-out.total"));
    }

    /** Within the text that was pasted: a box filled anew with hundreds of lines takes a browser seconds. */
    private void typeBehind(String words, String more) {
        page.locator("#text").evaluate("(box, words) => { box.focus(); const at = box.value.indexOf(words) + words.length; box.setSelectionRange(at, at); }",
                words);
        page.keyboard().insertText(more);
    }

    @Test
    void givingAFileUpSaysWhatFollowsBeforeItIsDone() throws IOException {
        signIn(1366);
        page.navigate(base + "/imports");
        page.locator("#files").setInputFiles(new FilePayload("2024.txt", "text/plain", BadFiles.report("txt", 2024)));
        press("读入文件");
        var review = page.url();
        assertThat(page.getByText("不能恢复")).isHidden();
        press("放弃这份文件…");
        assertThat(page.getByText("不能恢复")).isVisible();
        Accessible.check(page);
        Shots.take(page);
        press("放弃这份文件");
        page.waitForURL(url -> url.contains("/imports") && !url.startsWith(review));
        assertEquals(404, page.navigate(review).status());
    }

    @Test
    void filesThatAreTooLargeAreNamedBeforeTheyTravel() {
        signIn(1366);
        page.navigate(base + "/imports");
        page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.items.add(new File([new Uint8Array(21 * 1024 * 1024)], '大.pdf'));
                  document.getElementById('files').files = data.files;
                }""");
        press("读入文件");
        assertThat(page.locator("#files-fault")).containsText("“大.pdf”超过 20 MB");
    }

    @Test
    void whatIsTypedWhileTheLineIsDownIsSentOnceItIsBack() throws IOException {
        signIn(1366);
        page.navigate(base + "/imports");
        page.locator("#files").setInputFiles(new FilePayload("2024.txt", "text/plain", BadFiles.report("txt", 2024)));
        press("读入文件");
        // The page's scripts must have come before the line goes down.
        page.waitForLoadState();
        page.context().setOffline(true);
        box("overview").fill("断网时写的");
        assertThat(page.locator("#saved")).containsText("未保存");
        page.context().setOffline(false);
        page.evaluate("dispatchEvent(new Event('focus'))");
        assertThat(page.locator("#saved")).containsText("已保存");
        page.reload();
        assertThat(box("overview")).hasValue("断网时写的");
    }

    @Test
    void theWholeWayWorksWithoutJavaScript() throws IOException {
        signIn(1366);
        try (var context = Chromium.plain(page.context())) {
            var plain = context.newPage();
            plain.navigate(base + "/imports");
            plain.locator("#files").setInputFiles(new FilePayload("2024.docx", "application/octet-stream", BadFiles.report("docx", 2024)));
            plain.getByText("读入文件", new Page.GetByTextOptions().setExact(true)).click();
            plain.locator("[id=\"f-applications.received.natural\"]").fill("77");
            plain.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(plain.locator("[id=\"f-applications.received.natural\"]")).hasValue("77");
            plain.locator("#f-overview").fill("没有脚本也能改");
            assertThat(plain.locator("#decide")).containsText("任何人都能在公开页面上看到、下载原件");
            plain.getByText("存为2024年已公布的报告").click();
            plain.waitForURL(base + "/reports/2024");
            assertThat(plain.locator(".published")).containsText("没有脚本也能改");
            var original = plain.waitForDownload(() -> plain.getByText("原件（").click());
            assertEquals("2024.docx", original.suggestedFilename());
            assertTrue(Files.size(original.path()) > 0);
        }
    }
}
