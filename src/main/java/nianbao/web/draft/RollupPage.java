package nianbao.web.draft;

import java.util.List;

/**
 * A government's tables beside the sums of those below it.
 *
 * @param parts    names of those that were added, with where their reports are
 * @param absent   of those whose report is not out
 * @param closed   of those that are no more
 * @param editions of those that follow another edition
 * @param stale    what has changed since sums were last entered, {@code null} when nothing has or none ever were
 * @param writable whether the visitor may enter sums now
 * @param fresh    cells that a press would fill or bring up to date
 * @param differing cells somebody filled with something else
 * @param open     cells that cannot be added
 * @param all      whether cells that agree, and those still blank, are listed too
 */
public record RollupPage(String base, int year, String title, int version, List<Agency> parts, List<Agency> absent,
                       List<Agency> closed, List<Agency> editions, String stale, boolean writable, int fresh, int differing,
                       int open, boolean all, List<Table> tables, String message) {

    /**
     * @param path   where its report can be read, {@code null} when the visitor cannot
     * @param detail what there is to say of it
     */
    public record Agency(String name, String path, String detail) {
    }

    /** @param equal how many lines are left out, in words; "" when none is */
    public record Table(String code, String title, String summary, List<RollupLine> lines, String equal) {
    }

    /**
     * One cell.
     *
     * @param sum    "" while it is not known: {@code trouble} says why
     * @param value  in the report, "" when blank
     * @param choice whether it can be ticked, to put the sum in place of what somebody filled
     * @param style  same, blank, rel (differs) or none (cannot be added)
     */
    public record RollupLine(String code, String name, String sum, String value, String difference, String trouble, boolean choice,
                       String style, String path) {
    }

    /**
     * The parts of one cell.
     *
     * @param sum  as it stands, "" when it is not known
     * @param note what to know about it, {@code null} when there is nothing
     */
    public record Parts(String base, int year, String name, String unit, String sum, String value, String note, List<Share> shares) {
    }

    public record Share(String agency, String path, String figure, String trouble) {
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
