package nianbao.input.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.input.file.ReportFileReader;
import nianbao.report.ReadReport;
import org.junit.jupiter.api.Test;

/** Text whose columns are set out by spaces, as programs print pages. */
class SpacedTablesTest {

    private static ReadReport read(String table) throws Exception {
        return ReportFileReader.read(("清河县某局2023年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n" + table + "五、存在的主要问题及改进情况\n人手不足。\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> row(ReadReport read, String row) {
        return List.of("natural", "business", "research", "welfare", "legal", "other-org", "total").stream()
                .map(column -> String.valueOf(read.fields().get("applications." + row + "." + column))).toList();
    }

    /** A page of a PDF: a Chinese character counts one column, figures stand beside the middle of their labels, groups before them. */
    private static final String PAGE = """
                三、收到和处理政府信息公开申请情况
            （本列数据的勾稽关系为：第一项加第二项                      法人或其他组织
              之和，等于第三项加第四项之和）       自然人                                  总计
                                                       社会公益 法律服务
                                           商业企业 科研机构                其他
                                                        组织   机构

            一、本年新收政府信息公开申请数量        3001    53   0      0      61   4    3119
            二、上年结转政府信息公开申请数量         34     0    0      0      0    0    34
              （一）予以公开               1288    21   0      0      50   3    1362
              （二）部分公开（区分处理的，只计这
                                    447     7    0      0      0    0    454
              一情形，不计其他情形）
                   1.属于国家秘密          2      0    0      0      0    0     2

              （三） 4.保护第三方合法权益       6      0    0      0      0    0     6
            \f
                   1.申请人无正当理由逾期不补
                   正、行政机关不再处理其政        67     3    0      0      1    0     71
                   府信息公开申请
               （六）
                   2.申请人逾期未按收费通知要
              其他处理
                   求缴纳费用、行政机关不再        6      0    0      0      0    0     6
                   处理其政府信息公开申请
                   3.其他               108     2    0      0      0    0    110
              （七）总计                  2932    53   0      0      61   4    3050
            """;

    @Test
    void labelsOverSeveralLinesFindTheirFigures() throws Exception {
        var read = read(PAGE);
        assertEquals(List.of("447", "7", "0", "0", "0", "0", "454"), row(read, "partial"));
        assertEquals(List.of("67", "3", "0", "0", "1", "0", "71"), row(read, "other.uncorrected"));
        assertEquals(List.of("6", "0", "0", "0", "0", "0", "6"), row(read, "other.unpaid"));
        assertEquals(List.of("6", "0", "0", "0", "0", "0", "6"), row(read, "denied.third-party"));
        assertEquals("人手不足。", read.fields().get("problems"));
    }

    /** A terminal: a Chinese character counts two columns; a blank cell is where nothing stands. */
    @Test
    void aBlankCellIsWhereNothingStands() throws Exception {
        var read = read("""
                三、收到和处理政府信息公开申请情况
                一、本年新收政府信息公开申请数量     9        3        0        0        0        0        12
                二、上年结转政府信息公开申请数量                       0                          4        4
                      （一）予以公开                 9                                            4        13
                      （二）部分公开                 0        0        0        0        0        0        0
                      1.属于国家秘密                 0        0        0        0        0        0        0
                """);
        assertEquals(List.of("", "", "0", "", "", "4", "4"), row(read, "carried-in"));
        assertEquals(List.of("9", "", "", "", "", "4", "13"), row(read, "granted"));
    }

    /** The total stands first: sums do not hold in official order, and the head, not the places, says what the columns are. */
    @Test
    void whereRowsDoNotAddUpInOfficialOrderPlacesSayNothing() throws Exception {
        var read = read("""
                三、收到和处理政府信息公开申请情况
                                                     总计    自然人   商业企业 科研机构 社会公益组织 法律服务机构 其他
                一、本年新收政府信息公开申请数量     12       9        3        0        0        0        0
                二、上年结转政府信息公开申请数量     4        0        0        0        0        0        4
                      （一）予以公开                 13       9        0        0        0        0        4
                """);
        assertTrue(read.fields().get("applications.received.total") == null || read.fields().get("applications.received.total").equals("12"),
                read.fields()::toString);
    }

    /** One space may part two figures, or stand in one: places are not looked at. */
    @Test
    void figuresPartedByOneSpaceAreNotSetOut() {
        assertEquals(List.of(), SpacedTables.find(List.of("三、收到和处理政府信息公开申请情况", "（一）予以公开  1  2 3  4", "（二）部分公开  1  2 3  4", "1.属于国家秘密  1  2 3  4")));
    }

    /** Spaces that only part the words: figures of different rows stand under each other by chance. */
    @Test
    void whatIsNotSetOutIsReadByItsWords() throws Exception {
        var read = read("""
                三、收到和处理政府信息公开申请情况
                一、本年新收政府信息公开申请数量  317  378  120  199  247  116  1377
                （一）予以公开  0  0  32  0  0  0  32
                1.属于国家秘密  41  0  0  0  28  0  69
                """);
        assertEquals(List.of("0", "0", "32", "0", "0", "0", "32"), row(read, "granted"));
        assertNull(read.fields().get("applications.partial.total"));
    }
}
