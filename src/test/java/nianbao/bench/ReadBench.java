package nianbao.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.input.LongReports;
import nianbao.input.file.Mutations;
import nianbao.input.file.ReportFileReader;
import org.junit.jupiter.api.Test;

/** How long reading takes once warm, by file type, on published files and our own; cold it is {@code read}'s start. */
class ReadBench {

    private static final int WARM = 100;
    private static final int MEASURED = 200;
    private static final List<Integer> PAGES = List.of(10, 50, 100, 200, 500);

    @Test
    void read() throws Exception {
        for (var type : Mutations.originals().entrySet()) {
            int files = type.getValue().size();
            var times = new double[MEASURED * files];
            for (int i = -WARM; i < MEASURED; i++) {
                for (int file = 0; file < files; file++) {
                    double time = time(type.getValue().get(file));
                    if (i >= 0) {
                        times[i * files + file] = time;
                    }
                }
            }
            Arrays.sort(times);
            System.out.printf("%s: median %.1f ms, p99 %.1f ms%n", type.getKey(), times[times.length / 2], times[times.length * 99 / 100]);
        }
    }

    /** Cost by pages: the median of some readings of one report with ever more prose. */
    @Test
    void pages() throws Exception {
        for (Map.Entry<String, LongReports.Layout> type : LongReports.TYPES.entrySet()) {
            var line = new StringBuilder(type.getKey()).append(':');
            for (int pages : PAGES) {
                var file = LongReports.of(pages, type.getValue());
                var times = new double[9];
                for (int i = -5; i < times.length; i++) {
                    double time = time(file);
                    if (i >= 0) {
                        times[i] = time;
                    }
                }
                Arrays.sort(times);
                line.append(String.format(" %d pages %.0f ms", pages, times[times.length / 2]));
            }
            System.out.println(line);
        }
    }

    private static double time(byte[] file) throws Exception {
        long start = System.nanoTime();
        ReportFileReader.read(file);
        return (System.nanoTime() - start) / 1e6;
    }
}
