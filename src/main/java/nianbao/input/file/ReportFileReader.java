package nianbao.input.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nianbao.input.find.ReportReader;
import nianbao.input.source.Charsets;
import nianbao.input.source.Source;
import nianbao.input.source.SourcedReport;
import nianbao.report.ReadReport;
import nianbao.report.Unreadable;
import nianbao.report.json.JsonReport;

/** A report from a file, within limits of size and work: whatever is wrong with the file ends as one clear line. */
public final class ReportFileReader {

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
        return reading(bytes, name, ReadingBudget.ofUpload());
    }

    /**
     * The same beside others.
     *
     * @param budget of all of them, from which this reading takes
     */
    public static SourcedReport reading(byte[] bytes, String name, ReadingBudget budget) throws Unreadable {
        return WorkLimit.READING
                .within(() -> new FileHead(bytes).isJson() ? new SourcedReport(JsonReport.read(Charsets.text(bytes)), new Source(List.of()), Map.of(), Map.of())
                        : ReportReader.reading(FileKinds.read(bytes).named(name)), budget);
    }
}
