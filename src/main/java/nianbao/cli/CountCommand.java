package nianbao.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.output.JsonWriter;
import nianbao.register.Choices;
import nianbao.register.Count;
import nianbao.register.RegisterNotes;
import nianbao.register.RegisterReader;
import nianbao.register.file.RegisterFiles;
import nianbao.report.ReadReport;
import nianbao.report.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code count REGISTER [--edition E] [--year Y]}: a register of requests counted to the cells of the report, as the JSON of a
 * report on standard output. A note's page is its sheet, its line the row. Exit 2 and one line of reason when the file is none.
 */
@Command(name = "count", description = "按依申请公开台账（xlsx、xls、et、ods、csv）计出第三、四部分的表，输出 JSON", mixinStandardHelpOptions = true)
public final class CountCommand implements Callable<Integer> {

    @Parameters(paramLabel = "REGISTER", description = "依申请公开台账")
    private Path file;

    @Option(names = "--edition", paramLabel = "E", description = "年度报告格式的版本：2021 或 2019；不写则按年份")
    private String edition;

    @Option(names = "--year", paramLabel = "Y", description = "计哪一年；不写则按台账的标题和收到日期")
    private Integer year;

    @Override
    public Integer call() {
        Quiet.libraries();
        try {
            var format = edition == null ? null : format();
            var register = RegisterReader.read(RegisterFiles.sheets(file), format, year, Choices.NONE).orElseThrow(
                    () -> new Unreadable("不是依申请公开台账：没有找到收到日期和办理结果、答复日期、申请人各列"));
            if (register.year() == 0) {
                throw new Unreadable("看不出台账是哪一年的，请用 --year 写明");
            }
            var count = Count.of(register, RegisterNotes.hasDisputes(register));
            var notes = RegisterNotes.notes(RegisterNotes.of(register, count, Map.of()));
            var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            out.println(JsonWriter.write(new ReadReport(register.format(), register.agency(), register.year(), register.title(),
                    count.fields(), notes)));
            out.flush();
            return 0;
        } catch (Unreadable e) {
            return CliFiles.refuse(e.getMessage());
        }
    }

    private ReportFormat format() throws Unreadable {
        return Formats.of(edition).filter(f -> f.register().isPresent()).orElseThrow(
                () -> new Unreadable("没有“" + edition + "”这一版，可选：" + String.join("、", Formats.all().stream()
                        .filter(f -> f.register().isPresent()).map(ReportFormat::edition).toList())));
    }
}
