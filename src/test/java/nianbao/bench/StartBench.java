package nianbao.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nianbao.PackagedApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the start command to the first page, with no data and with data from before, and what the idle server then
 * takes of memory. Aims: 2.5 s, 350 MB. The application is asked every 100 ms whether it is there. Once as Java starts
 * it by itself, once with the options of the start command, whose file of classes the first of its starts makes.
 */
class StartBench {

    private static final int STARTS = 3;

    @TempDir
    Path folder;

    @Test
    void run() throws Exception {
        System.out.printf("%noptions  data      first page s   idle MB%n");
        var options = "-XX:+UseSerialGC -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=" + folder.resolve("nianbao.jsa");
        for (int i = 0; i < STARTS; i++) {
            reports("none", Map.of(), folder.resolve("plain" + i));
        }
        for (int i = 0; i < STARTS; i++) {
            reports("start", Map.of("JDK_JAVA_OPTIONS", options), folder.resolve("start" + i));
        }
    }

    private void reports(String options, Map<String, String> environment, Path fresh) throws Exception {
        Files.createDirectories(fresh);
        report(options, "none", environment, fresh);
        report(options, "there", environment, fresh);
    }

    private void report(String options, String data, Map<String, String> environment, Path place) throws Exception {
        long begun = System.nanoTime();
        try (var app = PackagedApp.start(place, environment); var client = HttpClient.newHttpClient()) {
            var page = client.send(HttpRequest.newBuilder(app.address().resolve("/set-up")).build(), BodyHandlers.ofString());
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (!page.body().contains("<form")) {
                throw new AssertionError(page.body());
            }
            System.out.printf("%-8s %-9s %12.1f %9d%n", options, data, seconds, settled(app) >> 20);
        }
    }

    /** Memory once it has stayed the same, give or take a megabyte, for three seconds; after half a minute as it is. */
    private static long settled(PackagedApp app) throws InterruptedException {
        long last = app.residentBytes();
        for (int i = 0, same = 0; i < 30 && same < 3; i++) {
            TimeUnit.SECONDS.sleep(1);
            long now = app.residentBytes();
            same = Math.abs(now - last) < 1 << 20 ? same + 1 : 0;
            last = now;
        }
        return last;
    }
}
