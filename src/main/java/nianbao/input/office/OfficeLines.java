package nianbao.input.office;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nianbao.input.label.WrappedLines;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Place;
import nianbao.report.Space;

/** The blocks of a word processor's file; lines that somebody broke by hand at a fixed width are made paragraphs again. */
final class OfficeLines {

    private final List<SourceBlock> blocks = new ArrayList<>();
    /** What white space a paragraph was typed with in front. */
    private final Map<SourceBlock, String> indents = new IdentityHashMap<>();

    void add(SourceBlock block) {
        blocks.add(block);
    }

    void addAll(List<SourceBlock> more) {
        blocks.addAll(more);
    }

    /** The lines of a text, blank ones left out. */
    void add(String text, ParagraphLook look, Place place) {
        text.lines().filter(line -> !Space.isBlank(line)).forEach(line -> {
            var paragraph = new SourceParagraph(Space.strip(line), look, place);
            blocks.add(paragraph);
            int indent = 0;
            while (Space.is(line.charAt(indent))) {
                indent++;
            }
            if (indent > 0) {
                indents.put(paragraph, line.substring(0, indent));
            }
        });
    }

    List<SourceBlock> blocks() {
        return WrappedLines.joinedParagraphs(blocks, indents);
    }
}
