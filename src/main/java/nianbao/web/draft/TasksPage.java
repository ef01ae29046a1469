package nianbao.web.draft;

import java.util.List;
import nianbao.web.handover.DeskView;
import nianbao.web.view.ReportHead;
import nianbao.web.view.Tally;
import nianbao.web.view.Timing;

/**
 * The task list of a report, for those who write it.
 *
 * @param rollup of a government: what has changed below since sums were entered, "" when nothing has; else {@code null}
 * @param log  the last edits
 */
public record TasksPage(ReportHead report, DeskView desk, Standing standing, NextTask next, TaskParts parts, LastYear lastYear, String rollup,
        List<LogLine> log) {

    /**
     * How the whole stands.
     *
     * @param ready     everything is done: the next thing is to hand it in
     * @param deletable whether it was never handed in, so that it can be deleted
     */
    public record Standing(boolean ready, boolean deletable, String style, String label, Timing timing, Tally tally) {
    }

    /** The sections; so many of them are done. */
    public record TaskParts(int done, List<TaskPart> list) {
    }

    /**
     * @param path  of last year's report, {@code null} when there is none
     * @param notes what could not carry over from it
     */
    public record LastYear(int year, String path, List<String> notes) {
    }

    public record TaskPart(String path, String title, String detail, String style, String label) {
    }

    /**
     * The one thing to do next.
     *
     * @param main whether it comes before handing in
     */
    public record NextTask(String words, String detail, String path, String button, boolean main) {
    }

    public record LogLine(String when, String what) {
    }
}
