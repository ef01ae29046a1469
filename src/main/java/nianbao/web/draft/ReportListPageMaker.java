package nianbao.web.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nianbao.account.Act;
import nianbao.check.rule.Allowance;
import nianbao.report.ReportYears;
import nianbao.store.edit.StoredReport;
import nianbao.store.intake.Imports;
import nianbao.store.people.Accounts;
import nianbao.store.publication.Publications;
import nianbao.store.report.Reports;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.frame.AgencyHead;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Visitor;
import nianbao.web.handover.DeskView;
import nianbao.web.handover.DeskViews;
import nianbao.web.handover.DeskWords;
import nianbao.web.view.Overview;

/** Makes the list of an agency's reports: each with how far it is, what is to be done, and the next one to begin. */
@ApplicationScoped
class ReportListPageMaker {

    private final Reports reports;
    private final Overview overview;
    private final Imports imports;
    private final Publications publications;
    private final Accounts accounts;
    private final DeskViews desks;
    private final Awaiting awaiting;
    private final Visitor visitor;
    private final Clock clock;

    ReportListPageMaker(Reports reports, Overview overview, Imports imports, Publications publications, Accounts accounts, DeskViews desks,
            Awaiting awaiting, Visitor visitor, Clock clock) {
        this.reports = reports;
        this.overview = overview;
        this.imports = imports;
        this.publications = publications;
        this.accounts = accounts;
        this.desks = desks;
        this.awaiting = awaiting;
        this.visitor = visitor;
        this.clock = clock;
    }

    /**
     * @param chrome of the page, which tells what waits
     * @param asked  the year that was typed; {@code fault} says why there is no report of it
     * @param done   what has just been done, {@code null} for nothing
     */
    ReportListPage page(Agency agency, Chrome chrome, String asked, String fault, String done) {
        var base = Paths.reports(agency) + "/";
        var stored = reports.list(agency.id);
        var names = accounts.names(agency.id);
        var items = new ArrayList<ReportListPage.ReportItem>();
        var tasks = new ArrayList<ReportListPage.Task>();
        var allowance = Allowance.ofAgency();
        for (var report : stored) {
            if (report.isPublished()) {
                items.add(published(report, base, allowance));
            } else {
                var standing = overview.of(report, allowance);
                var returned = desks.returned(report);
                var task = awaiting.task(report, standing, returned);
                task.ifPresent(tasks::add);
                // Its reasons are told once: where there is something to do about them.
                items.add(draft(report, base, names, standing, returned, task.isEmpty()));
            }
        }
        tasks.addAll(awaiting.reminders(agency));
        awaiting.below(agency, chrome).ifPresent(tasks::add);
        tasks.sort(Comparator.comparingInt(ReportListPage.Task::rank));
        int newest = ReportYears.newest(LocalDate.now(clock));
        boolean begun = stored.stream().anyMatch(report -> report.year == newest);
        boolean hasLast = stored.stream().anyMatch(report -> report.year == newest - 1);
        return new ReportListPage(new AgencyHead(Paths.agency(agency), agency.name, agency.id == visitor.user().agencyId()),
                tasks, items,
                new ReportListPage.NextYear(begun ? null : newest, hasLast ? "上年结转、上年文字会自动带入，逐项核对即可。" : "没有上年的报告，各项按台账填写。"),
                new ReportListPage.OtherYear(ReportYears.FIRST, newest, asked, fault),
                new ReportListPage.ToRead(hasLast ? null : newest - 1, imports.list(agency.id).size()), visitor.may(Act.WRITE, agency.id), done);
    }

    private ReportListPage.ReportItem draft(StoredReport report, String base, Map<Role, List<String>> names, Overview.Progress sections,
            DeskView.Returned returned, boolean withReasons) {
        boolean draft = report.isEditable();
        var detail = report.format().name() + "，" + (draft ? "已完成 " + sections.done() + " / " + sections.parts().size() + " 部分，" : "")
                + Moments.of(report.changedAt, clock) + " 保存";
        return new ReportListPage.ReportItem(base + report.year, report.year, detail, desks.line(report, names) + "；" + DeskWords.next(report.state, names),
                returned == null || !withReasons ? null
                        : returned.words() + (returned.reason().isEmpty() ? "，意见 " + returned.remarks().size() + " 条" : "：" + returned.reason()),
                DeskWords.style(report.state, sections, returned), DeskWords.label(report.state, sections, returned));
    }

    private ReportListPage.ReportItem published(StoredReport report, String base, Allowance allowance) {
        var inForce = publications.inForce(report);
        int errors = overview.tally(report, allowance).errors();
        return new ReportListPage.ReportItem(base + report.year, report.year, report.format().name() + (inForce.isSigned() ? "" : "，照原件存")
                + (errors > 0 ? "，原文有 " + errors + " 处错误" : ""),
                Moments.of(inForce.at, clock)
                        + (inForce.isSigned() ? " " + inForce.account.name + "签发公布" + (inForce.reason == null ? "" : "（更正后第 " + inForce.number + " 版）")
                                : " 存入"),
                null, DeskWords.style(report.state), report.state.label());
    }
}
