package nianbao.inspect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import nianbao.input.file.ReportFileReader;
import org.junit.jupiter.api.Test;

/** What was seen, and which label took which figure. */
class ExplainedReadingTest {

    @Test
    void showsTheTextTheTablesWhatTookWhatAndEveryDoubt() throws Exception {
        var page = ExplainedReading.of(ReportFileReader.reading("""
                青川县水务局2023年政府信息公开工作年度报告
                一、总体情况
                公开<script>信息</script>12条。
                二、主动公开政府信息情况
                信息内容\t本年制发件数\t本年废止件数\t现行有效件数
                规章\t0\t0\t0
                行政规范性文件（含转发）\t4\t1\t19
                五、存在的主要问题及改进情况
                解读形式单一。
                """.getBytes(StandardCharsets.UTF_8)));
        assertTrue(page.contains("青川县水务局"), page);
        assertTrue(page.contains("<td colspan=1 rowspan=1>行政规范性文件（含转发）</td>"), page);
        assertTrue(page.contains("行政规范性文件，现行有效件数 = 19"), page);
        assertTrue(page.contains("cells.missing"), page);
        assertFalse(page.contains("<script>"), page);
    }

    /** The label of another table's last row took none of the cells of a table without labels; doubts are told in words. */
    @Test
    void whatHasNoLabelTookNone() throws Exception {
        var page = ExplainedReading.of(ReportFileReader.reading("""
                青川县水务局2023年政府信息公开工作年度报告
                二、主动公开政府信息情况
                信息内容 本年制发件数 本年废止件数 现行有效件数
                规章 0 0 0
                行政规范性文件 4 1 19
                行政许可
                四、政府信息公开行政复议、行政诉讼情况
                结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
                1 0 0 0 1 2 0 0 0 2 0 0 0 0 0
                五、存在的主要问题及改进情况
                解读形式单一。
                """.getBytes(StandardCharsets.UTF_8)));
        assertTrue(page.contains("<td>（没有）<td>行政复议，结果维持 = 1"), page);
        assertTrue(page.contains("<td>（没有）<td>行政许可，本年处理决定数量 = （空白）<td>存疑：这 1 行原文没有数"), page);
    }
}
