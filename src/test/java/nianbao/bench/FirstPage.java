package nianbao.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nianbao.PackagedApp;

/**
 * A packaged program from the start of its process to its first page.
 *
 * @param seconds   by the clock
 * @param processor seconds that its process had of processors by then
 */
record FirstPage(double seconds, double processor) {

    private static final int PATIENCE = 120;

    /**
     * Starts it, looks at a page and stops it.
     *
     * @param command that runs it, from {@code java} on
     * @param folder  where it runs and where its log is
     * @param page    its path
     */
    static FirstPage of(List<String> command, Path folder, String page) throws IOException, InterruptedException {
        int port = PackagedApp.freePort();
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page)).build();
            long begun = System.nanoTime();
            var process = builder.start();
            try {
                awaitListening(process, port, begun);
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                double seconds = (System.nanoTime() - begun) / 1e9, processor = process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
                if (status != 200) {
                    throw new AssertionError(status + " for " + page + "\n" + Files.readString(folder.resolve("log")));
                }
                return new FirstPage(seconds, processor);
            } finally {
                process.destroy();
                process.waitFor(PATIENCE, TimeUnit.SECONDS);
            }
        }
    }

    /** By connecting alone: what it answers until it is ready costs it time. */
    private static void awaitListening(Process process, int port, long begun) throws IOException, InterruptedException {
        while (process.isAlive() && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE)) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("localhost", port));
                return;
            } catch (IOException notYet) {
                Thread.sleep(5);
            }
        }
        throw new IOException("does not listen");
    }

    /** Of several, in the middle by each measure. */
    static FirstPage median(List<FirstPage> of) {
        return new FirstPage(middle(of.stream().map(FirstPage::seconds)), middle(of.stream().map(FirstPage::processor)));
    }

    private static double middle(Stream<Double> numbers) {
        var sorted = numbers.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
