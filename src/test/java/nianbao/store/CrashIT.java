package nianbao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nianbao.PackagedApp;
import nianbao.format.Formats;
import nianbao.web.HttpClerk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server has acknowledged survives its sudden death. */
class CrashIT {
    /** In all: six in a build, as many as one likes with {@code -Dcrashes=100}. */
    private static final int CRASHES = Integer.getInteger("crashes", 6);
    /** Acknowledged between two of them, the last as the process dies. */
    private static final int EDITS = 10;
    private static final int LANES = 2;
    private static final int YEAR = 2024;
    /** The first agency of a new database. */
    private static final long AGENCY = 1;
    private static final String USERNAME = "liming";
    private static final String PASSWORD = "澄湖的鱼-2026年";

    record Acknowledged(String text, int number) {
    }

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedEditIsThereAfterEachCrash() throws Exception {
        long seed = System.nanoTime();
        // Each in a folder of its own, so on a database of its own: they wait for their starts together.
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            var lanes = new ArrayList<Callable<Void>>();
            for (int lane = 0; lane < LANES; lane++) {
                var place = Files.createDirectories(folder.resolve("lane" + lane));
                var random = new Random(seed + lane);
                lanes.add(() -> crashes(place, random, "seed " + seed));
            }
            for (var done : threads.invokeAll(lanes)) {
                done.get();
            }
        }
    }

    private static Void crashes(Path place, Random random, String seed) throws Exception {
        var fields = new ArrayList<>(Formats.ofYear(YEAR).orElseThrow().cells().keySet());
        var acknowledged = new HashMap<String, Acknowledged>();
        int seen = begin(place);
        for (int crash = 1; crash <= CRASHES / LANES; crash++) {
            var app = PackagedApp.start(place, Map.of());
            try {
                var clerk = new HttpClerk(app.address());
                clerk.signIn(USERNAME, PASSWORD);
                clerk.start(AGENCY, YEAR);
                assertAllThere(clerk, acknowledged, "crash " + crash + ", " + seed);
                for (int edit = 1; edit <= EDITS; edit++) {
                    var field = fields.get(random.nextInt(fields.size()));
                    var text = Integer.toString(random.nextInt(1_000_000));
                    seen = clerk.save(AGENCY, YEAR, field, text, seen);
                    acknowledged.put(field, new Acknowledged(text, seen));
                }
                app.kill();
            } finally {
                app.kill();
            }
        }
        try (var app = PackagedApp.start(place, Map.of())) {
            var clerk = new HttpClerk(app.address());
            clerk.signIn(USERNAME, PASSWORD);
            clerk.start(AGENCY, YEAR);
            assertAllThere(clerk, acknowledged, "in the end, " + seed);
        }
        return null;
    }

    /** Makes the account and the report, and enters a first text to learn where the report stands. */
    private static int begin(Path place) throws Exception {
        try (var app = PackagedApp.start(place, Map.of())) {
            var clerk = new HttpClerk(app.address());
            clerk.setUp("测试县档案局", USERNAME, "李明", PASSWORD);
            clerk.start(AGENCY, YEAR);
            return clerk.save(AGENCY, YEAR, "date", YEAR + 1 + "年1月16日", 0);
        }
    }

    /** Entering the same text again is answered with the number of the edit that gave it, if it is still there. */
    private static void assertAllThere(HttpClerk clerk, Map<String, Acknowledged> acknowledged, String when)
            throws Exception {
        for (var entry : acknowledged.entrySet()) {
            var edit = entry.getValue();
            assertEquals(edit.number(), clerk.save(AGENCY, YEAR, entry.getKey(), edit.text(), edit.number()), when);
        }
    }
}
