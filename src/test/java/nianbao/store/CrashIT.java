package nianbao.store;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server has acknowledged survives its sudden death. On PostgreSQL: {@link nianbao.bench.CrashBench}. */
class CrashIT {
    /** Six in a build, as many as one likes with {@code -Dcrashes=100}. */
    private static final int CRASHES = Integer.getInteger("crashes", 6);

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedEditIsThereAfterEachCrash() throws Exception {
        Crashes.run(CRASHES, folder, Map.of());
    }
}
