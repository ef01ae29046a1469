package nianbao.web.archive;

import java.util.List;
import nianbao.web.handover.DeskView;
import nianbao.web.view.Checks;
import nianbao.web.view.DoubtView;
import nianbao.web.view.ReadField;
import nianbao.web.view.ReportHead;

/**
 * A published report, for reading.
 *
 * @param next the year to begin with what this one gives, or {@code null}
 */
public record ArchivePage(ReportHead report, ArchiveVersion shown, DeskView desk, ArchiveText printed, Checks checks, ArchiveDownloads files,
        List<ArchiveVersionLine> versions, Integer next) {

    /**
     * Which version is shown.
     *
     * @param inForce    address of the version in force
     * @param earlier    whether it is not the one in force
     * @param signed     whether it was signed here; otherwise it is kept from its file
     * @param held       when that was, and by whom
     * @param correction of a 更正: what was wrong before; "" of a first publication
     */
    public record ArchiveVersion(String inForce, boolean earlier, boolean signed, String held, String correction) {
    }

    /**
     * The report itself, as it was printed.
     *
     * @param format  its edition
     * @param html    as markup
     * @param foreign fields that its edition does not have
     * @param notes   doubts that were left when it was read
     */
    public record ArchiveText(String format, String html, List<ReadField> foreign, List<DoubtView> notes) {
    }

    /**
     * What can be taken away.
     *
     * @param original the published file it was read from, or {@code null}
     * @param fixed    when it was signed
     */
    public record ArchiveDownloads(ArchiveFile original, List<ArchiveFile> fixed) {
    }

    public record ArchiveVersionLine(String path, String label, String when, String reason, boolean shown) {
    }

    /** @param sha256 of its bytes, in hexadecimal; "" when none was fixed */
    public record ArchiveFile(String path, String label, String size, String sha256) {
    }
}
