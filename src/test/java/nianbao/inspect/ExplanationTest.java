package nianbao.inspect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import nianbao.input.file.ReportFileReader;
import org.junit.jupiter.api.Test;

/** What was seen, and which label took which figure. */
class ExplanationTest {

    @Test
    void showsTheTextTheTablesWhatTookWhatAndEveryDoubt() throws Exception {
        var page = Explanation.of(ReportFileReader.reading("""
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
}
