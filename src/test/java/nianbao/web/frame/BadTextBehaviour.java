package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.Turns;
import nianbao.format.Formats;
import nianbao.store.who.Account;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is kept and shown as text, or refused in words; it never breaks a page. */
abstract class BadTextBehaviour {

    private static final JsonMapper JSON = new JsonMapper();
    /** Each text goes into the first part and into every fifth of the other forms. */
    private static final int TURNS = 5;

    @Inject
    Office office;

    private Account clerk;
    private Tab tab;
    private String report;

    @BeforeEach
    void report() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2025);
        tab = office.tab(clerk);
        report = Office.report(clerk, 2025);
    }

    /** All fields of a section get the same text. */
    private Map<String, String> all(String section, String text) {
        var form = new LinkedHashMap<String, String>();
        var format = Formats.ofYear(2025).orElseThrow();
        format.fields(format.section(section).orElseThrow()).forEach(field -> form.put(field, text));
        return form;
    }

    @ParameterizedTest
    @MethodSource("nianbao.web.frame.BadTexts#indices")
    void inEveryFieldOfEveryForm(int index) {
        var text = BadTexts.ALL.get(index);
        var sections = sections(text);
        for (var section : sections.stream().filter(s -> s.equals("overview") || Turns.isOn(index + sections.indexOf(s), TURNS)).toList()) {
            var form = all(section, text);
            form.put("seen", "9999");
            var answer = tab.post(report + "/" + section, form);
            assertTrue(answer.status() == 303 || answer.status() == 422, answer::toString);
            assertHarmless(answer);
            form.remove("seen");
            form.remove("csrf-token");
            boolean saved = answer.status() == 303;
            var field = form.keySet().iterator().next();
            if (saved) {
                assertEquals(text.replace("\r\n", "\n"), office.stored(clerk, 2025, field).replace("\r\n", "\n"));
                assertShown(text, tab.get(report + "/" + section), field);
            } else {
                assertFalse(answer.page().getElementById("messages").text().isEmpty());
                assertShown(text, answer, field);
            }
        }
        for (var page : List.of(report, report + "/history", report + "/history?field=overview", Office.reports(clerk))) {
            assertOpens(tab, page);
        }
        assertOutputs(tab, report);
    }

    /** Cells that fill a page each: one of them is enough. */
    List<String> sections(String text) {
        return text.length() > 10_000 ? List.of("overview", "signature")
                : List.of("preface", "overview", "disclosure", "applications", "disputes", "problems", "other-matters", "signature");
    }

    /** What is made of the texts is the same on every database: one is asked for it. */
    void assertOutputs(Tab tab, String report) {
    }

    static void assertOpens(Tab tab, String page) {
        var answer = tab.get(page);
        assertEquals(200, answer.status(), answer::toString);
        assertHarmless(answer);
    }

    @ParameterizedTest
    @MethodSource("nianbao.web.frame.BadTexts#indices")
    void inEveryFieldByScript(int index) throws JsonProcessingException {
        var text = BadTexts.ALL.get(index);
        var items = text.length() > 10_000 ? all("overview", text) : all("applications", text);
        var edits = items.keySet().stream().map(f -> Map.of("field", f, "text", text, "seen", 9999)).toList();
        var answer = tab.json(report + "/edits", JSON.writeValueAsString(Map.of("since", 0, "edits", edits)));
        assertEquals(200, answer.status(), answer::toString);
        answer.json().path("results").forEach(result -> assertTrue("saved".equals(result.path("status").asText())
                || "refused".equals(result.path("status").asText()) && !result.path("message").asText().isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "a\\udc00b", "\\ud83d", "\\u0000", "\\uffff", "\\ud800\\u4e00"})
    void halvesOfCharactersAreRefusedInWords(String escape) {
        for (var field : List.of("overview", "disclosure.rules.issued", "date")) {
            var answer = tab.json(report + "/edits",
                    "{\"since\":0,\"edits\":[{\"field\":\"" + field + "\",\"text\":\"" + escape + "\",\"seen\":9999}]}");
            assertTrue(answer.status() == 200 || answer.status() == 400, answer::toString);
            if (answer.status() == 200) {
                assertEquals("refused", answer.json().at("/results/0/status").asText());
                assertFalse(answer.json().at("/results/0/message").asText().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "", " ", "overview ", "OVERVIEW", "\\u0000", "\\ud800", "<b>", "..", "overview\\n"})
    void unknownFieldsAreRefusedInWords(String field) {
        var answer = tab.json(report + "/edits",
                "{\"since\":0,\"edits\":[{\"field\":\"" + field + "\",\"text\":\"x\",\"seen\":9999}]}");
        assertTrue(answer.status() == 400 && !answer.json().path("message").asText().isEmpty()
                || "refused".equals(answer.json().at("/results/0/status").asText()), answer::toString);
    }

    @ParameterizedTest
    @MethodSource("nianbao.web.frame.BadTexts#indices")
    void inTheAgencysFacts(int index) {
        var text = BadTexts.ALL.get(index);
        var path = "/agencies/" + clerk.agency.id;
        // Each alone is refused or kept; all that are kept are then shown together.
        var kept = new LinkedHashMap<>(Map.of("agency-name", "青石县档案局", "kind", "CITY"));
        for (var fields : List.of(List.of("agency-name"), List.of("kind"), List.of("short-name", "website", "address", "phone"))) {
            var form = new LinkedHashMap<>(kept);
            fields.forEach(field -> form.put(field, text));
            var answer = tab.post(path, form);
            assertTrue(answer.status() == 303 || answer.status() == 422, answer::toString);
            assertHarmless(answer);
            if (answer.status() == 303) {
                kept.putAll(form);
            }
        }
        for (var page : List.of(path, Office.reports(clerk), report)) {
            assertOpens(tab, page);
        }
        // An agency's facts are printed as texts of the report are, which are tried one and all.
        if (Turns.isOn(index, TURNS)) {
            assertOutputs(tab, report);
        }
    }

    @Test
    void signInWithNul() {
        assertEquals(422, office.tab().post("/sign-in", Map.of("username", "a\0b", "password", "\0")).status());
    }

    @Test
    void restoringAFieldWithNul() {
        var answer = tab.post(report + "/history", Map.of("field", "a\0b", "number", "1", "seen", "9"));
        assertTrue(answer.status() < 500, answer::toString);
    }

    /** Markup of the text is no markup of the page, nothing of it was evaluated, and no header came of it. */
    private static void assertHarmless(Answer answer) {
        assertTrue(answer.header("X-Evil").isEmpty());
        assertFalse(answer.text().contains("Exception"));
        if (answer.isPage()) {
            var page = answer.page();
            assertTrue(page.select(BadTexts.TAG + ", [onerror], img[src=x]").isEmpty(), answer::toString);
            assertTrue(page.select("script").stream().allMatch(s -> s.hasAttr("src")
                    || s.attr("type").equals("application/json")), answer::toString);
        }
    }

    private static void assertShown(String text, Answer answer, String field) {
        // NUL and CR cannot stand in HTML: a parser drops or replaces them.
        if (text.indexOf('\0') < 0 && text.indexOf('\r') < 0 && text.indexOf('\n') < 0) {
            assertEquals(text, answer.value(field), answer.uri().toString());
        }
    }
}
