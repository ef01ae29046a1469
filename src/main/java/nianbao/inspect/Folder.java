package nianbao.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nianbao.check.AllChecks;
import nianbao.check.finding.Finding;
import nianbao.format.Severity;
import nianbao.input.file.InputKind;
import nianbao.input.file.ReportFileReader;
import nianbao.report.ReadReport;
import nianbao.report.Report;
import nianbao.report.Unreadable;

/** Many files checked on all cores. A file's report is let go as soon as its findings are told. */
public final class Folder {

    /** Files under way or waiting for the one before them to be told. */
    private static final int AHEAD = 4;

    private Folder() {
    }

    /**
     * One file's.
     *
     * @param file    its path as given, or its name
     * @param refused why it is no report, or {@code null}; then there is neither agency nor finding
     */
    public record CheckedFile(String file, String agency, int year, List<Finding> findings, String refused) {

        /** Without its folders. */
        public String name() {
            return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf(java.io.File.separatorChar)) + 1);
        }

        public boolean hasErrors() {
            return AllChecks.count(findings, Severity.ERROR) > 0;
        }
    }

    /** The report files among these, folders looked through, in order. */
    public static List<Path> files(List<Path> places) throws IOException {
        var files = new ArrayList<Path>();
        for (var place : places) {
            if (Files.isDirectory(place)) {
                try (var all = Files.walk(place)) {
                    all.filter(Files::isRegularFile).filter(Folder::isReport).sorted().forEach(files::add);
                }
            } else {
                files.add(place);
            }
        }
        return files;
    }

    private static boolean isReport(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("~$") && InputKind.named(name).isPresent();
    }

    /** The files of these folders that are not looked at, each with the reason, in order: what was left out must not look checked. */
    public static Map<Path, String> leftOut(List<Path> places) throws IOException {
        var left = new LinkedHashMap<Path, String>();
        for (var place : places) {
            if (Files.isDirectory(place)) {
                try (var all = Files.walk(place)) {
                    all.filter(Files::isRegularFile).filter(file -> !isReport(file)).sorted().forEach(file -> left.put(file, why(file)));
                }
            }
        }
        return left;
    }

    private static String why(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith("~$") ? "没有核对：这是办公软件打开文件时留下的临时文件" : name.startsWith(".") ? "没有核对：这是隐藏文件"
                : "没有核对：不是能读取的文件类型（" + String.join("、", InputKind.endings()) + "）";
    }

    /** Earlier reports to compare with; files that are no report are passed over. */
    public static List<Report> earlier(List<Path> files) {
        return List.copyOf(reports(files, (file, why) -> {}).values());
    }

    /**
     * The reports in these files, in order.
     *
     * @param refused is told of a file that is none, and why
     */
    public static Map<Path, Report> reports(List<Path> files, BiConsumer<Path, String> refused) {
        var reports = new LinkedHashMap<Path, Report>();
        each(files, Folder::opened, opened -> {
            if (opened.report == null) {
                refused.accept(opened.file, opened.refused);
            } else {
                reports.put(opened.file, opened.report);
            }
        });
        return reports;
    }

    /** @param report {@code null} when it was refused */
    private record OpenedFile(Path file, Report report, String refused) {
    }

    private static OpenedFile opened(Path file) {
        try {
            return new OpenedFile(file, ReportFileReader.read(file).report(), "");
        } catch (Unreadable e) {
            return new OpenedFile(file, null, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new OpenedFile(file, null, unreadable(e));
        }
    }

    /** Tells each file's findings, in the order given. */
    public static void check(List<Path> files, List<Report> earlier, Consumer<CheckedFile> told) {
        each(files, file -> check(file, earlier), told);
    }

    private static CheckedFile check(Path file, List<Report> earlier) {
        try {
            ReadReport read = ReportFileReader.read(file);
            return new CheckedFile(file.toString(), read.agency(), read.year(), Inspection.of(read, SameAgency.earlier(read.report(), earlier)), null);
        } catch (Unreadable e) {
            return new CheckedFile(file.toString(), "", 0, List.of(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new CheckedFile(file.toString(), "", 0, List.of(), unreadable(e));
        }
    }

    private static String unreadable(Throwable e) {
        return "文件无法读取（" + e.getClass().getSimpleName() + "）";
    }

    private static <T> void each(List<Path> files, java.util.function.Function<Path, T> work, Consumer<T> told) {
        int cores = Runtime.getRuntime().availableProcessors();
        try (var pool = Executors.newFixedThreadPool(cores)) {
            var waiting = new ArrayDeque<Future<T>>();
            for (var file : files) {
                waiting.add(pool.submit(() -> work.apply(file)));
                if (waiting.size() >= cores * AHEAD) {
                    told.accept(done(waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                told.accept(done(waiting.remove()));
            }
        }
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
