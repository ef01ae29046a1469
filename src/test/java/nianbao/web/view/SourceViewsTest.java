package nianbao.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Place;
import org.junit.jupiter.api.Test;

/** A file is shown beside what was read from it as far as a page can hold, and says where it breaks off. */
class SourceViewsTest {

    private static final Place NOWHERE = Place.NOWHERE;

    private final SourceViews views = new SourceViews("a.txt");

    @Test
    void aTableOfEndlessRowsBreaksOffAndSaysSo() {
        var grid = new SourceGrid(Collections.nCopies(5, Collections.nCopies(100_000, new SourceCell("自然人", 0, 1, 1))), List.of(), NOWHERE);
        var shown = views.views(List.of(grid, grid), Map.of());
        assertEquals("…（其余见原件）", shown.getLast().text());
        var rows = shown.stream().flatMap(view -> view.rows().stream()).toList();
        assertEquals(SourceViews.MOST_CELLS + 1, rows.stream().mapToInt(row -> row.cells().size()).sum());
        assertEquals("…（其余见原件）", rows.getLast().cells().getLast().text());
    }

    @Test
    void textsOfASectionHaveRoomTogether() {
        var shown = views.views(Collections.nCopies(500, new SourceParagraph("字".repeat(20_000), null, NOWHERE)), Map.of());
        assertTrue(shown.stream().mapToInt(view -> view.text().length()).sum() < SourceViews.MOST_TEXT + 500 * 10);
        assertEquals("字".repeat(20_000), shown.getFirst().text());
        assertEquals("…（全文见原件）", shown.getLast().text());
    }
}
