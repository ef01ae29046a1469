package nianbao.web.draft;

import java.util.List;
import nianbao.web.view.ReportHead;

/**
 * A government's tables beside the sums of those below it.
 *
 * @param stale what has changed since sums were last entered, {@code null} when nothing has or none ever were
 * @param all   whether cells that agree, and those still blank, are listed too
 */
public record RollupPage(ReportHead report, Below below, String stale, Entering entering, Counts counts, boolean all, List<Table> tables,
        String message) {

    /**
     * Whose reports are added up.
     *
     * @param parts    names of those that were added, with where their reports are
     * @param absent   of those whose report is not out
     * @param closed   of those that are no more
     * @param editions of those that follow another edition
     */
    public record Below(List<Agency> parts, List<Agency> absent, List<Agency> closed, List<Agency> editions) {
    }

    /**
     * @param possible whether the visitor may enter sums now
     * @param seen     number of the last edit that the page shows
     */
    public record Entering(boolean possible, int seen) {
    }

    /**
     * Cells.
     *
     * @param fresh     that a press would fill or bring up to date
     * @param differing that somebody filled with something else
     * @param open      that cannot be added
     */
    public record Counts(int fresh, int differing, int open) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(fresh + other.fresh, differing + other.differing, open + other.open);
        }
    }

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
     * @param choice whether it can be ticked, to put the sum in place of what somebody filled
     * @param style  same, blank, rel (differs) or none (cannot be added)
     */
    public record RollupLine(String code, String name, String path, String style, Figures figures, String trouble, boolean choice) {
    }

    /**
     * @param sum   "" while it is not known: the line's trouble says why
     * @param value in the report, "" when blank
     */
    public record Figures(String sum, String value, String difference) {
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
        return below.parts().isEmpty();
    }
}
