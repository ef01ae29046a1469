package nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.inspect.Folder;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.output.Texts;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of 1,000 published files of every type, each checked with the report of the year before: how fast, in how much memory. */
class FolderBench {

    private static final int FILES = 1_000;
    private static final int MARK = 200;
    private static final List<OutputKind> KINDS = List.of(OutputKind.PDF, OutputKind.DOCX, OutputKind.HTML, OutputKind.XLSX, OutputKind.TXT, OutputKind.JSON);

    @Test
    void aThousandFiles(@TempDir Path folder) throws IOException {
        var files = new ArrayList<Path>();
        var prior = new ArrayList<Report>();
        var reports = new FullReports(7);
        for (int i = 0; i < FILES; i++) {
            var family = reports.family(2025, 2);
            var kind = KINDS.get(i % KINDS.size());
            files.add(Files.write(folder.resolve("%04d.%s".formatted(i, kind.ending())), Texts.file(kind, Manuscript.of(family.getFirst(), false))));
            prior.add(family.getLast());
        }
        System.out.printf("%d files, %.1f MB%n", FILES, files.stream().mapToLong(f -> f.toFile().length()).sum() / 1e6);
        for (int round = 0; round < 2; round++) {
            round(files, prior);
        }
        for (int k = 0; k < KINDS.size(); k++) {
            var kind = KINDS.get(k);
            var ofKind = files.stream().filter(f -> f.toString().endsWith(kind.ending())).toList();
            long start = System.nanoTime();
            Folder.check(ofKind, prior, checked -> {});
            System.out.printf("%s: %.0f files a second%n", kind.ending(), ofKind.size() / seconds(start));
        }
    }

    /** The heap in use after a collection says what is kept: it must not grow with the number of files. */
    private static void round(List<Path> files, List<Report> prior) {
        var heap = new ArrayList<Long>();
        int[] told = {0, 0};
        long[] collecting = {0};
        long start = System.nanoTime();
        Folder.check(files, prior, checked -> {
            if (checked.refused() != null) {
                throw new IllegalStateException(checked.file() + " " + checked.refused());
            }
            told[1] += checked.findings().size();
            if (++told[0] % MARK == 0) {
                long pause = System.nanoTime();
                System.gc();
                heap.add((Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
                collecting[0] += System.nanoTime() - pause;
            }
        });
        System.out.printf("%.0f files a second, %d findings, heap after each %d files: %s MB%n", files.size() / (seconds(start) - collecting[0] / 1e9),
                told[1], MARK, heap);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
