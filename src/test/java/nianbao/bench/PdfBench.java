package nianbao.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import nianbao.document.Document;
import nianbao.output.PageImages;
import nianbao.output.PdfWriter;
import nianbao.output.Samples;
import org.junit.jupiter.api.Test;

/** How long a report of eight pages takes once warm, and whether memory grows over 10,000 of them. */
class PdfBench {

    private static final int WARM = 150;
    private static final int MEASURED = 400;
    private static final int[] MARKS = {1_000, 5_000, 10_000};

    @Test
    void render() throws IOException {
        var report = Samples.compose(2024, "清河县卫生健康局", eightPages());
        long start = System.nanoTime();
        var first = write(report);
        System.out.printf("first %.0f ms, %d pages, %d bytes%n", millis(start), PageImages.count(first), first.length);
        for (int i = 0; i < WARM; i++) {
            write(report);
        }
        double[] times = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            start = System.nanoTime();
            write(report);
            times[i] = millis(start);
        }
        Arrays.sort(times);
        System.out.printf("warm: median %.1f ms, p99 %.1f ms%n", times[MEASURED / 2], times[MEASURED * 99 / 100]);
        int done = 0;
        for (int mark : MARKS) {
            for (; done < mark; done++) {
                write(report);
            }
            System.gc();
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.printf("after %d: heap %.1f MB%n", mark, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        }
    }

    /** The sample with half as much prose again. */
    static java.util.Map<String, String> eightPages() {
        var fields = Samples.whole(2024);
        fields.put("overview", Samples.OVERVIEW + Samples.OVERVIEW);
        fields.put("problems", Samples.PROBLEMS.repeat(3));
        return fields;
    }

    private static byte[] write(Document report) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfWriter.write(report, out);
        return out.toByteArray();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
