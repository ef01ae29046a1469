package nianbao.input.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nianbao.input.find.ReportReader;
import nianbao.input.text.TextReader;
import nianbao.report.ReadReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of indicators as places had their own in the years of the 2014 edition. */
class LocalListsTest {

    private static final String LIST = """
            青川县人民政府2017年政府信息公开工作年度报告
            一、概述
            2017年推进公开。
            二、政府信息公开情况统计表
            指标名称@计量单位@2017年度@历年累计
            主动公开文件数@条@3460@6460
            其中：1.政府网站公开数@条@3460@6360
            2.政府公报公开数@条@0@1
            受理依申请公开信息总数@条@7@12
            其中：1.当面申请数@条@2@4
            2.网上申请数@条@4@6
            3.信函、传真申请数@条@1@2
            接受行政诉讼、举报数@件@0@3
            行政复议数@件@0@1
            """;

    private static ReadReport read(String text) throws Exception {
        return ReportReader.read(TextReader.read(text));
    }

    private static String cell(ReadReport read, String code) {
        return read.fields().get("statistics." + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", " ", "|"})
    void theColumnOfTheReportsYearCountsAndMergedRowsStayOpen(String separator) throws Exception {
        var read = read(LIST.replace("@", separator).replace("|", " | "));
        assertEquals(List.of("3460", "3460", "0", "7", "2", "4", "0"),
                List.of(cell(read, "disclosure.total"), cell(read, "channels.website"), cell(read, "channels.gazette"),
                        cell(read, "requests.total"), cell(read, "requests.in-person"), cell(read, "requests.online"), cell(read, "reviews.total")));
        for (var open : List.of("requests.fax", "requests.letter", "disclosure.normative", "complaints.total")) {
            assertFalse(read.fields().containsKey("statistics." + open), open);
        }
        assertTrue(read.notes().stream().anyMatch(note -> note.message().contains("信函、传真申请数")), () -> read.notes().toString());
    }

    /** Two columns that ran together, unit and the next row's number too: taken where one way is left. */
    @Test
    void figuresOfTwoColumnsRunTogether() throws Exception {
        var read = read("青川县人民政府2016年政府信息公开工作年度报告 一、概述2016年推进公开。 二、青川县政府信息公开情况统计表 指标名称计量单位2016年度历年累计主动公开文件数条346085376"
                + "其中：1、政府网站公开数条3460853762、政府公报公开数条00受理依申请公开信息总数条00其中：1、当面申请数条002、网上申请数条003、信函、传真申请数条00行政复议数件01");
        assertEquals(List.of("0", "0", "0", "0", "0"), List.of(cell(read, "channels.gazette"), cell(read, "requests.total"), cell(read, "requests.in-person"),
                cell(read, "requests.online"), cell(read, "reviews.total")));
        assertFalse(read.fields().containsKey("statistics.disclosure.total"));
        assertFalse(read.fields().containsKey("statistics.requests.fax"));
    }
}
