package nianbao.bench;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.PackagedApp;
import nianbao.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a key to its verdict on the screen, in Chromium, on the full table of applications: the script's part (all that
 * runs in the input event: judging, marking, keeping the text), until the browser has laid the verdict out, and the
 * whole, to the paint after it. The whole includes the wait for the next frame, up to 17 ms at 60 Hz, and drawing
 * without a graphics card. Layout is forced in half of the keys only, lest it hide in the paint of all.
 */
class KeystrokeBench {

    private static final int KEYS = 600;

    /** Times the input event around the page's own listeners: capture at the window is first, bubble there is last. */
    private static final String WATCH = """
            () => {
              window.script = []; window.layout = []; window.paint = [];
              let from = 0;
              addEventListener('input', () => { from = performance.now(); }, true);
              addEventListener('input', () => {
                const start = from;
                script.push(performance.now() - start);
                if (script.length % 2 === 0) {
                  document.body.getBoundingClientRect();
                  layout.push(performance.now() - start);
                }
                requestAnimationFrame(() => {
                  const channel = new MessageChannel();
                  channel.port1.onmessage = () => paint.push(performance.now() - start);
                  channel.port2.postMessage(0);
                });
              });
            }""";

    @Test
    void run(@TempDir Path folder) throws Exception {
        try (var app = PackagedApp.start(Files.createDirectories(folder.resolve("app")), Map.of());
                var page = Chromium.page(1366, 768)) {
            fill(page, app.address());
            page.evaluate(WATCH);
            var engine = page.context().newCDPSession(page);
            engine.send("Performance.enable");
            var before = counts(engine);
            var columns = List.of("natural", "business", "research", "welfare", "legal", "other-org");
            for (int i = 0; i < KEYS; i++) {
                if (i % 4 == 0) {
                    page.locator("[id=\"f-applications.received." + columns.get(i / 4 % columns.size()) + "\"]").focus();
                    page.keyboard().press("Control+a");
                }
                page.keyboard().type(Integer.toString(1 + i % 9));
            }
            page.waitForFunction("n => window.paint.length >= n", KEYS);
            var after = counts(engine);
            // As many on a busy machine: of layouts one as a key is typed, one to be drawn, half a one of this bench's own.
            for (var count : List.of("LayoutCount", "RecalcStyleCount")) {
                System.out.printf("%s a key: %.2f%n", count, (after.get(count) - before.get(count)) / KEYS);
            }
            print("script", page);
            print("layout", page);
            print("paint", page);
            page.context().close();
        }
    }

    private static Map<String, Double> counts(CDPSession engine) {
        var counts = new HashMap<String, Double>();
        engine.send("Performance.getMetrics").getAsJsonArray("metrics").forEach(
                metric -> counts.put(metric.getAsJsonObject().get("name").getAsString(), metric.getAsJsonObject().get("value").getAsDouble()));
        return counts;
    }

    private static void fill(Page page, URI address) {
        page.navigate(address.resolve("/set-up").toString());
        page.getByText("装入示例机关").click();
        page.getByText("去看报告").click();
        var year = page.locator("a[href*='/reports/']").first().getAttribute("href");
        page.navigate(address.resolve(year + "/applications").toString());
        page.locator("#zeros").click();
        page.waitForSelector("#saved[data-state=saved]");
    }

    private static void print(String what, Page page) {
        @SuppressWarnings("unchecked")
        var times = ((List<Number>) page.evaluate("name => window[name]", what)).stream()
                .map(Number::doubleValue).sorted().toList();
        System.out.printf("keystroke to %s: median %.1f ms, p99 %.1f ms, most %.1f ms, of %d%n", what,
                times.get(times.size() / 2), times.get(times.size() * 99 / 100), times.getLast(), times.size());
    }
}
