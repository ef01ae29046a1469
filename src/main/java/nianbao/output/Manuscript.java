package nianbao.output;

import java.util.List;
import nianbao.document.Composer;
import nianbao.document.Document;
import nianbao.report.Note;
import nianbao.report.ReadReport;
import nianbao.report.Report;

/**
 * A report as it is to be published: what the writers write.
 *
 * @param title    on one line; of a report that was read, as printed there
 * @param document what readers see
 * @param notes    doubts about a report that was read, for those who take it over: only JSON has a place for them
 */
public record Manuscript(Report report, String title, Document document, List<Note> notes) {

    /** @param draft whether every file must say that this is not published yet */
    public static Manuscript of(Report report, boolean draft) {
        var document = Composer.compose(report, draft);
        return new Manuscript(report, document.name(), document, List.of());
    }

    /** One that is out already, under the title it was printed with. */
    public static Manuscript of(Report report, String title) {
        return new Manuscript(report, title, Composer.compose(report, title, false), List.of());
    }

    /** What was read from a file: its title as printed, and its notes. */
    public static Manuscript of(ReadReport read) {
        var title = read.title().isEmpty() ? read.report().title() : read.title();
        return new Manuscript(read.report(), title, Composer.compose(read.report(), title, false), read.notes());
    }
}
