package nianbao.report;

import java.util.Map;
import nianbao.format.ReportFormat;
import nianbao.format.Section;

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

    /**
     * This draft as it reads: blank totals computed, figures quoted in prose in their places. What was printed in an
     * archived report is never completed.
     */
    public Report withTotals() {
        var filled = Totals.fill(format, fields);
        for (var section : format.sections()) {
            if (section.kind() == Section.SectionKind.PROSE) {
                filled.computeIfPresent(section.code(), (code, text) -> References.render(text, format, filled));
            }
        }
        return new Report(format, agency, year, filled);
    }

    public String title() {
        return format.title(agency, year);
    }
}
