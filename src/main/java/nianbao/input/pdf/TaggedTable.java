package nianbao.input.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.input.pdf.TableShape.TaggedCell;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Label;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Place;

/** A table that a tagged PDF describes, over however many pages, with the characters that stand in it. */
final class TaggedTable {

    /** Characters of a cell: a table that holds more is a page's frame. */
    private static final int LONGEST = 200;
    /** In ems: a narrower column breaks no figure. */
    private static final float NARROWEST = 5;

    /** What a page shows of a paragraph. */
    private record PageParagraph(int page, int paragraph) {
    }

    private final TableShape shape;
    private final Map<TaggedCell, Map<PageParagraph, List<Glyph>>> glyphs = new HashMap<>();
    private final Set<Integer> paragraphs = new HashSet<>();
    /** How wide texts are, by where their cells begin and how many columns they span. */
    private final Map<List<Integer>, Float> widths = new HashMap<>();
    private int page;
    private float top;
    private int last;
    private boolean ruled;

    TaggedTable(TableShape shape) {
        this.shape = shape;
    }

    /** @param inLines whether ruling lines put it into a table of theirs */
    void add(Glyph glyph, TaggedCell cell, int number, boolean inLines) {
        ruled |= inLines;
        last = number;
        if (paragraphs.isEmpty()) {
            page = number;
            top = glyph.y();
        }
        top = number == page ? Math.min(top, glyph.y()) : top;
        paragraphs.add(glyph.paragraph());
        glyphs.computeIfAbsent(cell, c -> new LinkedHashMap<>()).computeIfAbsent(new PageParagraph(number, glyph.paragraph()), p -> new ArrayList<>())
                .add(glyph);
    }

    /**
     * Whether its cells stand beside each other as it says, and ruling lines do not say it already: those are seen, and right, but
     * where a page's end cuts a row.
     */
    boolean isSound() {
        return (!ruled || last > page) && shape.rows().stream().allMatch(this::isInOrder);
    }

    private boolean isInOrder(List<TaggedCell> row) {
        float reached = Float.NEGATIVE_INFINITY;
        for (var cell : row) {
            var printed = printed(cell);
            if (printed.size() > LONGEST) {
                return false;
            }
            if (!printed.isEmpty()) {
                if (left(printed) < reached - printed.getFirst().size()) {
                    return false;
                }
                reached = right(printed);
            }
        }
        return true;
    }

    private List<Glyph> printed(TaggedCell cell) {
        return glyphs.getOrDefault(cell, Map.of()).values().stream().flatMap(List::stream).filter(glyph -> !glyph.text().isBlank()).toList();
    }

    private static float left(List<Glyph> glyphs) {
        return (float) glyphs.stream().mapToDouble(Glyph::left).min().orElse(0);
    }

    private static float right(List<Glyph> glyphs) {
        return (float) glyphs.stream().mapToDouble(Glyph::right).max().orElse(0);
    }

    /** The page it begins on. */
    int page() {
        return page;
    }

    /** Where it begins, in points from above. */
    float top() {
        return top;
    }

    Set<Integer> paragraphs() {
        return paragraphs;
    }

    SourceGrid grid() {
        var grid = new GridBuilder();
        for (var row : shape.rows()) {
            grid.row();
            row.forEach(cell -> grid.cell(text(cell), cell.colspan(), cell.rowspan()));
        }
        return grid.build(new Place(page, 0));
    }

    /** Its lines as one text; digits over two lines are one figure only within a paragraph, and where the first line fills its column. */
    private String text(TaggedCell cell) {
        var text = new StringBuilder();
        TextLine last = null;
        for (var paragraph : glyphs.getOrDefault(cell, Map.of()).values()) {
            for (var line : TextLine.of(paragraph)) {
                if (last != null && !(line.paragraph() == last.paragraph() && fills(last, cell))) {
                    text.append('\n');
                }
                text.append(line.text());
                last = line;
            }
        }
        return Label.mended(text.toString());
    }

    private boolean fills(TextLine line, TaggedCell cell) {
        return Math.max(widths.computeIfAbsent(List.of(cell.column(), cell.colspan()), column -> width(cell)), NARROWEST * line.size())
                - (line.right() - line.left()) <= 2 * line.size();
    }

    /** How wide the texts of its column are. */
    private float width(TaggedCell cell) {
        var column = glyphs.keySet().stream().filter(other -> other.column() == cell.column() && other.colspan() == cell.colspan())
                .flatMap(other -> printed(other).stream()).toList();
        return right(column) - left(column);
    }
}
