package nianbao.input.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.input.file.ReportFileReader;
import nianbao.report.Note;
import nianbao.report.Place;
import org.junit.jupiter.api.Test;

/** One note for one cause, verbatim, with all rows and cells. */
class TidyNotesTest {

    private static Note note(String code, String message, String field) {
        return new Note(code, message, List.of(field), Place.NOWHERE);
    }

    @Test
    void rowsWhoseYearsRanTogetherAreOneNote() {
        var tidy = TidyNotes.of(List.of(note("cells.split", "“1.当面申请数”一行的“00”是2016年度、历年累计两个数连在一起，只有一种分法，请核对", "a"),
                note("cells.open", "“2.传真申请数”一行的“346”是2016年度、历年累计的数，有 3 种分法，留空", "b"),
                note("cells.split", "“3.网络申请数”一行的“11”是2016年度、历年累计两个数连在一起，只有一种分法，请核对", "c")));
        assertEquals(List.of("有 2 行的数是2016年度、历年累计两个数连在一起，只有一种分法，请核对：\n“1.当面申请数”一行的“00”\n“3.网络申请数”一行的“11”",
                "“2.传真申请数”一行的“346”是2016年度、历年累计的数，有 3 种分法，留空"), tidy.stream().map(Note::message).toList());
        assertEquals(List.of("a", "c"), tidy.getFirst().fields());
    }

    @Test
    void rowsSettledByAnAppendixAreOneNote() {
        var tidy = TidyNotes.of(List.of(note("cells.appendix", "“396442278”按文后附列的同一行分开", "a"), note("cells.appendix", "“107105”按文后附列的同一行分开", "b")));
        assertEquals(List.of("“396442278”“107105”按文后附列的同一行分开"), tidy.stream().map(Note::message).toList());
    }

    @Test
    void headsOfColumnsAreNoWordsThatWereLost() throws Exception {
        var text = "清河县水务局2016年政府信息公开工作年度报告\n一、概述\n公开信息12条。\n政府信息公开情况统计表\n指标名称计量单位2016年度历年累计\n单位\n"
                + "一、主动公开情况\n（一）主动公开政府信息数\n12\n二、回应解读情况\n1.参加或举办新闻发布会总次数\n3\n";
        var read = ReportFileReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), read.notes().stream().filter(note -> note.code().equals("text.unplaced")).map(Note::message).toList());
    }

    private static List<String> notes(String code, String table) throws Exception {
        var text = "清河县水务局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n三、收到和处理政府信息公开申请情况\n" + table
                + "五、存在的主要问题及改进情况\n解读形式单一，改进为增加图解。\n";
        return ReportFileReader.read(text.getBytes(StandardCharsets.UTF_8)).notes().stream().filter(note -> note.code().equals(code)).map(Note::message)
                .toList();
    }

    @Test
    void aTableThatIsNotThereIsSaidToBeMissingWithoutAListOfAllItsRows() throws Exception {
        assertEquals(List.of("“三、收到和处理政府信息公开申请情况”的表在原文中没有找到，175 格都没有读到"),
                notes("cells.missing", "见附件。\n").stream().filter(said -> said.startsWith("“三、")).toList());
    }

    @Test
    void aRowThatMayHaveMovedIsNamed() throws Exception {
        assertEquals(List.of("这几格以空格开头，且之和不等于总计，可能错位，请核对：（一）予以公开（7 格）"), notes("cells.unsure",
                "一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n（一）予以公开\t\t1\t0\t0\t0\t0\t3\n"));
    }

    /** A figure in the column beside its own leaves its row's sum as it is: two columns tell, one over and one under. */
    @Test
    void aFigureThatMayStandInTheWrongColumnIsDoubted() throws Exception {
        var said = notes("cells.unsure", "一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t4\t0\t7\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n"
                + "（七）总计\t3\t0\t0\t0\t0\t0\t3\n四、结转下年度继续办理\t0\t0\t0\t4\t0\t0\t4\n");
        assertEquals(List.of("有两列的合计一多一少，都差 4，这个数可能错了一列，请核对：四、结转下年度继续办理；一、本年新收政府信息公开申请数量"), said);
    }

    @Test
    void twoWrongSumsOfThreeAreRatherColumnsMistaken() throws Exception {
        var text = "清河县水务局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n四、政府信息公开行政复议、行政诉讼情况\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
                + "4\t74\t7\t0\t0\t81\t0\t0\t0\t0\t44\t0\t73\t0\t117\n五、存在的主要问题及改进情况\n解读形式单一，改进为增加图解。\n";
        var notes = ReportFileReader.read(text.getBytes(StandardCharsets.UTF_8)).notes();
        assertEquals(1, notes.stream().filter(note -> note.code().equals("cells.unsure") && note.fields().contains("disputes.review.upheld")).count(),
                notes::toString);
    }
}
