package nianbao.input.office;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nianbao.input.label.WrappedLines;
import nianbao.input.source.Source.Block;
import nianbao.input.source.Source.Look;
import nianbao.input.source.Source.Paragraph;
import nianbao.report.Place;
import nianbao.report.Space;

/** The blocks of a word processor's file; lines that somebody broke by hand at a fixed width are made paragraphs again. */
final class OfficeLines {

    private final List<Block> blocks = new ArrayList<>();
    /** What white space a paragraph was typed with in front. */
    private final Map<Block, String> indents = new IdentityHashMap<>();

    void add(Block block) {
        blocks.add(block);
    }

    void addAll(List<Block> more) {
        blocks.addAll(more);
    }

    /** The lines of a text, blank ones left out. */
    void add(String text, Look look, Place place) {
        text.lines().filter(line -> !Space.isBlank(line)).forEach(line -> {
            var paragraph = new Paragraph(Space.strip(line), look, place);
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

    List<Block> blocks() {
        return WrappedLines.joined(blocks, indents);
    }
}
