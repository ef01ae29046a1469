package nianbao.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nianbao.check.Checks;
import nianbao.check.Finding;
import nianbao.document.Composer;
import nianbao.format.Severity;
import nianbao.report.Report;
import nianbao.report.ReportYears;
import nianbao.store.Publication;
import nianbao.store.Publications;
import nianbao.store.Reports;
import nianbao.store.StoredReport;

/** Makes the page of a published report: as it was printed, with what is wrong in it beside it. */
@ApplicationScoped
public class PublishedPages {

    private final Overview overview;
    private final Reports reports;
    private final Publications publications;
    private final Clock clock;

    PublishedPages(Overview overview, Reports reports, Publications publications, Clock clock) {
        this.overview = overview;
        this.reports = reports;
        this.publications = publications;
        this.clock = clock;
    }

    /** @param number of an earlier version, or {@code null} for the one in force; empty when there is none of that number */
    Optional<PublishedPage> page(StoredReport stored, Integer number) {
        var all = publications.of(stored);
        return all.stream().filter(p -> number == null || p.number == number).findFirst().map(p -> page(stored, p, all));
    }

    private PublishedPage page(StoredReport stored, Publication shown, List<Publication> all) {
        var report = publications.report(stored, shown);
        var format = shown.format();
        var findings = overview.published(stored, report);
        var sources = new Sources(shown.file.name);
        var read = shown.printed();
        var notes = new ArrayList<ReviewPage.DoubtView>();
        for (var note : read.notes()) {
            notes.add(ReviewPages.doubt(notes.size() + 1, note, format, sources));
        }
        var base = Paths.report(stored);
        var versions = all.stream().map(p -> new PublishedPage.Version(p == all.getFirst() ? base : base + "/publications/" + p.number,
                p == all.getFirst() ? "现在的版本" : "早先版本 " + p.number, Moments.of(p.at, clock) + " " + p.account.name + "存", p == shown)).toList();
        return new PublishedPage(base, stored.year, shown.title(stored), shown.agency(stored), shown != all.getFirst(),
                Moments.of(shown.at, clock) + "，" + shown.account.name, format.name(), markup(report, shown.title(stored), findings),
                findings.stream().map(f -> FindingViews.onPage(f, format)).toList(), Checks.count(findings, Severity.ERROR),
                Checks.count(findings, Severity.WARNING), notes, foreign(report), shown.file.name, Attachment.size(shown.file.size),
                base + "/publications/" + shown.number + "/original", versions, next(stored));
    }

    /** The year after this one, when it is the one to be written and nobody has begun. */
    private Integer next(StoredReport stored) {
        int year = stored.year + 1;
        return year == ReportYears.newest(LocalDate.now(clock)) && reports.find(stored.agency.id, year).isEmpty() ? year : null;
    }

    private static String markup(Report report, String title, List<Finding> findings) {
        var broken = new HashSet<String>();
        findings.stream().filter(f -> f.severity() == Severity.ERROR).forEach(f -> broken.addAll(f.fields()));
        return new PublishedMarkup(broken).of(Composer.compose(report, title, false));
    }

    /** What a report holds that its edition does not have. */
    static List<ReviewPage.LineView> foreign(Report report) {
        return report.fields().keySet().stream().filter(code -> !report.format().has(code)).sorted()
                .map(code -> new ReviewPage.LineView(code, ReviewPages.foreignName(code), report.text(code), List.of())).toList();
    }
}
