package nianbao.input.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.input.pdf.PdfReader.ReadPdf;

/**
 * Tables that a tagged PDF describes itself, whether a line is drawn or not: word processors and browsers write them. Where
 * ruling lines make a table they decide.
 */
final class TaggedTables {

    private final List<TaggedTable> tables;
    private final Set<Integer> paragraphs;

    private TaggedTables(List<TaggedTable> tables) {
        this.tables = tables;
        paragraphs = tables.stream().flatMap(table -> table.paragraphs().stream()).collect(Collectors.toSet());
    }

    static TaggedTables none() {
        return new TaggedTables(List.of());
    }

    /** @param ruled the tables that ruling lines make, page by page */
    static TaggedTables of(ReadPdf pdf, List<List<PageTable>> ruled) {
        Map<TableShape, TaggedTable> tables = new LinkedHashMap<>();
        for (int i = 0; i < pdf.pages().size(); i++) {
            var lines = ruled.get(i);
            for (var glyph : pdf.pages().get(i).glyphs()) {
                var cell = pdf.structure().cell(glyph.paragraph());
                if (cell != null && cell.table().isSound()) {
                    tables.computeIfAbsent(cell.table(), TaggedTable::new)
                            .add(glyph, cell, i + 1, lines.stream().anyMatch(table -> table.holds(glyph)));
                }
            }
        }
        return new TaggedTables(tables.values().stream().filter(TaggedTable::isSound).toList());
    }

    List<TaggedTable> beginningOn(int page) {
        return tables.stream().filter(table -> table.page() == page).toList();
    }

    /** Whether a character is part of one of the tables. */
    boolean holds(Glyph glyph) {
        return paragraphs.contains(glyph.paragraph());
    }
}
