package nianbao.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** One packaged application runs on either database, as the address it is started with says. */
class DatabaseIT {
    @TempDir
    Path folder;

    @Test
    void startsOnAFileOfItsOwnUnlessToldOtherwise() throws Exception {
        assertTrue(logOfOneRun(Map.of()).contains("jdbc:h2:file:./data/nianbao"));
        assertTrue(Files.exists(folder.resolve("data/nianbao.mv.db")));
    }

    @Test
    void startsOnPostgreSQLWhenItsAddressIsGiven() throws Exception {
        var url = Postgres.emptyDatabase("starts");
        assertTrue(logOfOneRun(Map.of("QUARKUS_DATASOURCE_JDBC_URL", url, "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres")).contains("(PostgreSQL 18"));
    }

    /** Starts the application, waits until it says it is ready, stops it, and gives what it logged. */
    private String logOfOneRun(Map<String, String> environment) throws Exception {
        int port = freePort();
        var log = folder.resolve("log");
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString())
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            boolean ready = becomesReady(process, URI.create("http://localhost:" + port + "/q/health/ready"));
            assertTrue(ready, () -> read(log));
        } finally {
            process.destroy();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS), "still running 10 s after it was told to stop");
        }
        return read(log);
    }

    private static boolean becomesReady(Process process, URI address) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 300 && process.isAlive(); i++, Thread.sleep(100)) {
                try {
                    if (client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).statusCode() == 200) {
                        return true;
                    }
                } catch (IOException notYetListening) {
                    continue;
                }
            }
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
