package nianbao.web.view;

import java.util.List;
import nianbao.format.Formats;
import nianbao.report.Report;

/**
 * A field as a file had it, on a line of its own.
 *
 * @param doubts numbers of the doubts about it
 */
public record ReadField(String code, String name, String text, List<Integer> doubts) {

    /** What a report holds that its edition does not have. */
    public static List<ReadField> foreign(Report report) {
        return report.fields().keySet().stream().filter(code -> !report.format().has(code)).sorted()
                .map(code -> new ReadField(code, Formats.nameOf(code), report.text(code), List.of())).toList();
    }
}
