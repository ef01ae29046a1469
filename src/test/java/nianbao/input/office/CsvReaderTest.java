package nianbao.input.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nianbao.input.file.BadFiles;
import nianbao.input.file.ReportFileReader;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets saved as text, and what tells them from prose; sheets of OpenDocument with what LibreOffice puts beside a report. */
class CsvReaderTest {

    /** As a spreadsheet program saves the third table of edition 2021: merged cells are gone, the columns of other tables are left. */
    private static final String DISPUTES = """
            河畔县档案局2024年政府信息公开工作年度报告,,,,,,,,,,,,,,,,,
            "四、政府信息公开行政复议、
            行政诉讼情况",,,,,,,,,,,,,,,,,
            行政复议,,,,,,,行政诉讼,,,,,,,,,,
            结果维持,结果纠正,,其他结果,尚未审结,,总计,未经复议直接起诉,,,,,,复议后起诉,,,,
            ,,,,,,,结果维持,结果纠正,,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计
            5,,,,2,,7,8,,,,1,9,,,,,
            五、存在的主要问题及改进情况,,,,,,,,,,,,,,,,,
            "说了""一个""问题，已改进。",,,,,,,,,,,,,,,,,
            """;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void eachBlankCellStandsUnderTheHeadOfItsColumn(String separator) throws Exception {
        var read = ReportFileReader.read(DISPUTES.replace(",", separator).getBytes(StandardCharsets.UTF_8));
        assertEquals("河畔县档案局", read.agency());
        var row = Map.of("review.upheld", "5", "review.corrected", "", "review.pending", "2", "review.total", "7", "direct.upheld", "8", "direct.other", "",
                "direct.pending", "1", "direct.total", "9", "after-review.total", "");
        row.forEach((cell, text) -> assertEquals(text, read.fields().get("disputes." + cell), cell));
        assertEquals("说了\"一个\"问题，已改进。", read.fields().get("problems"));
    }

    @Test
    void linesOfUnequalWidthAreProse() throws Exception {
        assertTrue(CsvReader.read(DISPUTES + "审核人,填报人\n").isEmpty());
        assertTrue(CsvReader.read("全年公开信息9条，其中,政策3条。\n".repeat(20) + "没有收到申请。\n").isEmpty());
    }

    @Test
    void aSheetEndsWhereItsCellsDo() throws Exception {
        var sheet = CsvReader.read("a,b\r\n".repeat(8) + "c,\"d\r\ne\"").orElseThrow();
        var grid = (SourceGrid) sheet.blocks().getFirst();
        assertEquals(9, grid.rows().size());
        assertEquals("d\r\ne", grid.rows().getLast().getLast().text());
    }

    @Test
    void aBlankRowWithinATableIsARow() throws Exception {
        var grid = (SourceGrid) CsvReader.read("a,b\n".repeat(8) + ",\nc,d\n").orElseThrow().blocks().getFirst();
        assertEquals(10, grid.rows().size());
    }

    @Test
    void placesCountTheLinesWithinCells() throws Exception {
        var sheet = CsvReader.read("\"甲\n乙\",\r\n".repeat(2) + "丙,\n".repeat(6)).orElseThrow();
        assertEquals(List.of(1, 1, 3, 3, 5, 6, 7, 8, 9, 10), sheet.blocks().stream().map(block -> block.place().line()).toList());
    }

    @Test
    void aSheetIsNoWiderThanAReport() throws Exception {
        assertTrue(CsvReader.read((",".repeat(99) + "a\n").repeat(8)).isPresent());
        assertTrue(CsvReader.read((",".repeat(100) + "a\n").repeat(8)).isEmpty());
    }

    @Test
    void cellsThatCheckAReportAreNoPartOfIt() throws Exception {
        var sheet = """
                <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="s">
                <table:table-row><table:table-cell><text:p>行政许可</text:p></table:table-cell><table:table-cell table:style-name="c"/>
                <table:table-cell><text:p>7</text:p></table:table-cell><table:table-cell><text:p>无法核对</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16380"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                <table:named-expressions><table:named-expression table:name="勾稽核对" table:expression="[$'s'.$D$1:.$D$9];[$'s'.$F$2]"/>
                </table:named-expressions></table:table></office:spreadsheet></office:body></office:document-content>""";
        var grid = (SourceGrid) OdsReader.read(ods(sheet)).blocks().getFirst();
        assertEquals("行政许可 7", grid.text());
        assertEquals(1, grid.rows().size());
    }

    @Test
    void rowsAreCountedAsTheProgramCountsThemHoweverManyAreBlank() throws Exception {
        var sheet = """
                <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="s">
                <table:table-row table:number-rows-repeated="%s"><table:table-cell/></table:table-row>
                <table:table-row><table:table-cell><text:p>行政许可</text:p></table:table-cell><table:table-cell><text:p>7</text:p></table:table-cell>
                <table:table-cell><text:p>无法核对</text:p></table:table-cell></table:table-row>
                <table:named-expressions><table:named-expression table:name="勾稽核对" table:expression="[$'s'.$C$%s]"/>
                </table:named-expressions></table:table></office:spreadsheet></office:body></office:document-content>""";
        for (int blank : new int[]{1, 100, 250, 1_048_000}) {
            var grid = (SourceGrid) OdsReader.read(ods(sheet.formatted(blank, blank + 1))).blocks().getFirst();
            assertEquals("行政许可 7", grid.text());
            assertEquals(Place.line(blank + 1), grid.place());
        }
    }

    private static byte[] ods(String content) throws IOException {
        return BadFiles.zip(Map.of("content.xml", content.getBytes(StandardCharsets.UTF_8)));
    }
}
