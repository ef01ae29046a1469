package nianbao.input.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nianbao.input.find.ReportReader;
import nianbao.input.source.Charsets;
import nianbao.input.source.Source;
import nianbao.input.source.SourcedReport;
import nianbao.report.ReadReport;
import nianbao.report.Unreadable;
import nianbao.report.json.JsonReport;

/** A report from a file, within limits of size and time: whatever is wrong with the file ends as one clear line. */
public final class ReportFileReader {

    private static final int SECONDS = 10;
    /** Nothing we read needs a deep stack; a file built to nest deeply finds its end here. */
    private static final int STACK = 4 * 1024 * 1024;

    private ReportFileReader() {
    }

    public static ReadReport read(Path file) throws Unreadable {
        return reading(file).report();
    }

    /** The report in a file with the source it was read from. */
    public static SourcedReport reading(Path file) throws Unreadable {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Unreadable("没有这个文件：" + file);
            }
            if (Files.size(file) > FileKinds.LARGEST) {
                throw new Unreadable("文件超过 50 MB，不像年度报告");
            }
            return reading(Files.readAllBytes(file), file.getFileName().toString());
        } catch (IOException e) {
            throw new Unreadable("文件无法打开：" + file);
        }
    }

    public static ReadReport read(byte[] bytes) throws Unreadable {
        return reading(bytes).report();
    }

    public static SourcedReport reading(byte[] bytes) throws Unreadable {
        return reading(bytes, "");
    }

    /**
     * The report with the source it was read from; JSON is a report already and has none.
     *
     * @param name the file's, which may say whose report it is; never what kind of file
     */
    public static SourcedReport reading(byte[] bytes, String name) throws Unreadable {
        return within(() -> new FileHead(bytes).isJson() ? new SourcedReport(JsonReport.read(Charsets.text(bytes)), new Source(List.of()), Map.of(), Map.of())
                : ReportReader.reading(FileKinds.read(bytes).named(name)));
    }

    /** Runs the reading in a thread of its own, which is interrupted when its time is up. */
    private static SourcedReport within(Callable<SourcedReport> reading) throws Unreadable {
        var task = new FutureTask<>(reading);
        var thread = new Thread(null, task, "reading", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new Unreadable("读取超过" + SECONDS + "秒，文件过大或过于复杂");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new Unreadable("读取被中断");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unreadable unreadable) {
                throw unreadable;
            }
            if (e.getCause() instanceof StackOverflowError || e.getCause() instanceof OutOfMemoryError) {
                throw new Unreadable("文件过于复杂，无法读取");
            }
            throw new IllegalStateException("reading failed", e.getCause());
        }
    }
}
