package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nianbao.Turns;
import nianbao.browser.Chromium;
import nianbao.input.file.FileKinds;
import nianbao.input.file.ReportFileReader;
import nianbao.input.find.ReportReader;
import nianbao.input.source.Source;
import nianbao.input.text.MarkdownPages;
import nianbao.input.text.PipedPages;
import nianbao.input.text.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Layouts nobody has shown us: whatever a program did to a table, no cell is wrong without a note. */
class UnseenLayoutsTest {

    private static final List<String> WITH_CELLS = List.of("html of Word", "html with th and td", "html in nested tables", "html of an editor",
            "cms", "docx", "xlsx");

    static List<String> reshapes() {
        return List.copyOf(Reshapes.ALL.keySet());
    }

    /** Where cells are cells, one change leaves all of them right; the editions take turns. */
    @ParameterizedTest
    @MethodSource("reshapes")
    void tablesWithCellsAreReadWhole(String reshape) {
        var campaign = new Campaign();
        var years = List.of(2017, 2020, 2023);
        for (var layout : WITH_CELLS) {
            for (int year : years) {
                if (Turns.isOn(WITH_CELLS.indexOf(layout) + years.indexOf(year) + reshapes().indexOf(reshape), years.size())) {
                    campaign.one(year + " " + layout, Campaign.report(year, 3, "plain"), List.of(reshape), layout, Campaign.LAYOUTS.get(layout));
                }
            }
        }
        assertEquals(List.of(), campaign.faults());
        assertTrue(campaign.all().share() >= 99.5 || reshape.equals("labels broken"), campaign::table);
    }

    /** What text keeps of a table is enough: cells over several lines, a column more, numbers of rows, units alone. */
    @ParameterizedTest
    @CsvSource({"labels broken,pipes,plain", "blank column,pipes,plain", "blank column,tabs,plain", "numbered rows,spaces,plain",
        "numbered rows,cells alone,plain",
        "head repeated,cells alone,slash zeros", "blank rows,pipes,blank zeros", "ordinals in other forms,spaces,slash zeros", "transposed,spaces,slash zeros",
        "transposed,cells set in,plain", "blank column,drawn frames,plain", "numbered rows,a pipe on a line of its own,plain", "labels lost,spaces,plain"})
    void tablesInTextAreReadWhole(String reshape, String layout, String figures) {
        var campaign = new Campaign();
        for (int year : List.of(2017, 2020, 2023)) {
            for (int seed = 0; seed < 3; seed++) {
                campaign.one(year + " " + layout, Campaign.report(year, seed, figures), List.of(reshape), layout, Campaign.LAYOUTS.get(layout));
            }
        }
        assertEquals(List.of(), campaign.faults());
        assertEquals(100, campaign.all().share(), campaign::table);
    }

    static List<String> piped() {
        return List.copyOf(PipedPages.ALL.keySet());
    }

    /** Wherever pipes stand, each closes a cell. */
    @ParameterizedTest
    @MethodSource("piped")
    void cellsPartedByPipesAreReadWhole(String layout) {
        var campaign = piped(layout, List.of("plain", "slash zeros"));
        assertEquals(List.of(), campaign.faults());
        assertTrue(campaign.all().share() >= 99.5, campaign::table);
    }

    /** A blank cell and the filling of a row may look alike: what is not sure is open, with a note. */
    @ParameterizedTest
    @MethodSource("piped")
    void blankCellsPartedByPipesAreNeverGuessed(String layout) {
        var campaign = piped(layout, List.of("blank zeros"));
        assertEquals(List.of(), campaign.faults());
        assertEquals(0, campaign.all().doubted(), campaign::table);
    }

    private static Campaign piped(String layout, List<String> kinds) {
        var campaign = new Campaign();
        for (var figures : kinds) {
            for (int year : List.of(2017, 2020, 2023)) {
                campaign.one(year + " " + layout + " " + figures, Campaign.report(year, 4, figures), List.of(), layout, Campaign.LAYOUTS.get(layout));
            }
        }
        return campaign;
    }

    /** Rows printed as columns, or the total first, and every span lost: which labels stand over a figure cannot be seen. */
    @ParameterizedTest
    @CsvSource({"transposed,plain", "transposed,blank zeros", "total first,plain", "total first,blank zeros", "total missing,plain"})
    void tablesOfOtherShapeWithoutSpansAreNeverMisread(String reshape, String figures) {
        var campaign = new Campaign();
        for (var layout : PipedPages.ALL.keySet()) {
            for (int year : List.of(2020, 2024)) {
                campaign.one(year + " " + layout, Campaign.report(year, 4, figures), List.of(reshape), layout, Campaign.LAYOUTS.get(layout));
            }
        }
        assertEquals(List.of(), campaign.faults());
    }

