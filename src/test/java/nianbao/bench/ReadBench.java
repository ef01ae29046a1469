package nianbao.bench;

import java.util.Arrays;
import nianbao.input.Mutations;
import nianbao.input.ReportFiles;
import org.junit.jupiter.api.Test;

/** How long reading takes once warm, by file type, on published files and our own; cold it is {@code read}'s start. */
class ReadBench {

    private static final int WARM = 100;
    private static final int MEASURED = 200;

    @Test
    void read() throws Exception {
        for (var type : Mutations.originals().entrySet()) {
            int files = type.getValue().size();
            var times = new double[MEASURED * files];
            for (int i = -WARM; i < MEASURED; i++) {
                for (int file = 0; file < files; file++) {
                    long start = System.nanoTime();
                    ReportFiles.read(type.getValue().get(file));
                    if (i >= 0) {
                        times[i * files + file] = (System.nanoTime() - start) / 1e6;
                    }
                }
            }
            Arrays.sort(times);
            System.out.printf("%s: median %.1f ms, p99 %.1f ms%n", type.getKey(), times[times.length / 2], times[times.length * 99 / 100]);
        }
    }
}
