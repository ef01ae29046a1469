package nianbao.input.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.input.file.ReportFileReader;
import nianbao.report.Note;
import nianbao.report.ReadReport;
import org.junit.jupiter.api.Test;

/** Rows of running text whose labels are lost, or somebody's own. */
class FlowTableTest {

    private static final List<String> MIDDLE = List.of("1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
            "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确",
            "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息");
    private static final String RECEIVED = "一、本年新收政府信息公开申请数量  9  3  0  0  0  0  12\n二、上年结转政府信息公开申请数量  0  0  0  0  0  0  0\n";
    private static final String ANSWERED = "（一）予以公开  7  3  0  0  0  0  10\n（二）部分公开  0  0  0  0  0  0  0\n";

    private static ReadReport read(String first, String last) throws Exception {
        var rows = new StringBuilder(first);
        MIDDLE.forEach(label -> rows.append(label).append("  0  0  0  0  0  0  0\n"));
        return ReportFileReader.read(("清河县民政局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n申请人情况\n自然人  法人或其他组织  总计\n"
                + "商业企业  科研机构  社会公益组织  法律服务机构  其他\n" + rows + last + "五、存在的主要问题及改进情况\n无。\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(ReadReport read, String cell) {
        return read.fields().get("applications." + cell);
    }

    /** Five official rows are missing behind the last label and two are printed: sums and the balance say which. */
    @Test
    void sumsTellRowsWithoutALabel() throws Exception {
        var read = read(RECEIVED + ANSWERED, "7  3  0  0  0  0  10\n2  0  0  0  0  0  2\n");
        assertEquals("10", cell(read, "total.total"));
        assertEquals("2", cell(read, "carried-out.natural"));
        assertTrue(read.notes().stream().anyMatch(note -> note.message().contains("收支平衡") && note.fields().contains("applications.total.natural")),
                read.notes()::toString);
    }

    /** Two rows that may be any of several: neither is read, and what they may be is said. */
    @Test
    void rowsThatMayBeSeveralStayOpen() throws Exception {
        var read = read(RECEIVED + ANSWERED, "1  0  0  0  0  0  1\n0  2  0  0  0  0  2\n");
        assertNull(cell(read, "total.total"));
        assertTrue(read.notes().stream().anyMatch(note -> note.message().contains("可能是") && note.fields().contains("applications.total.natural")),
                read.notes()::toString);
    }

    /** The first rows have no label: what stands behind the head and before the first label are they. */
    @Test
    void theFirstRowsMayBeWithoutALabel() throws Exception {
        var read = read("9  3  0  0  0  0  12\n0  0  0  0  0  0  0\n" + ANSWERED, "（七）总计  7  3  0  0  0  0  10\n");
        assertEquals("12", cell(read, "received.total"));
        assertEquals("0", cell(read, "carried-in.total"));
        assertTrue(read.notes().stream().anyMatch(note -> note.fields().contains("applications.received.total")), read.notes()::toString);
    }

    /** A row cut by the end of a page: the number of its label on a line, the rest of it behind the figures. */
    @Test
    void aLabelMayGoOnBehindItsFigures() throws Exception {
        for (var cut : List.of("3.危及“三安  4  0  0  0  0  0  4\n全一稳定”", "3.\n危 及\n“ 三 安  4  0  0  0  0  0  4 全 一 稳 定”")) {
            var rows = new StringBuilder(RECEIVED + ANSWERED);
            MIDDLE.forEach(label -> rows.append(label.startsWith("3.危") ? cut : label + "  0  0  0  0  0  0  0").append('\n'));
            var read = ReportFileReader.read(("清河县民政局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n申请人情况\n自然人  法人或其他组织  总计\n"
                    + "商业企业  科研机构  社会公益组织  法律服务机构  其他\n" + rows + "（七）总计  11  3  0  0  0  0  14\n五、存在的主要问题及改进情况\n无。\n").getBytes(StandardCharsets.UTF_8));
            assertEquals("4", cell(read, "denied.security.natural"), read.notes()::toString);
            assertEquals("0", cell(read, "denied.law.total"), read.notes()::toString);
        }
    }

    /** A program that takes a table out of a PDF column by column puts figures before their labels, or a row's over several lines. */
    @Test
    void whereLabelsAndFiguresWereTornApartNoRowIsBelieved() throws Exception {
        var rules = ReportFileReader.read(("清河县民政局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年制发件数 本年废止件数 现行有效件数\n"
                + "13\n12\n524\n规章\n60\n59\n368\n行政规范性文件\n五、存在的主要问题及改进情况\n无。\n").getBytes(StandardCharsets.UTF_8));
        var shifted = read("18\n0\n0\n0\n0\n0\n18\n一、本年新收政府信息公开申请数量\n2\n0\n0\n0\n0\n0\n2\n二、上年结转政府信息公开申请数量\n7\n0\n0\n0\n0\n0\n7\n" + ANSWERED,
                "（七）总计\n5\n0\n0\n0\n0\n0\n5\n");
        for (var wrong : Map.of("disclosure.rules.issued", rules, "disclosure.rules.effective", rules, "applications.received.natural", shifted,
                "applications.carried-in.total", shifted).entrySet()) {
            assertTrue(wrong.getValue().notes().stream().anyMatch(note -> note.fields().contains(wrong.getKey())),
                    () -> wrong.getKey() + " " + wrong.getValue().fields().get(wrong.getKey()) + " " + wrong.getValue().notes());
        }
        assertTrue(shifted.notes().stream().noneMatch(note -> note.code().equals("cells.unsure") && note.fields().contains("applications.granted.natural")),
                "a row on one line is one");
    }

    /** Numbers that each line begins with, under a head that says so, are no figures; out of their turn they are. */
    @Test
    void linesMayBeNumbered() {
        assertEquals("序号  项目\n  规章  1\n  3  4\n  5  0\n  6  0\n  7  0", LineNumbers.removed("序号  项目\n1  规章  1\n2  3  4\n3  5  0\n4  6  0\n5  7  0"));
        for (var text : List.of("序号  项目\n1  规章  1\n9  3  4\n3  5  0\n4  6  0\n5  7  0", "项目\n1  规章  1\n2  3  4\n3  5  0\n4  6  0\n5  7  0")) {
            assertEquals(text, LineNumbers.removed(text));
        }
    }

    /** As a PDF's text has it: the unit set apart from its figure belongs to it. */
    @Test
    void aUnitSetApartFromItsFigureIsKeptWithIt() throws Exception {
        var read = ReportFileReader.read("""
                清河县民政局2020年政府信息公开工作年度报告
                二、主动公开政府信息情况
                第二十条第（八）项
                信息内容 上一年项目数量 本年增/减
                行政事业性收费 10 0
                第二十条第（九）项
                信息内容 采购项目数量 采购总金额
                政府集中采购 10 1480.8758 万元
                三、收到和处理政府信息公开申请情况
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals("1480.8758万元", read.fields().get("disclosure.procurement.amount"));
        assertEquals("10", read.fields().get("disclosure.procurement.projects"));
    }

    /** A PDF's plain text: figures in the official order, the labels of most rows behind all of them. */
    private static ReadReport torn(String enforcement, String total) throws Exception {
        var figures = new StringBuilder();
        for (int i = 0; i < MIDDLE.size() + 3; i++) {
            figures.append(i == MIDDLE.indexOf("7.属于行政执法案卷") ? enforcement : "0 0 0 0 0 0 0").append('\n');
        }
        var labels = String.join("\n", MIDDLE) + "\n（六）\n3.其他\n（七）总计\n四、结转下年度继续办理\n";
        return ReportFileReader.read(("清河县民政局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n"
                + "社会公益组织\n法律服务机构\n其他\n" + (RECEIVED + ANSWERED.replace("7  3  0  0  0  0  10", "6  3  0  0  0  0  9") + figures + total + "\n2 0 0 0 0 0 2\n")
                        .replaceAll(" +", "\n")
                + labels + "五、存在的主要问题及改进情况\n无。\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void figuresTornFromTheirLabelsStandInTheOfficialOrderWhereAllRelationsHold() throws Exception {
        var read = torn("1 0 0 0 0 0 1", "7 3 0 0 0 0 10");
        assertEquals("1", cell(read, "denied.enforcement.natural"));
        assertEquals("0", cell(read, "other.rest.total"));
        assertEquals("10", cell(read, "total.total"));
        assertEquals("2", cell(read, "carried-out.total"));
        var note = read.notes().stream().filter(n -> n.code().equals("label.unsure")).findFirst().orElseThrow();
        assertTrue(note.fields().contains("applications.denied.enforcement.natural") && !note.fields().contains("applications.granted.natural"),
                note::toString);
        assertNull(cell(torn("1 0 0 0 0 0 1", "7 3 0 0 0 1 11"), "other.rest.total"), "the column of others does not add up");
    }

    /** A PDF's text: heads set upright come out in pieces, the row whole; a sentence stands before it. */
    @Test
    void theRowOfDisputesIsTheLineWithAFigureForEachColumn() throws Exception {
        var read = ReportFileReader.read("""
                清河县民政局2020年政府信息公开工作年度报告
                四、政府信息公开行政复议、行政诉讼情况
                2020 年,我单位依法公开。
                行政复议 行政诉讼
                未经复议直接起诉 复议后起诉
                结 结 其 尚
                结 结 其 尚 结 结 其 尚
                总计 果 果 他 未 总 果 果 他 未 总
                维 纠 结 审 计 维 纠 结 审 计
                持 正 果 结
                1 0 0 0 1 0 2 0 0 2 0 0 3 0 3
                五、存在的主要问题及改进情况
                无。
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("1", "0", "0", "0", "1", "0", "2", "0", "0", "2", "0", "0", "3", "0", "3"), read.fields().entrySet().stream()
                .filter(e -> e.getKey().startsWith("disputes.") && !e.getKey().endsWith(".note")).map(Map.Entry::getValue).toList());
        assertTrue(Stream.concat(read.notes().stream().map(Note::message), read.fields().values().stream()).anyMatch(said -> said.contains("2020 年,我单位依法公开。")),
                () -> read.notes().toString());
    }

    @Test
    void theRowOfDisputesMayBeTornByItsHeads() throws Exception {
        var read = ReportFileReader.read("""
                清河县民政局2023年政府信息公开工作年度报告
                四、政府信息公开行政复议、行政诉讼情况
                行政复议
                行政诉讼
                未经复议直接起诉
                结果
                维持
                总计
                3
                2
                1
                4
                10
                复议后起诉
                结果
                维持
                总计
                1
                1
                0
                0
                2
                5
                0
                0
                0
                5
                五、存在的主要问题及改进情况
                无。
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals("10", read.fields().get("disputes.review.total"));
        assertEquals("5", read.fields().get("disputes.after-review.upheld"));
        assertTrue(read.notes().stream().anyMatch(note -> note.code().equals("label.unsure") && note.fields().size() == 15), read.notes()::toString);
    }

    /** Labels of two columns broken over lines, so that the head names five: five figures are not theirs where the total says otherwise. */
    @Test
    void aHeadThatNamesAsManyColumnsAsARowHasFiguresIsBelievedOnlyWhereTheTotalIsTheirSum() throws Exception {
        var read = ReportFileReader.read("""
                清河县民政局2023年政府信息公开工作年度报告
                三、收到和处理政府信息公开申请情况
                自然人                                                  总计
                社会公益 法律服务
                商业企业 科研机构                            其他
                组织   机构
                一、本年新收政府信息公开申请数量 821 35 2 1 859
                二、上年结转政府信息公开申请数量 18 18
                （一）予以公开 258 12 1 1 272
                五、存在的主要问题及改进情况
                无。
                """.getBytes(StandardCharsets.UTF_8));
        assertNull(cell(read, "received.business"));
        assertEquals("859", cell(read, "received.total"));
    }
}
