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
import nianbao.output.chart.ChartDrawing;
import nianbao.report.Prefill;
import nianbao.report.Report;
import nianbao.report.Totals;
import nianbao.store.edit.EditResult;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Reports;
import nianbao.store.report.Snapshot;
import nianbao.web.draft.SectionPage.CarryOver;
import nianbao.web.draft.SectionPage.ChartView;
import nianbao.web.draft.SectionPage.CheckedSection;
import nianbao.web.draft.SectionPage.Conflict;
import nianbao.web.draft.SectionPage.HintCell;
import nianbao.web.draft.SectionPage.HintView;
import nianbao.web.draft.SectionPage.LineView;
import nianbao.web.draft.SectionPage.Message;
import nianbao.web.draft.SectionPage.NavItem;
import nianbao.web.draft.SectionPage.Saving;
import nianbao.web.draft.SectionPage.SectionBody;
import nianbao.web.draft.SectionPage.SectionsBar;
import nianbao.web.draft.SectionPage.Suggestion;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.handover.DeskView;
import nianbao.web.handover.DeskViews;
import nianbao.web.view.FindingView;
import nianbao.web.view.FindingViews;
import nianbao.web.view.Overview;
import nianbao.web.view.ProseView;
import nianbao.web.view.ReportHead;
import nianbao.web.view.SaveState;
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
        var progress = overview.of(stored, snapshot, earlier);
        var part = progress.part(section);
        var check = checked(stored, part, progress.report(), snapshot.report(), manual);
        return new SectionPage(ReportHead.of(stored), section, bar(progress, section), body(stored, section, snapshot, last, manual, check),
                saving(stored, snapshot, kept, unsaved), carry(part, snapshot.report(), last), check);
    }

    private static SectionsBar bar(Overview.Progress progress, Section current) {
        var sections = progress.report().format().sections();
        int at = sections.indexOf(current);
        var items = progress.parts().stream().map(p -> new NavItem(p.section().code(), p.section().step(), p.section().title(),
                p.status().state().style(), p.status().label(), p.section() == current)).toList();
        return new SectionsBar(items, at > 0 ? sections.get(at - 1) : null, at < sections.size() - 1 ? sections.get(at + 1) : null);
    }

    /** How the section stands: what the checks find in it, and what was said about it when the report came back. */
    private CheckedSection checked(StoredReport stored, Overview.SectionProgress part, Report complete, Report typed, boolean manual) {
        var section = part.section();
        var returned = desks.returned(stored);
        var said = returned == null || returned.in(section.code()).remarks().isEmpty() ? null : returned.in(section.code());
        var findings = FindingViews.of(part, complete, code -> !manual && Totals.isComputed(typed, code), Paths.report(stored));
        return new CheckedSection(part.status(), findings, hint(section, typed), said);
    }

    private SectionBody body(StoredReport stored, Section section, Snapshot snapshot, Optional<Report> last, boolean manual, CheckedSection check) {
        var report = snapshot.report();
        var fields = snapshot.fields();
        return new SectionBody(
                section.kind() == Section.SectionKind.TABLE
                        ? TableViews.of(section, report, fields, last, manual, numbers(check.returned())) : null,
                section.kind() == Section.SectionKind.PROSE
                        ? ProseView.of(section, report, fields.get(section.code()), last, check.findings()) : null,
                lines(section, report, last), charts(stored, section),
                SectionData.of(section, snapshot, stored.agency.shortName, last, check.findings()).json(mapper));
    }

    private Saving saving(StoredReport stored, Snapshot snapshot, Map<String, String> kept, List<EditResult> unsaved) {
        var words = !unsaved.isEmpty() ? unsaved.size() + " 处没有保存"
                : stored.version == 0 ? "还没有填写" : "已保存 " + Moments.of(stored.changedAt, clock);
        var conflicts = conflicts(unsaved, kept, snapshot.report());
        var messages = messages(unsaved, snapshot.report());
        return new Saving(new SaveState(snapshot.version(), words, !conflicts.isEmpty() || !messages.isEmpty()), conflicts, messages);
    }

    private static CarryOver carry(Overview.SectionProgress part, Report report, Optional<Report> last) {
        boolean table = part.section().kind() == Section.SectionKind.TABLE;
        return new CarryOver(last.map(Report::year).orElse(null), part.unconfirmed(), suggestions(part.section(), report, last),
                table ? last.map(l -> Prefill.lost(l, report)).orElse(List.of()) : List.of());
    }

    /** A section's findings as they stand, for a page that is open. */
    List<FindingView> findings(StoredReport stored, Section section) {
        var snapshot = reports.load(stored);
        var standing = overview.of(stored, snapshot, reports.earlier(stored));
        return FindingViews.of(standing.part(section), standing.report(), code -> Totals.isComputed(snapshot.report(), code), Paths.report(stored));
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

    private List<ChartView> charts(StoredReport stored, Section section) {
        return charts.of(stored, section).stream().map(chart -> new ChartView(chart.code(), chart.title(), ChartDrawing.of(chart).description())).toList();
    }

    private static List<LineView> lines(Section section, Report report, Optional<Report> last) {
        return section.lines().stream().map(l -> new LineView(l.code(), l.label(), report.text(l.code()),
                l.example() == null ? null : "如 " + l.example(report.year()), last.map(r -> r.text(l.code())).orElse(""))).toList();
    }

    private static HintView hint(Section section, Report draft) {
        return Hint.of(draft, draft.format().relations(section)).map(hint -> {
            var report = draft.withTotals();
            var cells = hint.cells().stream().map(e -> new HintCell(e.cell(),
                    report.format().cell(e.cell()).name() + " " + report.text(e.cell()))).toList();
            return new HintView(hint.lead(), cells, hint.rest());
        }).orElse(null);
    }

    private List<Conflict> conflicts(List<EditResult> unsaved, Map<String, String> kept, Report report) {
        var conflicts = new ArrayList<Conflict>();
        for (var result : unsaved) {
            if (result instanceof EditResult.Theirs c) {
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
                case EditResult.Theirs c -> messages.add(new Message(c.field(),
                        report.format().nameOf(c.field()) + "没有保存：" + c.by() + "刚刚也改了这里，请选定一个。"));
                case EditResult.Saved s -> {
                }
            }
        }
        return messages;
    }

    /** What last year's and this year's figures give, for cells that are still blank. */
    private static List<Suggestion> suggestions(Section section, Report draft, Optional<Report> last) {
        var suggestions = new LinkedHashMap<String, Suggestion>();
        var report = draft.withTotals();
        for (var carry : report.format().carries()) {
            if (last.isPresent() && report.format().sectionOf(carry.cell()) == section && report.isBlank(carry.cell())) {
                Prefill.expected(carry, last.get(), report).ifPresent(value -> {
                    var text = value.stripTrailingZeros().toPlainString();
                    suggestions.put(carry.cell(), new Suggestion(carry.cell(), text,
                            Wording.SUGGESTED.with("cell", report.format().cell(carry.cell()).name(), "name", carry.name(), "value", text)));
                });
            }
        }
        return List.copyOf(suggestions.values());
    }
}
