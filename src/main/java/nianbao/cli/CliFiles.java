package nianbao.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nianbao.input.file.ReportFileReader;
import nianbao.input.source.SourcedReport;
import nianbao.inspect.Folder;
import nianbao.report.ReadReport;
import nianbao.report.Unreadable;

/** What the verbs that read a file have in common. */
final class CliFiles {

    /** Exit code: the file is no report, or none that can be written. */
    static final int NO_REPORT = 2;

    private CliFiles() {
    }

    /** Reads a report. */
    static ReadReport report(Path file) throws Unreadable {
        Quiet.libraries();
        return ReportFileReader.read(file);
    }

    /** Reads a report, and keeps what it was read from. */
    static SourcedReport reading(Path file) throws Unreadable {
        Quiet.libraries();
        return ReportFileReader.reading(file);
    }

    /** The files that can be read in these places; those left out are told on standard error. */
    static List<Path> files(List<Path> places) throws IOException {
        Quiet.libraries();
        Folder.leftOut(places).forEach((file, why) -> error().println(file + "：" + why));
        return Folder.files(places);
    }

    /** Says why not, in one line. */
    static int refuse(String reason) {
        error().println(reason);
        return NO_REPORT;
    }

    static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    static PrintStream error() {
        return new PrintStream(System.err, true, StandardCharsets.UTF_8);
    }
}
