package nianbao.web.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.report.Report;
import nianbao.report.Rewording;
import nianbao.web.view.Overview.Known;

/** Makes findings ready for a page: where they lead, what one press can do, where a reason can be given. */
public final class FindingViews {

    /** More links than this under a finding are no help. */
    private static final int MOST_LINKS = 4;

    private FindingViews() {
    }

    /** On the page of one section. Links to other sections' cells lead there; none leads to a total that computes itself. */
    private static FindingView inSection(Known known, Report complete, Predicate<String> computed, Section section, String base) {
        var finding = known.finding();
        var format = complete.format();
        var fixes = finding.fixes().stream().filter(f -> format.sectionOf(f.field()) == section)
                .map(f -> fix(f, complete)).toList();
        var fields = finding.fields().stream().filter(f -> format.place(f) != section || !computed.test(f));
        return view(finding, links(fields, format, section, base), fixes,
                finding.isExplainable() ? base + "/check#" + anchor(finding) : null,
                known.explanation() == null ? null : known.explanation().reason);
    }

    public static FindingView onPage(Finding finding, ReportFormat format) {
        return onPage(new Known(finding, null), format);
    }

    /** On a page that shows the whole report, where nothing can be done about it. */
    public static FindingView onPage(Known known, ReportFormat format) {
        return view(known.finding(), links(known.finding().fields().stream(), format, null, ""), List.of(), null,
                known.explanation() == null ? null : known.explanation().reason);
    }

    /** Where on the check page a finding stands, as far as it can be told from its check and field. */
    public static String anchor(Finding finding) {
        return "x-" + finding.code() + "-" + finding.field();
    }

    /** The place of a field on its section's page. */
    public static String path(String field, ReportFormat format, String base) {
        return base + "/" + format.place(field).code() + (format.has(field) ? "#f-" + field : "");
    }

    public static String name(String field, ReportFormat format) {
        return field.isEmpty() ? "全文" : format.has(field) ? SectionData.link(format, field)
                : format.section(field).map(Section::title).orElseGet(() -> Formats.nameOf(field));
    }

    private static FindingView view(Finding finding, List<FindingView.FindingLink> links, List<FindingView.FixButton> fixes,
            String explain, String reason) {
        return new FindingView(finding.code(), finding.severity().name().toLowerCase(Locale.ROOT), finding.field(),
                new FindingView.FindingWords(finding.message(), finding.detail(), finding.why()), links, fixes,
                finding.marks().stream().map(m -> new FindingView.MarkedSpan(m.start(), m.end())).toList(),
                new FindingView.FindingAnswer(explain, reason));
    }

    private static List<FindingView.FindingLink> links(Stream<String> fields, ReportFormat format, Section section, String base) {
        return fields.limit(MOST_LINKS)
                .map(f -> new FindingView.FindingLink(section == null || format.place(f) == section ? "#f-" + f : path(f, format, base),
                        "到" + name(f, format)))
                .toList();
    }

    /** A new wording of a text is told as the words that change: what is typed elsewhere meanwhile stays. */
    private static FindingView.FixButton fix(Finding.Fix fix, Report complete) {
        if (complete.format().cell(fix.field()) != null) {
            return new FindingView.FixButton(fix.field(), null, null, fix.text(), fix.label());
        }
        var change = Rewording.between(complete.text(fix.field()), fix.text());
        return new FindingView.FixButton(fix.field(), change.start(), change.end(), change.words(), fix.label());
    }

    /**
     * All of one section.
     *
     * @param computed whether a cell is a total that is shown and not typed
     */
    public static List<FindingView> of(Overview.SectionProgress part, Report complete, Predicate<String> computed, String base) {
        return part.findings().stream().map(known -> inSection(known, complete, computed, part.section(), base)).toList();
    }
}
