package nianbao.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nianbao.PackagedApp;
import nianbao.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a key to its verdict on the screen, in Chromium, on the full table of applications: the script's part (all that
 * runs in the input event: judging, marking, keeping the text), until the browser has laid the verdict out, and the
 * whole, to the paint after it. The whole includes the wait for the next frame, up to 17 ms at 60 Hz, and drawing
 * without a graphics card. Layout is forced in half of the keys only, lest it hide in the paint of all. What the event had of a processor
 * is told apart from how long it took: on a busy machine the page's thread waits for its turn within it.
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
            var events = trace(engine);
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
            printProcessor(page, engine, events);
            page.context().close();
        }
    }

    /** From now on: where the engine's own record of events comes in. */
    private static List<JsonObject> trace(CDPSession engine) {
        var events = new ArrayList<JsonObject>();
        engine.on("Tracing.dataCollected", part -> part.getAsJsonArray("value").forEach(event -> events.add(event.getAsJsonObject())));
        var wanted = new JsonObject();
        wanted.addProperty("categories", "-*,devtools.timeline");
        wanted.addProperty("transferMode", "ReportEvents");
        engine.send("Tracing.start", wanted);
        return events;
    }

    /** Of keys in order: the odd ones without layout, the even ones with. */
    private static void printProcessor(Page page, CDPSession engine, List<JsonObject> events) {
        var whole = new AtomicBoolean();
        engine.on("Tracing.tracingComplete", end -> whole.set(true));
        engine.send("Tracing.end");
        page.waitForCondition(whole::get);
        var keys = events.stream().filter(KeystrokeBench::isInput).sorted(Comparator.comparingDouble(event -> event.get("ts").getAsDouble()))
                .map(event -> event.get("tdur").getAsDouble() / 1000).toList();
        for (int first : new int[]{0, 1}) {
            print((first == 0 ? "script" : "layout") + ", of a processor",
                    IntStream.range(0, keys.size()).filter(i -> i % 2 == first).mapToObj(keys::get).sorted().toList());
        }
    }

    private static boolean isInput(JsonObject event) {
        return event.get("name").getAsString().equals("EventDispatch") && event.has("tdur")
                && event.getAsJsonObject("args").getAsJsonObject("data").get("type").getAsString().equals("input");
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
        print(what, times);
    }

    private static void print(String what, List<Double> times) {
        System.out.printf("keystroke to %s: median %.1f ms, p99 %.1f ms, most %.1f ms, of %d%n", what,
                times.get(times.size() / 2), times.get(times.size() * 99 / 100), times.getLast(), times.size());
    }
}
