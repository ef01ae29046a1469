package nianbao.report;

import java.util.List;
import java.util.Map;
import nianbao.format.ReportFormat;

/**
 * What was read from a file.
 *
 * @param format the edition the file follows, which may not be its year's
 * @param agency "" when the file does not say
 * @param year   0 when the file does not say
 * @param title  as printed, on one line; "" when there is none
 * @param fields texts as printed; a printed blank is "", a field the file does not settle is absent. May hold fields
 *               of another edition (a single 其他处理 in a report of 2023): a note says so
 */
public record ReadReport(ReportFormat format, String agency, int year, String title, Map<String, String> fields,
        List<Note> notes) {

    public Report report() {
        return new Report(format, agency, year, fields);
    }
}