    /** An extractor that took the figures out of their order: a lone one behind a label may be another row's. */
    @Test
    void aLoneFigureIsDoubtedWhereOthersFoundNoRow() throws Exception {
        var text = """
                某县某局2023年政府信息公开工作年度报告
                二、主动公开政府信息情况
                第二十条第（五）项
                信息内容
                本年处理决定数量
                行政许可
                17
                第二十条第（六）项
                信息内容
                行政处罚
                行政强制
                第二十条第（八）项
                信息内容
                行政事业性收费
                28
                本年处理决定数量
                39
                41
                本年收费金额（单位：万元）
                53
                """;
        var read = ReportReader.read(TextReader.read(text));
        assertTrue(!read.fields().containsKey("disclosure.fees.amount") || read.notes().stream()
                .anyMatch(note -> note.fields().contains("disclosure.fees.amount")), () -> read.notes().toString());
    }

    /** A page break in a table with a column of remarks, in which one stands: it is no figure, wherever a row's blanks are. */
    @Test
    void aRemarkBehindARowIsNoFigure() {
        var campaign = new Campaign();
        for (int seed = 0; seed < 8; seed++) {
            campaign.one("2023 " + seed, Campaign.report(2023, seed, "blank zeros"), List.of("cut in two", "remarks"), "html with th and td",
                    Campaign.LAYOUTS.get("html with th and td"));
        }
        assertEquals(List.of(), campaign.faults());
        assertEquals(0, campaign.all().doubted(), campaign::table);
    }

    /** A column more, blank from top to bottom, under a head whose spans are lost: sums tell the row's cells from the blank before them. */
    @Test
    void aBlankColumnUnderAHeadTakenApartShiftsNothing() {
        var campaign = new Campaign();
        for (int seed = 0; seed < 6; seed++) {
            campaign.one("2023 " + seed, Campaign.report(2023, seed, "blank zeros"), List.of("blank column", "spans lost"), "drawn frames",
                    Campaign.LAYOUTS.get("drawn frames"));
        }
        assertEquals(List.of(), campaign.faults());
    }

    /** Every table of 2014 has its units; a row without a figure keeps nothing else, and is blank. */
    @Test
    void aRowOfWhichOnlyTheUnitIsLeftIsBlank() {
        var campaign = new Campaign();
        for (int seed = 0; seed < 3; seed++) {
            campaign.one("2017 cells alone", Campaign.report(2017, seed, "blank zeros"), List.of(), "cells alone", Campaign.LAYOUTS.get("cells alone"));
        }
        assertEquals(List.of(), campaign.faults());
        assertEquals(100, campaign.all().share(), campaign::table);
    }

    /** Several changes at once, odd figures, and running text. */
    @Test
    void nothingIsWrongInSilence() {
        var campaign = Campaign.of(120);
        assertEquals(List.of(), campaign.faults());
    }

    /** Ruling lines give every cell; without them the places of words and figures do. */
    @ParameterizedTest
    @CsvSource({"2017,plain", "2020,plain", "2023,plain", "2020,slash zeros", "2023,blank zeros"})
    void printedPagesAreRead(int year, String figures) {
        var campaign = new Campaign();
        PrintedPages.ALL.forEach((name, layout) -> campaign.one(year + " " + name, Campaign.report(year, 1, figures), List.of(), name, layout));
        assertEquals(List.of(), campaign.faults());
        assertTrue(campaign.all().share() >= 99.5, campaign::table);
    }

    /** The date is set to the right; what the page prints below it at the left is not part of it. */
    @Test
    void wordsBelowTheDateAreNotPartOfIt() throws Exception {
        var page = Chromium.page(900, 1200);
        try {
            page.setContent("<meta charset=utf-8><h1>清河县某局2023年政府信息公开工作年度报告</h1>"
                    + "<p>一、总体情况</p><p>全年公开政府信息三百余条，办理申请若干件，内容很长，直到这一行的右边为止，然后再写一行，看看右边在哪里，这样就可以知道正文的宽度了。</p><p style='text-align:right'>清河县某局</p>"
                    + "<p style='text-align:right;margin:0'>2024年1月20日</p><p style='margin:0'>【打印本页】【关闭窗口】</p>");
            var texts = FileKinds.read(page.pdf()).blocks().stream().map(Source.SourceBlock::text).toList();
            assertEquals(List.of("2024年1月20日", "【打印本页】【关闭窗口】"), texts.subList(texts.size() - 2, texts.size()));
        } finally {
            page.context().close();
        }
    }

