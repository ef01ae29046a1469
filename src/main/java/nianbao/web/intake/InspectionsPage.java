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
    public record InspectionRow(String name, String agency, int year, String edition, InspectionCounts count, String refused,
            List<InspectionLine> findings, String kept) {

        public String getStyle() {
            return refused != null ? "none" : count.errors() > 0 ? "err" : count.warnings() > 0 ? "warn" : "ok";
        }
    }

    /** How many findings of each weight. */
    public record InspectionCounts(long errors, long warnings, long notes) {

        static final InspectionCounts NONE = new InspectionCounts(0, 0, 0);
    }

    /** A finding in words. */
    public record InspectionLine(String style, String kind, String place, String message, String detail) {
    }
}
