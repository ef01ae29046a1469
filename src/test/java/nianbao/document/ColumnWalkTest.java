package nianbao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.GridRow;
import org.junit.jupiter.api.Test;

/** Where cells begin, past those that reach down from rows above. */
class ColumnWalkTest {

    private static GridCell cell(String text, int colspan, int rowspan) {
        return new GridCell(CellRole.VALUE, text, null, colspan, rowspan, 0);
    }

    private static List<String> places(ColumnWalk walk, GridCell... cells) {
        return walk.next(new GridRow(false, 0, List.of(cells))).stream()
                .map(place -> (place.cell() == null ? "↓" : place.cell().text()) + place.column() + "–" + place.end()).toList();
    }

    @Test
    void cellsStandBesideThoseThatReachDown() {
        var walk = new ColumnWalk(4);
        assertEquals(List.of("a0–2", "b2–3", "c3–4"), places(walk, cell("a", 2, 2), cell("b", 1, 1), cell("c", 1, 3)));
        assertEquals(List.of("↓0–2", "d2–3", "↓3–4"), places(walk, cell("d", 1, 1)));
        assertEquals(List.of("e0–1", "f1–3", "↓3–4"), places(walk, cell("e", 1, 1), cell("f", 2, 1)));
    }

    @Test
    void aCellWiderThanWhatIsLeftEndsWithTheTable() {
        assertEquals(List.of("a0–1", "b1–2"), places(new ColumnWalk(2), cell("a", 1, 1), cell("b", 9, 1)));
        assertEquals(List.of("a0–1"), places(new ColumnWalk(3), cell("a", 1, 1)), "a row short of cells ends where they end");
    }

    @Test
    void onlyCellsThatBegin() {
        var walk = new ColumnWalk(2);
        walk.next(new GridRow(false, 0, List.of(cell("a", 1, 2), cell("b", 1, 1))));
        assertEquals(List.of(1), walk.cells(new GridRow(false, 0, List.of(cell("c", 1, 1)))).stream().map(ColumnWalk.PlacedCell::column).toList());
    }
}
