package nianbao.store.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nianbao.CreditCodes;
import nianbao.output.xlsx.ListBook;
import nianbao.report.AgencyKind;
import nianbao.report.Unreadable;
import nianbao.store.Desk;
import nianbao.store.board.BoardFilter;
import nianbao.store.board.BoardRow;
import nianbao.store.board.BoardSort;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class AgencyListsBehaviour {
    final Desk desk;

    Agency county;
    Account admin;

    public AgencyListsBehaviour(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void county() {
        county = desk.agency("青石县人民政府", null);
        admin = desk.clerk(county, "周宁");
    }

    /** A sheet with those columns and rows. */
    static AgencyList sheet(List<String> columns, Object[]... rows) throws IOException, Unreadable {
        var out = new ByteArrayOutputStream();
        try (var book = new ListBook(out)) {
            var sheet = book.sheet("机关", columns.stream().map(c -> new ListBook.ListBookColumn(c, 20)).toArray(ListBook.ListBookColumn[]::new));
            Arrays.stream(rows).forEach(sheet::row);
        }
        return AgencyList.read(out.toByteArray());
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private ListPlan keep(AgencyList list) {
        return desk.lists.keep(county, list, admin);
    }

    private List<String> below() {
        return desk.agencies.tree(county.id).stream().skip(1).map(a -> a.name + " < " + desk.now(a).parent.name).toList();
    }

    private List<String> faults(ListPlan plan) {
        return plan.faults().stream().map(f -> f.row() + " " + f.column().title() + "：" + f.message()).toList();
    }

    private AgencyList export() throws IOException, Unreadable {
        var out = new ByteArrayOutputStream();
        AgencyWorkbook.write(desk.agencies.tree(county.id).stream().skip(1).toList(), out);
        return AgencyList.read(out.toByteArray());
    }

    @Test
    void aListIsShownFirstThenKeptWithParentsOfItsOwnInAnyOrder() throws Exception {
        var list = sheet(List.of("机关名称", "类别", "上级机关", "设立日期", "电话"),
                row("柳河乡人民政府", "乡镇", "青石县农业农村局", LocalDate.of(2019, 3, 1), "0517-83912345"),
                row("青石县农业农村局", "县级以上政府部门", null, "2019年4月2日", null));
        var plan = desk.lists.look(county, list);
        assertEquals(List.of(), faults(plan));
        assertEquals(2, plan.count(ListPlan.PlanKind.NEW));
        assertEquals(List.of(), below());
        keep(list);
        assertEquals(List.of("青石县农业农村局 < 青石县人民政府", "柳河乡人民政府 < 青石县农业农村局"), below());
        var town = desk.agencies.tree(county.id).getLast();
        assertEquals(AgencyKind.TOWNSHIP, town.kind);
        assertEquals(LocalDate.of(2019, 3, 1), town.foundedOn);
        assertEquals("0517-83912345", town.phone);
        assertTrue(desk.agencies.isAbove(county.id, town.id));
    }

    @Test
    void otherOfficesHeadingsAreUnderstoodAndTheOrderOfTheListIsKept() throws Exception {
        keep(sheet(List.of("单位全称", "单位类别", "主管部门"), row("青石县林业局", "部门", null), row("青石县档案局", "部门", null)));
        assertEquals(List.of("青石县林业局", "青石县档案局"), listed());
        keep(sheet(List.of("单位名称", "联系电话"), row("青石县档案局", "1"), row("青石县林业局", "2")));
        assertEquals(List.of("青石县档案局", "青石县林业局"), listed());
    }

    @Test
    void aListThatDiffersInItsOrderAloneIsKeptToo() throws Exception {
        keep(sheet(List.of("机关名称"), row("青石县林业局"), row("青石县档案局"), row("青石县水务局")));
        var other = sheet(List.of("机关名称"), row("青石县水务局"), row("青石县林业局"), row("青石县档案局"));
        var plan = desk.lists.look(county, other);
        assertEquals(3, plan.count(ListPlan.PlanKind.SAME));
        assertTrue(plan.changesAnything());
        assertEquals(List.of("次序与上次的名单不同：导入以后，进度和账号按这张表的次序列出。"), plan.notes());
        keep(other);
        assertEquals(List.of("青石县水务局", "青石县林业局", "青石县档案局"), listed());
        assertFalse(desk.lists.look(county, other).changesAnything());
        assertFalse(desk.lists.look(county, export()).changesAnything());
    }

    private List<String> listed() {
        return desk.board.rows(county.id, 2025, BoardFilter.ALL, BoardSort.LISTED, false).stream().map(BoardRow::name).toList();
    }

    @Test
    void whatIsExportedAndBroughtBackChangesNothing() throws Exception {
        keep(sheet(List.of("机关名称", "简称", "统一社会信用代码", "设立日期", "撤销日期", "并入", "地址", "电话", "网址"),
                row("=SUM(A1)", "+县教育局", CreditCodes.of(county.id), "2019-03-01", null, null, "-1号", "@8391", "＝网站"),
                row("青石县体育局", null, null, "2019-03-01", "2025-06-30", "=SUM(A1)", null, null, null)));
        var plan = desk.lists.look(county, export());
        assertEquals(List.of(), faults(plan));
        assertEquals(List.of(), plan.items().stream().filter(i -> i.kind() != ListPlan.PlanKind.SAME).toList());
        assertEquals(2, plan.items().size());
        assertFalse(plan.changesAnything());
    }

    @Test
    void changesAreNamedAndABlankCellEmptiesWhileAMissingColumnDoesNot() throws Exception {
        keep(sheet(List.of("机关名称", "统一社会信用代码", "地址", "电话"), row("青石县教育局", CreditCodes.of(county.id), "东街1号", "8391")));
        var plan = keep(sheet(List.of("机关名称", "统一社会信用代码", "电话"), row("青石县教育体育局", CreditCodes.of(county.id), null)));
        assertEquals(List.of("机关名称：“青石县教育局”改为“青石县教育体育局”", "电话：“8391”清空"), plan.items().getFirst().changes());
        var agency = desk.agencies.tree(county.id).getLast();
        assertEquals("青石县教育体育局", agency.name);
        assertEquals("东街1号", agency.address);
        assertNull(agency.phone);
        assertEquals("青石县教育局", desk.agencies.earlierNames(List.of(agency.id)).getFirst().name);
    }

    @Test
    void everyFaultSaysItsRowAndColumnAndNothingIsKept() throws Exception {
        var plan = keep(sheet(List.of("机关名称", "类别", "统一社会信用代码", "上级机关", "设立日期", "撤销日期", "并入"),
                row("好局", "部门", null, null, null, null, null),
                row("坏局", "衙门", "91350100M000100Y44", "没有的局", "去年", "2025-13-01", null),
                row(null, "部门", null, null, null, null, null),
                row("好局", null, null, null, null, null, null),
                row("并局", null, null, null, null, null, "好局")));
        var faults = faults(plan);
        assertEquals(List.of("3 类别", "3 统一社会信用代码", "3 上级机关", "3 设立日期", "3 撤销日期", "4 机关名称", "5 机关名称"),
                faults.stream().map(f -> f.substring(0, f.indexOf('：'))).toList());
        assertTrue(faults.get(1).contains("第 18 位应为“3”"), faults.get(1));
        assertEquals("5 机关名称：与第 2 行是同一家机关，请留一行。", faults.getLast());
        assertEquals(List.of(), below());
        var single = keep(sheet(List.of("机关名称", "撤销日期", "并入"), row("好局", null, null), row("并局", null, "好局")));
        assertEquals(List.of("3 撤销日期：并入了“好局”，请写明撤销日期。"), faults(single));
    }

    @Test
    void parentsThatGoInACircleAreAFault() throws Exception {
        var plan = keep(sheet(List.of("机关名称", "上级机关"), row("甲局", "乙局"), row("乙局", "丙局"), row("丙局", "甲局")));
        assertFalse(plan.faults().isEmpty());
        assertTrue(faults(plan).getFirst().contains("绕成了圈"));
        assertEquals(List.of(), below());
    }

    @Test
    void twoMayChangePlacesInTheTree() throws Exception {
        keep(sheet(List.of("机关名称", "上级机关"), row("甲局", null), row("乙局", "甲局"), row("丙局", "乙局")));
        assertEquals(List.of(), faults(keep(sheet(List.of("机关名称", "上级机关"), row("甲局", "乙局"), row("乙局", "青石县人民政府")))));
        assertEquals(List.of("乙局 < 青石县人民政府", "甲局 < 乙局", "丙局 < 乙局"), below());
    }

    @Test
    void aCodeThatIsAnAgencysElsewhereIsAFault() throws Exception {
        var elsewhere = desk.agency("别处县人民政府", null);
        desk.lists.keep(elsewhere, sheet(List.of("机关名称", "统一社会信用代码"), row("别处局", CreditCodes.of(elsewhere.id))), admin);
        var plan = keep(sheet(List.of("机关名称", "统一社会信用代码"), row("甲局", CreditCodes.of(elsewhere.id))));
        assertEquals(List.of("2 统一社会信用代码：这个代码已经登记在别处的一家机关名下，请核对。"), faults(plan));
        assertFalse(faults(plan).toString().contains("别处局"));
    }

    @Test
    void anEarlierNameIsNotTakenForANewAgency() throws Exception {
        keep(sheet(List.of("机关名称"), row("甲局")));
        desk.register.rename(desk.agencies.tree(county.id).getLast(), "新甲局", LocalDate.of(2025, 3, 1));
        assertEquals(List.of("2 机关名称：这是“新甲局”的旧名（用到2025-02-28），请写现在的名称。"),
                faults(keep(sheet(List.of("机关名称"), row("甲局")))));
    }

    @Test
    void fiveThousandRowsAreKeptAndComeBackUnchanged() throws Exception {
        var rows = new Object[5_000][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("第" + i + "局", "部门", i % 50 == 0 ? null : "第" + i / 50 * 50 + "局", "2019-03-01", "测试路" + i + "号");
        }
        var plan = keep(sheet(List.of("机关名称", "类别", "上级机关", "设立日期", "地址"), rows));
        assertEquals(List.of(), faults(plan));
        assertEquals(5_000, plan.count(ListPlan.PlanKind.NEW));
        assertEquals(5_001, desk.agencies.countTree(county.id));
        assertEquals(5_000, desk.lists.look(county, export()).count(ListPlan.PlanKind.SAME));
    }
}
