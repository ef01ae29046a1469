package nianbao.bench;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nianbao.browser.Chromium;
import nianbao.document.Document;
import nianbao.output.HtmlWriter;
import nianbao.output.OfdWriter;
import nianbao.output.PageImages;
import nianbao.output.PdfWriter;
import nianbao.output.Samples;
import org.junit.jupiter.api.Test;

/**
 * How long files of one report of eight pages take once warm, beside Chromium's print of our HTML, and whether memory
 * grows over 10,000 of them.
 */
class PdfBench {

    private static final int WARM = 150;
    private static final int MEASURED = 400;
    private static final int PRINTED = 30;
    private static final int[] MARKS = {1_000, 5_000, 10_000};

    private interface Writer {
        void write(Document report, OutputStream out) throws IOException;
    }

    @Test
    void render() throws Exception {
        var report = Samples.compose(2024, "清河县卫生健康局", eightPages());
        long start = System.nanoTime();
        var first = bytes(PdfWriter::write, report);
        System.out.printf("first %.0f ms, %d pages, %d bytes%n", millis(start), PageImages.count(first), first.length);
        double pdf = measure("pdf", () -> bytes(PdfWriter::write, report), WARM, MEASURED);
        twoAtOnce(report);
        measure("ofd", () -> bytes(OfdWriter::write, report), WARM, MEASURED);
        System.out.printf("ofd: %d bytes%n", bytes(OfdWriter::write, report).length);
        var page = Chromium.page(1366, 768);
        page.setContent(HtmlWriter.page(report));
        var options = new Page.PdfOptions().setFormat("A4").setTagged(true).setOutline(true);
        double chromium = measure("chromium", () -> page.pdf(options), 5, PRINTED);
        page.context().close();
        System.out.printf("chromium / pdf: %.1f times%n", chromium / pdf);
        memory(report);
    }

    private static double measure(String name, Callable<byte[]> write, int warm, int measured) throws Exception {
        for (int i = 0; i < warm; i++) {
            write.call();
        }
        double[] times = new double[measured];
        for (int i = 0; i < measured; i++) {
            long start = System.nanoTime();
            write.call();
            times[i] = millis(start);
        }
        Arrays.sort(times);
        System.out.printf("%s warm: median %.1f ms, p99 %.1f ms%n", name, times[measured / 2], times[measured * 99 / 100]);
        return times[measured / 2];
    }

    private static void twoAtOnce(Document report) throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            long start = System.nanoTime();
            var both = new Callable[] {() -> many(report), () -> many(report)};
            pool.invokeAll(Arrays.<Callable<Object>>asList(both));
            System.out.printf("pdf on two threads: %.0f a second%n", 2 * MEASURED / (millis(start) / 1000));
        }
    }

    private static Object many(Document report) throws IOException {
        for (int i = 0; i < MEASURED; i++) {
            bytes(PdfWriter::write, report);
        }
        return null;
    }

    private static void memory(Document report) throws IOException {
        int done = 0;
        for (int mark : MARKS) {
            for (; done < mark; done++) {
                bytes(PdfWriter::write, report);
            }
            System.gc();
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.printf("after %d: heap %.1f MB%n", mark, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        }
    }

    /** The sample with half as much prose again. */
    static Map<String, String> eightPages() {
        var fields = Samples.whole(2024);
        fields.put("overview", Samples.OVERVIEW + Samples.OVERVIEW);
        fields.put("problems", Samples.PROBLEMS.repeat(3));
        return fields;
    }

    private static byte[] bytes(Writer writer, Document report) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(report, out);
        return out.toByteArray();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
