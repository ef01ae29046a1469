package nianbao.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import nianbao.PackagedApp;
import nianbao.format.CellType;
import nianbao.format.Formats;
import nianbao.web.HttpClerk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty clerks in fifty agencies, and five in one report, write for a minute through two instances of the packaged
 * program on one PostgreSQL, while one instance or the other is killed and started again. Afterwards: every acknowledged
 * edit is in the history, none was written over what its writer had not seen, histories have no gap, the fields hold what
 * their histories end with, and the report that adds the others up holds the sums of that. {@code -Dsoak.seconds=60 -Dsoak.seed=…}.
 */
class SoakBench {

    private static final int ALONE = 50;
    private static final int TOGETHER = 5;
    /** The agency in which several write. */
    private static final int SHARED = ALONE + 1;
    private static final long LENGTH = TimeUnit.SECONDS.toNanos(Integer.getInteger("soak.seconds", 60));
    private static final long SEED = Long.getLong("soak.seed", 20260112);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final AtomicReferenceArray<PackagedApp> instances = new AtomicReferenceArray<>(2);
    private Server server;

    @Test
    void run() throws Exception {
        server = new Server(Path.of("target/soak").toAbsolutePath());
        try (var database = server.database("soak")) {
            Country.make(database, SHARED, 1);
            colleagues(database);
            for (int i = 0; i < 2; i++) {
                start(i);
            }
            var edits = write();
            verify(database, edits.acknowledged());
            sums(database);
            System.out.printf(
                    "%n%,d edits acknowledged, %,d conflicts told, %,d requests cut off, %,d told to wait, %d kills: nothing lost, nothing overwritten unseen%n",
                    edits.acknowledged().size(), edits.conflicts(), edits.cutOff(), edits.busy(), edits.kills());
        } catch (Exception | AssertionError e) {
            for (int i = 0; i < 2; i++) {
                var log = instances.get(i) == null ? "" : instances.get(i).log();
                System.out.println("instance " + i + ": " + log.substring(Math.max(0, log.indexOf(" ERROR "))).lines().limit(60)
                        .collect(Collectors.joining("\n")));
            }
            throw e;
        } finally {
            for (int i = 0; i < 2; i++) {
                if (instances.get(i) != null) {
                    instances.get(i).kill();
                }
            }
            server.close();
        }
    }

    /** What all did together. */
    private record Written(List<SoakClerk.Acknowledged> acknowledged, int conflicts, int cutOff, int busy, int kills) {
    }

