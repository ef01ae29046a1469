package nianbao.store.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nianbao.store.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with reports in it keeps them when a new version of the program starts on it. */
class MigrationTest {

    @Test
    void onH2(@TempDir Path folder) throws Exception {
        keepsWhatIsThere("jdbc:h2:file:" + folder + "/nianbao;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }

    @Test
    void onPostgreSQL() throws Exception {
        keepsWhatIsThere(Postgres.emptyDatabase("migration"));
    }

    private static void keepsWhatIsThere(String url) throws SQLException {
        migrate(url, "1");
        try (var database = DriverManager.getConnection(url, "postgres", "postgres")) {
            run(database, "insert into agency (name, kind, sample, created_at) values ('测试县档案局', 'DEPARTMENT', false, now())");
            run(database, "insert into report (agency_id, report_year, edition, version, created_at, changed_at) values (1, 2024, '2021', 2, now(), now())");
            run(database, "insert into edit (report_id, number, code, text, at, kind, source) values (1, 1, 'overview', '带入', now(), 'PREFILLED', '2023年报告')");
            run(database, "insert into edit (report_id, number, code, text, at, kind) values (1, 2, 'overview', '写的', now(), 'TYPED')");
            run(database, "insert into field (report_id, code, text, number) values (1, 'overview', '写的', 2)");
        }
        migrate(url, "latest");
        try (var database = DriverManager.getConnection(url, "postgres", "postgres")) {
            assertEquals(List.of("1 带入 PREFILLED 2023年报告", "2 写的 TYPED null"),
                    rows(database, "select number || ' ' || text || ' ' || kind || ' ' || coalesce(source, 'null') from edit order by number"));
            assertEquals(List.of("DRAFT"), rows(database, "select state from report"));
            run(database, "insert into edit (report_id, number, code, text, at, kind) values (1, 3, 'overview', '读的', now(), 'IMPORTED')");
            assertThrows(SQLException.class, () -> run(database,
                    "insert into edit (report_id, number, code, text, at, kind) values (1, 4, 'overview', '', now(), 'GUESSED')"));
            assertThrows(SQLException.class, () -> run(database,
                    "insert into edit (report_id, number, code, text, at) values (1, 4, 'overview', '', now())"));
            assertThrows(SQLException.class, () -> run(database, "update report set state = 'LOST'"));
        }
    }

    private static void migrate(String url, String target) {
        Flyway.configure().dataSource(url, "postgres", "postgres").locations("classpath:db/migration").target(target).load().migrate();
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<String> rows(Connection database, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = database.createStatement(); var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
