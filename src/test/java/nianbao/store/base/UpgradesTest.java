package nianbao.store.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the data is said, and a copy made, before a new version changes them. */
class UpgradesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-05T01:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<Upgrade> asked = new ArrayList<>();

    @Test
    void theOldDataAreCopiedAndWhatHappensIsSaidBeforeItDoes() throws Exception {
        older("9");
        var versions = new ArrayList<String>();
        start(upgrade -> {
            versions.add(version(url("nianbao")));
            return asked.add(upgrade);
        });
        assertEquals(List.of("9"), versions, "asked before");
        var upgrade = asked.getFirst();
        assertEquals(folder.resolve("backup/before-upgrade-v9-2027-01-05.zip").toAbsolutePath(), upgrade.copy());
        var words = String.join("", upgrade.words());
        assertTrue(words.contains("数据第 9 版") && words.contains("第 " + newest() + " 版") && words.contains(upgrade.copy().toString()), words);
        assertEquals(newest(), version(url("nianbao")));
        try (var zip = new ZipFile(upgrade.copy().toFile())) {
            Files.copy(zip.getInputStream(zip.getEntry("nianbao.mv.db")), folder.resolve("copy.mv.db"));
        }
        assertEquals("9", version(url("copy")));
    }

    @Test
    void nothingIsChangedWhenTheAnswerIsNo() throws Exception {
        older("9");
        assertEquals("没有升级，数据没有改动。", refusal(upgrade -> false));
        assertEquals("9", version(url("nianbao")));
    }

    @Test
    void aCopyThatAnUpgradeCutOffLeftIsNotOverwritten() throws Exception {
        older("9");
        Files.createDirectories(folder.resolve("backup"));
        var first = Files.writeString(folder.resolve("backup/before-upgrade-v9-2027-01-05.zip"), "first");
        start(asked::add);
        assertEquals("first", Files.readString(first));
    }

    @Test
    void aNewDatabaseAndOneOfThisVersionAreNoUpgrade() {
        start(asked::add);
        start(asked::add);
        assertEquals(List.of(), asked);
        assertFalse(Files.exists(folder.resolve("backup")));
    }

    private void older(String version) {
        flyway().target(version).load().migrate();
    }

    private void start(Upgrade.Consent consent) {
        var flyway = flyway();
        new Upgrades(folder.resolve("backup"), List.of(consent), CLOCK).customize(flyway);
        flyway.load().migrate();
    }

    /** Why it does not start, in a clerk's words. */
    private String refusal(Upgrade.Consent consent) {
        return assertInstanceOf(Rejected.class, assertThrows(FlywayException.class, () -> start(consent)).getCause()).getMessage();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(url("nianbao"), "nianbao", "nianbao").locations("classpath:db/migration");
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder + "/" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    private static String newest() {
        var all = Flyway.configure().dataSource("jdbc:h2:mem:newest", "", "").load().info().all();
        return all[all.length - 1].getVersion().getVersion();
    }

    private static String version(String url) {
        try (var database = DriverManager.getConnection(url, "nianbao", "nianbao");
                var rows = database.createStatement().executeQuery(
                        "select version from flyway_schema_history where success order by installed_rank desc limit 1")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
