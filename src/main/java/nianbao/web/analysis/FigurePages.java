package nianbao.web.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.analysis.Anomalies;
import nianbao.analysis.Group;
import nianbao.analysis.Measure;
import nianbao.analysis.Measures;
import nianbao.analysis.Profile;
import nianbao.analysis.Subject;
import nianbao.output.chart.YearChart;
import nianbao.report.Report;
import nianbao.store.analysis.Groups;
import nianbao.store.analysis.Groups.GroupScope;
import nianbao.store.who.Agency;
import nianbao.web.frame.Paging;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;

/** Makes the pages behind a figure: its cells, and one agency's figures over the years. */
@ApplicationScoped
class FigurePages {

    /** Agencies whose cells stand on one page. */
    private static final int SIZE = 20;

    private final Groups groups;

    FigurePages(Groups groups) {
        this.groups = groups;
    }

    /** @param of whose cells; {@code null} for those of the whole group */
    CellsPage cells(String path, AnalysisQuery query, Measure measure, Group group, Subject of) {
        var subjects = of == null ? group.subjects().stream().filter(subject -> subject.now() != null).toList() : List.of(of);
        int page = Paging.number(query.page(), SIZE, subjects.size());
        var lines = new ArrayList<CellsPage.CellLine>();
        var listed = subjects.stream().skip((long) page * SIZE).limit(SIZE).toList();
        var reports = groups.reports(listed.stream().map(Subject::id).toList(), query.year());
        listed.stream().filter(subject -> reports.containsKey(subject.id()))
                .forEach(subject -> lines.addAll(lines(subject, reports.get(subject.id()), measure)));
        var total = Anomalies.said(of == null ? group.total(measure) : of.value(measure), measure);
        var how = measure.isShare() ? "占比的分子是“" + measure.label().replace("占比", "") + "”各格之和，分母是总计；下面都列出。" : "下面各格相加。";
        return new CellsPage(path + query.query(), query.year(), measure.label(), of == null ? group.published() + " 家合计" : of.name(), total, how, lines,
                Paging.of(page, SIZE, subjects.size(), AnalysisPageMaker.cells(path, measure, query, of) + "&page="));
    }

    private static List<CellsPage.CellLine> lines(Subject subject, Report report, Measure measure) {
        var cells = new ArrayList<>(measure.cells(report.format()));
        cells.addAll(measure.whole(report.format()));
        return cells.stream().map(cell -> new CellsPage.CellLine(subject.name(), cell.name(), report.text(cell.code()),
                Paths.agency(subject.id()) + "/reports/" + report.year() + "#f-" + cell.code())).toList();
    }

    YearsPage years(Agency agency, String analysis) {
        var reports = groups.years(agency);
        var all = eachYear(agency, reports);
        var shown = all.subList(Math.max(0, all.size() - YearChart.MOST_YEARS), all.size());
        var lines = Measures.ALL.measures().stream().map(measure -> new YearsPage.YearsLine(measure.label(),
                shown.stream().map(year -> figure(agency, measure, year)).toList())).toList();
        return new YearsPage(AnalysisPageMaker.path(agency) + "/years", agency.name, analysis, shown.stream().map(year -> year.now().year() + "年").toList(),
                lines, YearChart.of(reports).stream().map(AnalysisPage.AnalysisChart::of).toList());
    }

    private static YearsPage.YearFigure figure(Agency agency, Measure measure, Subject year) {
        int of = year.now().year();
        var change = year.change(measure);
        return new YearsPage.YearFigure(of + "年", Anomalies.said(year.value(measure), measure),
                AnalysisPageMaker.path(agency) + "/years/" + measure.code() + "?year=" + of,
                change == null ? "" : AnalysisPageMaker.change(change, measure));
    }

    /** An agency's published years, the oldest first, each beside the one before. */
    List<Subject> eachYear(Agency agency) {
        return eachYear(agency, groups.years(agency));
    }

    private static List<Subject> eachYear(Agency agency, List<Report> reports) {
        var profiles = reports.stream().map(Profile::of).toList();
        var years = new ArrayList<Subject>();
        for (int i = 0; i < profiles.size(); i++) {
            var now = profiles.get(i);
            // A year without a report between two has nothing to do with the one behind it.
            var before = i > 0 && profiles.get(i - 1).year() == now.year() - 1 ? profiles.get(i - 1) : null;
            years.add(new Subject(agency.id, agency.name, false, now, before));
        }
        return years;
    }

    List<YearChart> charts(Agency agency) {
        return YearChart.of(groups.years(agency));
    }

    /** The agency itself, in a year. */
    Optional<Subject> own(Agency agency, int year) {
        return groups.of(agency.id, year, GroupScope.OWN, null).subjects().stream().findFirst();
    }

    static Measure measure(Agency agency, String code) {
        return Measures.ALL.of(code).orElseThrow(() -> Problem.notFound("没有这个指标", "请从分析页面进入。",
                AnalysisPageMaker.path(agency) + "/years", "看分析"));
    }
}
