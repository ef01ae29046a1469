package nianbao.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nianbao.PackagedApp;
import nianbao.web.HttpClerk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One packaged instance on a PostgreSQL that holds a city, a province, a country: answer times of each page, and how many
 * saves it carries. {@code -Dscale.agencies=60,5000,100000 -Dscale.years=6}; the country takes some 60 GB.
 */
class ScaleBench {

    private static final String SIZES = System.getProperty("scale.agencies", "60,5000");
    private static final int YEARS = Integer.getInteger("scale.years", 6);
    private static final int VISITED = 100;
    private static final int ASKED = 300;
    private static final int WRITERS = 50;
    private static final long SAVING = TimeUnit.SECONDS.toNanos(Integer.getInteger("scale.seconds", 15));
    /** Of a country's table, rows that are read one by one for one page. A city's or a province's are rightly read whole. */
    private static final int MOST_SCANNED = 10_000;

    /**
     * What is asked for. Those of one agency are asked of many agencies all over the tree, those of the top of the one
     * that stands above 5,000 at most, as its supervising office.
     *
     * @param path with the agency's number
     */
    private record Page(String name, boolean ofTop, String path) {
    }

    private static final String REPORT = "/agencies/%d/reports/" + Country.NEWEST;
    private static final List<Page> PAGES = List.of(
            new Page("task list", false, REPORT),
            new Page("section", false, REPORT + "/applications"),
            new Page("reports list", false, "/agencies/%d/reports"),
            new Page("published report", false, "/published/%d/" + (Country.NEWEST - 1)),
            new Page("board", true, "/agencies/%d/board?year=" + Country.NEWEST),
            new Page("roll-up", true, REPORT + "/sums"),
            new Page("public list", true, "/published?year=" + (Country.NEWEST - 1)),
            new Page("public list below", true, "/published?year=" + (Country.NEWEST - 1) + "&below=%d"),
            new Page("public figures", true, "/published/" + (Country.NEWEST - 1) + ".json"));

    @TempDir
    Path folder;

    private final Random random = new Random(1);
    private final Map<Long, HttpClerk> clerks = new LinkedHashMap<>();
    private boolean country;

    @Test
    void run() throws Exception {
        try (var server = new Server(Path.of("target/scale").toAbsolutePath())) {
            for (int agencies : Arrays.stream(SIZES.split(",")).mapToInt(Integer::parseInt).toArray()) {
                measure(server, agencies);
            }
        }
    }

    /** The sums of 5,000 agencies right below one, as the first that anybody looks at after a start; aim 500 ms. */
    @Test
    void firstRollup() throws Exception {
        try (var server = new Server(Path.of("target/scale").toAbsolutePath()); var database = server.database("rollup")) {
            Country.make(database, Integer.getInteger("scale.below", 5_000), 1);
            Country.flatten(database);
            Country.publish(database, "agency_id > 1");
            keep(server);
            for (var warm : List.of("false", "false", "true")) {
                var settings = new HashMap<>(server.environment("rollup"));
                settings.put("NIANBAO_WARM", warm);
                try (var app = PackagedApp.start(folder, settings)) {
                    if (warm.equals("true")) {
                        settle(app);
                    }
                    new HttpClerk(app.address()).signIn("clerk5000", Country.PASSWORD);
                    var clerk = new HttpClerk(app.address());
                    var what = "roll-up of 5,000, warmed " + warm + ", ";
                    // The list of reports it leads to says whether the sums are up to date.
                    look(server, app, () -> clerk.signIn("clerk1", Country.PASSWORD), what + "first, with signing in");
                    look(server, app, () -> clerk.page(REPORT.formatted(1L) + "/sums"), what + "second, the page");
                }
            }
        }
    }

    /** What is kept of each publication, as it is when they are made public by the program: made by whoever looks at their analysis. */
    private void keep(Server server) throws Exception {
        try (var app = PackagedApp.start(folder, server.environment("rollup"))) {
            var clerk = new HttpClerk(app.address());
            clerk.signIn("clerk1", Country.PASSWORD);
            clerk.page("/agencies/1/analysis?year=" + Country.NEWEST);
        }
    }

    @FunctionalInterface
    private interface Look {
        void take() throws Exception;
    }

    private static void look(Server server, PackagedApp app, Look look, String what) throws Exception {
        var program = app.processorTime();
        var database = server.processorTime();
        long from = System.nanoTime();
        look.take();
        System.out.printf("%-52s %,6.0f ms  processor: program %,6d ms, database %,6d ms%n", what, (System.nanoTime() - from) / 1e6,
                app.processorTime().minus(program).toMillis(), server.processorTime().minus(database).toMillis());
    }

    /** Until it has warmed itself: three seconds in which it does next to nothing. */
    private static void settle(PackagedApp app) throws InterruptedException {
        for (int idle = 0; idle < 3;) {
            var before = app.processorTime();
            TimeUnit.SECONDS.sleep(1);
            idle = app.processorTime().minus(before).toMillis() < 50 ? idle + 1 : 0;
        }
    }

