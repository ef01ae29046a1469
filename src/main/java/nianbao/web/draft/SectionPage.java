package nianbao.web.draft;

import java.util.List;
import nianbao.check.SectionStatus;
import nianbao.format.Section;
import nianbao.web.handover.DeskView;
import nianbao.web.view.FindingView;
import nianbao.web.view.ProseView;
import nianbao.web.view.ReportHead;
import nianbao.web.view.SaveState;
import nianbao.web.view.TableView;
import nianbao.web.view.WordRun;

/** One section of the form. */
public record SectionPage(ReportHead report, Section section, SectionsBar bar, SectionBody body, Saving saving, CarryOver carry, CheckedSection check) {

    /** The way through the sections: all of them, and the two beside this one, {@code null} at the ends. */
    public record SectionsBar(List<NavItem> items, Section previous, Section following) {
    }

    public record NavItem(String code, String step, String title, String style, String label, boolean current) {
    }

    /**
     * What is filled in. Exactly one of table, prose and lines is there.
     *
     * @param charts pictures of the table's figures
     * @param data   what the browser's modules need, as JSON
     */
    public record SectionBody(TableView table, ProseView prose, List<LineView> lines, List<ChartView> charts, String data) {
    }

    public record LineView(String code, String name, String text, String help, String was) {
    }

    /** A picture of this table's figures over the years, and its figures in words. */
    public record ChartView(String code, String title, String words) {
    }

    /** What is kept, and what is not: others changed it too, or it cannot be. */
    public record Saving(SaveState state, List<Conflict> conflicts, List<Message> messages) {
    }

    public record Conflict(String field, String name, String mine, String theirs, String by, String at) {

        /** From the other's text to one's own. */
        public List<WordRun> getWords() {
            return WordRun.of(theirs, mine);
        }
    }

    /** @param field where to look, or {@code null} */
    public record Message(String field, String text) {
    }

    /**
     * What last year's report gives.
     *
     * @param year        last year, {@code null} when there is no report of it
     * @param prefilled   how many fields came from it and await a look
     * @param suggestions values that last year's and this year's figures give
     * @param notes       what could not carry over
     */
    public record CarryOver(Integer year, int prefilled, List<Suggestion> suggestions, List<String> notes) {
    }

    public record Suggestion(String field, String text, String words) {
    }

    /**
     * How the section stands.
     *
     * @param hint     the likeliest culprit of broken relations, {@code null} when none stands out
     * @param returned what was said about this section when the report came back, or {@code null}
     */
    public record CheckedSection(SectionStatus status, List<FindingView> findings, HintView hint, DeskView.Returned returned) {

        /** The first cell to be filled; "" when there is none. */
        public String getFirstToFill() {
            return status.toFill().isEmpty() ? "" : status.toFill().getFirst();
        }
    }

    /** Cells by name and figure, between the words that explain it. */
    public record HintView(String lead, List<HintCell> cells, String rest) {
    }

    public record HintCell(String code, String name) {
    }
}
