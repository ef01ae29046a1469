package nianbao.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nianbao.document.Composer;
import nianbao.input.Note;
import nianbao.input.ReadReport;
import nianbao.input.ReportFiles;
import nianbao.input.Unreadable;
import nianbao.output.Publication;

/** What the verbs that read a file have in common. */
final class ReadFile {

    /** Exit code: the file is no report, or none that can be written. */
    static final int NO_REPORT = 2;

    private ReadFile() {
    }

    /** Reads a report. Libraries' own warnings about fonts and the like are no business of a script: they are turned off. */
    static ReadReport report(Path file) throws Unreadable {
        System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        java.util.logging.LogManager.getLogManager().reset();
        return ReportFiles.read(file);
    }

    /** What was read, to be written: its title as printed, its notes as remarks. */
    static Publication publication(ReadReport read) {
        var remarks = read.notes().stream().map(ReadFile::remark).toList();
        return new Publication(read.report(), read.title(), Composer.compose(read.report(), false), remarks);
    }

    private static Publication.Remark remark(Note note) {
        return new Publication.Remark(note.code(), note.message(), note.fields(), note.place().page(), note.place().line());
    }

    /** Says why not, in one line. */
    static int refuse(String reason) {
        error().println(reason);
        return NO_REPORT;
    }

    static PrintStream error() {
        return new PrintStream(System.err, true, StandardCharsets.UTF_8);
    }
}
