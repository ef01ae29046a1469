package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.format.Formats;
import nianbao.input.file.ReportFileReader;
import nianbao.report.ReadReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of setting a report that were tried by hand and were read wrongly or not at all before. */
class StrangeFilesTest {

    private static final String TITLE = "青川县水务局2023年政府信息公开工作年度报告";
    private static final List<String> OUTCOMES = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
    private static final List<String> FIGURES = List.of("3", "1", "0", "2", "6", "1", "0", "0", "0", "1", "0", "1", "0", "1", "2");

    @ParameterizedTest
    @ValueSource(strings = {"二〇二三年", "二○二三年", "二零二三年", "二О二三年", "二0二三年", "贰零贰叁年", "2 0 2 3 年", "２０２３年", "（2023年度）"})
    void theYearIsReadHoweverItIsWritten(String year) throws Exception {
        var read = page("<h1>青川县水务局" + year + "政府信息公开工作年度报告</h1>", table(FIGURES));
        assertEquals("青川县水务局 2023", read.agency() + " " + read.year());
    }

    @Test
    void navigationIsNoPartOfTheTitle() throws Exception {
        var read = page("<div>青川县水务局</div><div>首页 机构概况 政务公开</div><h1>2023年政府信息公开工作年度报告</h1>", table(FIGURES));
        assertEquals("青川县水务局 2023", read.agency() + " " + read.year());
        assertTrue(read.notes().stream().anyMatch(note -> note.code().equals("title.place")));
        var tab = page("<title>2023年政府信息公开工作年度报告_政府信息公开年报_青川县水务局网站</title><h1>2023年政府信息公开工作年度报告</h1>", table(FIGURES));
        assertEquals("青川县水务局", tab.agency());
    }

