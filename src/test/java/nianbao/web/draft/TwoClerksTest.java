package nianbao.web.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people on one report never overwrite each other unseen. */
@QuarkusTest
@TestProfile(OnH2.class)
class TwoClerksTest {

    @Inject
    Office office;

    private Account chen;
    private Account zhou;
    private Tab chens;
    private Tab zhous;
    private String section;

    @BeforeEach
    void bothOpenTheSamePage() {
        chen = office.clerk(office.agency(), "陈禾");
        zhou = office.clerk(chen.agency, "周明");
        office.start(chen, 2025);
        chens = office.tab(chen);
        zhous = office.tab(zhou);
        section = Office.report(chen, 2025) + "/disclosure";
    }

    private String stored(String field) {
        return office.stored(chen, 2025, "disclosure." + field);
    }

    @Test
    void differentFieldsBothStay() {
        var first = chens.get(section);
        var second = zhous.get(section);
        assertEquals(303, chens.submit(first.form(section), Map.of("disclosure.rules.issued", "1")).status());
        assertEquals(303, zhous.submit(second.form(section), Map.of("disclosure.rules.repealed", "2")).status());
        assertEquals("1", stored("rules.issued"));
        assertEquals("2", stored("rules.repealed"));
    }

    @Test
    void theSameFieldShowsBothAndTheNextSaveDecides() {
        var stale = zhous.get(section);
        chens.submit(chens.get(section).form(section), Map.of("disclosure.rules.issued", "1"));
        var conflict = zhous.submit(stale.form(section), Map.of("disclosure.rules.issued", "2", "disclosure.rules.repealed", "5"));
        assertEquals(422, conflict.status());
        assertEquals("1", stored("rules.issued"));
        assertEquals("5", stored("rules.repealed"), "what is nobody else's is saved");
        assertEquals("2", conflict.value("disclosure.rules.issued"));
        // Nothing says 已保存 over what is not.
        assertEquals("1 处没有保存", conflict.page().getElementById("saved").text());
        assertEquals("refused", conflict.page().getElementById("saved").attr("data-state"));
        var shown = conflict.page().getElementById("conflicts").text();
        assertTrue(shown.contains("你填“2”") && shown.contains("陈禾") && shown.contains("填“1”"), shown);
        assertEquals(303, zhous.submit(conflict.form(section), Map.of()).status());
        assertEquals("2", stored("rules.issued"));
    }

    @Test
    void theOthersCanBeTaken() {
        var stale = zhous.get(section);
        chens.submit(chens.get(section).form(section), Map.of("disclosure.rules.issued", "1"));
        var conflict = zhous.submit(stale.form(section), Map.of("disclosure.rules.issued", "2"));
        var take = conflict.page().selectFirst("button[name=take]").val();
        assertEquals(303, zhous.submit(conflict.form(section), Map.of("take", take)).status());
        assertEquals("1", stored("rules.issued"));
    }

    @Test
    void proseShowsBothToo() {
        var overview = Office.report(chen, 2025) + "/overview";
        var stale = zhous.get(overview);
        chens.submit(chens.get(overview).form(overview), Map.of("overview", "陈写的"));
        var conflict = zhous.submit(stale.form(overview), Map.of("overview", "周写的"));
        assertEquals(422, conflict.status());
        assertEquals("周写的", conflict.value("overview"));
        assertTrue(conflict.main().contains("陈写的"), conflict::main);
        zhous.submit(conflict.form(overview), Map.of());
        assertEquals("周写的", office.stored(chen, 2025, "overview"));
    }

    @Test
    void theSameTextFromBothIsNoConflict() {
        var stale = zhous.get(section);
        chens.submit(chens.get(section).form(section), Map.of("disclosure.rules.issued", "1"));
        assertEquals(303, zhous.submit(stale.form(section), Map.of("disclosure.rules.issued", "1")).status());
    }

    @Test
    void scriptsAreToldOfConflictsAndOfOthersChanges() {
        int seen = office.version(chen, 2025);
        var edits = Office.report(chen, 2025) + "/edits";
        var body = "{\"since\":%d,\"edits\":[{\"field\":\"disclosure.rules.issued\",\"text\":\"%s\",\"seen\":%d}]}";
        assertEquals("saved", chens.json(edits, body.formatted(seen, "1", seen)).json().at("/results/0/status").asText());
        var answer = zhous.json(edits, body.formatted(seen, "2", seen)).json();
        assertEquals("conflict", answer.at("/results/0/status").asText());
        assertEquals("1", answer.at("/results/0/text").asText());
        assertEquals("陈禾", answer.at("/results/0/by").asText());
        assertEquals("disclosure.rules.issued", answer.at("/others/0/field").asText());
        assertEquals("1", stored("rules.issued"));
    }
}
