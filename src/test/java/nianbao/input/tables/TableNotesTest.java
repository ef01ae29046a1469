package nianbao.input.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import nianbao.input.file.ReportFileReader;
import nianbao.report.ReadReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed beside a table is kept beside it, and no cell is lost or found by it. */
class TableNotesTest {

    private static final String TABLE = "行政复议 | 行政诉讼 | |||||||||||||\n"
            + "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||\n"
            + "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||\n"
            + "3 | 1 | 0 | 2 | 6 | 1 | 0 | 0 | 0 | 1 | 0 | 1 | 0 | 1 | 2\n";

    @ParameterizedTest
    @ValueSource(strings = {"注：行政复议、行政诉讼数量含上年度结转数量", "（注：行政诉讼总计为 12 件，含二审。）", "2023年，本机关收到行政复议6件，其中维持3件、纠正1件。",
        "说明：本表由县司法局提供。"})
    void aNoteBeforeOrBehindTheTableIsItsNote(String note) throws Exception {
        for (var read : new ReadReport[]{text(note + "\n" + TABLE), text(TABLE + note + "\n"), page(note)}) {
            assertEquals(note, read.fields().get("disputes.note"), () -> "notes: " + read.notes());
            assertEquals("2", read.fields().get("disputes.after-review.total"));
            assertTrue(read.notes().stream().noneMatch(n -> n.code().equals("text.unplaced")), () -> "notes: " + read.notes());
        }
    }

    @Test
    void aRowOverTheWholeTableMayBeTheNote() throws Exception {
        var read = ReportFileReader.read(html("</tr><tr><td colspan=15>注：含上年度结转数量。</td></tr></table>", "").getBytes(StandardCharsets.UTF_8));
        assertEquals("注：含上年度结转数量。", read.fields().get("disputes.note"));
        assertEquals("6", read.fields().get("disputes.review.total"));
    }

    /** The heading of a part that nobody recognised does not end, with the part, in a note of the table before it. */
    @Test
    void headingsAndCaptionsAreNoNotes() throws Exception {
        var read = text("表4 行政复议情况表\n单位：件\n" + TABLE + "五、下一步打算与展望\n");
        assertNull(read.fields().get("disputes.note"));
    }

    /** Words without a stop are kept as the note, and said. */
    @Test
    void wordsThatSayNothingOfThemselvesAreDoubted() throws Exception {
        var read = text(TABLE + "以上数据不含垂直管理部门\n");
        assertEquals("以上数据不含垂直管理部门", read.fields().get("disputes.note"));
        assertTrue(read.notes().stream().anyMatch(n -> n.code().equals("note.unsure") && n.fields().contains("disputes.note")));
    }

    private static ReadReport text(String section) throws Exception {
        return ReportFileReader.read(("青川县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息。\n四、政府信息公开行政复议、行政诉讼情况\n" + section
                + "五、存在的主要问题及改进情况\n解读形式单一。\n六、其他需要报告的事项\n未收取信息处理费。\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ReadReport page(String note) throws Exception {
        return ReportFileReader.read(html("</tr></table>", note).getBytes(StandardCharsets.UTF_8));
    }

    private static String html(String end, String note) {
        var names = "<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计";
        return "<h1>青川县水务局2023年政府信息公开工作年度报告</h1><p>一、总体情况<p>公开信息。<p>四、政府信息公开行政复议、行政诉讼情况<table><tr><td colspan=5>行政复议<td colspan=10>行政诉讼"
                + "<tr><td rowspan=2>结果维持<td rowspan=2>结果纠正<td rowspan=2>其他结果<td rowspan=2>尚未审结<td rowspan=2>总计<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉<tr>"
                + names + names + "<tr><td>3<td>1<td>0<td>2<td>6<td>1<td>0<td>0<td>0<td>1<td>0<td>1<td>0<td>1<td>2" + end + "<p>" + note
                + "<p>五、存在的主要问题及改进情况<p>解读形式单一。<p>六、其他需要报告的事项<p>未收取信息处理费。";
    }
}
