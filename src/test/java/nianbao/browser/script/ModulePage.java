package nianbao.browser.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import nianbao.browser.Chromium;

/** An empty page on a made-up host that has the browser's modules under /js/ and nothing else. */
final class ModulePage implements AutoCloseable {

    /** All in ASCII: halves of surrogate pairs must arrive as they are. */
    static final ObjectMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Page page = Chromium.page(800, 600);

    ModulePage() {
        page.route("**/*", ModulePage::serve);
        page.navigate("http://nianbao.test/");
    }

    /**
     * Runs a script over some data.
     *
     * @param script body of a function: {@code data} is there, and {@code module('rule/figure')} imports one; what it
     *               returns comes back as JSON
     */
    JsonNode run(String script, Object data) {
        try {
            var result = page.evaluate("async text => { const data = JSON.parse(text);"
                    + "const module = name => import(`/js/${name}.js`);"
                    + "const run = async () => {" + script + "};"
                    + "return JSON.stringify(await run()); }", JSON.writeValueAsString(data));
            return JSON.readTree((String) result);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(Route route) {
        var path = URI.create(route.request().url()).getPath();
        if (path.equals("/")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<!doctype html><title>js</title>"));
            return;
        }
        try (var in = ModulePage.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (in == null) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
            } else {
                route.fulfill(new Route.FulfillOptions().setContentType("text/javascript;charset=utf-8")
                        .setBodyBytes(in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        page.context().close();
    }
}
