package nianbao.web.handover;

import java.util.List;
import nianbao.web.view.Checks;
import nianbao.web.view.ReportHead;
import nianbao.web.view.Timing;

/**
 * A report that is not published, for those who read and do not write: the whole text, what was found, what was said.
 *
 * @param html the report as markup
 * @param rollup whether it is a government's, whose figures are added up from those below
 */
public record WholePage(ReportHead report, Timing timing, DeskView desk, String html, Checks checks, boolean rollup, Compared compared,
        StepAsked asked) {

    /**
     * What is compared with it.
     *
     * @param lastYear the year before
     * @param words    how it differs from that year's report; {@code null} when there is none
     * @param since    how it differs from what was returned, or is published
     */
    public record Compared(int lastYear, String words, List<ChangesView> since) {
    }

    /**
     * What was asked for.
     *
     * @param message why it was not done, or {@code null}
     * @param reason  what was typed as the reason of a 更正, or is offered
     */
    public record StepAsked(String message, String reason) {
    }
}
