package nianbao.bench;

import java.nio.file.Path;
import nianbao.store.Crashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code CrashIT} on PostgreSQL: what the server has acknowledged survives its sudden death, {@code -Dcrashes=100} of them. */
class CrashBench {

    private static final int CRASHES = Integer.getInteger("crashes", 6);

    @TempDir
    Path folder;

    @Test
    void run() throws Exception {
        try (var server = new Server(Path.of("target/crashes").toAbsolutePath())) {
            server.database("crashes").close();
            Crashes.run(CRASHES, folder, server.environment("crashes"));
            System.out.printf("%n%d kills on PostgreSQL, ten acknowledged edits before each: nothing lost%n", CRASHES);
        }
    }
}
