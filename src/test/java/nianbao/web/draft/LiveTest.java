package nianbao.web.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.store.who.Role;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two clerks with one report open see each other and what they write; waiting for news costs the server a connection, no thread. */
@QuarkusTest
@TestProfile(OnH2.class)
class LiveTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Office office;

    @Inject
    LiveStreams streams;

    private final HttpClient client = HttpClient.newHttpClient();
    private Account chen;
    private Account zhou;
    private String report;

    @BeforeEach
    void begin() {
        var agency = office.agency();
        chen = office.clerk(agency, "陈禾");
        zhou = office.clerk(agency, "周望");
        office.start(chen, 2025);
        report = Office.report(chen, 2025);
    }

    private static JsonNode news(Tab tab, String address) throws Exception {
        return JSON.readTree(tab.get(address).body());
    }

    private HttpResponse<InputStream> stream(Tab tab, String accept) throws Exception {
        var cookie = Tab.SESSION + "=" + tab.cookies.get(Tab.SESSION);
        return client.send(HttpRequest.newBuilder(tab.address().resolve(report + "/live/stream")).header("Accept", accept).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    @Test
    void whoElseHasItOpenAndWhatTheyWroteIsTold() throws Exception {
        var chens = office.tab(chen);
        var zhous = office.tab(zhou);
        int seen = office.version(chen, 2025);
        assertTrue(news(chens, report + "/live?since=" + seen + "&section=overview").get("people").isEmpty());
        var alone = news(zhous, report + "/live?since=" + seen + "&section=problems");
        assertEquals("陈禾", alone.get("people").get(0).get("name").asText());
        assertEquals("一、总体情况", alone.get("people").get(0).get("section").asText());
        office.write(chen, 2025, Map.of("overview", "陈禾写的"));
        var news = news(zhous, report + "/live?since=" + seen + "&section=problems");
        assertEquals(seen + 1, news.get("version").asInt());
        assertEquals("陈禾写的", news.get("others").get(0).get("text").asText());
        assertTrue(news(zhous, report + "/live?since=" + (seen + 1)).get("others").isEmpty());
        assertTrue(news(chens, report + "/live?since=" + seen).get("others").isEmpty(), "one's own");
    }

    @Test
    void newsComeByThemselvesAndCarryNothingOfTheReport() throws Exception {
        var answer = stream(office.tab(chen), "text/event-stream");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var first = data(lines);
            office.write(zhou, 2025, Map.of("overview", "周望写的"));
            var second = data(lines);
            assertFalse(first.equals(second));
            assertTrue(second.matches("data: ?[0-9. a-z-]+"), second);
        }
    }

    private static String data(BufferedReader lines) throws Exception {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                return line;
            }
        }
        throw new AssertionError("the stream ended");
    }

    @Test
    void onePersonHoldsFewLinesAndOthersAreNotKeptOut() throws Exception {
        var chens = office.tab(chen);
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        try {
            for (int i = 0; i < LiveStreams.MOST_OF_ONE; i++) {
                open.add(stream(chens, "text/event-stream"));
                assertEquals(200, open.getLast().statusCode());
            }
            assertEquals(503, stream(chens, "text/event-stream").statusCode());
            open.add(stream(office.tab(zhou), "text/event-stream"));
            assertEquals(200, open.getLast().statusCode());
        } finally {
            for (var one : open) {
                one.body().close();
            }
        }
    }

    @Test
    void onlyWhoWritesIsToldAndAStrangerIsNot() throws Exception {
        var reviewer = office.tab(office.person(chen.agency, "吴砚", Set.of(Role.REVIEWER)));
        assertEquals(403, stream(reviewer, "text/event-stream").statusCode());
        assertEquals(401, stream(office.tab(), "text/event-stream").statusCode());
        assertEquals(406, stream(office.tab(chen), "text/html").statusCode());
    }
}
