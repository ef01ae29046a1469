package nianbao.web.archive;

import java.util.List;
import nianbao.web.handover.DeskView;
import nianbao.web.view.DoubtView;
import nianbao.web.view.FindingView;
import nianbao.web.view.ReadField;

/**
 * A published report, for reading.
 *
 * @param inForce    address of the version in force
 * @param earlier    the version shown is not the one in force
 * @param signed     whether it was signed here; otherwise it is kept from its file
 * @param held       when that was, and by whom
 * @param correction of a 更正: what was wrong before; "" of a first publication
 * @param html       the report itself, as markup
 * @param foreign    fields that its edition does not have, as printed
 * @param original   the published file it was read from, or {@code null}
 * @param files      fixed when it was signed
 * @param next       the year to begin with what this one gives, or {@code null}
 */
public record ArchivePage(String base, String inForce, int year, String title, String agency, boolean earlier, boolean signed, String held,
                            String correction, DeskView desk, String format, String html, List<FindingView> findings, int errors,
                            int warnings, List<DoubtView> notes, List<ReadField> foreign, ArchiveFile original,
                            List<ArchiveFile> files, List<Version> versions, Integer next) {

    public record Version(String path, String label, String when, String reason, boolean shown) {
    }

    /** @param sha256 of its bytes, in hexadecimal; "" when none was fixed */
    public record ArchiveFile(String path, String label, String size, String sha256) {
    }
}
