package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands around every answer, whatever it is. */
@QuarkusTest
@TestProfile(OnH2.class)
class HeadersTest {

    @Inject
    Office office;

    private Account clerk;
    private Tab tab;

    @BeforeEach
    void report() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2025, Map.of("overview", "起初"));
        tab = office.tab(clerk);
    }

    /** Connections that may become HTTP/2 are counted only once they have said something: silent ones would take every file handle. */
    @Test
    void onlyTheProxySpeaksHttp2() throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            var answer = client.send(HttpRequest.newBuilder(tab.address().resolve("/sign-in")).build(), BodyHandlers.discarding());
            assertEquals(200, answer.statusCode());
            assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
        }
    }

    /** After an upgrade no page is left with scripts or styles of the version before for longer than that. */
    @Test
    void scriptsAndStylesAreAskedForAfterFiveMinutesAndSentWhenTheyHaveChanged() {
        for (var path : List.of("/js/pages.js", "/css/nianbao.css")) {
            var first = tab.get(path);
            assertTrue(first.header("Cache-Control").endsWith("max-age=300"), first.header("Cache-Control"));
            assertEquals(304, tab.send("GET", path, Map.of("If-Modified-Since", first.header("Last-Modified")), null).status(), path);
            assertEquals(200, tab.send("GET", path, Map.of("If-Modified-Since", "Mon, 12 Jan 2015 01:00:00 GMT"), null).status(), path);
        }
    }

    /** A page, a file of each kind, a redirect, and every way of being refused. */
    private List<Answer> answers() {
        var report = Office.report(clerk, 2025);
        var answers = new ArrayList<Answer>();
        for (var path : List.of(report, report + "/overview", report + "/report.pdf", report + "/report.txt",
                report + "/preview/1.png", report + "/preview/99.png", "/", "/css/nianbao.css", "/js/rule/cell-fault.js",
                "/icon.svg", "/css/none.css", "/nowhere", "/agencies/0", "/q/nowhere", "/test/unguarded")) {
            answers.add(tab.get(path));
        }
        answers.add(office.tab().get(report));
        answers.add(office.tab().get("/sign-in"));
        answers.add(tab.json(report + "/edits", "{\"since\":0,\"edits\":[]}"));
        answers.add(tab.json(report + "/edits", "{"));
        answers.add(office.tab().json(report + "/edits", "{\"since\":0,\"edits\":[]}"));
        answers.add(tab.postRaw(report + "/overview", "overview=x"));
        answers.add(tab.send("PUT", report, Map.of(), null));
        answers.add(tab.send("OPTIONS", report, Map.of(), null));
        answers.add(tab.send("HEAD", report, Map.of(), null));
        return answers;
    }

    @Test
    void keepScriptsFramesAndOtherSitesOut() {
        for (var answer : answers()) {
            var policy = answer.header("Content-Security-Policy");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'")
                    && policy.contains("form-action 'self'") && policy.contains("base-uri 'none'"), answer::toString);
            assertFalse(policy.contains("unsafe") || policy.contains("*") || policy.contains("data:"), policy);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer::toString);
            assertEquals("same-origin", answer.header("Referrer-Policy"), answer::toString);
            assertEquals(1, answer.headers().allValues("Content-Security-Policy").size());
        }
    }

    @Test
    void askForHttpsOnlyOverHttps() {
        answers().forEach(answer -> assertEquals("", answer.header("Strict-Transport-Security"), answer::toString));
    }

    @Test
    void tellNothingAboutTheServer() {
        for (var answer : answers()) {
            assertTrue(answer.header("Server").isEmpty() && answer.header("X-Powered-By").isEmpty(), answer::toString);
            var text = answer.isPage() || answer.header("Content-Type").contains("json") ? answer.text() : "";
            for (var trace : List.of("Exception", "\tat ", "quarkus", "Quarkus", "vertx", "resteasy", "jakarta.", "hibernate")) {
                assertFalse(text.contains(trace), () -> trace + " in " + answer);
            }
        }
    }

    @Test
    void keepPagesOutOfCaches() {
        for (var answer : answers()) {
            var path = answer.uri().getPath();
            if (!path.startsWith("/css/") && !path.startsWith("/js/") && !path.endsWith(".png") && !path.endsWith(".svg")) {
                assertEquals("no-store", answer.header("Cache-Control"), answer::toString);
            }
        }
        assertTrue(tab.get(Office.report(clerk, 2025) + "/preview/1.png").header("Cache-Control").contains("private"));
    }

    @Test
    void sayWhatEachPageIs() {
        for (var path : Office.pages(clerk)) {
            assertEquals("text/html;charset=utf-8", tab.get(path).header("Content-Type").toLowerCase(Locale.ROOT)
                    .replace(" ", ""), path);
        }
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        var fresh = office.tab();
        var cookies = new ArrayList<>(Tab.setCookies(fresh.get("/sign-in")));
        cookies.addAll(Tab.setCookies(fresh.post("/sign-in",
                Map.of("username", clerk.username, "password", Office.PASSWORD))));
        assertTrue(cookies.stream().anyMatch(c -> c.startsWith(Tab.SESSION)), cookies::toString);
        assertTrue(cookies.stream().anyMatch(c -> c.startsWith(Tab.TOKEN)), cookies::toString);
        cookies.forEach(cookie -> {
            var rest = cookie.toLowerCase(Locale.ROOT);
            assertTrue(rest.contains("httponly") && rest.contains("samesite=lax") && rest.contains("path=/"), cookie);
            assertFalse(rest.contains("domain="), cookie);
        });
    }
}
