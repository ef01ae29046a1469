package nianbao.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.check.Checks;
import nianbao.check.Dossier;
import nianbao.check.Finding;
import nianbao.check.Status;
import nianbao.format.Section;
import nianbao.format.Severity;
import nianbao.report.Report;
import nianbao.store.Reports;
import nianbao.store.Snapshot;
import nianbao.store.StoredReport;

/** How far a report is, section by section; computed from its fields whenever it is asked. */
@ApplicationScoped
public class Overview {

    private final Reports reports;

    Overview(Reports reports) {
        this.reports = reports;
    }

    /** One section's standing. */
    public record Part(Section section, Status status, List<Finding> findings, int unconfirmed) {
    }

    /** All of it. */
    public record Standing(List<Part> parts) {

        public int done() {
            return (int) parts.stream().filter(p -> p.status().state() == Status.State.DONE).count();
        }

        int count(Severity severity) {
            return Overview.count(parts.stream().flatMap(p -> p.findings().stream()).toList(), severity);
        }

        int toFill() {
            return parts.stream().mapToInt(p -> p.status().toFill().size()).sum();
        }

        boolean complete() {
            return parts.stream().allMatch(p -> p.status().state() == Status.State.DONE
                    || p.section().optional() && p.status().state() == Status.State.EMPTY);
        }

        public String style() {
            return complete() ? "done" : count(Severity.ERROR) > 0 ? "bad" : "busy";
        }

        public String label() {
            return complete() ? "已完成" : count(Severity.ERROR) > 0 ? "有问题 " + count(Severity.ERROR) : "填写中";
        }
    }

    /** Figures of the whole, whatever its state. */
    public record Tally(int errors, int warnings, int toFill) {
    }

    public Tally tally(StoredReport stored) {
        if (stored.isEditable()) {
            var standing = of(stored);
            return new Tally(standing.count(Severity.ERROR), standing.count(Severity.WARNING), standing.toFill());
        }
        var findings = published(stored);
        return new Tally(count(findings, Severity.ERROR), count(findings, Severity.WARNING), 0);
    }

    /** What is wrong in a published report, as it was printed. */
    public List<Finding> published(StoredReport stored) {
        return Checks.all(reports.whole(stored), reports.lastYear(stored));
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }

    public Standing of(StoredReport stored) {
        return of(reports.load(stored), reports.lastYear(stored));
    }

    public Standing of(Snapshot snapshot, Optional<Report> last) {
        var report = snapshot.report().withTotals();
        var unread = snapshot.fields().entrySet().stream().filter(f -> f.getValue().source != null).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var findings = Checks.all(Dossier.draft(report, last).without(unread)).stream()
                .collect(Collectors.groupingBy(f -> Checks.section(f, report.format())));
        var parts = new ArrayList<Part>();
        for (var section : report.format().sections()) {
            int unconfirmed = (int) report.format().fields(section).stream().filter(unread::contains).count();
            var found = findings.getOrDefault(section, List.of());
            parts.add(new Part(section, Status.of(section, report, found, unconfirmed > 0), found, unconfirmed));
        }
        return new Standing(List.copyOf(parts));
    }
}
