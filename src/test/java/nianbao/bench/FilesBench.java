package nianbao.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipOutputStream;
import nianbao.format.Formats;
import nianbao.output.LibreOffice;
import nianbao.output.OutputKind;
import nianbao.output.Manuscript;
import nianbao.output.Samples;
import nianbao.output.Texts;
import nianbao.output.Zips;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of the same report of eight pages, warm; LibreOffice's conversion beside; 100 reports as one zip. */
class FilesBench {

    private static final int WARM = 200;
    private static final int MEASURED = 300;
    private static final int REPORTS = 100;
    private static final int CONVERSIONS = 5;

    @Test
    void eachKind() {
        var manuscript = manuscript(0);
        for (var kind : OutputKind.values()) {
            int bytes = 0;
            for (int i = 0; i < WARM; i++) {
                bytes = Texts.file(kind, manuscript).length;
            }
            double[] times = new double[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                long start = System.nanoTime();
                Texts.file(kind, manuscript);
                times[i] = millis(start);
            }
            Arrays.sort(times);
            System.out.printf("%s: median %.1f ms, p99 %.1f ms, %d bytes%n", kind.ending(), times[MEASURED / 2], times[MEASURED * 99 / 100], bytes);
        }
    }

    /** The heap in use after a collection says what is kept: it must not grow with the number of reports. */
    @Test
    void aHundredReportsInOneZip() throws IOException {
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            var sizes = new ArrayList<Long>();
            long[] written = {0};
            var zip = new ZipOutputStream(new OutputStream() {
                @Override
                public void write(int b) {
                    written[0]++;
                }

                @Override
                public void write(byte[] b, int from, int length) {
                    written[0] += length;
                }
            });
            for (int i = 0; i < REPORTS; i++) {
                var manuscript = manuscript(i);
                for (var kind : OutputKind.values()) {
                    Zips.add(zip, i + "." + kind.ending(), Texts.file(kind, manuscript));
                }
                if ((i + 1) % 25 == 0) {
                    sizes.add(used());
                }
            }
            zip.finish();
            System.out.printf("zip of %d reports, %d files: %.1f s, %.1f MB; heap after 25, 50, 75, 100 reports: %s MB%n", REPORTS,
                    REPORTS * OutputKind.values().length, millis(start) / 1000, written[0] / 1e6, sizes.stream().map(s -> s >> 20).toList());
        }
    }

    @Test
    void libreOfficeConvertsOurWordFile(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("report.docx"), Texts.file(OutputKind.DOCX, manuscript(0)));
        double[] times = new double[CONVERSIONS];
        for (int i = 0; i < CONVERSIONS; i++) {
            long start = System.nanoTime();
            LibreOffice.convert(folder, "pdf", List.of(file));
            times[i] = millis(start);
        }
        // Twenty in one start: what is left when its start is shared.
        var many = new ArrayList<Path>();
        for (int i = 0; i < 20; i++) {
            many.add(Files.copy(file, folder.resolve("report" + i + ".docx")));
        }
        long start = System.nanoTime();
        LibreOffice.convert(folder, "pdf", many);
        double together = millis(start);
        Arrays.sort(times);
        System.out.printf("LibreOffice, docx to pdf: median %.0f ms each with its start, %.0f ms each of 20 in one start%n",
                times[CONVERSIONS / 2], together / 20);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Manuscript manuscript(int number) {
        return Manuscript.of(new Report(Formats.ofYear(2024).orElseThrow(), "清河县卫生健康局" + (number == 0 ? "" : "第" + number + "分局"),
                2024, PdfBench.eightPages()), false);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
