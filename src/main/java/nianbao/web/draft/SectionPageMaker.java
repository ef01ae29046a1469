package nianbao.web.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.check.relation.Hint;
import nianbao.check.relation.Wording;
import nianbao.format.Section;
import nianbao.format.Severity;
import nianbao.output.chart.ChartDrawing;
import nianbao.report.Prefill;
import nianbao.report.Report;
import nianbao.store.edit.EditResult;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Reports;
import nianbao.store.report.Snapshot;
import nianbao.web.draft.SectionPage.Conflict;
import nianbao.web.draft.SectionPage.Message;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.handover.DeskView;
import nianbao.web.handover.DeskViews;
import nianbao.web.view.FindingView;
import nianbao.web.view.FindingViews;
import nianbao.web.view.Overview;
import nianbao.web.view.ProseView;
import nianbao.web.view.SectionData;
import nianbao.web.view.TableViews;

/** Makes the page of a section from the report as it stands. */
@ApplicationScoped
public class SectionPageMaker {

    private final Reports reports;
    private final Overview overview;
    private final DeskViews desks;
    private final Charts charts;
    private final ObjectMapper mapper;
    private final Clock clock;

    SectionPageMaker(Reports reports, Overview overview, DeskViews desks, Charts charts, ObjectMapper mapper, Clock clock) {
        this.reports = reports;
        this.overview = overview;
        this.desks = desks;
        this.charts = charts;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * @param manual   whether totals are boxes to type in
     * @param kept     what was typed and could not be saved, by field: shown instead of what is stored
     * @param unsaved  why it could not
     */
    public SectionPage page(StoredReport stored, Section section, boolean manual, Map<String, String> kept,
                     List<EditResult> unsaved) {
        var snapshot = overlay(reports.load(stored), kept);
        var earlier = reports.earlier(stored);
        var last = earlier.stream().filter(r -> r.year() == stored.year - 1).findFirst();
        var standing = overview.of(stored, snapshot, earlier);
        var part = standing.part(section);
        var report = snapshot.report();
        var base = Paths.report(stored);
        var sections = report.format().sections();
        int at = sections.indexOf(section);
        boolean invalid = part.open().stream().anyMatch(f -> f.severity() == Severity.ERROR);
        var findings = FindingViews.of(part, standing.report(), base);
        var returned = desks.returned(stored);
        var said = returned == null || returned.in(section.code()).remarks().isEmpty() ? null : returned.in(section.code());
        return new SectionPage(base, stored.year, report.format(), section, part.status(), steps(standing, section),
                unsaved.isEmpty() ? saved(stored) : unsaved.size() + " 处没有保存", snapshot.version(),
                section.kind() == Section.SectionKind.TABLE
                        ? TableViews.of(section, report, snapshot.fields(), last, manual, numbers(said)) : null,
                section.kind() == Section.SectionKind.PROSE
                        ? ProseView.of(section, report, snapshot.fields().get(section.code()), last, invalid, findings) : null,
                lines(section, report, last), last.map(Report::year).orElse(null),
                findings, hint(section, report),
                conflicts(unsaved, kept, report), messages(unsaved, report), said, part.unconfirmed(),
                suggestions(section, report, last), part.section().kind() == Section.SectionKind.TABLE
                ? last.map(l -> Prefill.lost(l, report)).orElse(List.of()) : List.of(),
                at > 0 ? sections.get(at - 1) : null, at < sections.size() - 1 ? sections.get(at + 1) : null,
                charts.of(stored, section).stream().map(chart -> new SectionPage.ChartView(chart.code(), chart.title(),
                        ChartDrawing.of(chart).description())).toList(),
                SectionData.of(section, snapshot, last, findings).json(mapper));
    }

    /** A section's findings as they stand, for a page that is open. */
    List<FindingView> findings(StoredReport stored, Section section) {
        var standing = overview.of(stored);
        return FindingViews.of(standing.part(section), standing.report(), Paths.report(stored));
    }

    /** Numbers of the remarks, by field. */
    private static Map<String, List<Integer>> numbers(DeskView.Returned said) {
        return said == null ? Map.of() : said.remarks().stream().collect(Collectors.groupingBy(DeskView.RemarkView::code,
                Collectors.mapping(DeskView.RemarkView::number, Collectors.toList())));
    }

    private static Snapshot overlay(Snapshot snapshot, Map<String, String> kept) {
        var report = snapshot.report();
        var texts = new HashMap<>(report.fields());
        texts.putAll(kept);
        return new Snapshot(new Report(report.format(), report.agency(), report.year(), texts), snapshot.fields(),
                snapshot.version());
    }

    private static List<SectionPage.NavItem> steps(Overview.Progress standing, Section current) {
        return standing.parts().stream().map(p -> new SectionPage.NavItem(p.section().code(), p.section().step(),
                p.section().title(), p.status().state().style(), p.status().label(), p.section() == current)).toList();
    }

    private String saved(StoredReport stored) {
        return stored.version == 0 ? "还没有填写" : "已保存 " + Moments.of(stored.changedAt, clock);
    }

    private static List<SectionPage.LineView> lines(Section section, Report report, Optional<Report> last) {
        return section.lines().stream().map(l -> new SectionPage.LineView(l.code(), l.label(), report.text(l.code()),
                l.example() == null ? null : "如 " + l.example(report.year()), last.map(r -> r.text(l.code())).orElse(""))).toList();
    }

    private static SectionPage.HintView hint(Section section, Report draft) {
        return Hint.of(draft, draft.format().relations(section)).map(hint -> {
            var report = draft.withTotals();
            var cells = hint.cells().stream().map(e -> new SectionPage.HintCell(e.cell(),
                    report.format().cell(e.cell()).name() + " " + report.text(e.cell()))).toList();
            return new SectionPage.HintView(hint.lead(), cells, hint.rest());
        }).orElse(null);
    }

    private List<Conflict> conflicts(List<EditResult> unsaved, Map<String, String> kept, Report report) {
        var conflicts = new ArrayList<Conflict>();
        for (var result : unsaved) {
            if (result instanceof EditResult.Conflict c) {
                conflicts.add(new Conflict(c.field(), report.format().nameOf(c.field()), kept.getOrDefault(c.field(), ""),
                        c.text(), c.by(), Moments.of(c.at(), clock)));
            }
        }
        return conflicts;
    }

    private static List<Message> messages(List<EditResult> unsaved, Report report) {
        var messages = new ArrayList<Message>();
        for (var result : unsaved) {
            switch (result) {
                case EditResult.Refused r -> messages.add(new Message(r.field(),
                        report.format().nameOf(r.field()) + "没有保存：" + r.message()));
                case EditResult.Conflict c -> messages.add(new Message(c.field(),
                        report.format().nameOf(c.field()) + "没有保存：" + c.by() + "刚刚也改了这里，请选定一个。"));
                case EditResult.Saved s -> {
                }
            }
        }
        return messages;
    }

    /** What last year's and this year's figures give, for cells that are still blank. */
    private static List<SectionPage.Suggestion> suggestions(Section section, Report draft, Optional<Report> last) {
        var suggestions = new LinkedHashMap<String, SectionPage.Suggestion>();
        var report = draft.withTotals();
        for (var carry : report.format().carries()) {
            if (last.isPresent() && report.format().sectionOf(carry.cell()) == section && report.isBlank(carry.cell())) {
                Prefill.expected(carry, last.get(), report).ifPresent(value -> {
                    var text = value.stripTrailingZeros().toPlainString();
                    suggestions.put(carry.cell(), new SectionPage.Suggestion(carry.cell(), text,
                            Wording.SUGGESTED.with("cell", report.format().cell(carry.cell()).name(), "name", carry.name(), "value", text)));
                });
            }
        }
        return List.copyOf(suggestions.values());
    }
}
