package nianbao.web.draft;

import java.util.List;
import nianbao.web.view.ReportHead;

/**
 * A government's tables beside the sums of those below it.
 *
 * @param stale what has changed since sums were last entered, {@code null} when nothing has or none ever were
 * @param all   whether cells that agree, and those still blank, are listed too
 */
public record RollupPage(ReportHead report, RollupParts below, String stale, Entering entering, RollupCounts counts, boolean all, List<RollupTable> tables,
        String message) {

    /**
     * Whose reports are added up.
     *
     * @param parts    names of those that were added, with where their reports are
     * @param absent   of those whose report is not out
     * @param closed   of those that are no more
     * @param editions of those that follow another edition
     */
    public record RollupParts(List<RollupAgency> parts, List<RollupAgency> absent, List<RollupAgency> closed, List<RollupAgency> editions) {
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
    public record RollupCounts(int fresh, int differing, int open) {

        static final RollupCounts NONE = new RollupCounts(0, 0, 0);

        RollupCounts plus(RollupCounts other) {
            return new RollupCounts(fresh + other.fresh, differing + other.differing, open + other.open);
        }
    }

    /**
     * @param path   where its report can be read, {@code null} when the visitor cannot
     * @param detail what there is to say of it
     */
    public record RollupAgency(String name, String path, String detail) {
    }

    /** @param equal how many lines are left out, in words; "" when none is */
    public record RollupTable(String code, String title, String summary, List<RollupLine> lines, String equal) {
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
    public record CellParts(String base, int year, String name, String unit, String sum, String value, String note, List<AgencyShare> shares) {
    }

    public record AgencyShare(String agency, String path, String figure, String trouble) {
    }

    public boolean isEmpty() {
        return below.parts().isEmpty();
    }
}
