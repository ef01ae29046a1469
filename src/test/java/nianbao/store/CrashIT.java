package nianbao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import nianbao.PackagedApp;
import nianbao.format.Formats;
import nianbao.web.HttpClerk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server has acknowledged survives its sudden death. */
class CrashIT {
    private static final int CRASHES = 20;
    private static final int YEAR = 2024;
    /** The first agency of a new database. */
    private static final long AGENCY = 1;
    private static final String USERNAME = "liming";
    private static final String PASSWORD = "澄湖的鱼-2026年";

    record Acknowledged(String text, int number) {
    }

    /** Starts are what takes time here: the start command's shared classes, and no compiler that thinks ahead. */
    private static final String QUICK = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+AutoCreateSharedArchive"
            + " -XX:SharedArchiveFile=nianbao.jsa";

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedEditIsThereAfterTwentyCrashes() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var fields = new ArrayList<>(Formats.ofYear(YEAR).orElseThrow().cells().keySet());
        var acknowledged = new HashMap<String, Acknowledged>();
        int seen = begin();
        for (int crash = 1; crash <= CRASHES; crash++) {
            var app = start();
            try {
                var clerk = new HttpClerk(app.address());
                clerk.signIn(USERNAME, PASSWORD);
                clerk.start(AGENCY, YEAR);
                assertAllThere(clerk, acknowledged, "crash " + crash + ", seed " + seed);
                var field = fields.get(random.nextInt(fields.size()));
                var text = Integer.toString(random.nextInt(1_000_000));
                seen = clerk.save(AGENCY, YEAR, field, text, seen);
                app.kill();
                acknowledged.put(field, new Acknowledged(text, seen));
            } finally {
                app.kill();
            }
        }
        try (var app = start()) {
            var clerk = new HttpClerk(app.address());
            clerk.signIn(USERNAME, PASSWORD);
            clerk.start(AGENCY, YEAR);
            assertAllThere(clerk, acknowledged, "in the end, seed " + seed);
        }
    }

    private PackagedApp start() throws Exception {
        return PackagedApp.start(folder, Map.of("JAVA_TOOL_OPTIONS", QUICK));
    }

    /** Makes the account and the report, and enters a first text to learn where the report stands. */
    private int begin() throws Exception {
        try (var app = start()) {
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
