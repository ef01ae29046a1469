package nianbao.web.handover;

import java.util.List;
import nianbao.check.text.TextDiff;
import nianbao.web.view.ReportHead;

/**
 * A report beside last year's.
 *
 * @param all       whether what is equal is shown too
 * @param differing how many places are not the same
 * @param notes     what cannot be compared, because the editions differ
 */
public record LastYearPage(ReportHead report, Last last, boolean all, int differing, RepetitionView repetition, List<String> notes,
        List<LastYearPart> parts) {

    /**
     * Last year's report.
     *
     * @param path  {@code null} when it is another agency's, merged into this one
     * @param found whether there is one
     */
    public record Last(int year, String path, boolean found) {
    }

    /**
     * What 存在的主要问题及改进情况 repeats.
     *
     * @param verdict in words; {@code null} when either year has no such section
     * @param much    whether that is so much that it should be written anew
     */
    public record RepetitionView(String verdict, boolean much) {
    }

    /**
     * A section: lines for a table, paragraphs for a text.
     *
     * @param equal in words how many were equal and are not listed; "" when none
     */
    public record LastYearPart(String code, String title, boolean table, String summary, String equal, List<LastYearLine> lines,
            List<ComparedParagraph> paragraphs) {
    }

    /** @param style up, down, none or same */
    public record LastYearLine(String name, String before, String now, String change, String percent, String style) {
    }

    /**
     * @param style same, changed, new or dropped
     * @param label the same in words
     */
    public record ComparedParagraph(String style, String label, List<ComparedRun> before, List<ComparedRun> now) {
    }

    public record ComparedRun(String text, TextDiff.DiffKind kind) {

        public boolean isGone() {
            return kind == TextDiff.DiffKind.GONE;
        }

        public boolean isNew() {
            return kind == TextDiff.DiffKind.NEW;
        }
    }
}
