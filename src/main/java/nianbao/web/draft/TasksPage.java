package nianbao.web.draft;

import java.util.List;
import nianbao.format.ReportFormat;
import nianbao.web.handover.DeskView;

/**
 * The task list of a report, for those who write it.
 *
 * @param ready everything is done: the next thing is to hand it in
 * @param sums  of a government: what has changed below since sums were entered, "" when nothing has; else {@code null}
 */
public record TasksPage(String base, String title, DeskView desk, boolean ready, String style, String label, String deadline, String left, int done,
                        List<TaskPart> parts, String saved, ReportFormat format, Next next, int errors, int warnings,
                        int toFill, int lastYear, String lastPath, List<String> notes, List<LogLine> log,
                        String sums) {

    public record TaskPart(String path, String title, String detail, String style, String label) {
    }

    /**
     * The one thing to do next.
     *
     * @param main whether it comes before handing in
     */
    public record Next(String words, String detail, String path, String button, boolean main) {
    }

    public record LogLine(String when, String what) {
    }
}
