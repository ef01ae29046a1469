package nianbao.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nianbao.output.JsonWriter;
import nianbao.report.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code read FILE}: the report in a file as JSON on standard output; exit 2 and one line of reason when there is none. */
@Command(name = "read", description = "读取已发布的年度报告（docx、pdf、html、txt、xlsx、json），输出 JSON", mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "报告文件")
    private Path file;

    @Override
    public Integer call() {
        try {
            var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            out.println(JsonWriter.write(CliFiles.report(file)));
            out.flush();
            return 0;
        } catch (Unreadable e) {
            return CliFiles.refuse(e.getMessage());
        }
    }
}
