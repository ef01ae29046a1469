package nianbao.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import nianbao.input.file.Mutations;
import org.junit.jupiter.api.Test;

/**
 * 2,000 damaged files a type: each a report or a clean refusal, within ten seconds. {@code -Dnianbao.bench.types=et,ofd} tries
 * these types only.
 */
class DamagedFilesBench {

    private static final int EACH = 2_000;
    private static final long MOST_NANOS = 11_000_000_000L;

    @Test
    void campaign() throws Exception {
        var types = System.getProperty("nianbao.bench.types", "").split(",");
        for (var type : Mutations.originals().entrySet()) {
            if (!types[0].isEmpty() && !List.of(types).contains(type.getKey())) {
                continue;
            }
            var random = new Random(1);
            int reports = 0;
            long slowest = 0;
            for (int i = 0; i < EACH; i++) {
                var file = Mutations.mutate(type.getValue().get(random.nextInt(type.getValue().size())), random);
                long start = System.nanoTime();
                reports += Mutations.isReport(file) ? 1 : 0;
                slowest = Math.max(slowest, System.nanoTime() - start);
            }
            System.out.printf("%s: %d of %d read, slowest %d ms%n", type.getKey(), reports, EACH, slowest / 1_000_000);
            assertTrue(slowest < MOST_NANOS, type.getKey());
        }
    }
}
