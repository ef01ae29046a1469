package nianbao.input.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import nianbao.input.text.TextReader;
import nianbao.report.ReadReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections begin where they do, whatever was done to their headings. */
class SectionsFoundTest {

    private static final String TITLE = "青川县水务局2023年政府信息公开工作年度报告\n";

    private static ReadReport read(String text) throws Exception {
        return ReportReader.read(TextReader.read(TITLE + text));
    }

    @ParameterizedTest
    @CsvSource({"一、工作概况,五、存在的主要问题及改情况,六、其他", "第一部分 总体情况,第五部分 存在的主要问题及改进情况,第六部分 其他需要报告的事项",
        "1.总体情况,5.存在的主要问题及改进情况,6.其他需要报告的事项", "一、年度工作基本情况,五、问题与对策,六、其他需要报告的事项",
        "总体情况,存在的主要问题及改进情况,其他需要报告的事项"})
    void renamedMisprintedOrNumberedAnew(String overview, String problems, String others) throws Exception {
        var read = read(overview + "\n本机关公开信息12条。\n" + problems + "\n解读形式单一。\n" + others + "\n未收取信息处理费。\n");
        assertEquals("本机关公开信息12条。", read.fields().get("overview"));
        assertEquals("解读形式单一。", read.fields().get("problems"));
        assertEquals("未收取信息处理费。", read.fields().get("other-matters"));
    }

    @Test
    void runOnAndMisprintedAtOnce() throws Exception {
        var read = read("一、总体情况\n本机关公开信息12条。\n四、政府信息公开行政法复议、行政诉讼情况行政复议 行政诉讼 结果维持结果纠正其他结果尚未审结总计 未经复议直接起诉 复议后起诉 "
                + "结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计 0 1 1 0 2 1 0 0 0 1 0 0 0 0 0 五、存在的主要问题及改进情况解读形式单一。六、其他需要报告的事项没有。\n");
        assertEquals("2 1 0", read.fields().get("disputes.review.total") + " " + read.fields().get("disputes.direct.total") + " "
                + read.fields().get("disputes.after-review.total"));
        assertEquals("解读形式单一。", read.fields().get("problems"));
        assertEquals("没有。", read.fields().get("other-matters"));
    }

    @Test
    void lostWhereTheirFirstWordsArePlain() throws Exception {
        var read = read("（一）主动公开。公开信息12条。\n（二）依申请公开。没有。\n三、收到和处理政府信息公开申请情况\n（一）主要问题。解读形式单一。\n（二）改进措施。增加图解。\n六、其他需要报告的事项\n没有。\n");
        assertEquals("（一）主动公开。公开信息12条。\n（二）依申请公开。没有。", read.fields().get("overview"));
        assertEquals("（一）主要问题。解读形式单一。\n（二）改进措施。增加图解。", read.fields().get("problems"));
        assertFalse(read.fields().containsKey("preface"));
        assertEquals(2, read.notes().stream().filter(note -> note.code().equals("section.renamed")).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n一、 概述\n2017年推进公开。\n二、主动公开情况\n公开3460条。", " 根据条例编制本报告，期限自2017年1月1日起至12月31日。一、 概述2017年推进公开。二、主动公开情况2017年公开3460条。三、问题 更新不够及时。",
        "根据条例编制本报告。一、概述2017年推进公开。二、主动公开情况2017年公开3460条。三、问题更新不够及时。"})
    void theTextOfAnOlderEditionIsNotItsPreface(String text) throws Exception {
        var read = ReportReader.read(TextReader.read("青川县人民政府2017年政府信息公开工作年度报告" + text));
        assertEquals("青川县人民政府 2017", read.agency() + " " + read.year());
        assertEquals("一、", read.fields().get("body").substring(0, 2));
        assertFalse(read.fields().getOrDefault("preface", "").contains("概述"));
    }

    @Test
    void radicalsBecomeTheirCharactersWithOneNote() throws Exception {
        var read = read("一、总体情况\n公开⺠生信息，⻓期征求部⻔意⻅。\n五、存在的主要问题及改进情况\n作⻛不实。\n");
        assertEquals("公开民生信息，长期征求部门意见。", read.fields().get("overview"));
        assertEquals(1, read.notes().stream().filter(note -> note.code().equals("text.radicals")).count());
    }

    /** Rules under headings and between sections part nothing from the report. */
    @ParameterizedTest
    @ValueSource(strings = {"\n~~~~~~~~~~~~\n", "\n\n------------\n\n", "\n************\n"})
    void rulesMayPartSections(String rule) throws Exception {
        var read = read("一、总体情况" + rule + "（一）主动公开方面" + rule + "本机关公开信息12条。\n五、存在的主要问题及改进情况" + rule + "解读形式单一，改进为增加图解，每月检查一次栏目更新情况。\n"
                + "六、其他需要报告的事项" + rule + "未收取信息处理费。\n");
        assertEquals("青川县水务局 2023", read.agency() + " " + read.year());
        assertEquals("（一）主动公开方面\n本机关公开信息12条。", read.fields().get("overview"));
        assertEquals("未收取信息处理费。", read.fields().get("other-matters"));
    }
}
