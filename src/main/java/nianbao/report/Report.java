package nianbao.report;

import java.util.Map;
import nianbao.format.ReportFormat;

/**
 * One agency's report of one year, immutable: field code → text as entered. A field that is absent was never entered;
 * {@code ""} was left or printed blank.
 */
public record Report(ReportFormat format, String agency, int year, Map<String, String> fields) {

    public Report {
        fields = Map.copyOf(fields);
    }

    /** The text of a field, "" when there is none. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    public Figure figure(String cell) {
        return Figure.of(fields.get(cell));
    }

    public boolean isBlank(String field) {
        return Space.isBlank(text(field));
    }

    /** This draft with its blank totals computed. What was printed in an archived report is never completed. */
    public Report withTotals() {
        return new Report(format, agency, year, Totals.fill(format, fields));
    }

    public String title() {
        return format.title(agency, year);
    }
}
