package nianbao.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import nianbao.format.Formats;
import nianbao.store.edit.StoredReport;
import nianbao.store.file.PendingImport;
import nianbao.store.intake.Acceptance;
import nianbao.store.report.Reports;
import nianbao.web.frame.Moments;

/** Sets a report that is there beside one that was read. */
@ApplicationScoped
public class ImportComparison {

    private final Reports reports;
    private final Acceptance acceptance;
    private final Clock clock;

    ImportComparison(Reports reports, Acceptance acceptance, Clock clock) {
        this.reports = reports;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    ComparePage page(PendingImport pending, StoredReport stored, String message) {
        var mine = reports.whole(stored);
        var theirs = pending.report();
        var codes = new LinkedHashSet<>(stored.format().fields());
        codes.addAll(theirs.fields().keySet());
        codes.addAll(mine.fields().keySet());
        var lines = new ArrayList<ComparePage.ComparedLine>();
        int equal = 0;
        for (var code : codes) {
            var is = mine.text(code);
            var would = theirs.fields().getOrDefault(code, "");
            if (!is.equals(would)) {
                lines.add(new ComparePage.ComparedLine(code, stored.format().has(code) ? stored.format().nameOf(code)
                        : Formats.nameOf(code), is, would, stored.format().has(code) && theirs.fields().containsKey(code)));
            } else if (!is.isEmpty()) {
                equal++;
            }
        }
        var name = stored.isPublished() ? "已公布的报告" : stored.isEditable() ? "现有草稿" : "现有报告（" + stored.state.label() + "）";
        return new ComparePage(ImportListResource.path(pending.agency, pending), pending.file.name, stored.year,
                new ComparePage.Mine(name, stored.isEditable(), acceptance.isReplaceable(stored), stored.version,
                        Moments.of(stored.changedAt, clock) + " 保存"),
                lines, equal, message);
    }
}
