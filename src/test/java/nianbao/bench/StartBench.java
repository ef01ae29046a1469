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
 * classes the first of its starts makes; and the program as packages start it beside the bare one as Java does. Then what the idle server
 * takes of memory. Aims: 2.5 s, 1.25 times the bare one, half of it in a package, 350 MB.
 */
class StartBench {

    private static final int STARTS = Integer.getInteger("starts", 5);
    /** The first Java that keeps classes linked, as packages want it. */
    private static final int CACHES = 25;

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
        if (Runtime.version().feature() >= CACHES) measurePackage(programs.getFirst());
        System.out.printf("idle, MB: %d%n", idle());
    }

    /** As packages are made and started, with the classes that a minute after its first start it had kept; the bare one as Java starts it by itself. */
    private void measurePackage(Program bare) throws Exception {
        var jar = BareQuarkus.packaged(Path.of("target/classes"), Files.createDirectories(folder.resolve("package")), "nianbao", "aot-jar");
        var cache = folder.resolve("kept.aot");
        var options = List.of("-XX:+UseSerialGC", "-Xlog:disable", "-XX:TieredStopAtLevel=1", "-Xmx1g", "-XX:AOTCache=" + cache,
                "-Dnianbao.start-cache=" + cache, "-Dnianbao.start-cache-after=0S");
        var program = new Program("nianbao", jar, "/set-up");
        var command = Stream.concat(command(program, options).stream(), Stream.of("desktop")).toList();
        var builder = new ProcessBuilder(command).directory(Files.createDirectories(folder.resolve("rehearsed")).toFile())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(PackagedApp.freePort()));
        var first = builder.start();
        while (first.isAlive() && !Files.exists(folder.resolve("kept.aot.of")))
            TimeUnit.MILLISECONDS.sleep(100);
        first.destroy();
        first.waitFor();
        System.out.printf("kept, MB: %d%n", Files.size(cache) >> 20);
        measure("package", List.of(bare, program), each -> each == program ? options : List.of());
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
