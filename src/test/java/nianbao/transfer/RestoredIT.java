package nianbao.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.Drafts;
import nianbao.PackagedApp;
import nianbao.cli.Verb;
import nianbao.input.file.BadFiles;
import nianbao.output.OutputKind;
import nianbao.store.Postgres;
import nianbao.web.Tab;
import nianbao.web.intake.Uploader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs {@code export} and {@code restore} of the packaged program, and what the server, on the database its address says, then makes of every published report. */
class RestoredIT {

    private static final String AGENCY = "/agencies/1";
    private static final String SIGNED = AGENCY + "/reports/2025";
    private static final Map<String, String> ACCOUNT = Map.of("username", "chenhe", "password", "澄湖的鱼-2026年");

    @TempDir
    Path folder;

    private Map<String, String> onH2;
    private Map<String, String> onPostgreSQL;
    private Map<String, String> onNewH2;

    @BeforeEach
    void databases() throws Exception {
        onH2 = Map.of();
        onPostgreSQL = Map.of("QUARKUS_DATASOURCE_JDBC_URL", Postgres.emptyDatabase("restored"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres", "QUARKUS_DATASOURCE_PASSWORD", "postgres", "NIANBAO_SESSION_KEY", "x".repeat(40));
        onNewH2 = Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:./moved/nianbao;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;"
                + "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }

    @Test
    void everyPublishedReportGivesTheSameBytesOnTheOtherDatabaseAndBack() throws Exception {
        Map<String, byte[]> expected;
        try (var app = PackagedApp.start(folder, onH2)) {
            // On a file of its own unless told otherwise.
            assertTrue(app.log().contains("jdbc:h2:file:./data/nianbao"), app::log);
            assertTrue(Files.exists(folder.resolve("data/nianbao.mv.db")));
            publish(app);
            expected = outputs(app);
            assertTrue(run(onH2, "export", "early.zip").error().contains("请先停止程序"));
            assertFalse(Files.exists(folder.resolve("early.zip")));
        }
        succeeds(onH2, "export", "1.zip");
        succeeds(onPostgreSQL, "restore", "1.zip");
        try (var app = PackagedApp.start(folder, onPostgreSQL)) {
            assertTrue(app.log().contains("(PostgreSQL 18"), app::log);
            assertSame(expected, outputs(app));
            // While people work.
            succeeds(onPostgreSQL, "export", "2.zip");
        }
        assertTrue(run(onPostgreSQL, "restore", "2.zip").error().contains("不是空的"));
        succeeds(onNewH2, "restore", "2.zip");
        try (var app = PackagedApp.start(folder, onNewH2)) {
            assertSame(expected, outputs(app));
        }
    }

    /** An agency with three published reports from files of different kinds, one signed twice here, and a draft. */
    private static void publish(PackagedApp app) throws Exception {
        var tab = new Tab(app.address());
        var facts = new LinkedHashMap<>(ACCOUNT);
        facts.putAll(Map.of("agency-name", "清河县卫生健康局", "short-name", "卫健局", "kind", "DEPARTMENT", "name", "陈禾",
                "password2", ACCOUNT.get("password")));
        tab.get("/set-up");
        assertEquals(303, tab.post("/set-up", facts).status());
        var uploader = new Uploader(tab, AGENCY + "/imports");
        for (var file : Map.of("2022.docx", BadFiles.report("docx", 2022), "2023.xlsx", BadFiles.report("xlsx", 2023),
                "2021.html", BadFiles.report("html", 2021)).entrySet()) {
            var review = uploader.file(file.getKey(), file.getValue()).location();
            var form = tab.get(review).form(review);
            form.attr("action", review + "/accept");
            assertEquals(303, tab.submit(form, Map.of("as", "archive")).status());
        }
        sign(tab);
        tab.post(AGENCY + "/reports", Map.of("year", "2020"));
    }

    /**
     * A report that is written, signed, corrected and signed again, all by the one who is there. Of the year before it
     * there is none, whose figures it would have to carry on.
     */
    private static void sign(Tab tab) {
        assertEquals(303, tab.post(AGENCY + "/settings", Map.of("signs-alone", "yes")).status());
        tab.post(AGENCY + "/reports", Map.of("year", "2025"));
        save(tab, Drafts.complete(2025, "清河县卫生健康局"));
        for (var step : List.of("hand-in", "send-on", "sign")) {
            press(tab, SIGNED, step, Map.of());
        }
        press(tab, SIGNED + "/handovers/correct", "correct", Map.of("reason", "第一部分漏了一句"));
        save(tab, Map.of("overview", "更正后的第一部分。"));
        for (var step : List.of("hand-in", "send-on", "sign")) {
            press(tab, SIGNED, step, Map.of());
        }
    }

    private static void save(Tab tab, Map<String, String> fields) {
        var edits = new JsonMapper().createObjectNode().put("since", 0);
        fields.forEach((field, text) -> edits.withArray("edits").addObject().put("field", field).put("text", text)
                .put("seen", Integer.MAX_VALUE).put("confirm", true));
        assertEquals(200, tab.json(SIGNED + "/edits", edits.toString()).status());
    }

    private static void press(Tab tab, String page, String step, Map<String, String> typed) {
        var answer = tab.submit(tab.get(page).form(SIGNED + "/handovers/" + step), typed);
        assertEquals(303, answer.status(), answer::toString);
    }

    /** Every file of every published report, and the file it was read from. */
    private static Map<String, byte[]> outputs(PackagedApp app) {
        var tab = new Tab(app.address());
        assertEquals(303, tab.post("/sign-in", ACCOUNT).status());
        var files = new TreeMap<String, byte[]>();
        for (int year : List.of(2021, 2022, 2023)) {
            var report = AGENCY + "/reports/" + year;
            for (var kind : OutputKind.values()) {
                files.put(report + "/report." + kind.ending(), null);
            }
            files.put(report + "/publications/1/original", null);
        }
        for (var kind : OutputKind.values()) {
            for (int version : List.of(1, 2)) {
                files.put(SIGNED + "/publications/" + version + "/report." + kind.ending(), null);
            }
        }
        files.replaceAll((path, none) -> {
            var answer = tab.get(path);
            assertEquals(200, answer.status(), path);
            return answer.body();
        });
        return files;
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> found) {
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((path, bytes) -> assertArrayEquals(bytes, found.get(path), path));
    }

    private void succeeds(Map<String, String> environment, String... arguments) throws Exception {
        var ran = run(environment, arguments);
        assertEquals(0, ran.exit(), ran::toString);
        assertTrue(ran.out().startsWith("已"), ran::toString);
        assertEquals(1, ran.out().lines().count(), ran::toString);
    }

    private Verb run(Map<String, String> environment, String... arguments) throws Exception {
        return Verb.run(folder, environment, arguments);
    }
}
