package nianbao.web.agencies;

import java.util.List;
import nianbao.web.frame.Paging;

/**
 * How far the agencies below one are.
 *
 * @param dues     by when each kind there is must publish
 * @param all      agencies that are asked for a report of the year
 * @param open     of those, who has not handed in; {@code openWords} says how they stand
 * @param late     past their deadline and not published
 * @param out      published
 * @param bar      their shares of a bar a thousand wide
 * @param counting reports whose findings are being counted anew
 * @param shown    which tile is current; hidden in forms like {@code sort} and {@code order}
 * @param found    how many the list has, all pages together
 * @param chase    how many a single press would remind, and {@code chaseWords} who they are
 * @param done     what was just done; {@code fault} why nothing was
 */
public record BoardPage(String path, String query, String agency, int year, List<BoardChoice> years, String today, List<Due> dues, int all, int open,
                        String openWords, int late, int out, List<Share> bar, int counting, List<Tile> tiles, String shown, String sort,
                        String order, String text, List<BoardChoice> kinds, List<Head> heads, int found, List<BoardPageRow> rows, Paging paging,
                        int chase, String chaseWords, String chaseWhom, String words, String done, String fault) {

    public record BoardChoice(String value, String label, boolean chosen) {
    }

    public record Due(String kind, String day, String left) {
    }

    public record Share(String style, int from, int width) {
    }

    public record Tile(String label, int count, String href, boolean current, String style) {
    }

    /** @param sorted ascending, descending, or {@code null} */
    public record Head(String label, String href, String sorted, boolean number) {
    }

    /**
     * @param since    since when it stands so
     * @param counted  whether there are counts to show; {@code countNote} says so where there are none, or they are old
     * @param remindable whether a reminder makes sense; {@code reminded} when the last one was, and who read it
     */
    public record BoardPageRow(long id, String name, String agencyPath, String reportPath, String noticesPath, String style, String label, String since,
                      boolean counted, int errors, int warnings, int toFill, String countNote, String due, String left, boolean late,
                      String saved, boolean remindable, String reminded) {
    }
}
