package nianbao.web.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.format.Section;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.input.source.SourcedReport;
import nianbao.report.Space;

/**
 * What of a file a section was read from: what stands under its heading, or, where it has none (the text of 2014, who signed it),
 * the paragraphs of which it holds the words.
 */
final class PartSource {

    /** Characters that stand beside who signed in the same paragraph: the date, brackets. */
    private static final int BESIDE = 20;

    private PartSource() {
    }

    static List<SourceBlock> of(Section section, SourcedReport reading) {
        var own = reading.sections().getOrDefault(section.code(), List.of());
        var format = reading.report().format();
        // Where running text has headings of its own, all that comes before the tables stands under the first section.
        boolean divided = format.freeProse().isPresent() && section == format.sections().getFirst();
        if (section.kind() == Section.SectionKind.TABLE || !own.isEmpty() && !divided) {
            return own;
        }
        var words = format.fields(section).stream().map(field -> Space.tight(reading.report().fields().getOrDefault(field, "")))
                .filter(text -> !text.isEmpty()).collect(Collectors.toSet());
        var held = reading.source().blocks().stream().filter(block -> block instanceof SourceParagraph && isOf(Space.tight(block.text()), words)).toList();
        return held.isEmpty() && !divided ? own : held;
    }

    /** A section's text holds whole paragraphs; a line of it (who signed, the date) fills one, or nearly. */
    private static boolean isOf(String paragraph, Set<String> words) {
        return !paragraph.isEmpty()
                && words.stream().anyMatch(text -> text.contains(paragraph) || paragraph.length() <= text.length() + BESIDE && paragraph.contains(text));
    }
}
