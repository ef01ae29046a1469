package nianbao.web.open;

import java.util.List;
import nianbao.web.view.ReadField;

/** A published report as anybody reads it. */
public record OpenReportPage(String title, int year, OfWhom agency, OpenVersion shown, OpenText printed, OpenDownloads files, List<OpenVersionLine> versions) {

    /** @param printed the name that the report bears, "" where it is the registered one */
    public record OfWhom(String name, String printed, String path) {
    }

    /**
     * Which version is shown.
     *
     * @param corrects  of the version in force: what it puts right, "" when it is the first
     * @param corrected why a later version took its place, "" when none did
     * @param current   where the version in force is, {@code null} when it is this one
     */
    public record OpenVersion(int number, String at, String corrects, String corrected, String current) {
    }

    /**
     * The report itself.
     *
     * @param html    as markup
     * @param foreign fields that its edition does not have, as printed
     */
    public record OpenText(String format, String html, List<ReadField> foreign) {
    }

    /** @param json address of its data */
    public record OpenDownloads(List<OpenFile> list, String json) {
    }

    /** @param sha256 of its bytes, in hexadecimal; "" when none was fixed */
    public record OpenFile(String path, String label, String size, String sha256) {
    }

    /** @param note of an earlier one: that it was corrected, and why */
    public record OpenVersionLine(String path, String label, String at, String note, boolean shown) {
    }

    /** An agency's published reports. */
    public record OfAgency(String title, String above, String abovePath, List<OpenYear> years) {
    }

    public record OpenYear(int year, String title, String path, String at, String note) {
    }
}
