package nianbao.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nianbao.store.who.Agency;
import nianbao.web.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first visit to a new server. */
@QuarkusTest
@TestProfile(BehindGateway.class)
class SetUpTest {

    private static final Map<String, String> GOOD = Map.of("agency-name", "青石县档案局", "short-name", "县档案局",
            "kind", "DEPARTMENT", "website", "青石县政府网", "address", "青石路1号", "phone", "010-1", "username", "ChenHe",
            "name", "陈禾", "password", Office.PASSWORD, "password2", Office.PASSWORD);

    @Inject
    Office office;

    @Inject
    DataSource database;

    /** What others have left as well as what is left here: nobody has been here yet. */
    @BeforeEach
    @AfterEach
    void forget() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = connection.getMetaData().getTables(null, "public", null, new String[]{"BASE TABLE"})) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
            assertTrue(tables.remove("flyway_schema_history") && tables.contains("agency"), tables::toString);
            statement.execute("set referential_integrity false");
            for (var table : tables) {
                statement.execute("truncate table " + table);
            }
            statement.execute("set referential_integrity true");
        }
    }

    private static long agencies() {
        return QuarkusTransaction.requiringNew().call(() -> Agency.count());
    }

    private static Map<String, String> with(String name, String value) {
        var form = new HashMap<>(GOOD);
        form.put(name, value);
        return form;
    }

    @Test
    void everyDoorLeadsToIt() {
        assertEquals("/set-up", office.tab().get("/").location());
        assertEquals("/set-up", office.tab().get("/sign-in").location());
        assertEquals(200, office.tab().open("/agencies/1/reports").status());
    }

    @Test
    void registersTheAgencyAndSignsIn() {
        var tab = office.tab();
        var answer = tab.submit(tab.open("/").form("/set-up"), GOOD);
        assertEquals(303, answer.status());
        var home = tab.follow(answer);
        assertTrue(home.main().contains("青石县档案局") && home.page().text().contains("陈禾"), home::toString);
        assertEquals("/", office.tab().get("/set-up").location());
        assertEquals("/", office.tab().post("/set-up", with("username", "second")).location());
        assertEquals(1, agencies());
        assertEquals(303, office.tab().post("/sign-in", Map.of("username", "chenhe", "password", Office.PASSWORD)).status());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "agency-name, '', agency-name", "agency-name, '   ', agency-name", "kind, '', kind", "kind, MOON, kind",
        "username, '', username", "username, 陈禾, username", "username, 'a b', username", "username, <b>, username",
        "name, '', name", "password, short, password", "password, '', password", "password, 1234567890, password",
        "password2, different-2026, password2", "password2, '', password2"})
    void aFaultIsSaidAtItsPlaceAndTheRestStays(String field, String value, String place) {
        var tab = office.tab();
        var answer = tab.submit(tab.get("/set-up").form("/set-up"), with(field, value));
        assertEquals(422, answer.status());
        var page = answer.page();
        assertFalse(page.getElementById(place + "-fault").text().isEmpty());
        assertEquals(1, page.select(".faults a[href=#" + place + "]").size());
        GOOD.forEach((name, text) -> {
            if (!name.equals(field) && !name.startsWith("password") && !name.equals("kind")) {
                assertEquals(text, answer.value(name), name);
            }
        });
        assertTrue(page.select("input[type=password]").eachAttr("value").stream().allMatch(String::isEmpty));
        assertFalse(answer.text().contains(Office.PASSWORD));
        assertEquals(0, agencies());
    }

    @ParameterizedTest
    @CsvSource({"agency-name, 101", "short-name, 51", "website, 201", "address, 201", "phone, 51", "username, 51", "name, 51"})
    void tooLongATextIsCounted(String field, int length) {
        var answer = office.tab().post("/set-up", with(field, "x".repeat(length)));
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains("现在 " + length + " 字"), answer::main);
        assertEquals("x".repeat(length), answer.value(field));
        assertFalse(answer.page().getElementById(field + "-fault") == null, "no message beside the box");
    }

    @Test
    void nothingFilledInSaysAll() {
        var answer = office.tab().post("/set-up", Map.of());
        assertEquals(422, answer.status());
        assertEquals(5, answer.page().select(".faults li").size());
    }

    @Test
    void twoWhoPressAtOnceMakeOneAgency() {
        var presses = IntStream.range(0, 4).mapToObj(i -> {
            var tab = office.tab();
            tab.token();
            return CompletableFuture.supplyAsync(() -> tab.post("/set-up", with("username", "clerk" + i)));
        }).toList();
        presses.forEach(press -> assertEquals(303, press.join().status()));
        assertEquals(1, agencies());
    }

    @Test
    void theSampleCanBeTriedAndThenLeft() {
        var tab = office.tab();
        var ready = tab.submit(tab.get("/set-up").form("/set-up/sample"), Map.of());
        assertEquals(200, ready.status());
        var shown = ready.page().select("code").eachText();
        assertEquals(200, tab.open("/").status());
        assertEquals("/", office.tab().post("/set-up/sample", Map.of()).location());
        assertEquals(303, office.tab().post("/sign-in", Map.of("username", shown.get(0), "password", shown.get(1))).status());
        assertEquals(303, tab.post("/set-up", GOOD).status());
        assertTrue(tab.open("/").main().contains("青石县档案局"));
    }
}
