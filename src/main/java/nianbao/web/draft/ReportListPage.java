package nianbao.web.draft;

import java.util.List;
import nianbao.web.frame.AgencyHead;
import nianbao.web.handover.DeskView.Returned;

/**
 * The reports of an agency.
 *
 * @param tasks   what waits for the visitor, the most pressing first
 * @param writes  whether the visitor begins reports
 * @param done    what was just done, or {@code null}
 */
public record ReportListPage(AgencyHead agency, List<Task> tasks, List<ReportItem> reports, NextYear next, OtherYear other, ToRead toRead,
        boolean writes, String done) {

    /**
     * Published reports to be brought in.
     *
     * @param missing the year before the newest when its report is not there to carry over from, or {@code null}
     * @param pending how many were read and await a decision
     */
    public record ToRead(Integer missing, int pending) {
    }

    /** The newest year whose report is not begun, {@code null} when it is, and what will come along. */
    public record NextYear(Integer year, String hint) {
    }

    /**
     * The form for another year.
     *
     * @param first the earliest one may write, and {@code last} the latest
     * @param asked what was typed when it was refused, and the {@code fault}
     */
    public record OtherYear(int first, int last, String asked, String fault) {
    }

    /**
     * One thing to do.
     *
     * @param rank     the most pressing first: what one was reminded of, what was returned, what others handed on, one's own drafts, the agencies below
     * @param returned why a report is being written again, or {@code null}
     */
    public record Task(int rank, String words, String detail, Returned returned, String path, String button) {

        static final int REMINDED = -1;
        static final int RETURNED = 0;
        static final int HANDED_ON = 1;
        static final int DRAFT = 2;
        static final int BELOW = 3;
    }

    /**
     * @param desk     who has it and since when
     * @param returned by whom it was returned and why, or {@code null}
     */
    public record ReportItem(String path, int year, String detail, String desk, String returned, String style, String label) {
    }
}
