package nianbao.output;

import java.util.List;
import nianbao.document.Composer;
import nianbao.document.Document;
import nianbao.report.Report;

/**
 * A report as it is to be published: what the writers write.
 *
 * @param title    on one line; of a report that was read, as printed there
 * @param document what readers see
 * @param remarks  doubts about the report, for those who take it over: only JSON has a place for them
 */
public record Publication(Report report, String title, Document document, List<Remark> remarks) {

    /**
     * A doubt about a report that was read from a file.
     *
     * @param fields the fields it is about, empty when it is about none
     * @param page   from 1; 0 when it is not known
     * @param line   from 1; 0 when it is not known
     */
    public record Remark(String code, String message, List<String> fields, int page, int line) {
    }

    /** @param draft whether every file must say that this is not published yet */
    public static Publication of(Report report, boolean draft) {
        var document = Composer.compose(report, draft);
        return new Publication(report, document.name(), document, List.of());
    }
}
