package nianbao.bench;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nianbao.store.OnH2;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.Test;

/**
 * Saving one field over HTTP, durably in an H2 file, by 1, 50 and 200 clerks at once, each in a report of its own;
 * beside it an endpoint of the same server, signed in as well, that only updates one row. The save locks
 * its report, looks for conflicts and appends to the history; it is to reach 70 % of the bare update's throughput.
 *
 * <p>Beside other work throughput says little; processor time does: of the server's threads and of the database where it is
 * another process, not of the clerks' own.
 */
@QuarkusTest
@TestProfile(OnH2.class)
class SaveBench {

    private static final int MOST = 200;
    private static final int YEAR = 2025;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 3;
    private static final long ROUND = TimeUnit.SECONDS.toNanos(2);

    @Inject
    Office office;

    @Inject
    AgroalDataSource database;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Tab> tabs = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();

    /** All answer times of a kind at a number of clerks, and how long the rounds took together. */
    private static final class Measured {
        private final List<long[]> times = new ArrayList<>();
        private long nanos;
        private long processor;

        int count() {
            return times.stream().mapToInt(t -> t.length).sum();
        }

        double micros() {
            return processor / 1e3 / count();
        }

        double perSecond() {
            return count() * 1e9 / nanos;
        }

        double millis(double share) {
            var all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return all[(int) Math.min(all.length - 1L, Math.round(share * all.length))] / 1e6;
        }
    }

    @Test
    void run() throws Exception {
        begin();
        for (int i = 0; i < WARM_UP; i++) {
            measure(50, this::save);
            measure(50, this::update);
        }
        System.out.printf("%nclerks  save/s   p50 ms  p99 ms   row/s   p50 ms  p99 ms   save of row   save µs  row µs  save of row, processor%n");
        for (int clerks : new int[]{1, 50, MOST}) {
            var saves = new Measured();
            var updates = new Measured();
            for (int i = 0; i < ROUNDS; i++) {
                add(saves, clerks, this::save);
                add(updates, clerks, this::update);
            }
            System.out.printf("%6d %7.0f %8.1f %7.1f %7.0f %8.1f %7.1f %10.0f %% %9.0f %7.0f %10.0f %%%n", clerks, saves.perSecond(),
                    saves.millis(0.5), saves.millis(0.99), updates.perSecond(), updates.millis(0.5),
                    updates.millis(0.99), 100 * saves.perSecond() / updates.perSecond(), saves.micros(), updates.micros(),
                    100 * updates.micros() / saves.micros());
        }
    }

    private void begin() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table bench_row (id bigint primary key, text varchar not null)");
            for (int i = 0; i < MOST; i++) {
                statement.execute("insert into bench_row values (" + i + ", '')");
            }
        }
        for (int i = 0; i < MOST; i++) {
            var clerk = office.clerk(office.agency("第" + i + "局"), "填报人");
            office.start(clerk, YEAR);
            tabs.add(office.tab(clerk));
            paths.add(Office.report(clerk, YEAR) + "/edits");
        }
    }

    private void add(Measured measured, int clerks, IntFunction<IntFunction<HttpRequest>> kind) throws Exception {
        long start = System.nanoTime();
        long processor = processor();
        measured.times.addAll(measure(clerks, kind));
        measured.processor += processor() - processor;
        measured.nanos += System.nanoTime() - start;
    }

    /** Nanoseconds that the server's threads have taken of a processor, and the database's processes. */
    private long processor() throws SQLException {
        var threads = ManagementFactory.getThreadMXBean();
        long all = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(it -> it != null && isServers(it.getThreadName()))
                .mapToLong(it -> Math.max(0, threads.getThreadCpuTime(it.getThreadId()))).sum();
        return all + database().stream().mapToLong(it -> it.info().totalCpuDuration().orElseThrow().toNanos()).sum();
    }

    private static boolean isServers(String thread) {
        return thread.startsWith("executor-thread-") || thread.startsWith("vert.x-") || thread.contains("MVStore") || thread.startsWith("H2-");
    }

    /** PostgreSQL's processes, none of H2, which is a part of ours. */
    private List<ProcessHandle> database() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return List.of();
            }
            try (var row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                var server = ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
                return Stream.concat(Stream.of(server), server.children()).toList();
            }
        }
    }

    /** Each clerk sends one request after the other until the round is over. */
    private List<long[]> measure(int clerks, IntFunction<IntFunction<HttpRequest>> kind) throws Exception {
        long end = System.nanoTime() + ROUND;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<long[]>>();
            for (int i = 0; i < clerks; i++) {
                var requests = kind.apply(i);
                running.add(threads.submit(() -> one(requests, end)));
            }
            var times = new ArrayList<long[]>();
            for (var clerk : running) {
                times.add(clerk.get());
            }
            return times;
        }
    }

    private long[] one(IntFunction<HttpRequest> requests, long end) throws Exception {
        var times = new ArrayList<Long>();
        for (int n = 0; System.nanoTime() < end; n++) {
            long sent = System.nanoTime();
            var answer = client.send(requests.apply(n), BodyHandlers.ofString());
            times.add(System.nanoTime() - sent);
            if (answer.statusCode() != 200 || !answer.body().contains("saved") && !answer.body().contains("updated\":1")) {
                throw new AssertionError(answer + answer.body());
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private IntFunction<HttpRequest> save(int clerk) {
        return n -> request(clerk, paths.get(clerk), ("{\"since\":1000000000,\"edits\":[{\"field\":\"disclosure.rules.issued\","
                + "\"text\":\"%d\",\"seen\":1000000000}]}").formatted(n % 1000));
    }

    private IntFunction<HttpRequest> update(int clerk) {
        return n -> request(clerk, "/test/rows/" + clerk, "{\"text\":\"%d\"}".formatted(n % 1000));
    }

    private HttpRequest request(int clerk, String path, String body) {
        var tab = tabs.get(clerk);
        var cookies = Tab.TOKEN + "=" + tab.token() + "; " + Tab.SESSION + "=" + tab.cookies.get(Tab.SESSION);
        return HttpRequest.newBuilder(URI.create(tab.address() + path)).header("Content-Type", Tab.JSON)
                .header("X-CSRF-TOKEN", tab.token()).header("Cookie", cookies).POST(BodyPublishers.ofString(body)).build();
    }
}
