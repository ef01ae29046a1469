package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no page of ours sends are refused in words and change nothing. */
@QuarkusTest
@TestProfile(OnH2.class)
class BadRequestTest {

    private static final String ITEM = "{\"field\":\"overview\",\"text\":\"坏\",\"seen\":0}";

    @Inject
    Office office;

    private Account clerk;
    private Tab tab;
    private String report;

    @BeforeEach
    void report() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2025, Map.of("overview", "原文"));
        tab = office.tab(clerk);
        report = Office.report(clerk, 2025);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "}", "[]", "null", "1", "\"x\"", "{}", "{\"since\":0}", "{\"edits\":null}",
        "{\"since\":0,\"edits\":{}}", "{\"since\":0,\"edits\":\"x\"}", "{\"since\":0,\"edits\":[null]}",
        "{\"since\":0,\"edits\":[1]}", "{\"since\":0,\"edits\":[[]]}", "{\"since\":0,\"edits\":[{}]}",
        "{\"since\":0,\"edits\":[{\"field\":\"overview\"}]}", "{\"since\":0,\"edits\":[{\"text\":\"x\"}]}",
        "{\"since\":0,\"edits\":[{\"field\":[],\"text\":\"x\",\"seen\":9}]}",
        "{\"since\":0,\"edits\":[{\"field\":\"overview\",\"text\":{},\"seen\":9}]}",
        "{\"since\":0,\"edits\":[{\"field\":\"overview\",\"text\":\"x\",\"seen\":99999999999999999999}]}",
        "{\"since\":0,\"edits\":[{\"field\":\"overview\",\"text\":\"x\",\"seen\":\"x\"}]}",
        "{\"since\":\"x\",\"edits\":[]}", "{\"since\":1e400,\"edits\":[]}", "{\"since\":0,\"edits\":[" + ITEM,
        "<xml/>", "since=0&edits=", "\u0000", "{\"since\":0,\"edits\":[" + ITEM + "]"})
    void spoiltJsonIsRefusedInWords(String body) {
        var answer = tab.json(report + "/edits", body);
        assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
        assertFalse(answer.json().path("message").asText().isEmpty());
        assertUnchanged();
    }

    @Test
    void deepAndHugeJsonIsRefused() {
        for (var body : new String[]{"[".repeat(100_000), "{\"a\":".repeat(100_000),
            "{\"since\":0,\"edits\":[" + (ITEM + ",").repeat(1000) + ITEM + "]}",
            "{\"since\":" + "9".repeat(100_000) + ",\"edits\":[]}"}) {
            var answer = tab.json(report + "/edits", body);
            assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
        }
        assertUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-2147483648", "0"})
    void anEditThatSawNothingMeetsTheTextThatIsThere(String seen) {
        var answer = tab.json(report + "/edits", "{\"since\":" + seen + ",\"edits\":[" + ITEM.replace("0}", seen + "}") + "]}");
        assertEquals(200, answer.status(), answer::toString);
        assertEquals("conflict", answer.json().at("/results/0/status").asText());
        assertUnchanged();
    }

    @Test
    void moreThanIsKnownIsPassedOver() {
        var answer = tab.json(report + "/edits", "{\"since\":0,\"edits\":[],\"more\":{\"x\":[1]},\"admin\":true}");
        assertTrue(answer.status() == 200 || answer.status() == 400, answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "", "99999999999999999999", "1e9", "\0", "１"})
    void aFormThatSawNothingMeetsTheTextThatIsThere(String seen) {
        var answer = tab.post(report + "/overview", Map.of("overview", "坏", "seen", seen));
        assertEquals(422, answer.status(), answer::toString);
        assertUnchanged();
    }

    @Test
    void aFormWithNothingInItChangesNothing() {
        assertEquals(303, tab.post(report + "/overview", Map.of()).status());
        assertEquals(303, tab.post(report + "/overview", Map.of("unknown", "x", "overview.", "x", "id", "1")).status());
        assertUnchanged();
    }

    @Test
    void ofAFieldSentTwiceTheFirstCounts() {
        tab.postRaw(report + "/overview", "overview=%E4%B8%80&overview=%E4%BA%8C&seen=99&csrf-token=" + tab.token());
        assertEquals("一", office.stored(clerk, 2025, "overview"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview=%", "overview=%zz", "overview=%E4", "overview=%ff%fe", "&&&=&=x", "%00=%00", "="})
    void spoiltEscapesNeverBreakThePage(String body) {
        var answer = tab.postRaw(report + "/overview", "csrf-token=" + tab.token() + "&" + body);
        assertTrue(answer.status() < 500, answer::toString);
        assertFalse(answer.status() >= 400 && answer.text().isEmpty(), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data", "multipart/form-data; boundary=x", "x",
        "application/x-www-form-urlencoded; charset=gbk", "application/x-www-form-urlencoded; charset=nothing", "/", "*/*",
        "application/json;charset=UTF-16", "text/html", "application/jsonx", "application/json, text/plain"})
    void otherContentTypesChangeNothing(String type) {
        for (var path : new String[]{"/overview", "/edits", "/history", "/prefill"}) {
            var answer = tab.send("POST", report + path, Map.of("Content-Type", type, "X-CSRF-TOKEN", tab.token()),
                    "overview".getBytes(StandardCharsets.UTF_8));
            assertTrue(answer.status() < 500, answer::toString);
            assertFalse(answer.status() >= 400 && answer.text().isEmpty(), answer::toString);
        }
        assertUnchanged();
    }

    private void assertUnchanged() {
        assertEquals("原文", office.stored(clerk, 2025, "overview"));
    }
}
