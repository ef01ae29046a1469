package nianbao.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything in one database comes out of the other as it was. */
class TransferTest {

    @TempDir
    Path folder;

    @Test
    void fromH2ToPostgreSQLAndBackNothingChanges() throws Exception {
        var first = Bases.filledH2(folder, "latest");
        var second = restored(export(first, "1.zip"), Bases.postgres());
        var third = restored(export(second, "2.zip"), Bases.h2(folder));
        var expected = Content.of(first).comparable();
        assertEquals(expected, Content.of(second).comparable());
        assertEquals(expected, Content.of(third).comparable());
    }

    @Test
    void everyTableOfTheSchemaIsExportedWithAllItsRowsAndColumns() throws Exception {
        for (var address : List.of(Bases.filledH2(folder, "latest"), Bases.filledPostgres("latest"))) {
            try (var database = address.open()) {
                var expected = new HashSet<>(Catalogue.names(database));
                expected.remove(Schema.HISTORY);
                var exported = Content.of(address);
                assertEquals(expected,
                        Set.copyOf(Manifest.of(exported.files().get(Manifest.NAME)).tables().stream().map(Manifest.ManifestPart::name).toList()));
                for (var table : expected) {
                    var columns = Catalogue.column(database, "select column_name from information_schema.columns where table_schema = current_schema"
                            + " and table_name = '" + table + "' order by ordinal_position");
                    var part = Manifest.of(exported.files().get(Manifest.NAME)).tables().stream().filter(p -> p.name().equals(table)).findFirst().orElseThrow();
                    assertEquals(columns, part.columns().stream().map(StoredColumn::name).toList());
                    assertEquals(Catalogue.column(database, "select count(*) from " + table), List.of(String.valueOf(part.rows())), table);
                    assertTrue(part.rows() > 0, table);
                    assertEquals(part.rows(), exported.text(part.file()).lines().count(), table);
                }
            }
        }
    }

