package nianbao.web.intake;

import java.util.List;

/**
 * A report that is there beside one that was read for the same year: what differs, and the choice.
 *
 * @param seen  version of the report that is shown
 * @param draft whether the one that is there is still being written
 * @param replaceable whether the file may take its place
 * @param equal how many fields are the same
 */
public record ComparePage(String base, String file, int year, boolean draft, boolean replaceable, int seen, String mine, String changed,
                          List<ComparedLine> lines, int equal, String message) {

    /** @param takable whether the draft's edition has the field */
    public record ComparedLine(String code, String name, String mine, String theirs, boolean takable) {
    }
}
