package nianbao.store.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.report.Prefill;
import nianbao.report.Report;
import nianbao.report.Rollup;
import nianbao.store.edit.StoredReport;

/** What a report builds on: those of the years before, the agency's own and those of agencies merged into it. Callers are in a transaction. */
@ApplicationScoped
class EarlierReports {

    /** Years back that a text that never changes is looked for. */
    static final int YEARS = 4;

    private final Readings readings;
    private final Predecessors predecessors;

    EarlierReports(Readings readings, Predecessors predecessors) {
        this.readings = readings;
        this.predecessors = predecessors;
    }

    /** See {@link Reports#earlier}. */
    List<Report> of(StoredReport report) {
        var own = StoredReport.<StoredReport>stream(Reports.WITH_NAMES + "where r.agency.id = ?1 and r.year < ?2 and r.year >= ?3 order by r.year desc",
                report.agency.id, report.year, report.year - YEARS).map(readings::counted).toList();
        if (!own.isEmpty() && own.getFirst().year() == report.year - 1) {
            return own;
        }
        return Stream.concat(lastYear(report).or(() -> added(report)).stream(), own.stream()).toList();
    }

    Optional<Report> lastYear(StoredReport report) {
        return storedLastYear(report).map(readings::counted);
    }

    Optional<StoredReport> storedLastYear(StoredReport report) {
        return StoredReport.<StoredReport>find(Reports.WITH_NAMES + "where r.agency.id = ?1 and r.year = ?2", report.agency.id, report.year - 1)
                .singleResultOptional().or(() -> {
                    var merged = mergedReports(report);
                    return merged.size() == 1 ? Optional.of(merged.getFirst()) : Optional.empty();
                });
    }

    List<String> mergedLastYear(StoredReport report) {
        var merged = storedLastYear(report).isPresent() ? List.<StoredReport>of() : mergedReports(report);
        return merged.stream().map(r -> r.agency.name).toList();
    }

    /** What last year's report, or those of the agencies merged since, give the blank fields of a draft. */
    Map<String, Prefill.PrefillValue> prefill(StoredReport report, Report draft) {
        return storedLastYear(report)
                .map(last -> predecessors.named(report.agency, last, Prefill.from(readings.counted(last), readings.countedAsEntered(last), draft)))
                .orElseGet(() -> Prefill.merged(mergedReports(report).stream().map(readings::counted).toList(), draft));
    }

    private List<StoredReport> mergedReports(StoredReport report) {
        return predecessors.reports(report.agency.id, report.year - 1);
    }

    /** Last year's tables of several agencies that were merged into one, as one report. */
    private Optional<Report> added(StoredReport report) {
        var merged = mergedReports(report).stream().map(readings::counted).toList();
        if (merged.isEmpty()) {
            return Optional.empty();
        }
        var format = merged.getFirst().format();
        var names = merged.stream().map(Report::agency).collect(Collectors.joining("、"));
        return Optional.of(new Report(format, names, report.year - 1, Rollup.of(format, merged).texts()).withTotals());
    }
}
