package nianbao.web.handover;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nianbao.format.Severity;
import nianbao.store.edit.StoredReport;
import nianbao.store.publication.Publications;
import nianbao.store.report.Reports;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.view.FindingViews;
import nianbao.web.view.Overview;
import nianbao.web.view.ReportMarkup;

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
    private final Clock clock;

    WholePageMaker(Reports reports, Overview overview, Publications publications, DeskViews desks, LastYearPageMaker lastYearPages, Clock clock) {
        this.reports = reports;
        this.overview = overview;
        this.publications = publications;
        this.desks = desks;
        this.lastYearPages = lastYearPages;
        this.clock = clock;
    }

    public WholePage page(StoredReport stored) {
        return page(stored, null, null);
    }

    /** @param reason typed for a 更正, or {@code null} when none was */
    WholePage page(StoredReport stored, String message, String reason) {
        var standing = overview.of(stored);
        var report = standing.report();
        var findings = standing.parts().stream().flatMap(p -> p.findings().stream()).toList();
        var deadline = stored.agency.kind.deadline(stored.year);
        var compared = lastYearPages.page(stored, false);
        var desk = desks.of(stored);
        return new WholePage(Paths.report(stored), stored.year + "年政府信息公开工作年度报告", desk, Moments.date(deadline),
                Moments.left(deadline, clock), Moments.of(stored.changedAt, clock), stored.format().name(),
                ReportMarkup.of(report, report.title(), findings.stream().map(Overview.Known::finding).toList()),
                findings.stream().map(k -> FindingViews.onPage(k, report.format())).toList(), standing.count(Severity.ERROR),
                standing.count(Severity.WARNING), standing.explained(), standing.toFill(), compared.lastYear(),
                compared.found() ? compared.differing() + " 处不同。" + (compared.verdict() == null ? "" : compared.verdict()) : null,
                message, reason == null ? desk.correction() : reason, stored.agency.kind.isGovernment());
    }

    /** Whether it was published before. */
    boolean isCorrection(StoredReport stored) {
        return !publications.of(stored).isEmpty();
    }
}
