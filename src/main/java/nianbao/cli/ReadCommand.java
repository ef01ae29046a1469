package nianbao.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nianbao.inspect.ExplainedReading;
import nianbao.output.JsonWriter;
import nianbao.report.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code read FILE}: the report in a file as JSON on standard output; exit 2 and one line of reason when there is none. */
@Command(name = "read", description = "读取已发布的年度报告，输出 JSON", mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", completionCandidates = InputEndings.class, description = "报告文件：${COMPLETION-CANDIDATES}")
    private Path file;

    @Option(names = "--explain", paramLabel = "OUT.html", description = "另写一页说明：原文里看到了什么，哪个标签取了哪个数，依据是什么")
    private Path explain;

    @Override
    public Integer call() {
        try {
            var reading = CliFiles.reading(file);
            if (explain != null) {
                Files.writeString(explain, ExplainedReading.of(reading));
            }
            var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            out.println(JsonWriter.write(reading.report()));
            out.flush();
            return 0;
        } catch (IOException e) {
            return CliFiles.refuse("写不了说明：" + explain + "，请检查文件夹是否存在、能否写入");
        } catch (Unreadable e) {
            return CliFiles.refuse(e.getMessage());
        }
    }
}
