package nianbao.store.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.ZipInputStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    @TempDir
    Path folder;

    @Test
    void aCopyTakenWhileTheDatabaseIsOpenCanBeOpenedAndHoldsWhatWasSaved() throws Exception {
        var database = database();
        try (var open = database.getConnection(); var statement = open.createStatement()) {
            statement.execute("create table t(x varchar); insert into t values ('堃')");
            backups(database, "2026-01-12T01:00:00Z").daily();
        }
        var copy = folder.resolve("backup/nianbao-2026-01-12.zip");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.getParent())));
        unzip(copy, folder.resolve("restored"));
        try (var restored = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("restored/nianbao"));
                var rows = restored.createStatement().executeQuery("select x from t")) {
            assertTrue(rows.next());
            assertEquals("堃", rows.getString(1));
        }
    }

    @Test
    void oneCopyADayIsMadeAndOnlyTheNewestAreKept() throws Exception {
        var database = database();
        for (int day = 10; day < 16; day++) {
            backups(database, "2026-01-" + day + "T01:00:00Z").daily();
            backups(database, "2026-01-" + day + "T05:00:00Z").daily();
        }
        try (var files = Files.list(folder.resolve("backup"))) {
            assertEquals("nianbao-2026-01-13.zip nianbao-2026-01-14.zip nianbao-2026-01-15.zip",
                    String.join(" ", files.map(f -> f.getFileName().toString()).sorted().toList()));
        }
    }

    private JdbcDataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("nianbao"));
        return database;
    }

    private Backups backups(JdbcDataSource database, String now) {
        var settings = new Backups.BackupSettings() {
            @Override
            public String folder() {
                return folder.resolve("backup").toString();
            }

            @Override
            public int keep() {
                return 3;
            }
        };
        return new Backups(database, settings, Clock.fixed(Instant.parse(now), ZoneOffset.ofHours(8)));
    }

    private static void unzip(Path zip, Path to) throws Exception {
        Files.createDirectories(to);
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, to.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }
}
