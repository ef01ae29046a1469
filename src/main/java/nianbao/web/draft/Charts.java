package nianbao.web.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nianbao.format.Section;
import nianbao.output.chart.YearChart;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Reports;

/** An agency's figures over the years, up to the year of a report. */
@ApplicationScoped
class Charts {

    private final Reports reports;

    Charts(Reports reports) {
        this.reports = reports;
    }

    List<YearChart> of(StoredReport stored) {
        return YearChart.of(reports.list(stored.agency.id).stream().filter(report -> report.year <= stored.year)
                .limit(YearChart.MOST_YEARS).map(reports::whole).toList());
    }

    /** Those that draw cells of a section's table. */
    List<YearChart> of(StoredReport stored, Section section) {
        var cells = List.copyOf(stored.format().fields(section));
        var codes = stored.format().charts().stream().filter(chart -> chart.series().stream()
                .anyMatch(series -> series.cells().stream().anyMatch(bar -> bar.stream().anyMatch(cells::contains)))).map(c -> c.code()).toList();
        return codes.isEmpty() ? List.of() : of(stored).stream().filter(chart -> codes.contains(chart.code())).toList();
    }
}
