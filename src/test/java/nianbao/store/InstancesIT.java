package nianbao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nianbao.PackagedApp;
import nianbao.web.HttpClerk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the packaged program on one PostgreSQL: whichever of them answers makes no difference. */
class InstancesIT {

    private static final String DATABASE = "instances";
    private static final String PASSWORD = "澄湖的鱼-2026年";
    private static final int YEAR = 2024;
    /** The first agency of a new database. */
    private static final long AGENCY = 1;

    @TempDir
    Path folder;

    private final String url = Postgres.emptyDatabase(DATABASE);

    @Test
    void oneIsAsGoodAsTheOther() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            // Both at once: the schema is made by one of them.
            var starting = threads.invokeAll(List.<Callable<PackagedApp>>of(() -> start("first"), () -> start("second")));
            var first = starting.get(0).get();
            try (var second = starting.get(1).get()) {
                var clerk = aRaceForSetUpMakesOneAgency(first, second);
                signedInAtOneTheClerkGoesOnAtTheOther(clerk, first, second);
                first.kill();
                var number = clerk.at(second.address()).save(AGENCY, YEAR, "overview", "另一台还在", Integer.MAX_VALUE);
                assertEquals(number, clerk.at(second.address()).save(AGENCY, YEAR, "overview", "另一台还在", number));
                readinessFollowsTheDatabase(clerk.at(second.address()), second);
            } finally {
                first.kill();
            }
        }
    }

    private PackagedApp start(String name) throws Exception {
        return PackagedApp.start(Files.createDirectories(folder.resolve(name)), Map.of("QUARKUS_DATASOURCE_JDBC_URL", url,
                "QUARKUS_DATASOURCE_USERNAME", "postgres", "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                "NIANBAO_SESSION_KEY", "the same for all of them, at least this long"));
    }

    private HttpClerk aRaceForSetUpMakesOneAgency(PackagedApp first, PackagedApp second) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tasks = new ArrayList<Callable<Void>>();
            for (var app : List.of(first, second)) {
                tasks.add(() -> {
                    barrier.await();
                    var name = app == first ? "first" : "second";
                    new HttpClerk(app.address()).setUp("测试县档案局", name, "李明", PASSWORD);
                    return null;
                });
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        var accounts = rows(url, "select username from account");
        assertEquals(List.of("1"), rows(url, "select count(*) from agency"));
        assertEquals(1, accounts.size());
        var clerk = new HttpClerk(first.address());
        clerk.signIn(accounts.getFirst(), PASSWORD);
        return clerk;
    }

    private static void signedInAtOneTheClerkGoesOnAtTheOther(HttpClerk atFirst, PackagedApp first, PackagedApp second) throws Exception {
        atFirst.start(AGENCY, YEAR);
        var atSecond = atFirst.at(second.address());
        int seen = 0;
        for (int i = 1; i <= 10; i++) {
            seen = atFirst.save(AGENCY, YEAR, "overview", "第" + i + "稿", seen);
            // The same again is answered with the edit that gave it: the other knows it.
            assertEquals(seen, atSecond.save(AGENCY, YEAR, "overview", "第" + i + "稿", seen));
            assertEquals(seen + 1, seen = atSecond.save(AGENCY, YEAR, "problems", "第" + i + "稿", seen));
        }
    }

    private void readinessFollowsTheDatabase(HttpClerk clerk, PackagedApp app) throws Exception {
        assertEquals(200, ready(app));
        run("alter database " + DATABASE + " with allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + DATABASE + "'");
        assertEquals(503, ready(app));
        assertEquals(200, status(app, "/q/health/live"));
        // Pages say so calmly, to those signed in and to others.
        assertEquals(503, clerk.status("/agencies/" + AGENCY + "/reports"));
        assertEquals(503, status(app, "/"));
        run("alter database " + DATABASE + " with allow_connections true");
        assertEquals(200, ready(app));
        assertEquals(200, clerk.status("/agencies/" + AGENCY + "/reports"));
        var metrics = body(app, "/q/metrics");
        // Those that operators are told of, in src/main/doc/operators.md.
        for (var name : List.of("http_server_requests_seconds_count", "http_server_requests_seconds_sum", "http_server_requests_seconds_max",
                "agroal_available_count", "agroal_active_count", "agroal_awaiting_count", "agroal_blocking_time_average_milliseconds",
                "jvm_memory_used_bytes", "jvm_gc_pause_seconds_sum", "process_cpu_usage", "system_cpu_usage")) {
            assertTrue(metrics.contains("\n" + name), name);
        }
        assertFalse(metrics.contains("李明") || metrics.contains("测试县"), metrics);
    }

    private static int ready(PackagedApp app) throws Exception {
        return status(app, "/q/health/ready");
    }

    private static int status(PackagedApp app, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request(app.address(), path), BodyHandlers.ofString()).statusCode();
        }
    }

    private static String body(PackagedApp app, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request(app.address(), path), BodyHandlers.ofString()).body();
        }
    }

    private static HttpRequest request(URI address, String path) {
        return HttpRequest.newBuilder(address.resolve(path)).build();
    }

    private static void run(String... statements) throws SQLException {
        try (var database = DriverManager.getConnection(Postgres.url(), "postgres", "postgres"); var statement = database.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> rows(String url, String sql) throws SQLException {
        try (var database = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
