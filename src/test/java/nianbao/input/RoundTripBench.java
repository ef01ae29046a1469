package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Looks for reports that do not come back as they were written: other ones at each run, {@code -Dnianbao.bench.seeds=N}
 * of each kind of file (200 unless said). Tells the seeds of those that fail.
 */
class RoundTripBench {

    private interface Try {

        void of(long seed) throws Exception;
    }

    @Test
    void everyReportComesBack() {
        var test = new RoundTripTest();
        var kinds = new LinkedHashMap<String, Try>(Map.of("text", test::text, "html", test::html, "pdf", test::pdf,
                "word", test::word, "excel", test::excel, "json", test::json));
        long first = System.nanoTime();
        int seeds = Integer.getInteger("nianbao.bench.seeds", 200);
        var failed = new ArrayList<String>();
        kinds.forEach((kind, one) -> {
            for (long seed = first; seed < first + seeds; seed++) {
                try {
                    one.of(seed);
                } catch (Exception | AssertionError e) {
                    failed.add(kind + " " + seed + ": " + e.getMessage());
                }
            }
        });
        System.out.println(seeds + " of each of " + kinds.keySet() + ", " + failed.size() + " not as written");
        assertEquals(List.of(), failed);
    }
}