    private Written write() throws Exception {
        var fields = List.copyOf(Formats.ofYear(Country.NEWEST).orElseThrow().cells().keySet());
        var clerks = new ArrayList<SoakClerk>();
        for (int i = 1; i <= ALONE; i++) {
            clerks.add(new SoakClerk(this::address, "clerk" + i, i, fields, Integer::toString, random.nextLong()));
        }
        for (int i = 1; i <= TOGETHER; i++) {
            // Few fields, so that they meet.
            var name = "colleague" + i;
            clerks.add(new SoakClerk(this::address, name, SHARED, List.of("overview", "problems"), n -> name + "第" + n + "稿", random.nextLong()));
        }
        for (var clerk : clerks) {
            clerk.signIn();
        }
        long end = System.nanoTime() + LENGTH;
        int kills;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var killing = threads.submit(() -> kill(end));
            var tasks = new ArrayList<Callable<Void>>();
            clerks.forEach(clerk -> tasks.add(() -> clerk.write(end)));
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
            kills = killing.get();
        }
        return new Written(clerks.stream().flatMap(c -> c.acknowledged().stream()).toList(),
                clerks.stream().mapToInt(SoakClerk::conflicts).sum(), clerks.stream().mapToInt(SoakClerk::cutOff).sum(),
                clerks.stream().mapToInt(SoakClerk::busy).sum(), kills);
    }

    /** One of the two at random, again and again; the other one stays. */
    private int kill(long end) throws Exception {
        int kills = 0;
        for (; System.nanoTime() < end; kills++) {
            TimeUnit.MILLISECONDS.sleep(2_000 + random.nextInt(4_000));
            int victim = random.nextInt(2);
            instances.get(victim).kill();
            start(victim);
        }
        return kills;
    }

    private void start(int instance) throws Exception {
        instances.set(instance, PackagedApp.start(Files.createDirectories(folder.resolve("instance" + instance)), server.environment("soak")));
    }

    private java.net.URI address(int request) {
        return instances.get(Math.floorMod(request, 2)).address();
    }

    private static void colleagues(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            for (int i = 1; i <= TOGETHER; i++) {
                statement.execute("insert into account (agency_id, username, name, password_hash, failures, session_epoch, created_at)"
                        + " select agency_id, 'colleague" + i + "', '同事" + i + "', password_hash, 0, 0, now() from account where id = " + SHARED);
                statement.execute("insert into account_role (account_id, role) select id, 'WRITER' from account where username = 'colleague" + i + "'");
            }
        }
    }

    private record Row(int number, String code, String text, String by) {
    }

    private void verify(Connection database, List<SoakClerk.Acknowledged> acknowledged) throws SQLException {
        var histories = new HashMap<Long, Map<Integer, Row>>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select r.agency_id, e.number, e.code, e.text, a.username"
                        + " from edit e join report r on r.id = e.report_id join account a on a.id = e.account_id order by 1, 2")) {
            while (rows.next()) {
                histories.computeIfAbsent(rows.getLong(1), a -> new HashMap<>())
                        .put(rows.getInt(2), new Row(rows.getInt(2), rows.getString(3), rows.getString(4), rows.getString(5)));
            }
        }
        for (var edit : acknowledged) {
            var stored = histories.get(edit.agency()).get(edit.number());
            require(new Row(edit.number(), edit.field(), edit.text(), edit.by()).equals(stored), "acknowledged " + edit + ", stored " + stored);
            histories.get(edit.agency()).values().stream().filter(other -> other.code().equals(edit.field()) && other.number() > edit.seen()
                    && other.number() < edit.number() && !other.by().equals(edit.by())).findAny()
                    .ifPresent(other -> require(false, edit + " overwrote " + other + " unseen"));
        }
        require(none(database, "select 1 from report r where version <> (select count(*) from edit e where e.report_id = r.id)"
                + " or version <> (select max(number) from edit e where e.report_id = r.id)"), "a history has a gap");
        require(none(database, "select 1 from field f join edit e on e.report_id = f.report_id and e.number = f.number"
                + " where e.code <> f.code or e.text <> f.text or exists (select 1 from edit later where later.report_id = f.report_id"
                + " and later.code = f.code and later.number > f.number)"), "a field is not what its history ends with");
    }

    /** The agencies below publish as they were left, and the top one's clerk adds them up: the sums are those of their histories. */
    private void sums(Connection database) throws Exception {
        Country.publish(database, "agency_id > 1");
        var clerk = new HttpClerk(address(0));
        clerk.signIn("clerk1", Country.PASSWORD);
        clerk.enterSums(1, Country.NEWEST);
        var entered = new HashMap<String, String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select f.code, f.text from field f"
                        + " join report r on r.id = f.report_id where r.agency_id = 1")) {
            while (rows.next()) {
                entered.put(rows.getString(1), rows.getString(2));
            }
        }
        var format = Formats.ofYear(Country.NEWEST).orElseThrow();
        int compared = 0;
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select e.code, sum(e.text::bigint) from edit e"
                        + " join report r on r.id = e.report_id where r.agency_id > 1 and e.text ~ '^[0-9]+$' and e.number = (select max(last.number)"
                        + " from edit last where last.report_id = e.report_id and last.code = e.code) group by e.code having count(*) = " + (SHARED - 1))) {
            while (rows.next()) {
                var cell = format.cell(rows.getString(1));
                if (cell.type() == CellType.COUNT && !format.totals().containsKey(cell.code())) {
                    require(rows.getString(2).equals(entered.get(cell.code())), cell.code() + " adds up to " + rows.getString(2) + ", entered was "
                            + entered.get(cell.code()));
                    compared++;
                }
            }
        }
        require(compared > 100, "only " + compared + " sums were compared");
        System.out.printf("%d sums as computed from the histories%n", compared);
    }

    private static boolean none(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            return !rows.next();
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what + ", seed " + SEED);
        }
    }
}
