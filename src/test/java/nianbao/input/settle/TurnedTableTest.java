package nianbao.input.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.input.file.ReportFileReader;
import nianbao.report.ReadReport;
import org.junit.jupiter.api.Test;

/** Tables whose columns are printed as lines, with every span lost. */
class TurnedTableTest {

    private static final String HEAD = """
            清河县某局2020年政府信息公开工作年度报告
            三、收到和处理政府信息公开申请情况
            一、本年新收政府信息公开申请数量  二、上年结转政府信息公开申请数量  三、本年度办理结果  四、结转下年度继续办理
            （一）予以公开  （二）部分公开（区分处理的，只计这一情形，不计其他情形）  （三）不予公开  （四）无法提供  （五）不予处理  （六）其他处理  （七）总计
            1.属于国家秘密  2.其他法律行政法规禁止公开  3.危及“三安全一稳定”  4.保护第三方合法权益  5.属于三类内部事务信息  6.属于四类过程性信息  7.属于行政执法案卷  8.属于行政查询事项  1.本机关不掌握相关政府信息  2.没有现成信息需要另行制作  3.补正后申请内容仍不明确  1.信访举报投诉类申请  2.重复申请  3.要求提供公开出版物  4.无正当理由大量反复申请  5.要求行政机关确认或重新出具已获取信息
            """;
    /** 新收 and 总计 7, 予以公开 3, 其他处理 4. */
    private static final String SEVEN = "  7  0  3" + "  0".repeat(17) + "  4  7  0\n";
    private static final String NONE = "  0".repeat(23) + "\n";

    private static ReadReport read(String table) throws Exception {
        return ReportFileReader.read(table.getBytes(StandardCharsets.UTF_8));
    }

    private static String table(String natural, String total) {
        return HEAD + "申请人情况  自然人" + natural + "法人或其他组织  商业企业" + NONE + "科研机构" + NONE + "社会公益组织" + NONE + "法律服务机构" + NONE + "其他" + NONE + "总计" + total;
    }

    private static String cell(ReadReport read, String cell) {
        return read.fields().get("applications." + cell);
    }

    @Test
    void figuresAreTheRowsInOfficialOrderWhereAllRelationsHold() throws Exception {
        var read = read(table(SEVEN, SEVEN));
        assertEquals(List.of("7", "3", "4", "7", "0"), List.of(cell(read, "received.natural"), cell(read, "granted.natural"), cell(read, "other.natural"),
                cell(read, "total.total"), cell(read, "carried-out.other-org")));
        assertTrue(read.notes().stream().anyMatch(note -> note.code().equals("columns.order") && note.fields().contains("applications.granted.natural")),
                read.notes()::toString);
    }

    /** One relation does not hold: nobody knows whether the rows are in another order or the source is wrong. */
    @Test
    void whereARelationDoesNotHoldNothingIsTaken() throws Exception {
        var read = read(table(SEVEN, SEVEN.replace("  4  7", "  5  7")));
        assertEquals(null, cell(read, "granted.natural"));
        assertTrue(read.notes().stream().anyMatch(note -> note.fields().contains("applications.granted.natural")), read.notes()::toString);
    }

    /** A label more than the edition has rows, or one less, leaves the figures without a place. */
    @Test
    void aFigureLessThanRowsIsNoSuchTable() throws Exception {
        assertEquals(null, cell(read(table(SEVEN, SEVEN).replace("  4  7  0\n", "  4  7\n")), "granted.natural"));
    }

    /** Labels in another order within a level: the figures may be too. */
    @Test
    void labelsOutOfOrderAreNotTaken() throws Exception {
        var shuffled = table(SEVEN, SEVEN).replace("1.属于国家秘密", "@").replace("8.属于行政查询事项", "1.属于国家秘密").replace("@", "8.属于行政查询事项")
                .replace("1.信访举报投诉类申请", "@").replace("5.要求行政机关确认或重新出具已获取信息", "1.信访举报投诉类申请").replace("@", "5.要求行政机关确认或重新出具已获取信息");
        assertEquals(null, cell(read(shuffled), "granted.natural"));
    }

    /** Labels that a program lost leave the order of the others, and numbers over the head are none of the figures. */
    @Test
    void someLabelsMayBeLostAndColumnsNumbered() throws Exception {
        var lost = table(SEVEN, SEVEN).replace("3.危及“三安全一稳定”", "").replace("2.重复申请", "");
        assertEquals("3", cell(read(lost), "granted.natural"));
        var numbered = table(SEVEN, SEVEN).replace("申请人情况  自然人", "序号 4 5 6 7 8 9 申请人情况  自然人");
        assertEquals("3", cell(read(numbered), "granted.natural"));
        assertEquals(null, cell(read(numbered.replace("4 5 6 7 8 9", "4 5 6 7 9 8")), "granted.natural"), "figures of nobody knows what");
    }
}
