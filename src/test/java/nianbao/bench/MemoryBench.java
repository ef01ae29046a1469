package nianbao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nianbao.PackagedApp;
import nianbao.format.Formats;
import nianbao.web.HttpClerk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few browsers write, look on, preview and take files from the packaged program on H2 with a heap of 512 MB; its resident
 * memory is printed as it goes, stays within what README says beside the heap, and in a run of hours does not grow in the
 * second half. {@code -Dsoak.minutes=600}; {@code -Dsoak.pause=500} lets each browser wait so many milliseconds between two
 * requests, for a run of hours beside other work.
 */
class MemoryBench {

    private static final int CLERKS = 4;
    private static final int YEAR = 2024;
    private static final long AGENCY = 1;
    private static final int LOOKS = 10;
    /** Of all pages and files, one after so many saves. */
    private static final int SAVES_A_LOOK = 5;
    private static final long LENGTH = TimeUnit.MINUTES.toMillis(Integer.getInteger("soak.minutes", 2));
    /** In milliseconds, between two requests of one browser. */
    private static final long PAUSE = Long.getLong("soak.pause", 0);
    /** In megabytes. */
    private static final long HEAP = 512;
    private static final long BESIDE_HEAP = 350;
    /** In memory from the start: it fills in hours, when there is little to do, and what grows then would not be told from it. */
    private static final String WHOLE_HEAP = "-Xms" + HEAP + "m -Xmx" + HEAP + "m -XX:+AlwaysPreTouch";
    /** What the end may be above the middle. */
    private static final double GROWTH = 1.1;
    /** In less the heap may not have been filled yet: that it grows says nothing. */
    private static final long TELLING = TimeUnit.HOURS.toMillis(2);
    private static final String USERNAME = "liming";
    private static final String PASSWORD = "澄湖的鱼-2026年";

    @TempDir
    Path folder;

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong conflicts = new AtomicLong();

    @Test
    void run() throws Exception {
        var resident = new ArrayList<Long>();
        try (var app = PackagedApp.start(folder, Map.of("JAVA_TOOL_OPTIONS", WHOLE_HEAP)); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = new HttpClerk(app.address());
            first.setUp("测试县档案局", USERNAME, "李明", PASSWORD);
            first.start(AGENCY, YEAR);
            long begin = System.currentTimeMillis(), end = begin + LENGTH;
            var tasks = new ArrayList<Callable<Void>>();
            for (int i = 0; i < CLERKS; i++) {
                var random = new Random(i);
                tasks.add(() -> use(app, random, end));
            }
            var running = tasks.stream().map(threads::submit).toList();
            for (int look = 1; look <= LOOKS; look++) {
                TimeUnit.MILLISECONDS.sleep(Math.max(0, begin + look * LENGTH / LOOKS - System.currentTimeMillis()));
                resident.add(app.residentBytes() >> 20);
                System.out.printf("%5.1f min  %,9d requests, %,d conflicts told  %,d MB resident%n", (System.currentTimeMillis() - begin) / 60e3,
                        requests.get(),
                        conflicts.get(), resident.getLast());
            }
            for (var done : running) {
                done.get();
            }
            assertEquals(200, first.status("/q/health/ready"));
            assertEquals(List.of(), app.log().lines().filter(line -> line.contains(" ERROR ")).limit(5).toList());
        }
        assertTrue(resident.stream().allMatch(megabytes -> megabytes <= HEAP + BESIDE_HEAP), resident::toString);
        assertTrue(LENGTH < TELLING || resident.getLast() <= GROWTH * resident.get(LOOKS / 2 - 1), resident::toString);
    }

    private Void use(PackagedApp app, Random random, long end) throws Exception {
        var clerk = new HttpClerk(app.address());
        clerk.signIn(USERNAME, PASSWORD);
        var fields = List.copyOf(Formats.ofYear(YEAR).orElseThrow().cells().keySet());
        var report = "/agencies/" + AGENCY + "/reports/" + YEAR;
        var pages = List.of("", "/applications", "/overview", "/check", "/preview", "/history", "/report.pdf", "/report.docx", "/report.ofd", "/report.xlsx");
        int seen = 0;
        for (int i = 0; System.currentTimeMillis() < end; i++) {
            if (i % SAVES_A_LOOK > 0) {
                var outcome = clerk.edit(AGENCY, YEAR, fields.get(random.nextInt(fields.size())), Integer.toString(random.nextInt(1_000_000)), seen);
                seen = outcome.version();
                conflicts.addAndGet(outcome.status().equals("conflict") ? 1 : 0);
            } else {
                var page = pages.get(random.nextInt(pages.size()));
                assertEquals(200, clerk.status(report + page), page);
            }
            requests.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        }
        return null;
    }
}
