package nianbao.input.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import nianbao.input.file.ReportFileReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure that a narrow column broke over two lines of its cell is one number where the sums say so. */
class TornFigureTest {

    private static final String HEAD = "<tr><td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计";
    private static final String FIELD = "disputes.review.";

    @ParameterizedTest
    @CsvSource({"2<br>6,29,upheld,26,true", "26,2<br>9,total,29,true", "1<br>0<br>7,110,upheld,107,true",
        "2<br>6,5,upheld,2 6,false", "2<br>6,3,upheld,2 6,false", "2<br>6,2<br>8,upheld,2 6,false"})
    void sumsTellWhetherItIsOne(String upheld, String total, String column, String read, boolean settled) throws Exception {
        var page = "<h1>青川县水务局2023年政府信息公开工作年度报告</h1><p>一、总体情况<p>公开信息。<p>四、政府信息公开行政复议、行政诉讼情况"
                + "<table><tr><td colspan=5>行政复议<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉" + HEAD + HEAD.substring(4) + HEAD.substring(4)
                + "<tr><td>" + upheld + "<td>1<td>0<td>2<td>" + total + "<td>0".repeat(10) + "</table><p>五、存在的主要问题及改进情况<p>解读形式单一。";
        var report = ReportFileReader.read(page.getBytes(StandardCharsets.UTF_8));
        assertEquals(read, report.fields().get(FIELD + column), () -> report.fields() + " " + report.notes());
        var notes = report.notes().stream().filter(note -> note.fields().contains(FIELD + column)).toList();
        assertTrue(notes.stream().anyMatch(note -> note.code().equals(settled ? "cells.split" : "cells.text") && note.message().contains(
                upheld.contains("<") && column.equals("upheld") ? upheld.replace("<br>", " ") : total.replace("<br>", " "))), notes::toString);
    }
}
