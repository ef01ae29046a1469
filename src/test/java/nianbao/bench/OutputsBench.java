package nianbao.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipOutputStream;
import nianbao.browser.Chromium;
import nianbao.format.Formats;
import nianbao.output.HtmlWriter;
import nianbao.output.LibreOffice;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.output.PageImages;
import nianbao.output.Samples;
import nianbao.output.Texts;
import nianbao.output.Zips;
import nianbao.output.font.Faces;
import nianbao.output.font.Style;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file of one report of eight pages, warm; the PDF beside Chromium's print of our page, one browser kept open, and
 * LibreOffice's conversion of our Word file. What stays in memory over many. {@code -Dnianbao.bench.pdfs=N}: how many PDFs
 * are written for that, 10,000 unless told.
 */
class OutputsBench {

    private static final int WARM = 300;
    private static final int MEASURED = 500;
    private static final int PRINTED = 30;
    private static final int CONVERTED = 20;
    private static final int REPORTS = 100;
    private static final int PDFS = Integer.getInteger("nianbao.bench.pdfs", 10_000);

    @Test
    void oneReport(@TempDir Path folder) throws Exception {
        var manuscript = manuscript(0);
        long start = System.nanoTime();
        var first = Texts.file(OutputKind.PDF, manuscript);
        System.out.printf("first pdf %.0f ms, %d pages%n", millis(start), PageImages.count(first));
        double pdf = 0;
        for (var kind : OutputKind.values()) {
            double median = measure(kind.ending(), () -> Texts.file(kind, manuscript), WARM, MEASURED);
            System.out.printf("%s: %d bytes%n", kind.ending(), Texts.file(kind, manuscript).length);
            pdf = kind == OutputKind.PDF ? median : pdf;
        }
        var others = IntStream.iterate('一', c -> c + 1).filter(c -> Faces.pick(Style.FANG, c) != null).iterator();
        measure("pdf, another character each time", () -> Texts.file(OutputKind.PDF, manuscript(0, Character.toString(others.next()))), 0, MEASURED);
        twoAtOnce(manuscript);
        double chromium = chromium(manuscript);
        System.out.printf("chromium / pdf: %.1f times%n", chromium / pdf);
        double office = libreOffice(manuscript, folder);
        System.out.printf("libreoffice / pdf: %.1f times%n", office / pdf);
    }

    private static double chromium(Manuscript manuscript) throws Exception {
        var page = Chromium.page(1366, 768);
        page.setContent(HtmlWriter.page(manuscript.document()));
        var options = new Page.PdfOptions().setFormat("A4").setTagged(true).setOutline(true);
        long before = processor();
        double median = measure("chromium", () -> page.pdf(options), 10, PRINTED);
        System.out.printf("chromium's processes: %d ms of processor time each%n", (processor() - before) / (10 + PRINTED));
        page.context().close();
        return median;
    }

    /** What the browser's processes have worked, in ms: on a busy machine the clock says little. */
    private static long processor() {
        return ProcessHandle.current().descendants().mapToLong(process -> process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L)).sum();
    }

    /** Many in one start: what is left when its start is shared. */
    private static double libreOffice(Manuscript manuscript, Path folder) throws Exception {
        var file = Files.write(folder.resolve("report.docx"), Texts.file(OutputKind.DOCX, manuscript));
        LibreOffice.convert(folder, "pdf", List.of(file));
        long start = System.nanoTime();
        LibreOffice.convert(folder, "pdf", List.of(file));
        double alone = millis(start);
        var many = new ArrayList<Path>();
        for (int i = 0; i < CONVERTED; i++) {
            many.add(Files.copy(file, folder.resolve("report" + i + ".docx")));
        }
        start = System.nanoTime();
        LibreOffice.convert(folder, "pdf", many);
        double each = millis(start) / CONVERTED;
        System.out.printf("libreoffice, docx to pdf: %.0f ms with its start, %.0f ms each of %d in one start%n", alone, each, CONVERTED);
        return each;
    }

    private static void twoAtOnce(Manuscript manuscript) throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<Object> many = () -> {
                for (int i = 0; i < MEASURED; i++) {
                    Texts.file(OutputKind.PDF, manuscript);
                }
                return null;
            };
            long start = System.nanoTime();
            pool.invokeAll(List.of(many, many));
            System.out.printf("pdf on two threads: %.0f a second%n", 2 * MEASURED / (millis(start) / 1000));
        }
    }

    private static double measure(String name, Callable<byte[]> write, int warm, int measured) throws Exception {
        for (int i = 0; i < warm; i++) {
            write.call();
        }
        var threads = ManagementFactory.getThreadMXBean();
        double[] times = new double[measured], worked = new double[measured];
        for (int i = 0; i < measured; i++) {
            long start = System.nanoTime(), processor = threads.getCurrentThreadCpuTime();
            write.call();
            worked[i] = (threads.getCurrentThreadCpuTime() - processor) / 1e6;
            times[i] = millis(start);
        }
        Arrays.sort(times);
        Arrays.sort(worked);
        System.out.printf("%s warm: median %.1f ms, p99 %.1f ms, of the thread's processor time %.1f ms%n", name, times[measured / 2],
                times[measured * 99 / 100], worked[measured / 2]);
        return times[measured / 2];
    }

    @Test
    void manyPdfsKeepNothing() {
        var manuscript = manuscript(0);
        for (int done = 1; done <= PDFS; done++) {
            Texts.file(OutputKind.PDF, manuscript);
            if (done == PDFS / 10 || done == PDFS / 2 || done == PDFS) {
                System.out.printf("after %d pdfs: heap %.1f MB%n", done, used() / 1e6);
            }
        }
    }

    /** The heap in use after a collection says what is kept: it must not grow with the number of reports. */
    @Test
    void aHundredReportsInOneZip() throws IOException {
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            var sizes = new ArrayList<Long>();
            var zip = new ZipOutputStream(OutputStream.nullOutputStream());
            for (int i = 0; i < REPORTS; i++) {
                var manuscript = manuscript(i);
                for (var kind : OutputKind.values()) {
                    Zips.add(zip, i + "." + kind.ending(), Texts.file(kind, manuscript));
                }
                if ((i + 1) % 25 == 0) {
                    sizes.add(used() >> 20);
                }
            }
            zip.finish();
            System.out.printf("zip of %d reports, %d files: %.1f s; heap after 25, 50, 75, 100 reports: %s MB%n", REPORTS,
                    REPORTS * OutputKind.values().length, millis(start) / 1000, sizes);
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Manuscript manuscript(int number) {
        return manuscript(number, "");
    }

    private static Manuscript manuscript(int number, String more) {
        return Manuscript.of(new Report(Formats.ofYear(2024).orElseThrow(), "清河县卫生健康局" + (number == 0 ? "" : "第" + number + "分局"),
                2024, eightPages(more)), false);
    }

    /** The sample with half as much prose again. */
    private static Map<String, String> eightPages(String more) {
        var fields = Samples.whole(2024);
        fields.put("overview", Samples.OVERVIEW + Samples.OVERVIEW + more);
        fields.put("problems", Samples.PROBLEMS.repeat(3));
        return fields;
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
