package nianbao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nianbao.PackagedApp;
import nianbao.web.HttpClerk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Without memory, and without file handles, the packaged program as {@code run.sh} starts it. */
@EnabledOnOs(OS.LINUX)
class ExhaustionBench {

    private static final int YEAR = 2024;
    private static final long AGENCY = 1;
    private static final String USERNAME = "liming";
    private static final String PASSWORD = "澄湖的鱼-2026年";
    private static final String FIELD = "applications.received.natural";
    private static final String AGAIN = "ended with exit 3; starting again";
    private static final String READY = "/q/health/ready";
    /** It starts with that, and has not enough for its pages. */
    private static final String TOO_SMALL = "56m";
    private static final int HANDLES = 420;
    /** Seconds for whatever is waited for, on a busy machine. */
    private static final int PATIENCE = 180;
    private static final Duration ANSWER = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Socket> idle = new ArrayList<>();
    private Process supervisor;
    private URI address;

    @AfterEach
    void stop() throws Exception {
        for (var connection : idle) {
            connection.close();
        }
        supervisor.destroy();
        if (!supervisor.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            supervisor.descendants().forEach(ProcessHandle::destroyForcibly);
            throw new AssertionError("still running " + PATIENCE + " s after it was told to stop\n" + log());
        }
    }

    @Test
    void aProgramWithoutMemoryEndsAndComesBackWithAllItHadAcknowledged() throws Exception {
        int number;
        try (var app = PackagedApp.start(folder, Map.of())) {
            var clerk = new HttpClerk(app.address());
            clerk.setUp("测试县档案局", USERNAME, "李明", PASSWORD);
            clerk.start(AGENCY, YEAR);
            number = clerk.save(AGENCY, YEAR, FIELD, "17", 0);
        }
        start(TOO_SMALL, 4_000, Map.of());
        assertThrows(IOException.class, () -> {
            var clerk = new HttpClerk(address);
            clerk.signIn(USERNAME, PASSWORD);
            while (true) {
                clerk.page("/agencies/" + AGENCY + "/reports/" + YEAR + "/preview");
            }
        });
        awaitReady();
        stop();
        assertTrue(log().contains("java.lang.OutOfMemoryError") && log().contains(AGAIN), this::log);
        try (var app = PackagedApp.start(folder, Map.of())) {
            var after = new HttpClerk(app.address());
            after.signIn(USERNAME, PASSWORD);
            assertEquals(number, after.save(AGENCY, YEAR, FIELD, "17", number));
            System.out.printf("%nout of memory: ended, started again, nothing lost%n");
        }
    }

    /** What is not loaded yet can be loaded, and a stop ends: both need handles. */
    @Test
    void connectionsNeverTakeTheHandlesThatTheProgramNeedsNotEvenSilentOnes() throws Exception {
        start("512m", HANDLES, Map.of());
        assertEquals(200, ask(READY));
        fill();
        assertEquals(200, ask(READY));
        assertEquals(200, ask("/set-up"));
        System.out.printf("%n%d idle connections, %d handles: goes on%n", HANDLES, HANDLES);
    }

    @Test
    void withoutFileHandlesItEndsAndComesBack() throws Exception {
        start("512m", HANDLES, Map.of("QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS", "4000"));
        assertEquals(200, ask(READY));
        fill();
        assertTrue(supervisor.isAlive());
        for (int i = 0; i < PATIENCE * 10 && !log().contains(AGAIN); i++) {
            Thread.sleep(100);
        }
        assertTrue(log().contains(AGAIN), this::log);
        awaitReady();
        System.out.printf("%nout of file handles: ended, started again%n");
    }

    /** Connections that say nothing; the one that has been used stays, new ones wait until there is a handle. */
    private void fill() throws IOException {
        for (int i = 0; i < HANDLES; i++) {
            var connection = new Socket();
            idle.add(connection);
            connection.connect(new InetSocketAddress(address.getHost(), address.getPort()), (int) ANSWER.toMillis());
        }
    }

    private void start(String heap, int handles, Map<String, String> environment) throws Exception {
        int port = PackagedApp.freePort();
        address = URI.create("http://localhost:" + port);
        var script = Path.of("src/main/operations/run.sh").toAbsolutePath();
        var builder = new ProcessBuilder("sh", "-c", "ulimit -n " + handles + " && exec sh '" + script + "' '"
                + Path.of("target/quarkus-app").toAbsolutePath() + "' " + heap).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("supervised").toFile());
        builder.environment().putAll(Map.of("QUARKUS_HTTP_PORT", String.valueOf(port), "NIANBAO_WARM", "false",
                "PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH")));
        builder.environment().putAll(environment);
        supervisor = builder.start();
        awaitReady();
    }

    /** Until the program says of itself that it is ready. */
    private void awaitReady() throws Exception {
        int last = 0;
        for (int i = 0; i < PATIENCE * 10; i++, Thread.sleep(100)) {
            try {
                last = ask(READY);
            } catch (IOException notListening) {
                continue;
            }
            if (last == 200) {
                return;
            }
        }
        throw new AssertionError("ready was " + last + " instead of 200\n" + log());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("supervised"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int ask(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER).build(), BodyHandlers.discarding()).statusCode();
    }
}
