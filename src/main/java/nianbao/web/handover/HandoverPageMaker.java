package nianbao.web.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.store.edit.StoredReport;
import nianbao.store.handover.Handovers;
import nianbao.store.handover.Handovers.RemarkText;
import nianbao.store.handover.Remarks;
import nianbao.store.handover.Remarks.Said;
import nianbao.store.handover.Step;
import nianbao.store.report.Reports;
import nianbao.web.frame.Moment;
import nianbao.web.frame.Paths;
import nianbao.web.view.ReportMarkup;

/** Makes the record of a report's way, and the page that asks for reasons. */
@ApplicationScoped
public class HandoverPageMaker {

    /** Blank remarks offered beyond those that are written. */
    private static final int SPARE = 3;

    private final Handovers handovers;
    private final Remarks remarks;
    private final Reports reports;
    private final DeskViews desks;
    private final Clock clock;

    HandoverPageMaker(Handovers handovers, Remarks remarks, Reports reports, DeskViews desks, Clock clock) {
        this.handovers = handovers;
        this.remarks = remarks;
        this.reports = reports;
        this.desks = desks;
        this.clock = clock;
    }

    HandoverListPage list(StoredReport stored) {
        var said = remarks.of(stored.id).stream().collect(Collectors.groupingBy((Said s) -> s.remark().handover));
        var lines = handovers.of(stored.id).stream().map(h -> new HandoverListPage.HandoverLine(Moment.of(h.at, clock),
                DeskWords.who(h, stored), h.step.label(), h.to.label(), h.reason == null ? "" : h.reason,
                desks.views(said.getOrDefault(h.number, List.of()), stored))).toList();
        return new HandoverListPage(Paths.report(stored), stored.year, desks.of(stored), lines);
    }

    ReasonsPage reasons(StoredReport stored, Step step, ReasonForm form, List<String> faults, DeskView.DeskSeen seen) {
        var report = reports.whole(stored);
        boolean returning = step == Step.RETURN;
        var rows = new ArrayList<ReasonsPage.ReasonRow>();
        form.lines().stream().filter(line -> !line.text().isEmpty() || !line.code().isEmpty())
                .forEach(line -> rows.add(row(rows, line)));
        for (int i = 0; i < SPARE && rows.size() < Handovers.MOST_REMARKS; i++) {
            rows.add(row(rows, new RemarkText("", "")));
        }
        var base = Paths.report(stored);
        var words = new ReasonsPage.ReasonWords((returning ? "退回" : "更正") + stored.year + "年报告",
                stored.isPublished() ? "报告回到填报人处修改，改好后重新审核、签发，作为新的版本公布。在那以前，已经公布的版本仍然有效。"
                        : "报告回到填报人处。写下的意见显示在填报页面的相应位置，直到再次送审。",
                returning ? "退回" : "开始更正");
        return new ReasonsPage(base, words, ReportMarkup.of(report, report.title(), List.of()),
                new ReasonsPage.Written(base + "/handovers/" + (returning ? "return" : "correct"), form.reason(), rows, faults),
                places(stored.format()), seen);
    }

    private static ReasonsPage.ReasonRow row(List<ReasonsPage.ReasonRow> rows, RemarkText said) {
        return new ReasonsPage.ReasonRow(rows.size() + 1, said.code(), said.text(), said.words());
    }

    private static List<ReasonsPage.ReasonSection> places(ReportFormat format) {
        return format.sections().stream().map(section -> new ReasonsPage.ReasonSection(section.code(), section.title(),
                section.kind() == Section.SectionKind.PROSE ? List.of() : format.entries(section).stream()
                        .map(code -> new ReasonsPage.ReasonCell(code, format.nameOf(code))).toList()))
                .toList();
    }
}
