package nianbao.web.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.output.Comparison;
import nianbao.output.Manuscript;
import nianbao.report.Report;
import nianbao.store.edit.StoredReport;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.handover.Handover;
import nianbao.store.handover.Handovers;
import nianbao.store.handover.Remarks;
import nianbao.store.handover.Step;
import nianbao.store.publication.Publications;
import nianbao.store.report.Reports;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Visitor;
import nianbao.web.handover.ChangesView.Answered;
import nianbao.web.handover.ChangesView.Change;
import nianbao.web.view.WordRun;

/** Compares a report that came back with what was returned, and a correction with what is published. */
@ApplicationScoped
public class ChangesSince {

    private final Handovers handovers;
    private final Remarks remarks;
    private final Reports reports;
    private final Publications publications;
    private final DeskViews desks;
    private final Visitor visitor;
    private final Clock clock;

    ChangesSince(Handovers handovers, Remarks remarks, Reports reports, Publications publications, DeskViews desks, Visitor visitor, Clock clock) {
        this.handovers = handovers;
        this.remarks = remarks;
        this.reports = reports;
        this.publications = publications;
        this.desks = desks;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** Since the last return, and since the publication that is being corrected; none of a report that nobody has sent back. */
    List<ChangesView> of(StoredReport stored) {
        if (stored.isPublished() || stored.handovers == 0) {
            return List.of();
        }
        var now = reports.load(stored).report();
        var views = new ArrayList<ChangesView>();
        returned(stored).ifPresent(h -> views.add(view(stored, h, now)));
        publications.latest(stored).ifPresent(p -> {
            var rows = rows(publications.entered(stored, p), now);
            views.add(new ChangesView(Paths.report(stored), "与已公布的版本相比", rows.size(), List.of(), rows.stream().map(ChangesSince::change).toList(), false));
        });
        return views;
    }

    /** The last time it was sent back with something to mend; what was published since needs no mending. */
    private Optional<Handover> returned(StoredReport stored) {
        return handovers.of(stored.id).stream().takeWhile(h -> h.step != Step.PUBLISH)
                .filter(h -> h.step == Step.RETURN && h.from != ReportState.PUBLISHED).findFirst();
    }

    private ChangesView view(StoredReport stored, Handover returned, Report now) {
        var rows = new ArrayList<>(rows(new Report(now.format(), now.agency(), now.year(), reports.textsAt(stored, returned.version)), now));
        int count = rows.size();
        var answered = new ArrayList<Answered>();
        for (var remark : desks.views(remarks.current(stored, returned.number, handovers.lastPublished(stored)), stored)) {
            var here = rows.stream().filter(row -> concerns(remark.code(), row, now)).toList();
            answered.add(new Answered(remark, here.stream().map(ChangesSince::change).toList()));
        }
        rows.removeIf(row -> answered.stream().anyMatch(a -> concerns(a.remark().code(), row, now)));
        boolean settles = !stored.isEditable() && visitor.user().agencyId() == stored.agency.id && visitor.user().roles().contains(stored.state.desk());
        return new ChangesView(Paths.report(stored), DeskWords.who(returned, stored) + " " + Moments.of(returned.at, clock) + " 退回以后", count,
                answered, rows.stream().map(ChangesSince::change).toList(), settles);
    }

    /** A remark on a section is about all of it. */
    private static boolean concerns(String code, Comparison.ChangeRow row, Report report) {
        var format = report.format();
        return row.field().equals(code) || !row.field().isEmpty() && !format.has(code) && format.sectionOf(row.field()).code().equals(code);
    }

    private static List<Comparison.ChangeRow> rows(Report before, Report now) {
        var was = new Report(now.format(), now.agency(), before.year(), before.fields());
        return new Comparison(Manuscript.of(was, true), Manuscript.of(now, true)).rows();
    }

    private static Change change(Comparison.ChangeRow row) {
        return new Change(row.place(), row.field().isEmpty() ? "" : "#f-" + row.field(), WordRun.of(row.before(), row.after()));
    }
}
