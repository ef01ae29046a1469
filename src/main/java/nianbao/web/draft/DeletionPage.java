package nianbao.web.draft;

import java.util.List;
import nianbao.web.view.ReportHead;

/**
 * What is lost with a draft, before it is deleted.
 *
 * @param register whether a register was brought for its year, which has to be deleted first
 * @param seen     number of the last edit that the page shows
 * @param reason   as typed so far
 * @param fault    why it was not deleted, or {@code null}
 */
public record DeletionPage(ReportHead report, Loss loss, boolean register, int seen, String reason, String fault) {

    /** @param typed edits by hand; {@code writers} made them */
    public record Loss(int fields, long typed, List<String> writers, String saved) {
    }
}
