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

/** Writes through the packaged program, kills it, starts it again and looks for all it had acknowledged. */
public final class Crashes {
    /** Acknowledged between two of them, the last as the process dies. */
    private static final int EDITS = 10;
    private static final int YEAR = 2024;
    /** The first agency of a new database. */
    private static final long AGENCY = 1;
    private static final String USERNAME = "liming";
    private static final String PASSWORD = "澄湖的鱼-2026年";

    private record Acknowledged(String text, int number) {
    }

    private final Path folder;
    private final Map<String, String> environment;
    private final Map<String, Acknowledged> acknowledged = new HashMap<>();

    private Crashes(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** @param environment of the program, whose database is empty at first */
    public static void run(int crashes, Path folder, Map<String, String> environment) throws Exception {
        new Crashes(folder, environment).run(crashes);
    }

    private void run(int crashes) throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var fields = new ArrayList<>(Formats.ofYear(YEAR).orElseThrow().cells().keySet());
        int seen = 0;
        for (int crash = 1; crash <= crashes; crash++) {
            var app = PackagedApp.start(folder, environment);
            try {
                var clerk = clerk(app, crash == 1);
                assertAllThere(clerk, "crash " + crash + ", seed " + seed);
                for (int edit = 1; edit <= EDITS; edit++) {
                    var field = fields.get(random.nextInt(fields.size()));
                    var text = Integer.toString(random.nextInt(1_000_000));
                    seen = clerk.save(AGENCY, YEAR, field, text, seen);
                    acknowledged.put(field, new Acknowledged(text, seen));
                }
            } finally {
                app.kill();
            }
        }
        try (var app = PackagedApp.start(folder, environment)) {
            assertAllThere(clerk(app, false), "in the end, seed " + seed);
        }
    }

    private static HttpClerk clerk(PackagedApp app, boolean isFirst) throws Exception {
        var clerk = new HttpClerk(app.address());
        if (isFirst) {
            clerk.setUp("测试县档案局", USERNAME, "李明", PASSWORD);
        } else {
            clerk.signIn(USERNAME, PASSWORD);
        }
        clerk.start(AGENCY, YEAR);
        return clerk;
    }

    /** Entering the same text again is answered with the number of the edit that gave it, if it is still there. */
    private void assertAllThere(HttpClerk clerk, String when) throws Exception {
        for (var entry : acknowledged.entrySet()) {
            var edit = entry.getValue();
            assertEquals(edit.number(), clerk.save(AGENCY, YEAR, entry.getKey(), edit.text(), edit.number()), when);
        }
    }
}