    @Test
    void linesOfRegistersLeaveTheHouseOnlyWhenAskedFor() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var database = Bases.filledH2(folder, "latest").open()) {
            Export.write(database, out, Clock.systemUTC(), false);
        }
        for (var part : Manifest.of(Content.of(out.toByteArray()).files().get(Manifest.NAME)).tables()) {
            assertEquals(part.name().startsWith("request_register"), part.rows() == 0, part.name());
        }
    }

    @Test
    void numberingGoesOnWhereItWasEvenAfterRowsThatAreGone() throws Exception {
        for (var from : List.of(Bases.filledH2(folder, "latest"), Bases.filledPostgres("latest"))) {
            int last;
            try (var database = from.open()) {
                last = Integer.parseInt(Catalogue.column(database, "select max(id) from stored_file").getFirst());
                for (int gone = 0; gone < 3; gone++) {
                    run(database, "insert into stored_file (name, size, created_at) values ('没了', 1, now())");
                }
                run(database, "delete from stored_file where name = '没了'");
            }
            for (var into : List.of(Bases.h2(folder), Bases.postgres())) {
                restored(export(from, into.hashCode() + "-" + from.hashCode() + ".zip"), into);
                try (var database = into.open()) {
                    run(database, "insert into stored_file (name, size, created_at) values ('新来', 1, now())");
                    assertEquals(List.of(String.valueOf(last + 4)), Catalogue.column(database, "select max(id) from stored_file"));
                }
            }
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsNotHalfInIt() throws Exception {
        for (var address : List.of(Bases.filledH2(folder, "latest"), Bases.filledPostgres("latest"))) {
            var expected = Content.of(address).comparable();
            try (var writer = address.open(); var reader = address.open()) {
                // Beside the first and the last table, once the export has begun.
                var out = new ByteArrayOutputStream() {
                    private boolean interfered;

                    @Override
                    public synchronized void write(byte[] bytes, int from, int length) {
                        super.write(bytes, from, length);
                        if (!interfered) {
                            interfered = true;
                            interfere(writer);
                        }
                    }
                };
                Export.write(reader, out, Clock.systemUTC(), true);
                assertTrue(out.interfered);
                assertEquals(comparableRows(expected), comparableRows(Content.of(out.toByteArray()).comparable()));
            }
        }
    }

    /** Numbers already given to rows that an export does not see yet may be skipped; its rows are what counts. */
    private static Object comparableRows(java.util.Map<String, String> content) {
        var rows = new java.util.TreeMap<>(content);
        rows.remove(Manifest.NAME);
        return rows;
    }

    private static void interfere(Connection database) {
        try {
            database.setAutoCommit(false);
            run(database, "update agency set name = '改了名的局'");
            run(database, "insert into stored_file (name, size, created_at) values ('新来', 1, now())");
            run(database, "update field set text = '后来写的'");
            run(database, "delete from remark_answer");
            database.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The server writes the copy every day; it is exported beside the running server. */
    @Test
    void theDailyCopyOfAnH2FileIsExportedWhileTheFileIsInUse() throws Exception {
        var from = Bases.filledH2(folder, "latest");
        var backup = folder.resolve("nianbao-2026-01-12.zip");
        try (var open = from.open()) {
            run(open, "backup to '" + backup + "'");
            run(open, "update agency set name = '后来改的'");
            try (var copy = new BackupCopy(backup, folder.resolve("out.zip"))) {
                var exported = Content.of(copy.address()).comparable();
                assertEquals(Content.of(from).comparable().keySet(), exported.keySet());
                assertFalse(exported.get("tables/agency.jsonl").contains("后来改的"));
                assertTrue(exported.get("tables/agency.jsonl").contains("第0条"));
            }
        }
        try (var left = Files.list(folder)) {
            assertTrue(left.noneMatch(Files::isDirectory));
        }
        assertThrows(TransferRefused.class, () -> new BackupCopy(export(from, "export.zip"), folder.resolve("out.zip")));
        assertThrows(TransferRefused.class, () -> new BackupCopy(Files.writeString(folder.resolve("text.zip"), "年报"), folder.resolve("out.zip")));
        assertThrows(TransferRefused.class, () -> new BackupCopy(folder.resolve("none.zip"), folder.resolve("out.zip")));
    }

    @Test
    void aDatabaseOnWhichAServerWasStartedButNothingEnteredCountsAsEmpty() throws Exception {
        var from = Bases.filledH2(folder, "latest");
        var file = export(from, "out.zip");
        for (var into : List.of(Bases.h2(folder), Bases.postgres())) {
            new Schema(into).migrate("latest");
            assertEquals(Content.of(from).comparable(), Content.of(restored(file, into)).comparable());
        }
    }

    @Test
    void aDatabaseThatHoldsAnythingIsLeftAlone() throws Exception {
        var from = Bases.filledH2(folder, "latest");
        var file = export(from, "out.zip");
        for (var into : List.of(Bases.filledH2(folder, "latest"), Bases.filledPostgres("latest"))) {
            var before = Content.of(into).comparable();
            assertTrue(refusal(file, into).contains("不是空的"));
            assertEquals(before, Content.of(into).comparable());
        }
        var foreign = Bases.postgres();
        try (var database = foreign.open()) {
            run(database, "create table ledger (id integer primary key)");
            assertTrue(refusal(file, foreign).contains("别的程序"));
            assertEquals(Set.of("ledger"), Catalogue.names(database));
        }
    }

    @Test
    void anExportOverwritesNothingAndIsForItsOwnerOnly() throws Exception {
        var from = Bases.filledH2(folder, "latest");
        var file = export(from, "out.zip");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertThrows(TransferRefused.class, () -> Export.write(from, file, Clock.systemUTC(), true));
        assertThrows(TransferRefused.class, () -> Export.write(from, folder.resolve("none/out.zip"), Clock.systemUTC(), true));
        assertThrows(TransferRefused.class, () -> Export.write(Bases.h2(folder), folder.resolve("none.zip"), Clock.systemUTC(), true));
        assertThrows(TransferRefused.class, () -> Export.write(Bases.postgres(), folder.resolve("none.zip"), Clock.systemUTC(), true));
        try (var files = Files.list(folder)) {
            assertEquals(List.of("out.zip"), files.map(f -> f.getFileName().toString()).filter(f -> !f.startsWith("h2-")).toList());
        }
    }

    private Path export(Address from, String name) throws Exception {
        var file = folder.resolve(name);
        Export.write(from, file, Clock.systemUTC(), true);
        return file;
    }

    private static Address restored(Path file, Address into) throws TransferRefused {
        Restore.read(file, into);
        return into;
    }

    private static String refusal(Path file, Address into) {
        return assertThrows(TransferRefused.class, () -> Restore.read(file, into)).getMessage();
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
