package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.document.Composer;
import nianbao.input.file.ReportFileReader;
import nianbao.input.label.SectionTitles;
import nianbao.output.HtmlWriter;
import nianbao.output.TextWriter;
import nianbao.report.ReadReport;
import nianbao.report.Report;
import nianbao.report.Unreadable;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is odd about real reports, one oddity a test, all figures invented. */
class OddReportsTest {

    private final Report report = LayoutsTest.report(2023, 7);
    private final String text = TextWriter.write(Composer.compose(report, false));

    private static ReadReport read(String text) throws Unreadable {
        return ReportFileReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void allCells(ReadReport read) {
        for (var cell : report.format().cells().keySet()) {
            assertEquals(report.text(cell), read.fields().get(cell), cell);
        }
    }

    private void allProse(ReadReport read) {
        for (var field : List.of("overview", "problems", "other-matters")) {
            assertEquals(report.text(field).replaceAll("\\s", ""), read.fields().getOrDefault(field, "").replaceAll("\\s", ""), field);
        }
    }

    private static boolean noted(ReadReport read, String code) {
        return read.notes().stream().anyMatch(note -> note.code().equals(code));
    }

    @ParameterizedTest
    @CsvSource({"一、总体情况,一、概述", "一、总体情况,一、2023年总体情况", "二、主动公开政府信息情况,二、行政机关主动公开政府信息情况", "二、主动公开政府信息情况,主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况,三、行政机关收到和处理政府信息公开申请情况", "三、收到和处理政府信息公开申请情况,三、依申请公开政府信息情况",
        "四、政府信息公开行政复议、行政诉讼情况,四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "四、政府信息公开行政复议、行政诉讼情况,四、政府信息公开行政复议、诉讼情况",
        "五、存在的主要问题及改进情况,五、政府信息公开工作存在的主要问题及改进情况", "五、存在的主要问题及改进情况,五、存在问题及改进措施", "五、存在的主要问题及改进情况,四、存在的主要问题及改进情况",
        "五、存在的主要问题及改进情况,五、工作不足与下一步打算", "六、其他需要报告的事项,六、其它需要报告的事项", "六、其他需要报告的事项,六、需要报告的其他事项", "六、其他需要报告的事项,七、其他需要报告的事项",
        "六、其他需要报告的事项,六 、其他需要报告的事项", "五、存在的主要问题及改进情况,五.存在的主要问题及改进情况"})
    void renamedHeadingsAreFoundAndNoted(String official, String printed) throws Exception {
        var read = read(text.replace(official + "\n", printed + "\n"));
        allCells(read);
        allProse(read);
    }

    @Test
    void tableOfContentsIsNoHeading() throws Exception {
        var titles = SectionTitles.of(report.format()).stream().map(section -> section.title()).toList();
        var contents = "目  录\n" + String.join("\n", titles) + "\n\n";
        var read = read(text.replaceFirst("\n\n", "\n\n" + contents));
        allCells(read);
        allProse(read);
    }

    @Test
    void singleRowOfOtherResultsInALaterYearIsKeptAndNoted() throws Exception {
        var lines = new StringBuilder();
        text.lines().filter(line -> !line.startsWith("（六）其他处理·1") && !line.startsWith("（六）其他处理·2"))
                .forEach(line -> lines.append(line.replaceAll("（六）其他处理·3.其他[\\s　]*\t", "（六）其他处理\t")).append('\n'));
        var read = read(lines.toString());
        assertEquals("2021", read.format().edition());
        assertTrue(noted(read, "edition.mixed"));
        assertEquals(report.text("applications.other.rest.natural"), read.fields().get("applications.other.natural"));
        assertNull(read.fields().get("applications.other.rest.natural"));
    }

    @Test
    void reportInAnOlderEditionIsReadByWhatItHolds() throws Exception {
        var old = LayoutsTest.report(2020, 3);
        var read = read(TextWriter.write(Composer.compose(old, false)).replace("2020年政府信息公开工作年度报告", "2023年政府信息公开工作年度报告"));
        assertEquals("2019", read.format().edition());
        assertEquals(2023, read.year());
        assertTrue(noted(read, "edition.mixed"));
        old.format().cells().keySet().forEach(cell -> assertEquals(old.text(cell), read.fields().get(cell), cell));
    }

    @Test
    void tableTwoAsFourTables() throws Exception {
        var html = HtmlWriter.page(Composer.compose(report, false));
        int from = html.indexOf("<table class=\"disclosure\">"), to = html.indexOf("</table>", from);
        var table = html.substring(from, to).replace("</tbody>\n<tbody>", "</tbody></table><p>续表</p><table><tbody>");
        var read = read(html.substring(0, from) + table + html.substring(to));
        allCells(read);
        allProse(read);
    }

    /** One small table a row, under heads that say nothing, and headings between them: the exact label says which row it is. */
    @Test
    void aTableARowUnderHeadsOfSomebodysOwn() throws Exception {
        var rows = new StringBuilder();
        for (var line : text.lines().toList()) {
            boolean row = line.startsWith("一、本年新收") || line.startsWith("二、上年结转") || line.startsWith("四、结转下年度");
            rows.append(
                    row ? "### 表\n\n|类别|数据1|数据2|数据3|数据4|数据5|数据6|总计|\n|---|---|---|---|---|---|---|---|\n|" + line.replaceAll("[\\s　]*\t", "|") + "|\n" : line)
                    .append('\n');
        }
        allCells(read(rows.toString()));
    }

    @Test
    void tableWithoutItsHeadingIsFoundByItsLabels() throws Exception {
        var html = HtmlWriter.page(Composer.compose(report, false)).replace("<h2>二、主动公开政府信息情况</h2>", "");
        allCells(read(html));
    }

    @Test
    void nestedTablesAndColumnsInAnotherOrder() throws Exception {
        var html = HtmlWriter.page(Composer.compose(report, false)).replace("<table class=\"applications\">", "<table><tr><td><table>")
                .replaceFirst("(?s)(<table><tr><td><table>.*?</table>)", "$1</td></tr></table>");
        allCells(read(html));
    }

    @Test
    void columnsAreFoundByTheirHead() throws Exception {
        var read = read("""
                清河县民政局2023年政府信息公开工作年度报告
                一、总体情况
                　　全年公开9条。
                二、主动公开政府信息情况
                | 信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |
                |---|---|---|---|
                | 规章 | 0 | 1 | 2 |
                | 规范性文件 | 22（其中修订16件） | 3 |  |
                五、存在的主要问题及改进情况
                　　无。
                """);
        assertEquals("1", read.fields().get("disclosure.rules.issued"));
        assertEquals("2", read.fields().get("disclosure.rules.repealed"));
        assertEquals("0", read.fields().get("disclosure.rules.effective"));
        assertEquals("22（其中修订16件）", read.fields().get("disclosure.normative.effective"));
        assertEquals("", read.fields().get("disclosure.normative.repealed"));
    }

    @Test
    void cellsThatDoNotFitAreLeftOpen() throws Exception {
        var read = read("""
                清河县民政局2023年政府信息公开工作年度报告
                一、总体情况
                　　全年公开9条。
                三、收到和处理政府信息公开申请情况
                一、本年新收政府信息公开申请数量 12 3 4 15
                二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0 0 0
                （一）予以公开 111111111
                五、存在的主要问题及改进情况
                　　无。
                """);
        assertTrue(read.fields().keySet().stream().noneMatch(field -> field.startsWith("applications.carried-in")));
        assertTrue(read.fields().keySet().stream().noneMatch(field -> field.startsWith("applications.granted")));
        assertTrue(read.notes().stream().anyMatch(n -> n.fields().contains("applications.carried-in.natural")));
        assertTrue(read.notes().stream().anyMatch(n -> n.fields().contains("applications.granted.natural")));
    }

    @Test
    void radicalsAndWidthsInLabelsDoNotMatter() throws Exception {
        var read = read(text.replace("行政", "⾏政").replace("危及", "⼙及").replace("（三）不予公开·", "(三) 不予公开 · ").replace("1.属于", "１．属于")
                .replace("民", "⺠").replace("⺠政局", "民政局"));
        assertEquals(report.text("disclosure.licensing.decisions"), read.fields().get("disclosure.licensing.decisions"));
        assertEquals(report.text("applications.denied.secret.natural"), read.fields().get("applications.denied.secret.natural"));
    }

    @Test
    void residueOfTrackedChangesInACellIsNoted() throws Exception {
        var row = text.lines().filter(line -> line.startsWith("四、结转下年度继续办理")).findFirst().orElseThrow();
        var read = read(text.replace(row, row.replaceFirst("\t[^\t]*\t", "\t0 0\t")));
        assertEquals("0 0", read.fields().get("applications.carried-out.natural"));
        assertTrue(read.notes().stream().anyMatch(n -> n.code().equals("cells.text") && n.fields().contains("applications.carried-out.natural")));
        for (var residue : List.of("60", "00", "0　0")) {
            var spaced = read(text.replace(row, row.replaceFirst("\t[^\t]*\t", "\t　" + residue + " \t")));
            assertTrue(spaced.notes().stream().anyMatch(n -> n.fields().contains("applications.carried-out.natural")), () -> residue + spaced.notes());
        }
    }

    @Test
    void trackedChangesInWordDoNotGlue() throws Exception {
        try (var word = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            for (var line : List.of("清河县民政局2023年政府信息公开工作年度报告", "一、总体情况", "全年公开9条。", "二、主动公开政府信息情况")) {
                word.createParagraph().createRun().setText(line);
            }
            var table = word.createTable(2, 4);
            var head = List.of("信息内容", "本年制发件数", "本年废止件数", "现行有效件数");
            for (int i = 0; i < 4; i++) {
                table.getRow(0).getCell(i).setText(head.get(i));
                table.getRow(1).getCell(i).setText(i == 0 ? "行政规范性文件" : "");
            }
            var paragraph = table.getRow(1).getCell(1).getParagraphs().getFirst().getCTP();
            var deleted = paragraph.addNewDel();
            deleted.setId(BigInteger.ONE);
            deleted.addNewR().addNewDelText().setStringValue("6");
            var inserted = paragraph.addNewIns();
            inserted.setId(BigInteger.TWO);
            inserted.addNewR().addNewT().setStringValue("0");
            table.getRow(1).getCell(2).setText("0");
            table.getRow(1).getCell(3).setText("5");
            word.createParagraph().createRun().setText("五、存在的主要问题及改进情况");
            word.createParagraph().createRun().setText("无。");
            word.write(out);
            var read = ReportFileReader.read(out.toByteArray());
            assertEquals("0", read.fields().get("disclosure.normative.issued"));
            assertTrue(read.notes().stream().anyMatch(note -> note.code().equals("text.tracked") && note.message().contains("6")));
        }
    }

    @Test
    void aBudgetReportIsRefused() {
        var budget = """
                清河县民政局2023年部门预算公开说明
                一、部门基本情况
                本部门主要职责是民政管理，内设机构5个。
                二、收支情况
                收入总计\t1200\t万元
                支出总计\t1200\t万元
                三、其他情况说明
                """;
        assertThrows(Unreadable.class, () -> read(budget));
        assertFalse(budget.isEmpty());
    }
}
