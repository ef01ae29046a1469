package nianbao.web.handover;

import nianbao.web.view.Checks;
import nianbao.web.view.ReportHead;
import nianbao.web.view.Timing;

/**
 * A report that is not published, for those who read and do not write: the whole text, what was found, what was said.
 *
 * @param html the report as markup
 * @param sums whether it is a government's, whose figures are added up from those below
 */
public record WholePage(ReportHead report, Timing timing, DeskView desk, String html, Checks checks, boolean sums, LastYear lastYear,
        Asked asked) {

    /** @param words how it differs from last year's; {@code null} when there is none */
    public record LastYear(int year, String words) {
    }

    /**
     * What was asked for.
     *
     * @param message why it was not done, or {@code null}
     * @param reason  what was typed as the reason of a 更正, or is offered
     */
    public record Asked(String message, String reason) {
    }
}
