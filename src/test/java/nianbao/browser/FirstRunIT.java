package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import nianbao.PackagedApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody meets who starts the packaged program for the first time and opens the browser. */
class FirstRunIT {

    @TempDir
    Path folder;

    /** The invented agency first, as somebody does who wants to see what it is; then, on a phone, the real one. */
    @Test
    void theSampleAgencyIsOneButtonAwayAndSetUpLeadsToTheFirstReport() throws Exception {
        try (var app = PackagedApp.start(folder, Map.of())) {
            var page = Chromium.page(Accessible.DESK, 768);
            page.navigate(app.address().toString());
            assertThat(page.locator("h1")).hasText("开始使用");
            Accessible.onDeskAndPhone(page);
            lookAtTheSample(page);
            page.getByText("登记本机关，开始正式使用").click();
            assertThat(page.locator("h1")).hasText("开始使用");
            assertEquals(0, page.getByText("装入示例机关").count());
            page.setViewportSize(Accessible.PHONE, 740);
            register(page);
            page.navigate(app.address().resolve("/set-up").toString());
            assertThat(page.locator("h1")).hasText("清河县卫生健康局");
            page.context().close();
        }
    }

    private static void lookAtTheSample(Page page) {
        page.getByText("装入示例机关").click();
        Accessible.check(page);
        var password = page.locator("code").last().textContent();
        page.getByText("去看报告").click();
        assertThat(page.locator(".tasks li")).hasCount(3);
        assertThat(page.locator(".sample-note")).containsText("数据均为虚构");
        page.getByText("退出").click();
        page.getByLabel("账号").fill("shili");
        page.getByLabel("密码").fill(password);
        page.locator("button.go").click();
        assertThat(page.locator(".tasks li")).hasCount(3);
    }

    private static void register(Page page) {
        page.getByLabel("机关全称").fill("清河县卫生健康局");
        page.getByLabel("县级以上政府部门").check();
        page.getByLabel("账号", exact()).fill("chenhe");
        page.getByLabel("姓名").fill("陈禾");
        page.getByLabel("密码", exact()).fill("chenhe");
        page.getByLabel("再输一次密码").fill("chenhe");
        page.getByText("登记，进入年报").click();
        assertThat(page.locator("#password-fault")).containsText("至少 10 个字符");
        assertThat(page.getByLabel("机关全称")).hasValue("清河县卫生健康局");
        Accessible.onDeskAndPhone(page);
        page.getByLabel("密码", exact()).fill("一口气写完年报2026");
        page.getByLabel("再输一次密码").fill("一口气写完年报2026");
        page.getByText("登记，进入年报").click();
        page.getByText("开始填写").click();
        assertThat(page.locator(".tasks li")).hasCount(8);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
