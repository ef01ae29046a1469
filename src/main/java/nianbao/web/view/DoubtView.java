package nianbao.web.view;

import java.util.List;
import nianbao.format.ReportFormat;
import nianbao.report.Note;

/**
 * A doubt of the reader's. One that is about several sections stands in each, with the cells of that section.
 *
 * @param id    {@code null} where it stands a second time
 * @param links cells it is about; of many only the first, {@code more} being the others
 */
public record DoubtView(int number, String id, String message, String place, List<FindingView.FindingLink> links, int more) {

    private static final int MOST_LINKS = 4;

    /** A note with its cells in any section. */
    public static DoubtView of(int number, Note note, ReportFormat format, SourceViews sources) {
        return of(number, "d-" + number, note, note.fields().stream().filter(format::has).toList(), format, sources);
    }

    /** A note with those of its cells. */
    public static DoubtView of(int number, String id, Note note, List<String> fields, ReportFormat format, SourceViews sources) {
        return new DoubtView(number, id, note.message(), sources.words(note.place()), links(fields, format),
                fields.size() > MOST_LINKS ? fields.size() - 1 : 0);
    }

    /** To each cell; to the first of many, which mostly are a row's. */
    private static List<FindingView.FindingLink> links(List<String> fields, ReportFormat format) {
        return fields.stream().limit(fields.size() > MOST_LINKS ? 1 : MOST_LINKS)
                .map(f -> new FindingView.FindingLink("#f-" + f, "到" + SectionData.link(format, f))).toList();
    }
}
