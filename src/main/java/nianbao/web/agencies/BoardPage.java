package nianbao.web.agencies;

import java.util.List;
import nianbao.web.frame.Choice;
import nianbao.web.frame.Outcome;
import nianbao.web.frame.Paging;
import nianbao.web.frame.StateTag;
import nianbao.web.view.Tally;

/** How far the agencies below one are. */
public record BoardPage(String path, int year, Times times, BoardShare share, BoardFilterView filter, BoardList list, Chase chase, Outcome outcome) {

    /**
     * @param years to choose from
     * @param dues  by when each kind there is must publish
     */
    public record Times(List<Choice> years, String today, List<Due> dues) {
    }

    /**
     * How all of them stand together.
     *
     * @param all      agencies that are asked for a report of the year
     * @param open     of those, who has not handed in; {@code openWords} says how they stand
     * @param late     past their deadline and not published
     * @param out      published
     * @param bar      their shares of a bar a thousand wide
     * @param counting reports whose findings are being counted anew
     */
    public record BoardShare(int all, int open, String openWords, int late, int out, List<BarStretch> bar, int counting) {
    }

    /**
     * Which of them are listed, and in which order.
     *
     * @param query the whole of it, as part of an address
     * @param shown which tile is current; hidden in forms like {@code sort} and {@code order}
     */
    public record BoardFilterView(String query, List<Tile> tiles, String shown, String sort, String order, String text, List<Choice> kinds) {
    }

    /**
     * @param found  how many the list has, all pages together
     * @param whole  address of all of them on one page; {@code null} when they are
     * @param orders to choose from
     */
    public record BoardList(List<BoardHead> heads, int found, List<BoardPageRow> rows, Paging paging, String whole, List<Choice> orders) {
    }

    /**
     * Whom a single press would remind.
     *
     * @param words who they are; {@code whom} as a form posts it
     * @param typed what was written to go with it
     * @param text  what the first of them would read
     */
    public record Chase(int count, String words, String whom, String typed, String text) {
    }

    public record Due(String kind, String day, String left) {
    }

    public record BarStretch(String style, int from, int width) {
    }

    public record Tile(String label, int count, String href, boolean current, String style) {
    }

    /** @param sorted ascending, descending, or {@code null} */
    public record BoardHead(String label, String href, String sorted, boolean number) {
    }

    /** @param since since when it stands so */
    public record BoardPageRow(long id, String name, RowLinks links, StateTag state, String since, RowCounts counts, RowDue due, LastSaved saved) {
    }

    /** @param report {@code null} while there is none */
    public record RowLinks(String agency, String report, String notices) {
    }

    /**
     * @param tally {@code null} while there are no counts to show
     * @param note  says so, or that they are old; else {@code null}
     */
    public record RowCounts(Tally tally, String note) {
    }

    public record RowDue(String day, String left, boolean late) {
    }

    /**
     * The last sign of life.
     *
     * @param at         when something was saved, {@code null} when nothing was
     * @param remindable whether a reminder makes sense; {@code reminded} when the last one was, and who read it
     */
    public record LastSaved(String at, boolean remindable, String reminded) {
    }
}
