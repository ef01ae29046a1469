package nianbao.web.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.account.Act;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.output.OutputKind;
import nianbao.report.Report;
import nianbao.report.ReportYears;
import nianbao.store.edit.StoredReport;
import nianbao.store.publication.Publication;
import nianbao.store.publication.Publications;
import nianbao.store.report.Reports;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Visitor;
import nianbao.web.handover.DeskViews;
import nianbao.web.view.Checks;
import nianbao.web.view.DoubtView;
import nianbao.web.view.FindingViews;
import nianbao.web.view.Overview;
import nianbao.web.view.ReadField;
import nianbao.web.view.ReportHead;
import nianbao.web.view.ReportMarkup;
import nianbao.web.view.SourceViews;
import nianbao.web.view.Tally;

/** Makes the page of a published report: as it was printed, with what is wrong in it beside it. */
@ApplicationScoped
public class ArchivePageMaker {

    private final Overview overview;
    private final Reports reports;
    private final Publications publications;
    private final DeskViews desks;
    private final Visitor visitor;
    private final Clock clock;

    ArchivePageMaker(Overview overview, Reports reports, Publications publications, DeskViews desks, Visitor visitor, Clock clock) {
        this.overview = overview;
        this.reports = reports;
        this.publications = publications;
        this.desks = desks;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** @param number of an earlier version, or {@code null} for the one in force; empty when there is none of that number */
    public Optional<ArchivePage> page(StoredReport stored, Integer number) {
        var all = publications.of(stored);
        return all.stream().filter(p -> number == null || p.number == number).findFirst().map(p -> page(stored, p, all));
    }

    private ArchivePage page(StoredReport stored, Publication shown, List<Publication> all) {
        var report = publications.report(stored, shown);
        var found = overview.published(stored, report);
        return new ArchivePage(ReportHead.of(stored, shown.title(stored)), shown(stored, shown, all), desks.of(stored),
                new ArchivePage.ArchiveText(shown.format().name(), ReportMarkup.of(report, shown.title(stored), found), ReadField.foreign(report),
                        notes(shown)),
                checks(stored, shown.format(), found),
                new ArchivePage.ArchiveDownloads(shown.isSigned() ? null : original(shown, Paths.report(stored)), files(stored, shown)),
                versions(stored, shown, all), next(stored));
    }

    private ArchivePage.ArchiveVersion shown(StoredReport stored, Publication shown, List<Publication> all) {
        return new ArchivePage.ArchiveVersion(path(stored, all.getFirst(), all), shown != all.getFirst(), shown.isSigned(), held(shown),
                shown.reason == null ? "" : shown.reason);
    }

    /** Doubts about what was read from a file. */
    private static List<DoubtView> notes(Publication shown) {
        var notes = new ArrayList<DoubtView>();
        if (!shown.isSigned()) {
            var sources = new SourceViews(shown.file.name);
            shown.printed().notes().forEach(note -> notes.add(DoubtView.of(notes.size() + 1, note, shown.format(), sources)));
        }
        return notes;
    }

    private Checks checks(StoredReport stored, ReportFormat format, List<Finding> found) {
        var findings = overview.known(stored, found);
        return new Checks(Tally.published(findings), findings.stream().map(k -> FindingViews.onPage(k, format)).toList());
    }

    private List<ArchivePage.ArchiveVersionLine> versions(StoredReport stored, Publication shown, List<Publication> all) {
        return all.stream().map(p -> new ArchivePage.ArchiveVersionLine(path(stored, p, all), p == all.getFirst() ? "现在的版本" : "早先版本 " + p.number,
                held(p), p.reason == null ? "" : p.reason, p == shown)).toList();
    }

    /** While it is corrected, the version in force has an address of its own like the earlier ones. */
    private static String path(StoredReport stored, Publication publication, List<Publication> all) {
        var base = Paths.report(stored);
        return publication == all.getFirst() && stored.isPublished() ? base : base + "/publications/" + publication.number;
    }

    private String held(Publication publication) {
        return Moments.of(publication.at, clock) + "，" + publication.account.name + (publication.isSigned() ? "签发" : "存");
    }

    private static ArchivePage.ArchiveFile original(Publication shown, String base) {
        return new ArchivePage.ArchiveFile(base + "/publications/" + shown.number + "/original", shown.file.name, Attachment.size(shown.file.size), "");
    }

    /** As they were fixed when it was signed, in the order they are offered. */
    private List<ArchivePage.ArchiveFile> files(StoredReport stored, Publication shown) {
        var fixed = publications.outputs(shown).stream().collect(Collectors.toMap(o -> o.kind, o -> o));
        return Arrays.stream(OutputKind.values()).filter(kind -> fixed.containsKey(kind.ending())).map(kind -> {
            var output = fixed.get(kind.ending());
            return new ArchivePage.ArchiveFile(Paths.report(stored) + "/publications/" + shown.number + "/report." + kind.ending(), kind.label(),
                    Attachment.size(output.file.size), output.sha256);
        }).toList();
    }

    /** The year after this one, when it is the one to be written, nobody has begun, and the visitor may. */
    private Integer next(StoredReport stored) {
        int year = stored.year + 1;
        return visitor.may(Act.WRITE, stored.agency.id) && year == ReportYears.newest(LocalDate.now(clock)) && reports.find(stored.agency.id, year).isEmpty()
                ? year : null;
    }
}
