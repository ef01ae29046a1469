package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.document.Composer;
import nianbao.format.Formats;
import nianbao.input.file.ReportFileReader;
import nianbao.output.Samples;
import nianbao.report.ReadReport;
import nianbao.report.Report;
import nianbao.report.Unreadable;
import org.junit.jupiter.api.Test;

/** Rows whose blank cells an extractor left out: filled where the relations leave one way, open where they leave several. */
class BlanksWithoutTraceTest {

    private static ReadReport read(String applications) throws Unreadable {
        return ReportFileReader.read(("""
                清河县民政局2023年政府信息公开工作年度报告
                一、总体情况
                　　全年公开9条。
                三、收到和处理政府信息公开申请情况
                %s
                五、存在的主要问题及改进情况
                　　无。
                """.formatted(applications)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> row(ReadReport read, String row) {
        return List.of("natural", "business", "research", "welfare", "legal", "other-org", "total").stream()
                .map(column -> read.fields().get("applications." + row + "." + column)).collect(Collectors.toList());
    }

    private static boolean noted(ReadReport read, String field) {
        return read.notes().stream().anyMatch(note -> note.fields().contains(field));
    }

    /** A whole table without blanks but in two rows, and with none left of those. */
    private static String table(Map<String, String> figures) {
        var format = Formats.ofYear(2023).orElseThrow();
        var fields = new LinkedHashMap<String, String>();
        format.cells().keySet().forEach(field -> fields.put(field, "0"));
        fields.putAll(figures);
        fields.putAll(Samples.prose(2023));
        for (var row : List.of("granted", "partial")) {
            fields.replaceAll((field, text) -> field.startsWith("applications." + row + ".") && text.equals("0") ? "" : text);
        }
        return Layouts.spaces(Composer.compose(new Report(format, "清河县民政局", 2023, fields), false));
    }

    /** By its row alone each of the two may be anybody's; the totals say that only natural persons and businesses asked. */
    @Test
    void columnsDecideWhereAFigureStands() throws Exception {
        var text = table(Map.of("applications.received.natural", "12", "applications.received.business", "3", "applications.received.total", "15",
                "applications.granted.natural", "12", "applications.granted.total", "12", "applications.partial.business", "3",
                "applications.partial.total", "3", "applications.total.natural", "12", "applications.total.business", "3", "applications.total.total", "15"));
        assertTrue(text.contains("（一）予以公开  12  12\n"), text);
        var read = ReportFileReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("12", "", "", "", "", "", "12"), row(read, "granted"));
        assertEquals(List.of("", "3", "", "", "", "", "3"), row(read, "partial"));
        assertTrue(noted(read, "applications.granted.natural") && noted(read, "applications.partial.business"));
        assertTrue(read.notes().stream().noneMatch(note -> note.code().equals("cells.open")), read.notes()::toString);
    }

    /** Figures that can be exchanged between two rows: both ways are shown, and neither is taken. */
    @Test
    void whatTheColumnsAllowTwiceStaysOpenWithBothWays() throws Exception {
        var text = table(Map.of("applications.received.natural", "3", "applications.received.business", "3", "applications.received.total", "6",
                "applications.granted.natural", "3", "applications.granted.total", "3", "applications.partial.business", "3",
                "applications.partial.total", "3", "applications.total.natural", "3", "applications.total.business", "3", "applications.total.total", "6"));
        var read = ReportFileReader.read(text.getBytes(StandardCharsets.UTF_8));
        for (var row : List.of("granted", "partial")) {
            assertEquals(java.util.Arrays.asList(null, null, "", "", "", "", "3"), row(read, row));
            var note = read.notes().stream().filter(n -> n.fields().contains("applications." + row + ".natural")).findFirst().orElseThrow();
            assertTrue(note.message().contains("有 2 种填法都符合勾稽关系") && note.message().contains("3 |  |  |  |  |  | 3")
                    && note.message().contains(" | 3 |  |  |  |  | 3"), note.message());
        }
    }

    /** All in one column, whichever it is: the total is certain, the rest is left open and said. */
    @Test
    void onlyWhatAllWaysAgreeOnIsKept() throws Exception {
        var read = read("""
                一、本年新收政府信息公开申请数量
                7
                7
                二、上年结转政府信息公开申请数量
                （一）予以公开
                7
                7
                （七）总计
                7
                7
                """);
        assertEquals("7", read.fields().get("applications.granted.total"));
        assertNull(read.fields().get("applications.granted.natural"));
        assertTrue(noted(read, "applications.granted.natural"));
        assertEquals(List.of("", "", "", "", "", "", ""), row(read, "carried-in"));
        assertTrue(noted(read, "applications.carried-in.natural"));
    }

    @Test
    void figuresThatFitNoWayStayOpen() throws Exception {
        var read = read("""
                一、本年新收政府信息公开申请数量
                7
                8
                （一）予以公开
                7
                7
                """);
        assertNull(read.fields().get("applications.received.total"));
        assertTrue(noted(read, "applications.received.total"));
    }

    /** Rows without a figure between rows with marks: "公开" at the end of one label does not make the next one another's. */
    @Test
    void aRowBehindARowOfMarksIsFound() throws Exception {
        var read = read("""
                一、本年新收政府信息公开申请数量 12 3 0 0 0 0 15
                （三）不予公开 1.属于国家秘密 / / / / / / /
                2.其他法律行政法规禁止公开 / / / / / / /
                3.危及“三安全一稳定” 1 / / / / / 1
                4.保护第三方合法权益 / / / / / / /
                """);
        assertEquals(List.of("1", "/", "/", "/", "/", "/", "1"), row(read, "denied.security"));
    }

    /** A table of one row set as a list of heads, each with its figure, or none. */
    @Test
    void figuresBesideTheirHeadsAreTheirs() throws Exception {
        var group = "结果维持\n%s\n结果纠正\n其他结果\n尚未审结\n%s\n总计\n%s\n";
        var read = ReportFileReader.read(("清河县民政局2023年政府信息公开工作年度报告\n一、总体情况\n　　全年公开9条。\n四、政府信息公开行政复议、行政诉讼情况\n行政复议\n"
                + group.formatted("4", "1", "5") + "行政诉讼\n未经复议直接起诉\n" + group.formatted("2", "3", "5") + "复议后起诉\n" + group.formatted("0", "0", "0")
                + "五、存在的主要问题及改进情况\n　　无。\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("4", "", "", "1", "5", "2", "", "", "3", "5", "0", "", "", "0", "0"), read.fields().entrySet().stream()
                .filter(e -> e.getKey().startsWith("disputes.")).map(Map.Entry::getValue).toList());
    }

    /** A stroke for nought is a cell, however the row ran together. */
    @Test
    void strokesThatRanTogetherAreCells() throws Exception {
        var read = read("一、本年新收政府信息公开申请数量12/3///15二、上年结转政府信息公开申请数量///////（一）予以公开12/////12（二）部分公开//3///3");
        assertEquals(List.of("12", "/", "3", "/", "/", "/", "15"), row(read, "received"));
        assertEquals(List.of("/", "/", "/", "/", "/", "/", "/"), row(read, "carried-in"));
        assertEquals(List.of("/", "/", "3", "/", "/", "/", "3"), row(read, "partial"));
    }

    /** Rows filled up with pipes for blank cells that were left out: the place of a figure says nothing, its row's sum does. */
    @Test
    void rowsFilledUpAtTheirEndsAreNeverMisread() throws Exception {
        var read = ReportFileReader.read("""
                清河县民政局2023年政府信息公开工作年度报告
                一、总体情况
                　　全年公开9条。
                二、主动公开政府信息情况
                信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
                规章 | |||
                行政规范性文件 | 69 | ||
                三、收到和处理政府信息公开申请情况
                一、本年新收政府信息公开申请数量 | 7 | 2 | 9 | ||||||
                二、上年结转政府信息公开申请数量 | |||||||||
                三、本年度办理结果 | (一)予以公开 | 9 | 9 | ||||||
                (七)总计 | 7 | 2 | 0 | 0 | 0 | 0 | 9 | |
                """.getBytes(StandardCharsets.UTF_8));
        assertNull(read.fields().get("disclosure.normative.repealed"));
        assertTrue(noted(read, "disclosure.normative.issued"), read.notes()::toString);
        assertEquals("9", read.fields().get("applications.received.total"));
        assertEquals("9", read.fields().get("applications.granted.total"));
        assertEquals(List.of("", "", "", "", "", "", ""), row(read, "carried-in"));
        assertTrue(noted(read, "applications.carried-in.total"));
        assertEquals(List.of("7", "2", "0", "0", "0", "0", "9"), row(read, "total"));
    }

    @Test
    void numbersOfRowsAreNoFigures() throws Exception {
        var read = read("""
                序号 申请人情况
                1 一、本年新收政府信息公开申请数量 12 3 0 0 0 0 15
                2 二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
                3 三、本年度办理结果 （一）予以公开 12 3 0 0 0 0 15
                4 （二）部分公开 0 0 0 0 0 0 0
                """);
        assertEquals(List.of("12", "3", "0", "0", "0", "0", "15"), row(read, "received"));
        assertEquals(List.of("12", "3", "0", "0", "0", "0", "15"), row(read, "granted"));
        assertEquals(List.of("0", "0", "0", "0", "0", "0", "0"), row(read, "partial"));
    }

    /** A program broke every cell in two lines, the rows' numbers too: the next one stands behind a row's last figure. */
    @Test
    void theNumberOfTheNextRowIsNoFigureOfTheRowBefore() throws Exception {
        var read = read("""
                9 一、本年新收政府
                信息公开申请数量  12  3  0  0  0  0  15
                1
                0 二、上年结转政府
                信息公开申请数量  0  0  0  0  0  0  0
                1
                1 三、本年度办理结果 （一）予以公开  12  3  0  0  0  0  15
                """);
        assertEquals(List.of("12", "3", "0", "0", "0", "0", "15"), row(read, "received"));
        assertEquals(List.of("0", "0", "0", "0", "0", "0", "0"), row(read, "carried-in"));
        assertEquals(List.of("12", "3", "0", "0", "0", "0", "15"), row(read, "granted"));
    }

    /** A number before the row of disputes, which no head names: the sums of the groups tell. */
    @Test
    void aNumberThatNoHeadNamesIsNoFigureOfTheRowOfDisputes() throws Exception {
        var read = ReportFileReader.read("""
                清河县民政局2023年政府信息公开工作年度报告
                四、政府信息公开行政复议、行政诉讼情况
                 | 行政复议 | 行政诉讼 |
                 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |
                 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
                5 |  | 27 |  |  | 27 |  |  | 15 |  | 15 |  |  |  |  |  |
                五、存在的主要问题及改进情况
                无。
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("", "27", "", "", "27", "", "", "15", "", "15"), read.fields().entrySet().stream()
                .filter(e -> e.getKey().startsWith("disputes.review") || e.getKey().startsWith("disputes.direct")).map(Map.Entry::getValue).toList());
    }
}
