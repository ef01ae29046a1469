package nianbao.web.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nianbao.format.ReportFormat;
import nianbao.store.edit.HistoryLine;
import nianbao.web.frame.Moments;

/** The last edits in few lines: what one person did to one section within a minute is one line. */
final class RecentEdits {

    private static final int MOST_LINES = 6;
    private static final int SHORT = 20;

    private RecentEdits() {
    }

    /** @param entries newest first */
    static List<TasksPage.LogLine> lines(List<HistoryLine> entries, ReportFormat format, Clock clock) {
        var lines = new ArrayList<TasksPage.LogLine>();
        for (int from = 0; from < entries.size() && lines.size() < MOST_LINES;) {
            var first = entries.get(from);
            int to = from + 1;
            while (to < entries.size() && together(first, entries.get(to), format)) {
                to++;
            }
            lines.add(new TasksPage.LogLine(Moments.of(first.at(), clock), to - from == 1
                    ? words(first, format.nameOf(first.field()))
                    : format.sectionOf(first.field()).title() + "：" + first.kind().label() + " " + (to - from) + " 处"));
            from = to;
        }
        return lines;
    }

    private static boolean together(HistoryLine a, HistoryLine b, ReportFormat format) {
        return a.by().equals(b.by()) && a.kind() == b.kind()
                && a.at().getEpochSecond() / 60 == b.at().getEpochSecond() / 60
                && format.sectionOf(a.field()) == format.sectionOf(b.field());
    }

    private static String words(HistoryLine entry, String name) {
        if (entry.before().equals(entry.after()) || entry.before().length() > SHORT || entry.after().length() > SHORT) {
            return name + "（" + entry.kind().label() + "）";
        }
        return name + "：" + orBlank(entry.before()) + " 改为 " + orBlank(entry.after());
    }

    private static String orBlank(String text) {
        return text.isEmpty() ? "空白" : text;
    }
}
