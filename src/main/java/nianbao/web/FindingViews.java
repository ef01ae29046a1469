package nianbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.check.Finding;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.report.Report;
import nianbao.web.Overview.Known;

/** Makes findings ready for a page: where they lead, what one press can do, where a reason can be given. */
final class FindingViews {

    /** More links than this under a finding are no help. */
    private static final int MOST_LINKS = 4;

    private FindingViews() {
    }

    /** On the page of one section. Links to other sections' cells lead there. */
    static FindingView inSection(Known known, Report complete, Section section, String base) {
        var finding = known.finding();
        var format = complete.format();
        var fixes = finding.fixes().stream().filter(f -> format.sectionOf(f.field()) == section)
                .map(f -> fix(f, complete)).toList();
        return view(finding, links(finding, format, section, base), fixes,
                finding.isExplainable() ? base + "/check#" + anchor(finding) : null,
                known.explanation() == null ? null : known.explanation().reason);
    }

    /** On a page that shows the whole report, where nothing can be done about it. */
    static FindingView onPage(Finding finding, ReportFormat format) {
        return view(finding, links(finding, format, null, ""), List.of(), null, null);
    }

    /** Where on the check page a finding stands, as far as it can be told from its check and field. */
    static String anchor(Finding finding) {
        return "x-" + finding.code() + "-" + finding.fields().getFirst();
    }

    /** The place of a field: on this page, or on its section's. */
    static String href(String field, ReportFormat format, Section here, String base) {
        var place = format.place(field);
        var anchor = format.has(field) ? "#f-" + field : "";
        return here == null || place == here ? anchor.isEmpty() ? "#f-" + field : anchor : base + "/" + place.code() + anchor;
    }

    static String name(String field, ReportFormat format) {
        return format.has(field) ? SectionData.link(format, field)
                : format.section(field).map(Section::title).orElseGet(() -> ReviewPages.foreignName(field));
    }

    private static FindingView view(Finding finding, List<FindingView.Link> links, List<FindingView.Fix> fixes,
                                    String explain, String reason) {
        return new FindingView(finding.code(), finding.severity().name().toLowerCase(Locale.ROOT),
                finding.fields().getFirst(), finding.message(), finding.detail(), finding.why(), links, fixes,
                finding.marks().stream().map(m -> new FindingView.Span(m.start(), m.end())).toList(), explain, reason);
    }

    private static List<FindingView.Link> links(Finding finding, ReportFormat format, Section section, String base) {
        return finding.fields().stream().limit(MOST_LINKS)
                .map(f -> new FindingView.Link(href(f, format, section, base), "到" + name(f, format))).toList();
    }

    /** A new wording of a text is told as the words that change: what is typed elsewhere meanwhile stays. */
    private static FindingView.Fix fix(Finding.Fix fix, Report complete) {
        if (complete.format().cell(fix.field()) != null) {
            return new FindingView.Fix(fix.field(), null, null, fix.text(), fix.label());
        }
        var now = complete.text(fix.field());
        int head = 0, tail = 0, most = Math.min(now.length(), fix.text().length());
        while (head < most && now.charAt(head) == fix.text().charAt(head)) {
            head++;
        }
        while (tail < most - head && now.charAt(now.length() - 1 - tail) == fix.text().charAt(fix.text().length() - 1 - tail)) {
            tail++;
        }
        return new FindingView.Fix(fix.field(), head, now.length() - tail,
                fix.text().substring(head, fix.text().length() - tail), fix.label());
    }

    /** All of one section. */
    static List<FindingView> of(Overview.Part part, Report complete, String base) {
        var views = new ArrayList<FindingView>();
        part.findings().forEach(known -> views.add(inSection(known, complete, part.section(), base)));
        return List.copyOf(views);
    }
}
