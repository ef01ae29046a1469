package nianbao;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How tests start the packaged program: many times and for a moment each, so with the collector for small heaps, the
 * compiler that is ready first, and the classes from a file that the first start of a build leaves behind, as the start
 * command does. Only where the build says {@code nianbao.quick-starts}: benchmarks start it as Java does by itself.
 */
final class QuickStart {

    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Path ARCHIVE = Path.of("target/packaged.jsa").toAbsolutePath();

    private QuickStart() {
    }

    /** Options for Java; the first call in a build takes some seconds. */
    static synchronized List<String> options() throws IOException, InterruptedException {
        if (!Boolean.getBoolean("nianbao.quick-starts")) {
            return List.of();
        }
        // Other processes of the build want it too.
        try (var lock = FileChannel.open(ARCHIVE.resolveSibling("packaged.jsa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (!isFresh()) {
                make();
            }
        }
        return Stream.concat(QUICK.stream(), Stream.of("-XX:SharedArchiveFile=" + ARCHIVE)).toList();
    }

    private static boolean isFresh() throws IOException {
        return Files.exists(ARCHIVE) && Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(PackagedApp.JAR)) > 0;
    }

    private static void make() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(ARCHIVE.getParent(), "packaged-");
        var made = folder.resolve("made.jsa");
        PackagedApp.start(folder, Map.of(), Stream.concat(QUICK.stream(), Stream.of("-XX:ArchiveClassesAtExit=" + made)).toList()).close();
        if (Files.exists(made)) {
            Files.move(made, ARCHIVE, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
