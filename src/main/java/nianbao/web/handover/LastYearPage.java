package nianbao.web.handover;

import java.util.List;
import nianbao.check.text.TextDiff;

/**
 * A report beside last year's.
 *
 * @param lastPath last year's report; {@code null} when it is another agency's, merged into this one
 * @param verdict what 存在的主要问题及改进情况 repeats, in words; {@code null} when either year has no such section
 * @param repeats whether that is so much that it should be written anew
 * @param notes   what cannot be compared, because the editions differ
 * @param all     whether what is equal is shown too
 * @param found   whether there is a report of last year
 */
public record LastYearPage(String base, int year, int lastYear, String lastPath, boolean found, boolean all, int differing, String verdict,
                           boolean repeats, List<String> notes, List<LastYearPart> parts) {

    /**
     * A section: lines for a table, paragraphs for a text.
     *
     * @param equal in words how many were equal and are not listed; "" when none
     */
    public record LastYearPart(String code, String title, boolean table, String summary, String equal, List<LastYearLine> lines,
                       List<Paragraph> paragraphs) {
    }

    /** @param style up, down, none or same */
    public record LastYearLine(String name, String before, String now, String change, String percent, String style) {
    }

    /**
     * @param style same, changed, new or dropped
     * @param label the same in words
     */
    public record Paragraph(String style, String label, List<Run> before, List<Run> now) {
    }

    public record Run(String text, TextDiff.DiffKind kind) {

        public boolean isGone() {
            return kind == TextDiff.DiffKind.GONE;
        }

        public boolean isNew() {
            return kind == TextDiff.DiffKind.NEW;
        }
    }
}
