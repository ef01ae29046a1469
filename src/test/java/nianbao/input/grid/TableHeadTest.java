package nianbao.input.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nianbao.input.label.OfficialColumn;
import nianbao.input.label.FlowHead;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialTables;
import org.junit.jupiter.api.Test;

/** Which rows are a head, what stands over each column, and each of the guesses about their order. */
class TableHeadTest {

    private static final OfficialColumns COLUMNS = Grids.row("granted").columns(7, "2021");

    private static List<String> printed(String drawn) {
        var grid = Grids.of(drawn);
        return codes(Grids.head(grid, grid.rows().size()).printed(COLUMNS, 7));
    }

    private static List<String> codes(OfficialColumns columns) {
        return columns.columns().stream().map(OfficialColumn::code).toList();
    }

    @Test
    void aHeadNamesColumnsAndHasNoFigureAndNoLabelOfARow() {
        assertTrue(HeadRows.isHead(Grids.of("|自然人|商业企业|总计").rows().getFirst(), Grids.APPLICATIONS, -1));
        assertFalse(HeadRows.isHead(Grids.of("自然人|7").rows().getFirst(), Grids.APPLICATIONS, -1));
        assertFalse(HeadRows.isHead(Grids.of("（一）予以公开|自然人").rows().getFirst(), Grids.APPLICATIONS, -1));
        assertFalse(HeadRows.isHead(Grids.of("3.其他|||").rows().getFirst(), Grids.APPLICATIONS, -1), "a row's label before blank cells");
        assertFalse(HeadRows.isHead(Grids.of("全年无申请|").rows().getFirst(), Grids.APPLICATIONS, -1));
    }

    @Test
    void labelsOverAColumnAreThoseThatSpanItFromAbove() {
        var over = new LabelsOver(Grids.of(Grids.HEAD).rows(), Grids.APPLICATIONS);
        assertEquals(List.of("申请人情况", "法人或其他组织", "商业企业").subList(1, 3), over.at(2).stream().filter(text -> !text.equals("申请人情况")).toList());
        assertEquals(List.of(), over.at(9));
    }

    @Test
    void columnsStartWhereTheirLabelsStand() {
        var starts = new LabelsOver(Grids.of("|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计").rows(), Grids.APPLICATIONS).starts(COLUMNS);
        assertEquals(1, starts.get("natural"));
        assertEquals(7, starts.get("total"));
        assertEquals(Map.of(), new LabelsOver(Grids.of("|自然人|总计").rows(), Grids.APPLICATIONS).starts(COLUMNS), "two of seven tell nothing");
    }

    @Test
    void columnsAreReadAsTheHeadHasThem() {
        assertEquals(List.of("total", "natural", "business", "research", "welfare", "legal", "other-org"), printed("|总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他"));
    }

    @Test
    void aTotalNamedBeforeTheFirstColumnStandsFirst() {
        assertEquals("total", printed("|总计|自然人|法人").getFirst());
        assertEquals(codes(COLUMNS), printed("|自然人|法人|总计"));
    }

    @Test
    void aHeadWithACellARowIsReadAsRunningText() {
        assertEquals("total", printed("总计\n自然人\n法人或其他组织\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他").getFirst());
    }

    /** The first group's label broken over two lines, its first half left outside the table: where the second stands says nothing. */
    @Test
    void groupsOfWhichOneIsUnnamedStandInTheOfficialOrder() {
        var shape = OfficialTables.of("disputes").orElseThrow();
        var columns = shape.lines().getFirst().columns(15, "2021");
        var results = "结果维持结果纠正其他结果尚未审结总计";
        var head = new FlowHead(shape, "2021", 2023);
        head.begin("复议行政诉讼" + results + "未经复议直接起诉复议后起诉" + results + results);
        assertEquals(codes(columns), codes(head.printed(columns, 15)));
        head.begin("行政诉讼行政复议" + "未经复议直接起诉" + results + "复议后起诉" + results + results);
        assertEquals("direct.upheld", codes(head.printed(columns, 15)).getFirst(), "both are named");
    }

    @Test
    void aDisprovedHeadLeavesTheOfficialOrderUntilTheNextHead() {
        var grid = Grids.of("|总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他");
        var head = Grids.head(grid, 1);
        head.disprove();
        assertEquals(codes(COLUMNS), codes(head.printed(COLUMNS, 7)));
        head.add(grid.rows().getFirst(), grid);
        assertEquals("total", codes(head.printed(COLUMNS, 7)).getFirst());
    }

    @Test
    void aHeadCutByAPageBreakDoesNotSayWhereColumnsStart() {
        var first = Grids.of("|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计");
        var head = Grids.head(first, 1);
        assertEquals(7, head.startsIn(first, COLUMNS).size());
        assertEquals(Map.of(), head.startsIn(Grids.of("a"), COLUMNS), "another grid counts its columns differently");
    }

    @Test
    void aColumnThatTheHeadNowhereNamesMayNotBeThere() {
        var grid = Grids.of("|自然人|商业企业");
        assertFalse(Grids.head(grid, 1).mayName(COLUMNS.columns().getLast()));
        assertTrue(Grids.head(grid, 0).mayName(COLUMNS.columns().getLast()), "no head says nothing");
    }
}
