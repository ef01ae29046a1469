package nianbao.web.draft;

import java.util.List;
import nianbao.web.handover.DeskView.Returned;

/**
 * The reports of an agency.
 *
 * @param own       whether it is the visitor's own agency
 * @param tasks     what waits for the visitor, the most pressing first
 * @param nextYear  the newest year whose report is not begun, or {@code null}
 * @param askedYear what was typed into the year box when it was refused
 * @param missing   the year before the newest when its report is not there to carry over from, or {@code null}
 * @param pending   how many published reports were read and await a decision
 * @param writes    whether the visitor begins reports
 */
public record ReportListPage(String agency, boolean own, List<Task> tasks, List<ReportItem> reports, Integer nextYear, String nextHint, int firstYear,
                          int lastYear, String askedYear, String fault, Integer missing, int pending, boolean writes) {

    /**
     * One thing to do.
     *
     * @param rank     the most pressing first: what was returned, what others handed on, one's own drafts, the agencies below
     * @param returned why a report is being written again, or {@code null}
     */
    public record Task(int rank, String words, String detail, Returned returned, String path, String button) {

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
