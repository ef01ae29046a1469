package nianbao.store.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;

/** The driver of the server: until it has connected once, what is wrong with the database is why the start is refused. */
public class StartingDriver extends DatabaseDriver {

    /** The newest version of the migrations in {@code db/migration}: a database of a later one is of a later program. */
    static final int NEWEST = 16;

    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:file:([^;]++)(?:;.*)?", Pattern.DOTALL);
    private static volatile boolean connected;

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (connected || !acceptsURL(url)) {
            return super.connect(url, info);
        }
        var file = file(url);
        file.ifPresent(StartingDriver::usable);
        try {
            var connection = super.connect(url, info);
            known(connection);
            if (file.isPresent()) {
                OwnerOnly.file(file.get());
            }
            connected = true;
            return connection;
        } catch (IOException e) {
            throw StartRefused.because("数据库文件 " + file.orElseThrow() + " 的权限改不了：" + e.getMessage(),
                    "the rights of " + file.orElseThrow() + " cannot be set: " + e.getMessage());
        } catch (SQLException e) {
            throw file.map(f -> unusable(f, e)).orElseGet(() -> unreachable(url, e));
        }
    }

    /** H2's file; empty for another database. */
    static Optional<Path> file(String url) {
        var found = H2_FILE.matcher(url);
        return found.matches() ? Optional.of(Path.of(found.group(1) + ".mv.db")) : Optional.empty();
    }

    /** @throws RuntimeException by {@link StartRefused}, when a start would lose or hide data, or cannot keep any */
    static void usable(Path file) {
        usable(file, Files::isWritable);
    }

    /** @param writable whether this process may write into a folder; root may, whatever its rights say */
    static void usable(Path file, Predicate<Path> writable) {
        var folder = file.toAbsolutePath().getParent();
        try {
            OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw StartRefused.because("数据文件夹 " + folder + " 建不了：" + e.getMessage() + "。请看上一级文件夹是不是文件夹、能不能写入，再启动。",
                    "the data folder " + folder + " cannot be made: " + e.getMessage() + ". See whether the one above is a folder and can be written.");
        }
        try {
            if (!Files.isDirectory(folder)) {
                throw StartRefused.because(folder + " 是一个文件，数据文件夹要用这个名字。请把它移到别处，再启动。",
                        folder + " is a file, and the data folder needs this name. Move it aside, and start again.");
            }
            if (!writable.test(folder)) {
                throw StartRefused.because("数据文件夹 " + folder + " 不能写入。请把它的权限给运行本程序的用户，再启动。",
                        "the data folder " + folder + " cannot be written. Give it to the user that runs this program, and start again.");
            }
            if (Files.exists(file) && Files.size(file) == 0) {
                throw StartRefused.because("数据库文件 " + file + " 是空的（0 字节），可能是磁盘满过或者拷贝时断了。请把 backup 文件夹里最近一份 zip 解开，"
                        + "用里面的文件换掉它；确实从头开始的，删除它，再启动。",
                        "the database file " + file
                                + " has 0 bytes. Put the one out of the latest zip of the folder backup in its place, or remove it to begin anew.");
            }
        } catch (IOException e) {
            throw StartRefused.because("数据库文件 " + file + " 读不了：" + e.getMessage(), "the database file " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static RuntimeException unusable(Path file, SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> StartRefused.because("本程序已经在运行，数据库 " + file + " 正被它使用。请直接打开浏览器，或者先停掉那一个。",
                    "the program is running already and has the database " + file + " open. Use that one, or stop it first.");
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.GENERAL_ERROR_1 ->
                StartRefused.because("数据库文件 " + file + " 损坏了，打不开。请把它移到别处留着，把 backup 文件夹里最近一份 zip 里的文件放到原处，再启动。",
                        "the database file " + file
                                + " is damaged. Move it aside, put the one out of the latest zip of the folder backup in its place, and start again.");
            case ErrorCode.WRONG_USER_OR_PASSWORD -> StartRefused.because("数据库 " + file + " 的用户名或密码不对。请核对 quarkus.datasource.username 和 .password。",
                    "user or password of the database " + file + " are wrong. See quarkus.datasource.username and .password.");
            default -> StartRefused.because("数据库 " + file + " 打不开：" + line(e), "the database " + file + " cannot be opened: " + line(e));
        };
    }

    private static RuntimeException unreachable(String url, SQLException e) {
        var place = url.replaceFirst("\\?.*", "");
        var state = String.valueOf(e.getSQLState());
        return state.startsWith("28") ? StartRefused.because("数据库 " + place + " 不接受这个用户名或密码。请核对 quarkus.datasource.username 和 .password。",
                "the database " + place + " refuses this user or password. See quarkus.datasource.username and .password.")
                : state.startsWith("3D") ? StartRefused.because("数据库服务器上没有 " + place + " 这个数据库。请先建好，再启动。",
                        "there is no database " + place + ". Create it, and start again.")
                : StartRefused.because("连不上数据库 " + place + "。请看 PostgreSQL 是否在运行、地址是否写对，再启动。（" + line(e) + "）",
                        "the database " + place + " cannot be reached. Is PostgreSQL running, is the address right? (" + line(e) + ")");
    }

    private static String line(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** @throws RuntimeException by {@link StartRefused}, when a later program has brought the database up */
    static void known(Connection database) throws SQLException {
        int version = version(database);
        if (version > NEWEST) {
            database.close();
            throw StartRefused.because("这个数据库由更新的版本用过（结构第 " + version + " 版，本程序只认到第 " + NEWEST + " 版）。请用新版程序启动。",
                    "a later version of this program has used this database (schema " + version + ", this one knows " + NEWEST + "). Start that version.");
        }
    }

    private static int version(Connection database) {
        try (var statement = database.createStatement();
                var found = statement.executeQuery("select max(cast(\"version\" as integer)) from \"flyway_schema_history\" where \"success\"")) {
            return found.next() ? found.getInt(1) : 0;
        } catch (SQLException none) {
            // A new database has no such table.
            return 0;
        }
    }
}