    private void measure(Server server, int agencies) throws Exception {
        country = agencies > Country.LARGEST_PROVINCE;
        var name = "scale" + agencies;
        long begun = System.nanoTime();
        try (var database = server.database(name)) {
            Country.make(database, agencies, YEARS);
            System.out.printf("%n%,d agencies, %,d reports, %,d values, %s, made in %d s%n", agencies, agencies * YEARS,
                    (long) agencies * YEARS * Country.fields().size(), text(database, "select pg_size_pretty(pg_database_size(current_database()))"),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
            try (var app = PackagedApp.start(folder, server.environment(name))) {
                signIn(app, agencies);
                for (var page : PAGES) {
                    pages(database, page, top());
                }
                save(database);
                manySaves(server, app);
                if (!country) {
                    Country.flatten(database);
                    var sums = new Page("roll-up of all", true, REPORT + "/sums");
                    first(database, sums, "agency_id > 2", "first");
                    pages(database, sums, 1);
                    first(database, sums, "agency_id = 2", "and one more");
                }
            }
        } finally {
            clerks.clear();
            server.drop(name);
        }
    }

    /** After some have published. */
    private void first(Connection database, Page page, String who, String when) throws Exception {
        Country.publish(database, who + " and report_year = " + Country.NEWEST);
        long from = System.nanoTime();
        clerks.get(1L).page(page.path().formatted(1L));
        System.out.printf("%-18s %s  %,.0f ms%n", page.name(), when, (System.nanoTime() - from) / 1e6);
    }

    private void signIn(PackagedApp app, int agencies) throws Exception {
        while (clerks.size() < Math.min(VISITED, agencies)) {
            long agency = 1 + random.nextInt(agencies);
            if (!clerks.containsKey(agency)) {
                var clerk = new HttpClerk(app.address());
                clerk.signIn("clerk" + agency, Country.PASSWORD);
                clerks.put(agency, clerk);
            }
        }
        for (long top : List.of(1L, top())) {
            clerks.computeIfAbsent(top, t -> new HttpClerk(app.address())).signIn("clerk" + top, Country.PASSWORD);
        }
    }

    /** Of a city or a province all stand below the first; of a country, some 3,700 below its second province (and 30,000 below its first). */
    private long top() {
        return country ? 3 : 1;
    }

    private void pages(Connection database, Page page, long top) throws Exception {
        report(database, page.name(), agency -> {
            long of = page.ofTop() ? top : agency;
            return clerks.get(of).page(page.path().formatted(of));
        });
    }

    private void save(Connection database) throws Exception {
        var texts = random.ints(0, 1000).iterator();
        report(database, "field save",
                agency -> clerks.get(agency).save(agency, Country.NEWEST, "disclosure.rules.issued", texts.next().toString(), Integer.MAX_VALUE));
    }

    @FunctionalInterface
    private interface Request {
        Object of(long agency) throws Exception;
    }

    /** One after the other, of one agency after the other, once to warm up. */
    private void report(Connection database, String name, Request request) throws Exception {
        var agencies = new ArrayList<>(clerks.keySet());
        for (int i = 0; i < ASKED; i++) {
            request.of(agencies.get(i % agencies.size()));
        }
        var before = scanned(database);
        var times = new Times();
        for (int i = 0; i < ASKED; i++) {
            long agency = agencies.get(i % agencies.size());
            times.of(() -> request.of(agency));
        }
        System.out.printf("%-18s p50 %6.1f ms  p99 %6.1f ms%n", name, times.millis(0.5), times.millis(0.99));
        scanned(database).forEach((table, rows) -> {
            long more = (rows - before.getOrDefault(table, 0L)) / ASKED;
            if (country && more > MOST_SCANNED) {
                throw new AssertionError(name + " reads " + more + " rows of " + table + " one by one");
            }
        });
    }

    /** Rows read by scans of whole tables, by table. */
    private static Map<String, Long> scanned(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            // What the instance's sessions have not told yet, they tell within a second of idling; asked twice, it is there.
            statement.execute("select pg_stat_clear_snapshot()");
            var rows = new TreeMap<String, Long>();
            try (var tables = statement.executeQuery("select relname, seq_tup_read from pg_stat_user_tables")) {
                while (tables.next()) {
                    rows.put(tables.getString(1), tables.getLong(2));
                }
            }
            return rows;
        }
    }

    /** Many clerks, each in a report of its own, as fast as they are answered. */
    private void manySaves(Server server, PackagedApp app) throws Exception {
        var writers = clerks.keySet().stream().limit(WRITERS).toList();
        var times = new Times();
        var program = app.processorTime();
        var database = server.processorTime();
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Void>>();
            for (long agency : writers) {
                tasks.add(() -> {
                    for (int n = 0; System.nanoTime() - begun < SAVING; n++) {
                        var text = Integer.toString(n % 1000);
                        times.of(() -> clerks.get(agency).save(agency, Country.NEWEST, "disclosure.rules.issued", text, Integer.MAX_VALUE));
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%d clerks at once    %,.0f saves/s  p50 %.1f ms  p99 %.1f ms; processor time a save: program %.2f ms, database %.2f ms%n",
                writers.size(), times.count() / seconds, times.millis(0.5), times.millis(0.99),
                each(app.processorTime().minus(program), times), each(server.processorTime().minus(database), times));
    }

    private static double each(Duration time, Times times) {
        return time.toNanos() / 1e6 / times.count();
    }

    private static String text(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
