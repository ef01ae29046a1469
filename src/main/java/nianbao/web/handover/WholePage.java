package nianbao.web.handover;

import java.util.List;
import nianbao.web.view.FindingView;

/**
 * A report that is not published, for those who read and do not write: the whole text, what was found, what was said.
 *
 * @param html     the report as markup
 * @param findings errors and warnings, those that are explained with their reasons
 * @param compared how it differs from last year's, in words; {@code null} when there is none
 * @param message  why something asked for was not done, or {@code null}
 * @param reason   what was typed as the reason of a 更正, or is offered
 * @param sums     whether it is a government's, whose figures are added up from those below
 */
public record WholePage(String base, String title, DeskView desk, String deadline, String left, String saved, String format,
                        String html, List<FindingView> findings, int errors, int warnings, int explained, int toFill,
                        int lastYear, String compared, String message, String reason, boolean sums) {
}
