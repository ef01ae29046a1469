package nianbao.web.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.analysis.Anomalies;
import nianbao.analysis.Anomaly;
import nianbao.analysis.Group;
import nianbao.analysis.Measure;
import nianbao.analysis.Measures;
import nianbao.analysis.Subject;
import nianbao.inspect.GroupCharts;
import nianbao.report.AgencyKind;
import nianbao.report.Figure;
import nianbao.report.ReportYears;
import nianbao.store.analysis.Groups;
import nianbao.store.analysis.Groups.GroupScope;
import nianbao.store.who.Agency;
import nianbao.web.frame.Choice;
import nianbao.web.frame.Paging;
import nianbao.web.frame.Paths;

/** Makes the page of a group. */
@ApplicationScoped
class AnalysisPageMaker {

    private static final int SIZE = 50;
    private static final int YEARS = 6;
    /** More are counted; all of them stand in the workbook. */
    private static final int MOST_ANOMALIES = 100;
    private static final int MOST_OUTLIERS = 5;
    private static final String NOTHING = "—";
    /** Where the list of agencies begins. */
    private static final String LIST = "#h-agencies";

    private final Groups groups;
    private final Clock clock;

    AnalysisPageMaker(Groups groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    Group group(Agency agency, AnalysisQuery query) {
        return groups.of(agency.id, query.year(), query.scope(), query.kind());
    }

    /** What a reviewer would ask about, the office's own sums last. */
    List<Anomaly> anomalies(Agency agency, AnalysisQuery query, Group group) {
        var own = query.whole() || query.kind() != null || !agency.kind.isGovernment() ? List.<Anomaly>of()
                : groups.of(agency.id, query.year(), GroupScope.OWN, null).subjects().stream()
                        .flatMap(government -> Anomalies.parts(government, group).stream()).toList();
        return Stream.concat(Anomalies.of(group).stream(), own.stream()).toList();
    }

    AnalysisPage page(Agency agency, AnalysisQuery query) {
        var path = path(agency);
        var group = group(agency, query);
        var anomalies = anomalies(agency, query, group);
        var pictures = GroupCharts.of(group).stream().map(AnalysisPage.AnalysisChart::of).toList();
        return new AnalysisPage(path, query.year(), new AnalysisPage.Size(group.subjects().size(), group.published(), anomalies.size()), filter(query, path),
                Measures.ALL.measures().stream().map(measure -> measure(measure, group, query, path)).toList(),
                anomalies.stream().limit(MOST_ANOMALIES).map(anomaly -> anomaly(anomaly, query, path)).toList(), pictures, list(group, query, path));
    }

    static String path(Agency agency) {
        return Paths.agency(agency) + "/analysis";
    }

    private AnalysisPage.AnalysisFilter filter(AnalysisQuery query, String path) {
        int newest = newest();
        var years = IntStream.range(0, YEARS).map(i -> newest - i).mapToObj(year -> new Choice(path + query.of(year).query(), year + "年",
                year == query.year())).toList();
        var scopes = List.of(new Choice(path + query.of(false).query(), "直属机关", !query.whole()),
                new Choice(path + query.of(true).query(), "各级全部机关", query.whole()));
        var kinds = new ArrayList<Choice>();
        kinds.add(new Choice("", "各类机关", query.kind() == null));
        Arrays.stream(AgencyKind.values()).forEach(kind -> kinds.add(new Choice(AnalysisQuery.word(kind), kind.label(), kind == query.kind())));
        return new AnalysisPage.AnalysisFilter(query.query(), years, scopes, query.text(), kinds, query.whole(), query.sort(),
                query.descending() ? "desc" : "");
    }

    /** What an address asks for, or a form that has the same in it. */
    AnalysisQuery query(MultivaluedMap<String, String> asked) {
        return AnalysisQuery.of(asked, ReportYears.FIRST, newest());
    }

    /** The last year that is over. */
    private int newest() {
        return LocalDate.now(clock).getYear() - 1;
    }

    private static AnalysisPage.MeasureLine measure(Measure measure, Group group, AnalysisQuery query, String path) {
        var range = group.range(measure);
        var outliers = group.outliers(measure);
        var named = outliers.stream().sorted(Comparator.comparing((Subject s) -> s.value(measure)).reversed()).limit(MOST_OUTLIERS)
                .map(s -> new AnalysisPage.Named(s.name(), Anomalies.said(s.value(measure), measure), cells(path, measure, query, s))).toList();
        var list = path + query.whole(measure).query() + LIST;
        return new AnalysisPage.MeasureLine(measure.label(),
                new AnalysisPage.Linked(Anomalies.said(group.total(measure), measure), cells(path, measure, query, null)),
                linked(group.earlier(measure), Anomalies.said(group.earlier(measure), measure), cells(path, measure, query.of(query.year() - 1), null)),
                linked(group.change(measure), change(group.change(measure), measure), list),
                range == null ? new AnalysisPage.RangeLine(NOTHING, NOTHING, NOTHING, null)
                        : new AnalysisPage.RangeLine(Anomalies.said(range.median(), measure),
                                figure(range.lower(), measure) + "～" + Anomalies.said(range.upper(), measure),
                                figure(range.least(), measure) + "～" + Anomalies.said(range.most(), measure), list),
                named);
    }

    private static AnalysisPage.Linked linked(BigDecimal number, String figure, String href) {
        return new AnalysisPage.Linked(figure, number == null ? null : href);
    }

    static String cells(String path, Measure measure, AnalysisQuery query, Subject of) {
        return path + "/cells/" + measure.code() + query.query() + (of == null ? "" : "&of=" + of.id());
    }

    static String figure(BigDecimal number, Measure measure) {
        return number == null ? NOTHING : measure.isShare() ? number.toPlainString() : Figure.plain(number);
    }

    /** With its sign; of a share in points of a percent. */
    static String change(BigDecimal change, Measure measure) {
        return change == null ? NOTHING : (change.signum() > 0 ? "+" : "") + Figure.plain(change)
                + (measure.isShare() ? " 个百分点" : " " + measure.unit());
    }

    private static AnalysisPage.AnomalyLine anomaly(Anomaly anomaly, AnalysisQuery query, String path) {
        var measure = Measures.ALL.of(anomaly.measure());
        var agencies = anomaly.subjects().stream().limit(MOST_OUTLIERS).map(subject -> new AnalysisPage.Named(subject.name(), "",
                Paths.agency(subject.id()) + "/reports/" + query.year())).toList();
        return new AnalysisPage.AnomalyLine(anomaly.rule().label(), agencies, anomaly.reason(),
                measure.map(m -> cells(path, m, query, anomaly.subjects().getFirst())).orElse(null));
    }

    private static AnalysisPage.AnalysisList list(Group group, AnalysisQuery query, String path) {
        var outside = new HashMap<String, Set<Long>>();
        var columns = columns(query);
        columns.forEach(measure -> outside.put(measure.code(), group.outliers(measure).stream().map(Subject::id).collect(Collectors.toSet())));
        var found = sorted(group, query);
        int page = Paging.number(query.page(), SIZE, found.size());
        var rows = found.stream().skip((long) page * SIZE).limit(SIZE).map(subject -> row(subject, columns, query, path, outside)).toList();
        return new AnalysisPage.AnalysisList(heads(columns, query, path), found.size(), rows,
                Paging.of(page, SIZE, found.size(), path + query.query() + "&page="));
    }

    /** Those that the list always has, and the one it is sorted by. */
    private static List<Measure> columns(AnalysisQuery query) {
        var shown = Measures.ALL.shown();
        return Stream.concat(shown.stream(), Measures.ALL.of(query.sort()).filter(measure -> !shown.contains(measure)).stream()).toList();
    }

    /** Those listed, all pages of them: who has no figure stands last, whichever way it is turned. */
    static List<Subject> sorted(Group group, AnalysisQuery query) {
        var found = group.subjects().stream().filter(subject -> query.text().isEmpty() || subject.name().contains(query.text()));
        if (query.sort().isEmpty()) {
            return (query.descending() ? found.sorted(Comparator.comparing(Subject::name).reversed()) : found).toList();
        }
        var measure = Measures.ALL.get(query.sort());
        Comparator<BigDecimal> order = query.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return found.sorted(Comparator.comparing(subject -> subject.value(measure), Comparator.nullsLast(order))).toList();
    }

    private static AnalysisPage.AnalysisLine row(Subject subject, List<Measure> columns, AnalysisQuery query, String path, Map<String, Set<Long>> outside) {
        var figures = columns.stream().map(measure -> new AnalysisPage.FigureCell(measure.label(),
                Anomalies.said(subject.value(measure), measure), subject.value(measure) == null ? null : cells(path, measure, query, subject),
                earlier(subject, measure, query, path), outside.get(measure.code()).contains(subject.id()))).toList();
        return new AnalysisPage.AnalysisLine(subject.name(), Paths.agency(subject.id()) + "/analysis/years", subject.now() != null, figures);
    }

    private static AnalysisPage.Linked earlier(Subject subject, Measure measure, AnalysisQuery query, String path) {
        var earlier = subject.earlier(measure);
        return earlier == null ? null : new AnalysisPage.Linked("上年 " + Anomalies.said(earlier, measure)
                + (subject.change(measure) == null ? "" : "，" + change(subject.change(measure), measure)),
                cells(path, measure, query.of(query.year() - 1), subject));
    }

    private static List<AnalysisPage.AnalysisHead> heads(List<Measure> columns, AnalysisQuery query, String path) {
        return Stream.concat(Stream.of(head("机关", "", query, path)),
                columns.stream().map(measure -> head(measure.label(), measure.code(), query, path))).toList();
    }

    /** Figures first show the most of them; a second press turns the order round. */
    private static AnalysisPage.AnalysisHead head(String label, String sort, AnalysisQuery query, String path) {
        boolean current = query.sort().equals(sort);
        boolean down = current ? !query.descending() : !sort.isEmpty();
        return new AnalysisPage.AnalysisHead(label, path + query.by(sort, down).query(), current ? query.descending() ? "descending" : "ascending" : null);
    }
}
