package nianbao.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nianbao.analysis.Briefing;
import nianbao.analysis.Measure;
import nianbao.analysis.Measures;
import nianbao.analysis.Subject;
import nianbao.document.Document;
import nianbao.inspect.AnalysisFiles;
import nianbao.inspect.Folder;
import nianbao.inspect.FolderGroup;
import nianbao.inspect.GroupCharts;
import nianbao.output.DocxWriter;
import nianbao.output.PdfWriter;
import nianbao.report.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code analyse FILE|FOLDER… [--year Y] [-o OUT]}: what the reports of a year in a folder say together, last year's beside them: sums,
 * ranges, who lies outside, what a reviewer would ask about. JSON on standard output, or by OUT's ending a workbook, CSV, or the briefing
 * as Word or PDF. Exit 2 when a file is no report (the others are still counted), or there is none of the year.
 */
@Command(name = "analyse", description = "分析文件夹里各机关的年度报告：合计、变化、中位数、离群和需要询问的", mixinStandardHelpOptions = true)
public final class AnalyseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "报告文件或文件夹，本年和上年的可以放在一起")
    private List<Path> places;

    @Option(names = "--year", paramLabel = "Y", description = "分析哪一年；不写则是最近的一年")
    private Integer year;

    @Option(names = "--office", paramLabel = "NAME", description = "情况分析由谁写；不写则用文件夹里政府报告的名称")
    private String office;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", description = "写到这个文件：xlsx、csv、docx 或 pdf；不写则把 JSON 写到标准输出")
    private Path output;

    @Override
    public Integer call() {
        var errors = CliFiles.error();
        int[] exit = {0};
        try {
            var form = form();
            var reports = Folder.reports(CliFiles.files(places), (file, why) -> {
                errors.println(file + "：" + why);
                exit[0] = CliFiles.NO_REPORT;
            });
            var folder = FolderGroup.of(reports, year).orElseThrow(() -> new Unreadable(year == null ? "没有找到年度报告" : "没有找到" + year + "年的报告"));
            folder.notes().forEach(errors::println);
            var out = new ByteArrayOutputStream();
            write(folder, form, out);
            if (output == null) {
                CliFiles.out().println(out.toString(StandardCharsets.UTF_8));
            } else {
                Files.write(output, out.toByteArray());
            }
            return exit[0];
        } catch (Unreadable e) {
            return CliFiles.refuse(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            return CliFiles.refuse("文件无法读写：" + e.getMessage());
        }
    }

    private String form() throws Unreadable {
        var name = output == null ? "a.json" : output.getFileName().toString();
        var form = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (output != null && !List.of("xlsx", "csv", "docx", "pdf").contains(form)) {
            throw new Unreadable("不能写成“" + form + "”，可选：xlsx、csv、docx、pdf");
        }
        return form;
    }

    private void write(FolderGroup folder, String form, OutputStream out) throws IOException {
        var group = folder.group();
        switch (form) {
            case "xlsx" -> AnalysisFiles.workbook(group, group.subjects(), folder.anomalies(), folder.notes(), out);
            case "csv" -> out.write(AnalysisFiles.csv(group, group.subjects()).getBytes(StandardCharsets.UTF_8));
            case "docx" -> DocxWriter.write(briefing(folder), out);
            case "pdf" -> PdfWriter.write(briefing(folder), out);
            default -> new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out, json(folder));
        }
    }

    private Document briefing(FolderGroup folder) {
        var group = folder.group();
        var name = office != null ? office : folder.office();
        return Briefing.document(name, group, Briefing.draft(name, group), GroupCharts.drawings(group));
    }

    private static Map<String, Object> json(FolderGroup folder) {
        var group = folder.group();
        var json = new LinkedHashMap<String, Object>();
        json.put("year", group.year());
        json.put("agencies", group.subjects().stream().map(Subject::name).toList());
        json.put("measures", Measures.ALL.measures().stream().map(measure -> measure(folder, measure)).toList());
        json.put("questions", folder.anomalies().stream().map(anomaly -> Map.of("rule", anomaly.rule().label(), "agencies",
                anomaly.subjects().stream().map(Subject::name).toList(), "measure", anomaly.measure(), "reason", anomaly.reason())).toList());
        return json;
    }

    private static Map<String, Object> measure(FolderGroup folder, Measure measure) {
        var group = folder.group();
        var range = group.range(measure);
        var json = new LinkedHashMap<String, Object>();
        json.put("code", measure.code());
        json.put("label", measure.label());
        json.put("unit", measure.unit());
        json.put("total", group.total(measure));
        json.put("last", group.earlier(measure));
        json.put("change", group.change(measure));
        json.put("median", range == null ? null : range.median());
        json.put("quarters", range == null ? List.of() : List.of(range.lower(), range.upper()));
        json.put("outliers", group.outliers(measure).stream().map(Subject::name).toList());
        var figures = new ArrayList<BigDecimal>();
        group.subjects().forEach(subject -> figures.add(subject.value(measure)));
        json.put("figures", figures);
        return json;
    }
}
