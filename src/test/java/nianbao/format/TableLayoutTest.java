package nianbao.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import nianbao.format.TableLayout.LayoutKind;
import nianbao.format.TableLayout.LayoutSlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TableLayoutTest {

    static Stream<Table> tables() {
        return Formats.all().stream().flatMap(f -> f.sections().stream()).filter(s -> s.kind() == Section.SectionKind.TABLE).map(Section::table);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void slotsFillARectangleWithoutGapsOrOverlaps(Table table) {
        var layout = TableLayout.of(table);
        var taken = new boolean[layout.rows().size()][layout.columns()];
        for (int y = 0; y < layout.rows().size(); y++) {
            int x = 0;
            for (var slot : layout.rows().get(y).slots()) {
                while (taken[y][x]) {
                    x++;
                }
                for (int dy = 0; dy < slot.rowspan(); dy++) {
                    for (int dx = 0; dx < slot.colspan(); dx++) {
                        assertFalse(taken[y + dy][x + dx], "overlap at " + slot);
                        taken[y + dy][x + dx] = true;
                    }
                }
            }
            for (x = 0; x < taken[y].length; x++) {
                assertTrue(taken[y][x], "gap in row " + y + ", column " + x);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCellOfTheTableIsLaidOutOnce(Table table) {
        var lines = table.blocks().stream().filter(b -> b.layout() == Block.Layout.LINES)
                .flatMap(b -> b.rowLines().stream()).map(row -> table.code() + "." + row.code()).toList();
        var cells = Cell.of(table).stream().map(Cell::code).filter(code -> !lines.contains(code)).toList();
        assertEquals(cells, slots(table, LayoutKind.VALUE).map(LayoutSlot::field).toList());
    }

    @Test
    void applicationsHasACornerOfThreeByThree() {
        assertSpan(applications("2021"), LayoutKind.CORNER, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3);
    }

    @ParameterizedTest
    @CsvSource({"2021,22", "2019,20"})
    void resultsSpanTheirRows(String edition, int rows) {
        assertSpan(applications(edition), LayoutKind.GROUP, "三、本年度办理结果", 1, rows);
    }

    @ParameterizedTest
    @CsvSource({
        "LABEL,一、本年新收政府信息公开申请数量,3,1", "LABEL,（一）予以公开,2,1", "GROUP,（三）不予公开,1,8", "GROUP,（四）无法提供,1,3",
        "GROUP,（五）不予处理,1,5", "GROUP,（六）其他处理,1,3", "LABEL,8.属于行政查询事项,1,1", "LABEL,（七）总计,2,1",
        "LABEL,四、结转下年度继续办理,3,1", "HEAD,申请人情况,7,1", "HEAD,自然人,1,2", "HEAD,法人或其他组织,5,1", "HEAD,法律服务机构,1,1",
        "HEAD,总计,1,2",
    })
    void applicationsHasTheOfficialSpans(LayoutKind kind, String label, int columns, int rows) {
        assertSpan(applications("2021"), kind, label, columns, rows);
    }

    @Test
    void disputesHasNoLabelsAndThreeLevelsOfHeads() {
        var table = table("2021", "disputes");
        assertEquals(0, TableLayout.of(table).labelColumns());
        assertEquals(15, TableLayout.of(table).valueColumns());
        assertSpan(table, LayoutKind.HEAD, "行政复议", 5, 1);
        assertSpan(table, LayoutKind.HEAD, "行政诉讼", 10, 1);
        assertSpan(table, LayoutKind.HEAD, "复议后起诉", 5, 1);
        assertEquals(List.of(2, 1, 1), slots(table, LayoutKind.HEAD).filter(s -> "结果维持".equals(s.text()))
                .map(LayoutSlot::rowspan).toList());
    }

    @Test
    void aLoneColumnOfDisclosureTakesTheWholeWidth() {
        var table = table("2021", "disclosure");
        assertSpan(table, LayoutKind.TITLE, "第二十条第（八）项", 4, 1);
        assertSpan(table, LayoutKind.HEAD, "本年收费金额（单位：万元）", 3, 1);
        assertEquals(3, slots(table, LayoutKind.VALUE).filter(s -> "disclosure.licensing.decisions".equals(s.field()))
                .findFirst().orElseThrow().colspan());
    }

    @Test
    void theListOf2014PrintsUnitsAndHeadingsWithoutValues() {
        var layout = TableLayout.of(table("2014", "statistics"));
        assertEquals(3, layout.columns());
        var heading = layout.rows().get(1).slots();
        assertEquals(List.of(LayoutKind.LABEL, LayoutKind.UNIT, LayoutKind.EMPTY), heading.stream().map(LayoutSlot::kind).toList());
        assertEquals(List.of("一、主动公开情况", "——", ""), heading.stream().map(LayoutSlot::text).toList());
        assertEquals(List.of(1, 2), layout.rows().subList(2, 4).stream().map(r -> r.slots().getFirst().level()).toList());
    }

    @Test
    void headsComeFirstInEachBlockAndRepeat() {
        var rows = TableLayout.of(table("2021", "disclosure")).rows();
        assertEquals(List.of(true, true, false, false), rows.subList(0, 4).stream().map(TableLayout.LayoutRow::head).toList());
        assertEquals(List.of(0, 0, 0, 0, 1, 1, 1), rows.subList(0, 7).stream().map(TableLayout.LayoutRow::block).toList());
    }

    private static void assertSpan(Table table, LayoutKind kind, String text, int columns, int rows) {
        var slot = slots(table, kind).filter(s -> text.equals(s.text())).findFirst().orElseThrow();
        assertEquals(List.of(columns, rows), List.of(slot.colspan(), slot.rowspan()));
    }

    private static Stream<LayoutSlot> slots(Table table, LayoutKind kind) {
        return TableLayout.of(table).rows().stream().flatMap(r -> r.slots().stream()).filter(s -> s.kind() == kind);
    }

    private static Table applications(String edition) {
        return table(edition, "applications");
    }

    private static Table table(String edition, String code) {
        return Formats.of(edition).orElseThrow().section(code).orElseThrow().table();
    }
}
