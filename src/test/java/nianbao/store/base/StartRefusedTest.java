package nianbao.store.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the database at the start is said in two lines: in Chinese, in English, with what to do. */
class StartRefusedTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("data").resolve("nianbao.mv.db");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("data").resolve("nianbao") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    }

    @Test
    void anEmptyFileIsNoNewBeginning() throws IOException {
        Files.createDirectories(file().getParent());
        Files.createFile(file());
        refused(url(), "0 字节", "0 bytes");
        assertEquals(0, Files.size(file()), "left as it is");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), "no database at all ".repeat(1000).getBytes());
        refused(url(), "损坏", "damaged");
    }

    /** Root writes into any folder of this machine, so what says that it cannot stands in for a file system that is mounted to read. */
    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        var refusal = assertThrows(PreventFurtherStepsException.class, () -> StartingDriver.usable(file(), folder -> false));
        inTwoLines(refusal, "数据文件夹 " + file().getParent() + " 不能写入", "cannot be written");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
        Files.writeString(file().getParent(), "x");
        refused(url(), "是一个文件", "is a file");
        assertEquals("x", Files.readString(file().getParent()), "left as it is");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        var above = Files.writeString(folder.resolve("above"), "x");
        refused("jdbc:h2:file:" + above.resolve("data").resolve("nianbao"), "建不了", "cannot be made");
    }

    @Test
    void aSecondProcessIsTold() throws Exception {
        DriverManager.getConnection(url(), "nianbao", "nianbao").close();
        try (var other = FileChannel.open(file(), StandardOpenOption.READ, StandardOpenOption.WRITE); var lock = other.lock()) {
            assertTrue(lock.isValid());
            refused(url(), "已经在运行", "running already");
        }
    }

    @Test
    void aDatabaseOfALaterProgramIsLeftAlone() throws SQLException {
        try (var database = DriverManager.getConnection(url(), "nianbao", "nianbao"); var statement = database.createStatement()) {
            statement.execute("create table \"flyway_schema_history\" (\"version\" varchar, \"success\" boolean)");
            statement.execute("insert into \"flyway_schema_history\" values (null, true), ('9', true), ('" + (StartingDriver.NEWEST + 1) + "', true)");
        }
        refused(url(), "新版程序", "later version");
    }

    @Test
    void theNewestMigrationIsKnown() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertEquals(StartingDriver.NEWEST, files.map(f -> f.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"))
                    .mapToInt(Integer::parseInt).max().orElseThrow());
        }
    }

    @Test
    void noPostgresqlIsSaid() {
        refused("jdbc:postgresql://localhost:1/nianbao", "连不上数据库", "cannot be reached");
    }

    @Test
    void whatIsMadeIsForItsOwnerOnly() throws IOException, SQLException {
        StartingDriver.usable(file());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())));
        DriverManager.getConnection(url(), "nianbao", "nianbao").close();
        OwnerOnly.file(file());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    private static void refused(String url, String chinese, String english) {
        var login = new Properties();
        login.put("user", "nianbao");
        login.put("password", "nianbao");
        var refusal = assertThrows(PreventFurtherStepsException.class, () -> new StartingDriver().connect(url, login).close());
        inTwoLines(refusal, chinese, english);
    }

    private static void inTwoLines(PreventFurtherStepsException refusal, String chinese, String english) {
        var lines = refusal.getMessage().lines().toList();
        assertEquals(2, lines.size(), refusal.getMessage());
        assertTrue(lines.getFirst().startsWith("没有启动：") && lines.getFirst().contains(chinese), refusal.getMessage());
        assertTrue(lines.getLast().startsWith("Not started: ") && lines.getLast().contains(english), refusal.getMessage());
        assertEquals(null, refusal.getCause(), "Quarkus prints the message of the root, and a trace of everything else");
    }
}
