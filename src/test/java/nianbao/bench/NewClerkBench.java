package nianbao.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nianbao.Drafts;
import nianbao.PackagedApp;
import nianbao.browser.Chromium;
import nianbao.document.Composer;
import nianbao.output.DocxWriter;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who has never seen the program, with last year's Word file and this year's figures at hand, from set-up to handing
 * in: presses of the mouse (picking the file in the system's own window is one), characters typed, seconds. Two requests were left
 * over from last year, none came since, both were granted; so-and-so many licences and fines; the overview is written anew.
 */
class NewClerkBench {

    private static final String AGENCY = "清河县卫生健康局";
    private static final String PASSWORD = "一口气写完年报2026";

    @TempDir
    Path folder;

    private Page page;
    private int presses;
    private int characters;

    @Test
    void run() throws Exception {
        try (var app = PackagedApp.start(folder, Map.of("NIANBAO_WARM", "true"))) {
            page = Chromium.page(1366, 768);
            page.navigate(app.address().toString());
            long begun = System.nanoTime();
            setUp();
            int year = broughtIn();
            filled(year);
            press("送审");
            if (!page.locator("main").textContent().contains("待审核")) {
                throw new AssertionError(page.locator("main").innerText());
            }
            System.out.printf("%npresses %d, characters %d, %.0f s by script%n", presses, characters, (System.nanoTime() - begun) / 1e9);
            page.context().close();
        }
    }

    private void setUp() {
        into("#agency-name", AGENCY);
        press(page.locator("input[name=kind][value=DEPARTMENT]"));
        into("#username", "chenhe");
        into("[name=name]", "陈禾");
        into("#password", PASSWORD);
        into("#password2", PASSWORD);
        press("登记，进入年报");
    }

    /** @return the year that is begun then */
    private int broughtIn() throws IOException {
        int year = Integer.parseInt(page.locator("input[name=year]").first().inputValue());
        press(page.locator("main a.btn.go"));
        page.locator("#files").setInputFiles(new FilePayload("年度报告.docx", "application/octet-stream", lastYears(year - 1)));
        presses += 2;
        press("读入文件");
        press("存为" + (year - 1) + "年已公布的报告");
        press("开始填写");
        press("继续填写");
        return year;
    }

    private void filled(int year) {
        press(page.locator("#years"));
        press("确认，到下一部分");
        press(page.locator("#f-overview"));
        page.keyboard().press("Control+a");
        type("（一）主动公开。" + year + "年主动公开政府信息131条。\n（二）依申请公开。没有新收政府信息公开申请，上年结转2件，均已办结。\n"
                + "（三）政府信息管理。公文属性认定做到应公开尽公开。\n（四）政府信息公开平台建设。全年更新栏目9个。\n（五）监督保障。组织培训2次。");
        press(page.locator("nav.pager a[rel=next]"));
        press(cell("disclosure.licensing.decisions"));
        type("305");
        page.keyboard().press("Enter");
        type("22");
        rest();
        press(cell("applications.granted.natural"));
        type("2");
        rest();
        rest();
        press("确认，到下一部分");
        press("确认，到下一部分");
        press(page.locator("#f-date"));
        type(year + 1 + "年1月14日");
        press("确认，去预览");
    }

    private void rest() {
        press(page.locator("button[value=zeros-next]"));
    }

    private Locator cell(String field) {
        return page.locator("[id=\"f-" + field + "\"]");
    }

    private void press(String words) {
        press(page.locator("main").getByText(words, new Locator.GetByTextOptions().setExact(true)));
    }

    private void press(Locator what) {
        what.click();
        presses++;
        page.waitForLoadState();
    }

    /** The next box by Tab, which presses nothing. */
    private void into(String box, String text) {
        page.locator(box).focus();
        type(text);
    }

    private void type(String text) {
        page.keyboard().type(text);
        characters += text.length();
    }

    private static byte[] lastYears(int year) throws IOException {
        var fields = Drafts.zeros(year, "preface", "根据《中华人民共和国政府信息公开条例》（2019年修订）的要求，编制本报告。统计期限自" + year + "年1月1日起至" + year + "年12月31日止。",
                "overview", "（一）主动公开。" + year + "年主动公开政府信息126条。\n（二）依申请公开。新收政府信息公开申请5件，办结3件，结转下年度继续办理2件。\n（三）政府信息管理。公文属性认定做到应公开尽公开。\n"
                        + "（四）政府信息公开平台建设。全年更新栏目12个。\n（五）监督保障。组织培训2次。",
                "problems", "一是政策解读形式不够多样，将增加图解。二是栏目更新有时不够及时，将落实更新责任。", "other-matters", "没有收取信息处理费。", "signature", AGENCY, "date", year + 1 + "年1月15日",
                "applications.received.natural", "5", "applications.granted.natural", "3", "applications.carried-out.natural", "2",
                "disclosure.licensing.decisions", "318",
                "disclosure.penalty.decisions", "27");
        var out = new ByteArrayOutputStream();
        DocxWriter.write(Composer.compose(new Report(fields.format(), AGENCY, year, fields.fields()).withTotals(), false), out);
        return out.toByteArray();
    }
}
