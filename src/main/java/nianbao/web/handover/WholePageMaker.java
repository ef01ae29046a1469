package nianbao.web.handover;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nianbao.store.edit.StoredReport;
import nianbao.store.publication.Publications;
import nianbao.store.report.Reports;
import nianbao.web.frame.Chrome;
import nianbao.web.view.Checks;
import nianbao.web.view.FindingViews;
import nianbao.web.view.Overview;
import nianbao.web.view.ReportHead;
import nianbao.web.view.ReportMarkup;
import nianbao.web.view.Tally;
import nianbao.web.view.Timing;

/** Makes the page of a report for those who review, sign or look on. */
@ApplicationScoped
public class WholePageMaker {

    @CheckedTemplate
    public static class Templates {
        public static native TemplateInstance whole(Chrome chrome, WholePage page);
    }

    private final Reports reports;
    private final Overview overview;
    private final Publications publications;
    private final DeskViews desks;
    private final LastYearPageMaker lastYearPages;
    private final ChangesSince changes;
    private final Clock clock;

    WholePageMaker(Reports reports, Overview overview, Publications publications, DeskViews desks, LastYearPageMaker lastYearPages, ChangesSince changes,
            Clock clock) {
        this.reports = reports;
        this.overview = overview;
        this.publications = publications;
        this.desks = desks;
        this.lastYearPages = lastYearPages;
        this.changes = changes;
        this.clock = clock;
    }

    public WholePage page(StoredReport stored) {
        return page(stored, null, null);
    }

    /** @param reason typed for a 更正, or {@code null} when none was */
    WholePage page(StoredReport stored, String message, String reason) {
        var progress = overview.of(stored);
        var report = progress.report();
        var findings = progress.parts().stream().flatMap(p -> p.findings().stream()).toList();
        var desk = desks.of(stored);
        return new WholePage(ReportHead.of(stored), Timing.of(stored, clock), desk,
                ReportMarkup.of(report, report.title(), findings.stream().map(Overview.Known::finding).toList()),
                new Checks(Tally.of(progress), findings.stream().map(k -> FindingViews.onPage(k, report.format())).toList()),
                stored.agency.kind.isGovernment(), compared(stored),
                new WholePage.StepAsked(message, reason == null ? desk.correction() : reason));
    }

    private WholePage.Compared compared(StoredReport stored) {
        var compared = lastYearPages.page(stored, false);
        var verdict = compared.repetition().verdict();
        return new WholePage.Compared(compared.last().year(),
                compared.last().found() ? compared.differing() + " 处不同。" + (verdict == null ? "" : verdict) : null,
                changes.of(stored));
    }

    /** Whether it was published before. */
    boolean isCorrection(StoredReport stored) {
        return !publications.of(stored).isEmpty();
    }
}
