package nianbao.input.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.input.file.ReportFileReader;
import nianbao.report.ReadReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as they come out of browsers and spreadsheets into a text file: tabs and quotes stand in odd places. */
class PastedTextTest {

    private static final String[] ROWS = {"一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "1.属于国家秘密", "（七）总计", "四、结转下年度继续办理"};
    private static final int[][] FIGURES = {{7, 2, 9}, {1, 0, 1}, {5, 2, 7}, {1, 0, 1}, {6, 2, 8}, {2, 0, 2}};

    /** Where the cells of each row stand: the text of a cell, the next one, the end of a row. */
    private static ReadReport read(String between, String end, String padding) throws Exception {
        var table = IntStream.range(0, ROWS.length)
                .mapToObj(i -> Stream.of(ROWS[i], "" + FIGURES[i][0], "" + FIGURES[i][1], "0", "0", "0", "0", "" + FIGURES[i][2])
                        .collect(Collectors.joining(between)) + padding)
                .collect(Collectors.joining(end));
        var head = String.join(between, "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
        var text = "青川县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n三、收到和处理政府信息公开申请情况\n" + head + end + table
                + "\n五、存在的主要问题及改进情况\n解读形式单一，改进为增加图解。\n";
        return ReportFileReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRead(ReadReport read) {
        var rows = new String[]{"received", "carried-in", "granted", "denied.secret", "total", "carried-out"};
        for (int i = 0; i < rows.length; i++) {
            assertEquals(Map.of("natural", "" + FIGURES[i][0], "business", "" + FIGURES[i][1], "total", "" + FIGURES[i][2]),
                    Map.of("natural", cell(read, rows[i] + ".natural"), "business", cell(read, rows[i] + ".business"), "total", cell(read, rows[i] + ".total")),
                    rows[i]);
        }
        assertEquals("解读形式单一，改进为增加图解。", read.fields().get("problems"));
    }

    private static String cell(ReadReport read, String code) {
        return read.fields().getOrDefault("applications." + code, "none");
    }

    @Test
    void aTabBehindEachCellOnALineOfItsOwn() throws Exception {
        assertRead(read("\t\n", "\n", ""));
    }

    @Test
    void aTabAloneOnTheLineBetweenTwoCells() throws Exception {
        assertRead(read("\n\t\n", "\n", ""));
    }

    @Test
    void aPageOnOneLineWithPipesBetweenItsTexts() throws Exception {
        var page = new StringBuilder("青川县水务局|2023年政府信息公开工作年度报告|一、总体情况|公开信息12条。|三、收到和处理政府信息公开申请情况|"
                + "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计");
        for (int i = 0; i < ROWS.length; i++) {
            page.append('|').append(String.join("|", ROWS[i], "" + FIGURES[i][0], "" + FIGURES[i][1], "0", "0", "0", "0", "" + FIGURES[i][2]));
        }
        var read = ReportFileReader.read(page.append("|五、存在的主要问题及改进情况|解读形式单一，改进为增加图解。").toString().getBytes(StandardCharsets.UTF_8));
        assertRead(read);
        assertEquals("青川县水务局 2023", read.agency() + " " + read.year());
    }

    /** What browsers make of paragraphs within cells. */
    @Test
    void aTabAloneBetweenBlankLines() throws Exception {
        assertRead(read("\n\n\t\n\n", "\n\n\n\n\n", ""));
    }

    @Test
    void framesOfPlusesAndDashesOnlyDraw() throws Exception {
        assertRead(read(" | ", " |\n+----+---+---+---+---+---+---+---+\n| ", ""));
    }

    /** Pandoc and reStructuredText: a ruler between every two rows, labels over several lines. */
    @Test
    void rowsOverSeveralLinesBetweenRulersAreOne() throws Exception {
        var ruler = "\n+-----------+---+---+---+---+---+---+---+\n";
        var rows = Stream
                .of("本行|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n|||||||", "一、本年新收政府|7|2|0|0|0|0|9\n|信息公开申请数量|||||||", "二、上年结转政府|1|0|0|0|0|0|1\n|信息公开申请数量|||||||",
                        "（一）予|5|2|0|0|0|0|7\n|以公开|||||||", "1.属于|1|0|0|0|0|0|1\n|国家秘密|||||||", "（七）|6|2|0|0|0|0|8\n|总计|||||||",
                        "四、结转下年|2|0|0|0|0|0|2\n|度继续办理|||||||")
                .map(row -> "|" + row.replace("\n", "|\n") + "|").collect(Collectors.joining(ruler, ruler, ruler));
        assertRead(ReportFileReader.read(("青川县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n三、收到和处理政府信息公开申请情况\n" + rows + "五、存在的主要问题及改进情况\n解读形式单一，改进为增加图解。\n")
                .getBytes(StandardCharsets.UTF_8)));
    }

    /** Rulers here and there part groups of rows, each on its line: as figures and ordinals tell, which stand below others. */
    @ParameterizedTest
    @ValueSource(strings = {"| 予以公开 | 5 |\n| 部分公开 | 3 |", "| （一）予以公开 | 5 |\n| （二）部分公开 |   |", "| 予以公开 | 5 |\n| 部分公开 | 无 |"})
    void rowsOnALineEachAreNotJoined(String rows) {
        var ruler = "+----+----+";
        var lines = Stream.of(ruler, "| 情形 | 数 |", ruler, rows, ruler, "| 总 | 8 |\n| 计 |   |", ruler).flatMap(String::lines).toList();
        assertEquals(lines, RuledRows.joined(lines));
    }

    private static ReadReport requests(String rows) throws Exception {
        return ReportFileReader.read(("青川县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n三、收到和处理政府信息公开申请情况\n自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n"
                + rows + "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n未经复议直接起诉\n复议后起诉\n" + "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n"
                + "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n\n2\n\n\n2\n\n\n\n\n\n\n\n\n\n\n五、存在的主要问题及改进情况\n解读形式单一，改进为增加图解。\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static final String[] LABELS = {"一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "1.属于国家秘密",
        "2.其他法律行政法规禁止公开", "（七）总计", "四、结转下年度继续办理"};

    /** Word processors save a blank cell as a blank line. */
    @Test
    void blankLinesAreBlankCellsWhereEachRowHasAsManyLinesAsTheTableHasColumns() throws Exception {
        var read = requests(Stream.of(LABELS).map(label -> label + "\n3\n\n\n2\n\n\n5\n\n").collect(Collectors.joining()));
        assertEquals(Map.of("natural", "3", "business", "", "welfare", "2", "total", "5"), Map.of("natural", cell(read, "granted.natural"), "business",
                cell(read, "granted.business"), "welfare", cell(read, "granted.welfare"), "total", cell(read, "granted.total")));
        assertEquals("", read.fields().get("disputes.review.upheld"));
        assertEquals("2", read.fields().get("disputes.review.corrected"));
        assertEquals("", read.fields().get("disputes.after-review.total"));
    }

    private static final String PUBLISHED = "青川县水务局2019年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n"
            + "对外公开总数量\n规章\n\n37\n\n规范性文件\n4\n\n\n第二十条第（五）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n行政许可\n\n\n43\n其他对外管理服务事项\n\n72\n\n"
            + "第二十条第（六）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n行政处罚\n\n\n\n行政强制\n1\n\n3\n第二十条第（八）项\n信息内容\n上一年项目数量\n本年增/减\n行政事业性收费\n\n14\n"
            + "第二十条第（九）项\n信息内容\n采购项目数量\n采购总金额\n政府集中采购\n\n\n五、存在的主要问题及改进情况\n解读形式单一，改进为增加图解。\n";

    @Test
    void blankLinesAreBlankCellsOfTheTableThatHasNoSums() throws Exception {
        var fields = ReportFileReader.read(PUBLISHED.getBytes(StandardCharsets.UTF_8)).fields();
        assertEquals(List.of("", "37", ""), Stream.of("made", "opened", "total").map(column -> fields.get("disclosure.rules." + column)).toList());
        assertEquals(List.of("", "", "43"), Stream.of("previous", "change", "decisions").map(column -> fields.get("disclosure.licensing." + column)).toList());
        assertEquals(List.of("1", "", "3"), Stream.of("previous", "change", "decisions").map(column -> fields.get("disclosure.coercion." + column)).toList());
        assertEquals(List.of("", "14", "", ""), Stream.of("fees.previous", "fees.change", "procurement.projects", "procurement.amount")
                .map(cell -> fields.get("disclosure." + cell)).toList());
    }

    /** A line too few in one row: nobody can tell in which of them lines are lost. */
    @Test
    void oneRowOfAnotherLengthLeavesTheFiguresOfAllOpen() throws Exception {
        var fields = ReportFileReader.read(PUBLISHED.replace("行政强制\n1\n\n3\n", "行政强制\n1\n3\n").getBytes(StandardCharsets.UTF_8)).fields();
        assertEquals(null, fields.get("disclosure.rules.opened"));
        assertEquals(null, fields.get("disclosure.licensing.decisions"));
    }

    /** Browsers copy cells as paragraphs: a blank line before each, or behind each that is not blank. */
    @ParameterizedTest
    @ValueSource(strings = {"\n3\n\n \n\n \n\n2\n\n \n\n\u00a0\n\n5\n\n", "\n3\n\n\n\n2\n\n\n\n5\n\n"})
    void blankLinesBesideCellsAreNone(String cells) throws Exception {
        var read = requests(Stream.of(LABELS).map(label -> label + "\n" + cells).collect(Collectors.joining()));
        for (var row : List.of("received", "granted", "denied.law", "carried-out")) {
            assertEquals(List.of("3", "", "", "2", "", "", "5"), Stream.of("natural", "business", "research", "welfare", "legal", "other-org", "total")
                    .map(column -> cell(read, row + "." + column)).toList(), () -> read.notes().toString());
        }
    }

    /** Rows of which only the total is there: seven blank lines are not their cells. */
    @Test
    void aLoneTotalBehindBlankParagraphsIsTheTotal() throws Exception {
        var read = requests(Stream.of(LABELS).map(label -> label + "\n\n" + " \n\n".repeat(6) + "0\n\n").collect(Collectors.joining()));
        assertEquals("0", cell(read, "granted.total"));
        assertEquals("", cell(read, "granted.other-org"));
    }

    /** Three figures parted by blank lines are seven lines too. */
    @Test
    void blankLinesThatOnlyPartCellsAreNone() throws Exception {
        var read = requests(Stream.of(LABELS).map(label -> label + "\n\n3\n\n2\n\n5\n\n").collect(Collectors.joining()));
        assertEquals("none", cell(read, "granted.business"));
        assertEquals("none", cell(read, "granted.welfare"));
    }

    /** A quoted cell goes on over two lines. */
    @Test
    void commasWithABrokenHead() throws Exception {
        var read = read(",", "\n", "");
        assertRead(read);
        var text = "青川县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n三、收到和处理政府信息公开申请情况\n,自然人,\"商业\n企业\",\"科研\n机构\",社会公益组织,法律服务机构,其他,总计\n"
                + IntStream.range(0, ROWS.length).mapToObj(i -> "\"" + ROWS[i] + "\"," + FIGURES[i][0] + "," + FIGURES[i][1] + ",0,0,0,0," + FIGURES[i][2])
                        .collect(Collectors.joining("\n"))
                + "\n五、存在的主要问题及改进情况\n解读形式单一，改进为增加图解。\n";
        assertRead(ReportFileReader.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Rows filled up at their ends: blank cells and a total, none of which says where the row begins. */
    @Test
    void blankRowsOfATableFilledUpAtItsEnds() throws Exception {
        var text = "青川县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n三、收到和处理政府信息公开申请情况\n"
                + "| 自然人 | 法人或其他组织 | 总计 | |||||||\n| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||\n"
                + Stream.of(ROWS).map(row -> "| " + row + " |  |  |  |  |  |  | 0 | ||").collect(Collectors.joining("\n"))
                + "\n五、存在的主要问题及改进情况\n解读形式单一，改进为增加图解。\n";
        var read = ReportFileReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertEquals("0", read.fields().get("applications.granted.total"));
        assertEquals("", read.fields().get("applications.granted.natural"));
        assertEquals("", read.fields().get("applications.granted.research"));
    }

    /** Spans repeated cell by cell: the second column's amount stands twice, the first is blank. */
    @Test
    void anAmountPrintedInEachColumnItSpansIsNoFigureOfTheColumnBeforeIt() throws Exception {
        var text = "青川县水务局2020年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n二、主动公开政府信息情况\n第二十条第（九）项\t第二十条第（九）项\t第二十条第（九）项\t第二十条第（九）项\n"
                + "信息内容\t采购项目数量\t采购总金额\t采购总金额\n政府集中采购\t\t1480.8758万元\t1480.8758万元\n五、存在的主要问题及改进情况\n解读形式单一，改进为增加图解。\n";
        var read = ReportFileReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertEquals("", read.fields().get("disclosure.procurement.projects"));
        assertEquals("1480.8758万元", read.fields().get("disclosure.procurement.amount"));
    }
}
