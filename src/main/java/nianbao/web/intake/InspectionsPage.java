package nianbao.web.intake;

import java.util.List;

/**
 * Many files checked at once.
 *
 * @param rows  one a file, those with most errors first; empty before anything was checked
 * @param fault what to do about nothing brought, or {@code null}
 */
public record InspectionsPage(String path, List<InspectionRow> rows, long clean, long wrong, long refused, String fault, String limit,
                              int limitBytes) {

    /**
     * One file's.
     *
     * @param year    0 when it was not read
     * @param edition which official form it follows
     * @param refused why it was not checked, or {@code null}
     * @param kept    the whole of it as JSON, to be sent back for the workbook
     */
    public record InspectionRow(String name, String agency, int year, String edition, long errors, long warnings, long notes, String refused,
                      List<InspectionLine> findings, String kept) {

        public String getStyle() {
            return refused != null ? "none" : errors > 0 ? "err" : warnings > 0 ? "warn" : "ok";
        }
    }

    /** A finding in words. */
    public record InspectionLine(String style, String kind, String place, String message, String detail) {
    }
}