    /** Words behind the figures of a table without borders, and prose with figures in it, are all in the source that is read. */
    @Test
    void wordsAmongTheFiguresOfAPageAreNotLost() throws Exception {
        var page = Chromium.page(900, 1200);
        try {
            page.setContent("<meta charset=utf-8><style>td{padding:4px 20px}</style><h1>清河县某局2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p>"
                    + "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<td>备注<tr><td>规章<td>1<td>0<td>11<td>已清理"
                    + "<tr><td>行政规范性文件<td>8<td>26<td>66<td></table><p>另有 12 件 34 条 56 篇，合计 102 项，均已公开。</p>");
            var read = ReportFileReader.reading(page.pdf());
            var all = read.source().blocks().stream().map(Source.SourceBlock::text).collect(java.util.stream.Collectors.joining()).replaceAll("\\s", "");
            assertTrue(all.contains("已清理") && all.contains("另有12件34条56篇，合计102项，均已公开。"), all);
            assertEquals(List.of("11", "66"),
                    List.of(read.report().fields().get("disclosure.rules.effective"), read.report().fields().get("disclosure.normative.effective")));
            assertTrue(read.report().notes().stream().anyMatch(note -> note.message().contains("已清理")), () -> read.report().notes().toString());
        } finally {
            page.context().close();
        }
    }

    /** Tags in text: odd characters stay characters, and what the author struck out of a table is told. */
    @Test
    void textWithTagsKeepsItsCharactersAndItsNotes() throws Exception {
        var read = ReportFileReader.reading("""
                某县某局2023年政府信息公开工作年度报告
                一、总体情况
                &#xFDD0;9 全年平稳。
                <table><tr><td>甲</td><td><del>旧数</del>乙</td></tr></table>
                此后无事。
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(List.of("某县某局2023年政府信息公开工作年度报告", "一、总体情况", "\ufdd09 全年平稳。", "甲 乙", "此后无事。"),
                read.source().blocks().stream().map(Source.SourceBlock::text).toList());
        assertTrue(read.report().notes().stream().anyMatch(note -> note.message().contains("旧数")), () -> read.report().notes().toString());
    }

    static List<String> markdown() {
        return MarkdownPages.names();
    }

    @ParameterizedTest
    @MethodSource("markdown")
    void markdownIsReadWhole(String layout) {
        for (var figures : List.of("plain", "slash zeros", "blank zeros")) {
            var campaign = new Campaign();
            for (int year : List.of(2017, 2020, 2023)) {
                campaign.one(year + " " + layout + " " + figures, Campaign.report(year, 2, figures), List.of(), layout, Campaign.LAYOUTS.get(layout));
            }
            assertEquals(List.of(), campaign.faults());
            // The blanks before a row's first figure may look like those of its labels.
            assertTrue(campaign.all().share() >= (figures.equals("blank zeros") ? 96 : 100), campaign::table);
        }
    }

    /** Where a table's head lost its spans, its words stand over the wrong columns: the sums of the rows know better. */
    @Test
    void aHeadTakenApartDoesNotDecideTheOrderOfColumns() throws Exception {
        var read = ReportReader.read(TextReader.read("""
                某县某局2023年政府信息公开工作年度报告
                三、收到和处理政府信息公开申请情况
                | （本列数据的勾稽关系） | 自然人 | 法人或其他组织 | 总计 | | | | |
                | | | 商业企业 | | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
                | 一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 2 | 0 | 3 | 11 |
                | 二、上年结转政府信息公开申请数量 | 0 | 0 | 4 | 0 | 0 | 0 | 4 |
                """));
        assertEquals(List.of("3", "11", "4", "4"), java.util.stream.Stream.of("received.other-org", "received.total", "carried-in.research", "carried-in.total")
                .map(cell -> read.fields().get("applications." + cell)).toList());
    }

    /** A row printed one blank cell short: what all ways to fill it that add up agree on is kept, the rest is open. */
    @Test
    void aMissingBlankIsLookedForByTheRowsSums() throws Exception {
        var read = ReportReader.read(TextReader.read("""
                某县某局2023年政府信息公开工作年度报告
                四、政府信息公开行政复议、行政诉讼情况
                结果维持 |
                结果纠正 |
                其他结果 |
                尚未审结 |
                总计 |
                43 | | | 43 | | 82 | 11 | | 93 | 28 | | 73 | | 101 |
                """));
        assertEquals(List.of("43", "82", "28", "101"),
                java.util.stream.Stream.of("review.total", "direct.corrected", "after-review.upheld", "after-review.total")
                        .map(cell -> read.fields().get("disputes." + cell)).toList());
        assertTrue(!read.fields().containsKey("disputes.review.upheld") && read.notes().stream()
                .anyMatch(note -> note.fields().contains("disputes.review.upheld")), () -> read.notes().toString());
    }
}
