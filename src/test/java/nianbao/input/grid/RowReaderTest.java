package nianbao.input.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import nianbao.input.label.OfficialTables;
import org.junit.jupiter.api.Test;

/** What the cells behind a label are: each outcome, and the examples of {@link RowPlacer}. */
class RowReaderTest {

    private static RowContent read(String head, String values) {
        var grid = Grids.of(head + "予以公开|" + values);
        var reader = new RowReader(Grids.head(grid, grid.rows().size() - 1));
        reader.begin(grid);
        var row = grid.rows().getLast();
        return reader.read(Grids.row("granted"), row.subList(1, row.size())).content();
    }

    @Test
    void aCellForEachColumnIsEachColumnsCell() {
        var each = assertInstanceOf(RowContent.CellEach.class, read("", "7|3|0|0|0|0|10"));
        assertEquals(List.of("7", "3", "0", "0", "0", "0", "10"), Grids.texts(each.values()));
    }

    @Test
    void blankPlacesBeforeTheValuesAreTheLabels() {
        var each = assertInstanceOf(RowContent.CellEach.class, read("", "|7|3|0|0|0|0|10"));
        assertEquals("7", each.values().getFirst().text());
    }

    @Test
    void fewerFiguresThanColumnsRanTogether() {
        assertInstanceOf(RowContent.RunTogether.class, read("", "7300|0|0|10"));
    }

    @Test
    void blanksAmongTooFewCellsHaveLeftOthersWithoutTrace() {
        assertInstanceOf(RowContent.Gaps.class, read("", "7||10"));
    }

    @Test
    void underAHeadTheColumnOfEachCellDecides() {
        assertInstanceOf(RowContent.Misfit.class, read(Grids.HEAD, "7||10"));
    }

    @Test
    void moreCellsThanColumnsWithoutAWindowFitNowhere() {
        assertInstanceOf(RowContent.Misfit.class, read("", "7|3|0|0|0|0|10|11|12"));
    }

    /** A first value one column left of where every other row's stood: a cell is missing, and the blank is the label's. */
    @Test
    void aRowThatBeginsLeftOfTheOthersIsShifted() {
        var grid = Grids.of("（一）x2|7|3|0|0|0|0|10\n（二）||3|0|0|0|0|10");
        var reader = new RowReader(Grids.head(grid, 0));
        reader.begin(grid);
        assertInstanceOf(RowContent.CellEach.class, reader.read(Grids.row("granted"), grid.rows().getFirst().subList(1, 8)).content());
        assertInstanceOf(RowContent.Misfit.class, reader.read(Grids.row("partial"), grid.rows().getLast().subList(1, 8)).content());
    }

    @Test
    void aListsRowMayHaveItsUnitOnlyOrOneFigureForEachYear() {
        var list = OfficialTables.all().stream().filter(table -> table.isList()).findFirst().orElseThrow();
        var line = list.lines().stream().filter(row -> row.units()).findFirst().orElseThrow();
        var grid = Grids.of("指标|单位|2015年|2016年\n主动公开|条|3|4\n主动公开|条");
        var head = new TableHead(list, "2014", 2016);
        head.add(grid.rows().getFirst(), grid);
        head.close();
        var reader = new RowReader(head);
        reader.begin(grid);
        var years = grid.rows().get(1);
        assertEquals("4", assertInstanceOf(RowContent.OfYear.class, reader.read(line, years.subList(1, 4)).content()).cell().text());
        assertInstanceOf(RowContent.OnlyUnit.class, reader.read(line, grid.rows().getLast().subList(1, 2)).content());
    }

    /** Total first in the rows, last in the head: the row's own sum decides, and the head is not asked again. */
    @Test
    void theRowsOwnSumOutweighsAHeadThatLostItsOrder() {
        var grid = Grids.of("总计|自然人|商业企业\n予以公开|7|3|0|0|0|0|10");
        var head = Grids.head(grid, 1);
        var row = grid.rows().getLast();
        var columns = RowColumns.of(Grids.row("granted"), row.subList(1, 8), head, grid);
        assertEquals(columns.official(), columns.printed());
        assertNotNull(head);
    }
}