    /** A government's site holds the reports of all below it: where both are named, the one below is meant. */
    @Test
    void theMoreParticularAgencyOfASiteIsTaken() throws Exception {
        var read = page("<title>青川县人民政府门户网站</title><p>首页 > 青川县水务局 > 年报</p><h1>2023年政府信息公开工作年度报告</h1>", table(FIGURES));
        assertEquals("青川县水务局", read.agency());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", "（3）", "20240118-", "附件1：", "31-已公开_"})
    void whatAFileIsSortedByIsNoPartOfTheAgency(String sorted) throws Exception {
        var bytes = html("<h1></h1>", table(FIGURES)).getBytes(StandardCharsets.UTF_8);
        var read = ReportFileReader.reading(bytes, sorted + TITLE + ".html").report();
        assertEquals("青川县水务局 2023", read.agency() + " " + read.year());
    }

    @Test
    void aCellMayBeATableOfItsOwn() throws Exception {
        cells(FIGURES, page("<h1>" + TITLE + "</h1>", table(FIGURES).replaceAll("<td[^>]*>", "$0<table><tr><td>").replace("</td>", "</td></tr></table></td>")));
    }

    @Test
    void marksThatNobodySeesAreNoPartOfAFigure() throws Exception {
        cells(FIGURES, page("<h1>" + TITLE + "</h1>", table(FIGURES.stream().map(figure -> "\u2060" + figure + "\u00ad").toList())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "—", "空", "/"})
    void wordsForNoughtAreKeptInTheirCells(String nought) throws Exception {
        var figures = FIGURES.stream().map(figure -> figure.equals("0") ? nought : figure).toList();
        var read = page("<h1>" + TITLE + "</h1>", table(figures));
        cells(figures, read);
        assertTrue(read.notes().stream().filter(note -> note.code().equals("cells.text")).count() <= 1, () -> "notes: " + read.notes());
    }

    @Test
    void severalTablesInOneAreCutAtTheTitlesOfTheirSections() throws Exception {
        var one = "<table><tr><td colspan=15>四、政府信息公开行政复议、行政诉讼情况</td></tr>" + table(FIGURES).substring("<table>".length()).replace("</table>", "")
                + "<tr><td colspan=15>五、存在的主要问题及改进情况</td></tr><tr><td colspan=15>解读形式单一。</td></tr>"
                + "<tr><td colspan=15>六、其他需要报告的事项</td></tr><tr><td colspan=15>未收取信息处理费。</td></tr></table>";
        var read = ReportFileReader.read(("<h1>" + TITLE + "</h1><p>一、总体情况</p><p>公开信息。</p>" + one).getBytes(StandardCharsets.UTF_8));
        cells(FIGURES, read);
        assertEquals("解读形式单一。", read.fields().get("problems"));
        assertEquals("未收取信息处理费。", read.fields().get("other-matters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", ""})
    void tablesSavedWithCommasAreTables(String quote) throws Exception {
        var rows = Stream.of(
                Stream.concat(spread("行政复议", 5), spread("行政诉讼", 10)).toList(),
                Stream.concat(OUTCOMES.stream(), Stream.concat(spread("未经复议直接起诉", 5), spread("复议后起诉", 5))).toList(),
                Stream.concat(spread("", 5), Stream.concat(OUTCOMES.stream(), OUTCOMES.stream())).toList(), FIGURES)
                .map(row -> row.stream().map(cell -> quote + cell + quote).collect(Collectors.joining(","))).collect(Collectors.joining("\n"));
        cells(FIGURES, ReportFileReader.read((TITLE + "\n一、总体情况\n2023年,本局公开信息3条,其中文件1件,动态1条,其他1条。\n四、政府信息公开行政复议、行政诉讼情况\n" + rows
                + "\n五、存在的主要问题及改进情况\n解读形式单一。\n六、其他需要报告的事项\n未收取信息处理费。\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Last year's table printed above this year's is not read for it; one alone is, whatever year stands above it. */
    @Test
    void ofTwoYearsTablesTheReportsOwnIsRead() throws Exception {
        var other = table(Collections.nCopies(15, "0"));
        var read = page("<h1>" + TITLE + "</h1>", "<p>2022年：</p>" + other + "<p>2023年：</p>" + table(FIGURES));
        cells(FIGURES, read);
        assertTrue(read.notes().stream().anyMatch(note -> note.code().equals("table.unplaced")), () -> "notes: " + read.notes());
        cells(FIGURES, page("<h1>" + TITLE + "</h1>", "<p>2022年：</p>" + table(FIGURES)));
    }

    private static Stream<String> spread(String text, int columns) {
        return Stream.concat(Stream.of(text), Collections.nCopies(columns - 1, "").stream());
    }

    private static void cells(List<String> expected, ReadReport read) {
        var found = Formats.of("2021").orElseThrow().cells().keySet().stream().filter(field -> field.startsWith("disputes.")).map(read.fields()::get).toList();
        assertEquals(expected, found, () -> "notes: " + read.notes());
    }

    private static ReadReport page(String title, String table) throws Exception {
        return ReportFileReader.read(html(title, table).getBytes(StandardCharsets.UTF_8));
    }

    private static String html(String title, String table) {
        return "<meta charset=utf-8>" + title + "<p>一、总体情况</p><p>公开信息。</p><p>四、政府信息公开行政复议、行政诉讼情况</p>" + table
                + "<p>五、存在的主要问题及改进情况</p><p>解读形式单一。</p><p>六、其他需要报告的事项</p><p>未收取信息处理费。</p>";
    }

    private static String table(List<String> figures) {
        var outcomes = OUTCOMES.stream().map(outcome -> "<td>" + outcome + "</td>").collect(Collectors.joining());
        return "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr><tr>" + outcomes.replace("<td>", "<td rowspan=2>")
                + "<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>" + outcomes + outcomes + "</tr><tr>"
                + figures.stream().map(figure -> "<td>" + figure + "</td>").collect(Collectors.joining()) + "</tr></table>";
    }
}
