package nianbao.desktop;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the {@link StartCache} where a start script says that it wants one and there is none that fits: a minute after the start, once, by
 * two processes of their own, one after the other, on one processor and behind all others where the system can say so. The first
 * is the program in {@link Rehearsal}, with no data of anybody's. The running program is not touched, and ending it ends them.
 */
@ApplicationScoped
class StartCacheMaker {

    private static final Logger LOG = Logger.getLogger(StartCacheMaker.class);
    /** The first Java that makes such a cache while it runs a program. */
    private static final int JAVA = 25;
    /** What both files and the rehearsal's data take, three times. */
    private static final long ROOM = 1L << 30;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final String SCRATCH = "rehearsal-";

    private final Optional<String> wanted;
    private final Duration after;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Thread thread;

    StartCacheMaker(@ConfigProperty(name = RehearsalCommands.SETTING) Optional<String> wanted,
            @ConfigProperty(name = "nianbao.start-cache-after", defaultValue = "1M") Duration after) {
        this.wanted = wanted;
        this.after = after;
    }

    void started(@ObservesAsync HttpServerStart started) {
        if (wanted.isPresent() && Runtime.version().feature() >= JAVA) {
            thread = Thread.ofPlatform().daemon().name("start-cache").priority(Thread.MIN_PRIORITY).start(this::make);
        }
    }

    void stopped(@Observes ShutdownEvent end) throws InterruptedException {
        stopping.countDown();
        var making = thread;
        if (making != null) {
            making.interrupt();
            making.join();
        }
    }

    private void make() {
        try {
            if (stopping.await(after.toMillis(), TimeUnit.MILLISECONDS)) return;
            var arguments = ManagementFactory.getRuntimeMXBean().getInputArguments();
            var jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
            var java = Path.of(System.getProperty("java.home"), "bin", "java");
            make(StartCache.of(Path.of(wanted.orElseThrow()).toAbsolutePath(), jar, arguments), new RehearsalCommands(java, arguments, jar));
        } catch (IOException | RuntimeException without) {
            // The next start takes as long as this one.
            LOG.debug("No start cache", without);
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
    }

    static void make(StartCache cache, RehearsalCommands commands) throws IOException, InterruptedException {
        var data = cache.file().getParent();
        clear(data);
        if (cache.isTried() || Files.getFileStore(data).getUsableSpace() < ROOM) return;
        // One that Java has in use cannot be deleted on Windows: then nothing is tried.
        Files.deleteIfExists(cache.file());
        var scratch = Files.createTempDirectory(data, SCRATCH);
        try {
            var made = scratch.resolve("made.aot");
            if (run(commands.record(scratch), scratch) && run(commands.assemble(scratch, made), scratch) && Files.exists(made)) {
                cache.keep(made);
                LOG.infof("The next start is quicker by %s, %d MB", cache.file(), Files.size(cache.file()) >> 20);
            } else {
                cache.noteTried();
                LOG.infof("%s could not be made; starts go on taking what they take", cache.file());
            }
        } finally {
            clear(data);
        }
    }

    /** Whether it ended well, by itself. */
    private static boolean run(List<String> command, Path scratch) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(scratch.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        RehearsalCommands.clean(builder.environment());
        var process = builder.start();
        try {
            process.getOutputStream().close();
            return process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Of this time and of those that a power cut ended. */
    private static void clear(Path data) throws IOException {
        try (var left = Files.newDirectoryStream(data, SCRATCH + "*")) {
            for (var folder : left) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList())
                        Files.deleteIfExists(file);
                }
            }
        }
    }
}
