package nianbao.web.intake;

import java.util.List;
import nianbao.format.Section;
import nianbao.web.view.DoubtView;
import nianbao.web.view.FindingView;
import nianbao.web.view.ReadField;
import nianbao.web.view.SourceView;
import nianbao.web.view.TableView;

/**
 * What was read from a file beside the file itself, for correction.
 *
 * @param warning  why this may be somebody else's report, or {@code null}
 * @param around   doubts about the whole: edition, title
 * @param foreign  fields that only another edition has
 * @param unplaced texts that belong to no section yet
 * @param targets  sections a text can be put into
 * @param hasSource whether the file could be read once more for comparison
 * @param draftHint what a draft would not take, or {@code null}
 * @param archivable whether this visitor may keep it as a published report
 * @param position which of how many that wait, in words
 */
public record ReviewPage(String base, String list, String file, int seen, String agency, String warning, String title, int year,
                         List<ReviewChoice> years, List<ReviewChoice> editions, List<DoubtView> around, List<ReviewPart> parts,
                         List<ReadField> foreign, List<Unplaced> unplaced, List<Section> targets, boolean hasSource,
                         String position, String saved, Summary summary, List<String> messages, boolean writable,
                         String draftHint, boolean archivable) {

    public record ReviewChoice(String value, String label, boolean selected) {
    }

    public record Summary(int cells, int open, int doubts, int unplaced, int errors) {
    }

    /** One section; exactly one of {@code table}, {@code text} and {@code lines} is there. */
    public record ReviewPart(Section section, TableView table, String text, int rows, List<ReadField> lines,
                       List<DoubtView> doubts, List<FindingView> findings, List<SourceView> source) {
    }

    /** @param index its number among the notes; {@code placed} when its text stands in a section by now */
    public record Unplaced(int index, String what, String text, String place, boolean placed) {
    }
}
