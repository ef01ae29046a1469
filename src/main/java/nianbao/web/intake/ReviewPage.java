package nianbao.web.intake;

import java.util.List;
import nianbao.format.Section;
import nianbao.web.frame.Choice;
import nianbao.web.view.DoubtView;
import nianbao.web.view.FindingView;
import nianbao.web.view.ReadField;
import nianbao.web.view.SaveState;
import nianbao.web.view.SourceView;
import nianbao.web.view.TableView;

/**
 * What was read from a file beside the file itself, for correction.
 *
 * @param hasSource whether the file could be read once more for comparison
 */
public record ReviewPage(ReviewFile file, KeptCorrections kept, Whole whole, ReviewSummary summary, List<ReviewPart> parts, boolean hasSource, Rest rest,
        Decision decision) {

    /**
     * Which file it is.
     *
     * @param path     of this page
     * @param list     of those that wait
     * @param position which of how many that wait, in words, {@code null} when it is the only one
     */
    public record ReviewFile(String path, String list, String name, String position) {
    }

    /** @param messages why something was not kept */
    public record KeptCorrections(SaveState state, List<String> messages) {
    }

    /**
     * What holds for the whole of it.
     *
     * @param warning why this may be somebody else's report, or {@code null}
     * @param doubts  about the whole: edition, title
     * @param offered the day its web page gives, where the report bears none; {@code null} else
     */
    public record Whole(String agency, String title, int year, String warning, List<Choice> years, List<Choice> editions,
            List<DoubtView> doubts, OfferedDate offered) {
    }

    /**
     * A date that one press puts under the report.
     *
     * @param field what it is put into
     * @param where what the page calls it
     * @param text  as a report writes it
     */
    public record OfferedDate(String field, String where, String text) {

        /** What its button posts. */
        public String fill() {
            return ReviewForm.FILL + field + "=" + text;
        }
    }

    /**
     * What is in none of the sections.
     *
     * @param foreign  fields that only another edition has
     * @param unplaced texts that belong to no section yet
     * @param targets  fields of running text that a text can be put into
     */
    public record Rest(List<ReadField> foreign, List<Unplaced> unplaced, List<ReviewTarget> targets) {
    }

    /**
     * @param writable  whether it can become a report of its year
     * @param publicity what anybody can read once it is kept, and with which date
     * @param draftHint what a draft would not take, or {@code null}
     * @param archivable whether this visitor may keep it as a published report
     */
    public record Decision(boolean writable, String publicity, String draftHint, boolean archivable) {
    }

    /** A field of running text, as the page calls it. */
    public record ReviewTarget(String code, String name) {
    }

    public record ReviewSummary(int cells, int open, int doubts, int unplaced, int errors) {
    }

    /** One section; exactly one of {@code table}, {@code text} and {@code lines} is there. */
    public record ReviewPart(Section section, TableView table, String text, int rows, List<ReadField> lines,
            List<DoubtView> doubts, List<FindingView> findings, List<SourceView> source) {

        /** Whether the file gave anything for it. */
        public boolean isRead() {
            return text != null && !text.isBlank() || lines.stream().anyMatch(line -> !line.text().isBlank());
        }
    }

    /** @param index its number among the notes; {@code placed} when its text stands in a section by now */
    public record Unplaced(int index, String what, String text, String place, boolean placed) {
    }
}
