package nianbao.input.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.input.file.ReportFileReader;
import nianbao.report.ReadReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of which neither label nor number says what they are: official order and sums may. */
class UnplacedRowsTest {

    /** A table of which the last rows are given; all others are printed, and 0 but for received and granted. */
    private static ReadReport read(String... last) throws Exception {
        var rows = new StringBuilder("""
                申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
                一、本年新收政府信息公开申请数量 | 9 | 3 | 0 | 0 | 0 | 0 | 12
                二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
                （一）予以公开 | 7 | 3 | 0 | 0 | 0 | 0 | 10
                """);
        for (var label : List.of("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
                "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作",
                "3.补正后申请内容仍不明确", "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
                "5.要求行政机关确认或重新出具已获取信息")) {
            rows.append(label).append(" | 0 | 0 | 0 | 0 | 0 | 0 | 0\n");
        }
        for (var row : last) {
            rows.append(row).append('\n');
        }
        return ReportFileReader.read(("清河县民政局2023年政府信息公开工作年度报告\n一、总体情况\n　　全年公开9条。\n三、收到和处理政府信息公开申请情况\n" + rows
                + "五、存在的主要问题及改进情况\n　　无。\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(ReadReport read, String row, String column) {
        return read.fields().get("applications." + row + "." + column);
    }

    /** Five official rows are missing there and two are printed: the sums of the columns say which is the total, the balance what was carried out. */
    @Test
    void sumsTellTheTotalAndWhatIsCarriedOut() throws Exception {
        var read = read(" | 7 | 3 | 0 | 0 | 0 | 0 | 10", " | 2 | 0 | 0 | 0 | 0 | 0 | 2");
        assertEquals("10", cell(read, "total", "total"));
        assertEquals("2", cell(read, "carried-out", "natural"));
        assertTrue(read.notes().stream().anyMatch(note -> note.code().equals("label.unsure") && note.message().contains("收支平衡")
                && note.fields().contains("applications.total.natural")), read.notes()::toString);
    }

    /** A row that may be any of several, or none, with which all sums hold: it stays open, and the candidates are named. */
    @Test
    void aRowThatFitsSeveralStaysOpen() throws Exception {
        var read = read(" | 1 | 0 | 0 | 0 | 0 | 0 | 1", " | 0 | 2 | 0 | 0 | 0 | 0 | 2");
        assertNull(cell(read, "total", "total"));
        var note = read.notes().stream().filter(n -> n.code().equals("cells.unplaced")).findFirst().orElseThrow();
        assertTrue(note.message().contains("可能是") && note.fields().contains("applications.total.natural"), note::toString);
    }

    /** A row whose own sum does not hold is nowhere. */
    @Test
    void aRowWhoseOwnSumIsWrongIsNotPlacedBySums() throws Exception {
        var read = read(" | 7 | 3 | 0 | 0 | 0 | 0 | 11", " | 2 | 0 | 0 | 0 | 0 | 0 | 2");
        assertNull(cell(read, "total", "total"));
        assertTrue(read.notes().stream().anyMatch(note -> note.code().equals("cells.unplaced") && note.fields().contains("applications.total.total")),
                read.notes()::toString);
    }

    /** The first two rows without labels, as a page of the web has them; what the second holds. */
    private static ReadReport page(String... first) throws Exception {
        var rows = new StringBuilder(
                "<tr><td colspan=3>申请人情况</td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>");
        for (var row : first) {
            rows.append("<tr><td colspan=3></td>").append(row).append("</tr>");
        }
        rows.append("<tr><td colspan=3>（一）予以公开</td>").append(cells("3", "0", "3")).append("</tr>");
        return ReportFileReader.read(("<html><body><h1>清河县民政局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>全年公开9条。</p>"
                + "<p>三、收到和处理政府信息公开申请情况</p><table>" + rows + "</table><p>五、存在的主要问题及改进情况</p><p>无。</p></body></html>").getBytes(StandardCharsets.UTF_8));
    }

    private static String cells(String natural, String others, String total) {
        return "<td>" + String.join("</td><td>", natural, others, others, others, others, others, total) + "</td>";
    }

    /** A row without a label and without figures is one where it fills the gap together with those that have figures. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void aBlankRowWithoutALabelCounts(String nothing) throws Exception {
        var read = page(cells("3", "0", "3"), cells(nothing, nothing, nothing));
        assertEquals("3", cell(read, "received", "total"));
        assertEquals(nothing, cell(read, "carried-in", "natural"));
        assertTrue(read.notes().stream().anyMatch(note -> note.code().equals("label.unsure") && note.fields().contains("applications.carried-in.natural")),
                read.notes()::toString);
    }

    @Test
    void roomBetweenRowsIsNoRow() throws Exception {
        var read = page(cells("", "", ""), cells("2", "0", "2"), cells("1", "0", "1"), cells("", "", ""));
        assertEquals("2", cell(read, "received", "total"));
        assertEquals("1", cell(read, "carried-in", "total"));
        assertNull(cell(page(cells("", "", ""), cells("", "", "")), "received", "total"));
    }

    /** Where a cell a line lost the label of a row, nothing says that the row begins: two rows that add up are two. */
    @Test
    void aRowGluedToTheNextIsTwo() throws Exception {
        var glued = String.join("\n|\n", "（一）予以公开", "7", "3", "0", "0", "0", "0", "10", "", "1", "0", "0", "0", "0", "0", "1", "1.属于国家秘密", "0", "0", "0", "0",
                "0", "0", "0");
        var head = String.join("\n|\n", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
        var read = ReportFileReader.read(("清河县民政局2023年政府信息公开工作年度报告\n一、总体情况\n全年公开9条。\n三、收到和处理政府信息公开申请情况\n" + head + "\n|\n" + glued
                + "\n|\n五、存在的主要问题及改进情况\n无。\n").getBytes(StandardCharsets.UTF_8));
        assertEquals("10", cell(read, "granted", "total"));
        assertEquals("1", cell(read, "partial", "natural"));
        assertEquals("1", cell(read, "partial", "total"));
        assertTrue(read.notes().stream().anyMatch(note -> note.code().equals("label.unsure") && note.fields().contains("applications.partial.total")),
                read.notes()::toString);
    }

    /** A head that lost its first and last column, and three rows of six figures. */
    private static ReadReport beside(String received, String carriedIn, String granted) throws Exception {
        return ReportFileReader.read(("清河县民政局2023年政府信息公开工作年度报告\n一、总体情况\n全年公开9条。\n三、收到和处理政府信息公开申请情况\n自然人| 法人或其他组织\n"
                + "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他\n一、本年新收政府信息公开申请数量（按规定填报） | " + received
                + "\n二、上年结转政府信息公开申请数量（按规定填报） | " + carriedIn + "\n（一）予以公开（按规定填报） | " + granted
                + "\n五、存在的主要问题及改进情况\n无。\n").getBytes(StandardCharsets.UTF_8));
    }

    /** No figure is sure to stand under its own name: the last may be the total, another column blank. */
    @Test
    void figuresBesideAHeadThatIsNotWholeStayOpen() throws Exception {
        var read = beside("9 | 0 | 1 | 0 | 0 | 10", "0 | 0 | 0 | 0 | 0 | 0", "8 | 0 | 1 | 0 | 0 | 9");
        assertNull(cell(read, "received", "research"));
        assertTrue(read.notes().stream().anyMatch(note -> note.code().equals("cells.open") && note.fields().contains("applications.received.research")),
                read.notes()::toString);
    }

    @Test
    void aTableWithoutATotalHasOneFigureFewerInEachRow() throws Exception {
        var read = beside("9 | 8 | 7 | 6 | 5 | 4", "0 | 0 | 0 | 0 | 0 | 0", "1 | 2 | 3 | 4 | 5 | 6");
        assertEquals("9", cell(read, "received", "natural"));
        assertEquals("4", cell(read, "received", "other-org"));
        assertEquals("0", cell(read, "carried-in", "business"));
        assertNull(cell(read, "received", "total"));
        assertTrue(read.notes().stream().anyMatch(note -> note.fields().contains("applications.received.total")), read.notes()::toString);
    }

    @Test
    void theNumbersOfColumnsAreNoRow() throws Exception {
        var heads = " 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |";
        var read = ReportFileReader.read(("清河县民政局2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n|" + heads.repeat(3)
                + "\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 |\n| 2 | 0 | 0 | 0 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |\n"
                + "五、存在的主要问题及改进情况\n无。\n").getBytes(StandardCharsets.UTF_8));
        assertEquals("2", read.fields().get("disputes.review.upheld"));
        assertEquals("1", read.fields().get("disputes.direct.total"));
        assertTrue(read.notes().stream().noneMatch(note -> note.fields().contains("disputes.review.upheld")), read.notes()::toString);
    }

    @Test
    void theUnitOverATableIsNoRow() throws Exception {
        var read = ReportFileReader.read(("清河县民政局2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n| 1 | 单位：件 |\n"
                + "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n"
                + "| 2 | 0 | 0 | 0 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |\n五、存在的主要问题及改进情况\n无。\n").getBytes(StandardCharsets.UTF_8));
        assertEquals("2", read.fields().get("disputes.review.upheld"));
        assertEquals("1", read.fields().get("disputes.direct.total"));
    }
}
