package nianbao.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nianbao.PackagedApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the start of the process to the first page, with no data and with data from before, beside a bare Quarkus of the same
 * extensions ({@link BareQuarkus}), in turns: as Java starts them by itself, and with the options of the start command, whose file of
 * classes the first of its starts makes. Then what the idle server takes of memory. Aims: 2.5 s, 1.25 times the bare one, 350 MB.
 */
class StartBench {

    private static final int STARTS = Integer.getInteger("starts", 5);

    @TempDir
    Path folder;

    /** @param page its first */
    private record Program(String name, Path jar, String page) {
    }

    /** Starts of one program. */
    private final Map<String, List<FirstPage>> starts = new LinkedHashMap<>();

    @Test
    void run() throws Exception {
        var programs = List.of(new Program("bare", BareQuarkus.packagedIn(folder), "/"),
                new Program("nianbao", Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath(), "/set-up"));
        System.out.printf("%n%-9s %-6s %-8s %12s %12s%n", "classes", "data", "program", "first page s", "processor s");
        measure("as is", programs, program -> List.of());
        measure("archive", programs, program -> List.of("-XX:+UseSerialGC", "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve(program.name() + ".jsa")));
        System.out.printf("idle, MB: %d%n", idle());
    }

    private interface Options {
        List<String> of(Program program);
    }

    private void measure(String classes, List<Program> programs, Options options) throws Exception {
        starts.clear();
        for (int i = 0; i <= STARTS; i++) {
            for (var program : programs) {
                var place = Files.createDirectories(folder.resolve(classes + i).resolve(program.name()));
                for (var data : List.of("none", "there")) {
                    var start = FirstPage.of(command(program, options.of(program)), place, program.page());
                    // The first makes the file of classes, and the system's cache of the program's files.
                    if (i > 0) starts.computeIfAbsent(data + " " + program.name(), key -> new ArrayList<>()).add(start);
                }
            }
        }
        for (var data : List.of("none", "there")) {
            var middle = programs.stream().map(program -> FirstPage.median(starts.get(data + " " + program.name()))).toList();
            for (int i = 0; i < programs.size(); i++) {
                System.out.printf("%-9s %-6s %-8s %12.2f %12.2f%n", classes, data, programs.get(i).name(), middle.get(i).seconds(), middle.get(i).processor());
            }
            System.out.printf("%-9s %-6s %-8s %12.2f %12.2f%n", classes, data, "ratio", middle.getLast().seconds() / middle.getFirst().seconds(),
                    middle.getLast().processor() / middle.getFirst().processor());
        }
    }

    private static List<String> command(Program program, List<String> options) {
        return Stream.of(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()), options, List.of("-jar", program.jar().toString()))
                .flatMap(List::stream).toList();
    }

    private long idle() throws Exception {
        try (var app = PackagedApp.start(Files.createDirectories(folder.resolve("idle")), Map.of("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC"))) {
            return settled(app) >> 20;
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
