package nianbao.web.open;

import java.util.List;
import nianbao.web.view.ReadField;

/**
 * A published report as anybody reads it.
 *
 * @param number    of this version
 * @param corrected why a later version took its place, "" when none did
 * @param current   where the version in force is, {@code null} when it is this one
 * @param html      the report, as markup
 * @param foreign   fields that its edition does not have, as printed
 */
public record OpenReportPage(String title, String agency, String agencyPath, int year, String at, String format, int number,
                               String corrected, String current, String html, List<ReadField> foreign,
                               List<OpenFile> files, String json, List<Version> versions) {

    public record OpenFile(String path, String label, String size) {
    }

    /** @param note of an earlier one: that it was corrected, and why */
    public record Version(String path, String label, String at, String note, boolean shown) {
    }

    /** An agency's published reports. */
    public record OfAgency(String title, String above, String abovePath, List<Year> years) {
    }

    public record Year(int year, String title, String path, String at, String note) {
    }
}
