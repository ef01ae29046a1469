package nianbao.register;

import java.util.List;
import nianbao.format.ReportFormat;
import nianbao.register.sheet.RegisterColumn;

/**
 * A register as it was understood.
 *
 * @param agency   of its title, "" when it names none
 * @param title    "" when there is none
 * @param year     the year that is counted; 0 when nothing tells it
 * @param columns  of its first table, with what stands in them
 * @param requests in the order of the lines
 * @param remarks  what was left out and what was assumed
 * @param casesApart whether its cases stand on a sheet of their own
 */
public record Register(ReportFormat format, String agency, String title, int year, List<ColumnExamples> columns, List<Request> requests,
        List<RegisterRemark> remarks, boolean casesApart) {

    /** @param examples of what stands in it, at most three; shown once, never stored */
    public record ColumnExamples(RegisterColumn column, List<String> examples) {
    }

    /**
     * @param code  as notes have it
     * @param sheet from 1; 0 when it is about none
     * @param line  from 1; 0 when it is about none
     * @param rows  the requests it is about, where they are several: those behind a cell, by its code, or {@link #PROPOSED}; else ""
     */
    public record RegisterRemark(String code, String message, int sheet, int line, String rows) {

        /** The requests whose applicant's kind the name alone tells. */
        public static final String PROPOSED = "proposed";

        public RegisterRemark {
            // Those that were stored had none once.
            rows = rows == null ? "" : rows;
        }

        /** About a line, or the whole. */
        public RegisterRemark(String code, String message, int sheet, int line) {
            this(code, message, sheet, line, "");
        }

        static RegisterRemark ofRows(String code, String message, String rows) {
            return new RegisterRemark(code, message, 0, 0, rows);
        }
    }
}
