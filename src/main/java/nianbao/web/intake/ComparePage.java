package nianbao.web.intake;

import java.util.List;

/**
 * A report that is there beside one that was read for the same year: what differs, and the choice.
 *
 * @param file  the one that was read
 * @param equal how many fields are the same
 */
public record ComparePage(String base, String file, int year, Mine mine, List<ComparedLine> lines, int equal, String message) {

    /**
     * The report that is there.
     *
     * @param draft       whether it is still being written
     * @param replaceable whether the file may take its place
     * @param seen        its version that is shown
     * @param changed     when it was last saved
     */
    public record Mine(String name, boolean draft, boolean replaceable, int seen, String changed) {
    }

    /** @param takable whether the draft's edition has the field */
    public record ComparedLine(String code, String name, String mine, String theirs, boolean takable) {
    }
}
