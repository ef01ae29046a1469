package nianbao.web.draft;

import java.util.List;
import nianbao.check.SectionStatus;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.web.handover.DeskView;
import nianbao.web.view.FindingView;
import nianbao.web.view.ProseView;
import nianbao.web.view.TableView;

/**
 * One section of the form. Exactly one of table, prose and lines is there.
 *
 * @param seen        number of the last edit this page shows
 * @param lastYear    last year, {@code null} when there is no report of it
 * @param returned    what was said about this section when the report came back, or {@code null}
 * @param prefilled   how many fields came from last year and await a look
 * @param suggestions values that last year's and this year's figures give
 * @param notes       what could not carry over
 * @param data        what the browser's modules need, as JSON
 */
public record SectionPage(String base, int year, ReportFormat format, Section section, SectionStatus status,
                          List<NavItem> steps, String saved, int seen, TableView table, ProseView prose,
                          List<LineView> lines, Integer lastYear, List<FindingView> findings, HintView hint,
                          List<Conflict> conflicts, List<Message> messages, DeskView.Returned returned, int prefilled,
                          List<Suggestion> suggestions, List<String> notes, Section previous, Section following,
                          List<ChartView> charts, String data) {

    public record NavItem(String code, String step, String title, String style, String label, boolean current) {
    }

    /** A picture of this table's figures over the years, and its figures in words. */
    public record ChartView(String code, String title, String words) {
    }

    public record LineView(String code, String name, String text, String help, String was) {
    }

    /** The likeliest culprit: cells by name and figure, between the words that explain it. */
    public record HintView(String lead, List<HintCell> cells, String rest) {
    }

    public record HintCell(String code, String name) {
    }

    public record Conflict(String field, String name, String mine, String theirs, String by, String at) {
    }

    /** @param field where to look, or {@code null} */
    public record Message(String field, String text) {
    }

    public record Suggestion(String field, String text, String words) {
    }

    /** The first cell to be filled; "" when there is none. */
    public String getFirstToFill() {
        return status.toFill().isEmpty() ? "" : status.toFill().getFirst();
    }

    /** Whether the page holds something that is not saved: then it does not say that it is. */
    public boolean isUnsaved() {
        return !conflicts.isEmpty() || !messages.isEmpty();
    }
}
