package nianbao.input.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import nianbao.input.file.ReportFileReader;
import nianbao.report.ReadReport;
import org.junit.jupiter.api.Test;

/** Marks that converters to Markdown leave in a text. */
class MarkdownMarksTest {

    private static ReadReport read(String text) throws Exception {
        return ReportFileReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each heading has a line under it, which parts nothing from anything. */
    @Test
    void headingsAreUnderlined() throws Exception {
        var read = read("""
                清河县某局
                2023年政府信息公开工作年度报告
                ==============================

                一、总体情况
                ------

                全年平稳。

                二、主动公开政府信息情况
                ------------

                | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
                | --- | --- | --- | --- |
                | 规章 | 1 | 2 | 3 |
                | 行政规范性文件 | 4 | 5 | 6 |

                五、存在的主要问题及改进情况
                --------------

                人手不足。
                """);
        assertEquals("清河县某局", read.agency());
        assertEquals("全年平稳。", read.fields().get("overview"));
        assertEquals("6", read.fields().get("disclosure.normative.effective"));
        assertEquals("人手不足。", read.fields().get("problems"));
    }

    /** A collector's rule is none: what stands behind it is not the report's. */
    @Test
    void aRuleUnderTheLastSentenceStaysOne() throws Exception {
        var read = read("""
                清河县某局2023年政府信息公开工作年度报告
                一、总体情况
                全年平稳。
                六、其他需要报告的事项
                没有其他需要报告的事项，本年度未收取信息处理费。
                ----------
                【附：采集说明】
                """);
        assertTrue(!read.fields().get("other-matters").contains("采集说明"));
    }

    @Test
    void signsHaveBackslashesBeforeThem() throws Exception {
        var read = read("""
                # 清河县某局2020年政府信息公开工作年度报告
                ## 二、主动公开政府信息情况
                | 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
                | --- | --- | --- | --- |
                | 行政许可 | 10 | \\-4 | 25 |
                | 其他对外管理服务事项 | 1 | \\+2 | 3 |
                """);
        assertEquals("-4", read.fields().get("disclosure.licensing.change"));
        assertEquals("+2", read.fields().get("disclosure.services.change"));
    }

    /** Outside Markdown a backslash is one. */
    @Test
    void aBackslashInPlainTextStays() throws Exception {
        assertEquals("见 D:\\_年报。", read("清河县某局2023年政府信息公开工作年度报告\n一、总体情况\n见 D:\\_年报。\n").fields().get("overview"));
    }

    @Test
    void aStrongTitleGoesOnOverTwoLines() throws Exception {
        assertEquals("清河县某局", read("**清河县某局\n2023年政府信息公开工作年度报告**\n\n## 一、总体情况\n\n全年平稳。\n").agency());
    }

    /** Words of a link or of styled letters do not make a text a page. */
    @Test
    void aTagInMarkdownDoesNotMakeItAPage() throws Exception {
        var read = read("""
                # 清河县某局2023年政府信息公开工作年度报告

                电子邮箱：<span style="white-space:nowrap">a@qinghe.example</span>。

                ## 二、主动公开政府信息情况

                | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
                |----------|------|------|------|
                | 规章     | 1    | 2    | 3    |
                """);
        assertEquals("3", read.fields().get("disclosure.rules.effective"));
        assertEquals("电子邮箱：a@qinghe.example。", read.fields().get("preface"));
    }

    @Test
    void underscoresFillCellsUp() throws Exception {
        var read = read(
                "清河县某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n|信息内容______|_本年制发件数_|_本年废止件数_|_现行有效件数_|\n|规章__________|______1_______|______2_______|______3_______|\n");
        assertEquals("3", read.fields().get("disclosure.rules.effective"));
    }
}
