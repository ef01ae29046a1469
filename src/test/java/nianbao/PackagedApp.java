package nianbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application, running as a process of its own in a folder of its own. */
public final class PackagedApp implements AutoCloseable {

    /** Seconds until it counts as hanging, however busy the machine. */
    private static final int PATIENCE = 120;

    static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    private final Process process;
    private final Path log;
    private final URI address;

    private PackagedApp(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /** Starts it and waits until it says that it is ready; its data and its log are in {@code folder}. */
    public static PackagedApp start(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        return start(folder, environment, QuickStart.options());
    }

    static PackagedApp start(Path folder, Map<String, String> environment, List<String> options) throws IOException, InterruptedException {
        int port = freePort();
        var log = folder.resolve("log");
        var builder = new ProcessBuilder(command(options)).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        // For a moment only: what a first hour needs is not made ready.
        builder.environment().put("NIANBAO_WARM", "false");
        builder.environment().putAll(environment);
        var app = new PackagedApp(builder.start(), log, URI.create("http://localhost:" + port));
        if (!app.becomesReady()) {
            app.kill();
            throw new IllegalStateException(app.log());
        }
        return app;
    }

    /** The command that runs it, with arguments for a verb. */
    public static List<String> command(String... arguments) throws IOException, InterruptedException {
        return Stream.concat(command(QuickStart.options()).stream(), Stream.of(arguments)).toList();
    }

    private static List<String> command(List<String> options) {
        return Stream.of(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()), options, List.of("-jar", JAR.toString()))
                .flatMap(List::stream).toList();
    }

    public URI address() {
        return address;
    }

    /** Memory of it that is in RAM, in bytes; Linux only. */
    public long residentBytes() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) << 10).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has had of the processors since its start. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** All it has logged, earlier runs in the same folder included. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once, as a power cut does: {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tells it to stop and waits. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("still running " + PATIENCE + " s after it was told to stop");
        }
    }

    private boolean becomesReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < PATIENCE * 10 && process.isAlive(); i++, Thread.sleep(100)) {
                try {
                    if (client.send(request, BodyHandlers.ofString()).statusCode() == 200) {
                        return true;
                    }
                } catch (IOException notYetListening) {
                    continue;
                }
            }
        }
        return false;
    }

    /** One that nobody listened on a moment ago. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
