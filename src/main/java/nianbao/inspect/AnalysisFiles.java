package nianbao.inspect;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.analysis.Anomaly;
import nianbao.analysis.Group;
import nianbao.analysis.Measure;
import nianbao.analysis.Measures;
import nianbao.analysis.Subject;
import nianbao.output.Csv;
import nianbao.output.xlsx.ListBook;

/** An analysis as a workbook and as CSV, with every measure: of a group in a year, and of one agency over the years. */
public final class AnalysisFiles {

    private static final int NAME = 34;
    private static final int WIDTH = 14;
    private static final String MEASURE = "指标";

    private AnalysisFiles() {
    }

    /**
     * Writes it and leaves the stream open.
     *
     * @param leftOut what was not counted and why, a line each; they have a sheet of their own
     */
    public static void workbook(Group group, List<Subject> listed, List<Anomaly> anomalies, List<String> leftOut, OutputStream out) throws IOException {
        try (var book = new ListBook(out)) {
            var sums = book.sheet("合计", column(MEASURE, NAME), column("单位", WIDTH), column(group.year() + "年", WIDTH), column(group.year() - 1 + "年", WIDTH),
                    column("变化", WIDTH), column("下四分位", WIDTH), column("中位数", WIDTH), column("上四分位", WIDTH), column("离群", NAME));
            for (var measure : Measures.ALL.measures()) {
                var range = group.range(measure);
                sums.row(measure.label(), measure.unit(), group.total(measure), group.earlier(measure), group.change(measure),
                        range == null ? null : range.lower(), range == null ? null : range.median(), range == null ? null : range.upper(),
                        group.outliers(measure).stream().map(Subject::name).collect(Collectors.joining("、")));
            }
            var agencies = book.sheet("各机关", columns(heads(group.year())));
            listed.forEach(subject -> agencies.row(figures(subject).toArray()));
            var asked = book.sheet("需要询问", column("规则", WIDTH), column("机关", NAME), column("理由和数字", 80));
            anomalies.forEach(anomaly -> asked.row(anomaly.rule().label(),
                    anomaly.subjects().stream().map(Subject::name).collect(Collectors.joining("、")), anomaly.reason()));
            if (!leftOut.isEmpty()) {
                var without = book.sheet("没有计入", column("文件和原因", 80));
                leftOut.forEach(without::row);
            }
        }
    }

    /**
     * One agency over the years as a workbook; leaves the stream open.
     *
     * @param years the agency in each year that it has a report of
     */
    public static void yearsWorkbook(List<Subject> years, OutputStream out) throws IOException {
        try (var book = new ListBook(out)) {
            var sheet = book.sheet("各年度", columns(yearsHeads(years)));
            Measures.ALL.measures().forEach(measure -> sheet.row(yearsFigures(measure, years).toArray()));
        }
    }

    /** The same as CSV. */
    public static String yearsCsv(List<Subject> years) throws IOException {
        return csv(yearsHeads(years), Measures.ALL.measures().stream().map(measure -> yearsFigures(measure, years)).toList());
    }

    private static List<String> yearsHeads(List<Subject> years) {
        var heads = new ArrayList<>(List.of(MEASURE, "单位"));
        years.stream().map(Subject::now).filter(Objects::nonNull).forEach(now -> heads.addAll(List.of(now.year() + "年", now.year() + "年比上年")));
        return heads;
    }

    private static List<Object> yearsFigures(Measure measure, List<Subject> years) {
        var figures = new ArrayList<Object>(List.of(measure.label(), measure.unit()));
        for (var year : years) {
            figures.add(year.value(measure));
            figures.add(year.change(measure));
        }
        return figures;
    }

    /** The first holds names. */
    private static ListBook.ListBookColumn[] columns(List<String> heads) {
        return IntStream.range(0, heads.size()).mapToObj(i -> column(heads.get(i), i == 0 ? NAME : WIDTH)).toArray(ListBook.ListBookColumn[]::new);
    }

    private static ListBook.ListBookColumn column(String title, int width) {
        return new ListBook.ListBookColumn(title, width);
    }

    public static String csv(Group group, List<Subject> listed) throws IOException {
        return csv(heads(group.year()), listed.stream().map(AnalysisFiles::figures).toList());
    }

    private static String csv(List<String> heads, List<List<Object>> rows) throws IOException {
        var out = new StringBuilder();
        var csv = new Csv(out);
        csv.line(heads.toArray(String[]::new));
        for (var row : rows) {
            csv.line(row.stream().map(figure -> Objects.toString(figure, "")).toArray(String[]::new));
        }
        return out.toString();
    }

    private static List<String> heads(int year) {
        var heads = new ArrayList<>(List.of("机关"));
        for (var measure : Measures.ALL.measures()) {
            heads.add(year + "年" + name(measure));
            heads.add(year - 1 + "年" + name(measure));
        }
        return heads;
    }

    private static String name(Measure measure) {
        return measure.label() + "（" + measure.unit() + "）";
    }

    private static List<Object> figures(Subject subject) {
        var figures = new ArrayList<Object>(List.of(subject.name()));
        for (var measure : Measures.ALL.measures()) {
            figures.add(subject.value(measure));
            figures.add(subject.earlier(measure));
        }
        return figures;
    }
}
