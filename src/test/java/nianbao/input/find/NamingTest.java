package nianbao.input.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import nianbao.input.file.ReportFileReader;
import nianbao.report.ReadReport;
import nianbao.report.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose report it is and of which year, wherever it is written. */
class NamingTest {

    private static final String BODY = """
            一、总体情况
            本机关公开信息12条。
            五、存在的主要问题及改进情况
            解读形式单一，改进为增加图解。
            六、其他需要报告的事项
            本年度未收取信息处理费。
            """;

    private static ReadReport read(String text, String name) throws Exception {
        return ReportFileReader.reading(text.getBytes(StandardCharsets.UTF_8), name).report();
    }

    private static void assertOurs(ReadReport read) {
        assertEquals("青川县水务局 2023", read.agency() + " " + read.year(), () -> read.notes().toString());
    }

    private static boolean isNoted(ReadReport read) {
        return read.notes().stream().anyMatch(note -> note.code().equals("title.place"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"青川县水务局2023年政府信息公开工作年度报告", "2023年青川县水务局政府信息公开工作年度报告", "青川县水务局\n2023年政府信息公开工作年度报告",
        "青川县水务局政府信息公开工作年度报告（2023年度）", "青川县水务局2023政府信息公开年报", "青川县水务局关于2023年政府信息公开工作情况的报告",
        "索引号：0000123 标题：青川县水务局2023年政府信息公开工作年度报告 发布日期：2024-01-20", "青川县水务局二〇二三年政府信息公开工作年度报告", "青 川 县 水 务 局 2023 年 政 府 信 息 公 开 工 作 年 度 报 告",
        "== 青川县水务局 +\n2023年政府信息公开工作年度报告", "* 青川县水务局\\\\\n2023年政府信息公开工作年度报告",
        "****** 青川县水务局\n2023 年政府信息公开工作年度报告 ******", "-1-青川县水务局\n2023年政府信息公开工作年度报告"})
    void aTitleLineSaysIt(String title) throws Exception {
        var read = read(title + "\n" + BODY, "");
        assertOurs(read);
        assertFalse(isNoted(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "标题: 青川县水务局2023年政府信息公开工作年度报告\n==================== 正文 ====================\n本报告按规定编制。",
        "现将《青川县水务局2023年政府信息公开工作年度报告》公布如下。",
        "根据条例，现公布青川县水务局2023年政府信息公开工作年度报告。",
        "根据条例（以下简称《条例》），现公布青川县水务局（以下简称县水务局）2023年政府信息公开工作年度报告。请与县水务局办公室联系（地址：县政务中心）。"})
    void elsewhereItIsFoundAndNoted(String lead) throws Exception {
        var read = read(lead + "\n" + BODY, "");
        assertOurs(read);
        assertTrue(isNoted(read), () -> read.notes().toString());
    }

    /** An agency with two names, the second in brackets. */
    @Test
    void aNameInASentenceKeepsItsBrackets() throws Exception {
        var read = read("根据条例要求，现公布青川县委农办（县农业农村局）2023年政府信息公开工作年度报告。\n" + BODY, "");
        assertEquals("青川县委农办（县农业农村局） 2023", read.agency() + " " + read.year());
        assertTrue(isNoted(read));
    }

    @ParameterizedTest
    @CsvSource({"统计期限自2023年1月1日起至12月31日止。,2024年5月20日", "本报告按规定编制。,2024年1月20日"})
    void thePeriodOrTheDateSaysTheYearAndTheSignatureTheAgency(String preface, String date) throws Exception {
        var read = read(preface + "\n" + BODY + "青川县水务局\n" + date, "");
        assertOurs(read);
        assertTrue(isNoted(read));
    }

    /** A program that strips the tags off leaves everything on one line: agency, year and subject each apart. */
    @ParameterizedTest
    @ValueSource(strings = {"青川县水务局 2023年政府信息公开工作年度报告 ", "青川县水务局 2023 年度政府信息公开工作年度报告 ", "首页 政务公开 青川县水务局 2023 年度 政府信息公开工作年度报告 "})
    void theFirstWordsOfTextOnOneLineAreTheTitle(String title) throws Exception {
        var read = read(title + BODY.replace("\n", " "), "");
        assertOurs(read);
        assertFalse(isNoted(read), () -> read.notes().toString());
    }

    @Test
    void aLineOfASentenceThatNamesANoticeIsNoTitle() throws Exception {
        assertOurs(read("青川县水务局\n2023年政府信息公开工作年度报告\n根据《条例》和《青川市人民\n政府办公厅关于做好2016年政务公开要点落实情况自查及政府信息公开工作年度报告\n有关事项的通知》要求编制。\n"
                + BODY, ""));
    }

    @Test
    void theFilesNameIsTheLastToBeAsked() throws Exception {
        assertOurs(read(BODY, "青川县水务局2023年政府信息公开工作年度报告.txt"));
        assertOurs(read("青川县水务局2023年政府信息公开工作年度报告\n" + BODY, "某县某局2019年政府信息公开工作年度报告.txt"));
    }

    @Test
    void aWebPageIsCalledByItsTitle() throws Exception {
        assertOurs(
                read("<html><head><title>青川县水务局2023年政府信息公开工作年度报告_某县人民政府</title></head><body><p>" + BODY.strip().replace("\n", "</p><p>") + "</p></body></html>",
                        ""));
    }

    @Test
    void aLinkToAnotherYearAtTheFootIsNotTheTitle() throws Exception {
        assertOurs(read("青川县水务局2023年政府信息公开工作年度报告\n" + BODY + "青川县水务局2022年政府信息公开工作年度报告\n", ""));
    }

    @Test
    void agencyAndDateUnderTheTitleAreNotThePreface() throws Exception {
        var read = read("青川县水务局2023年政府信息公开工作年度报告\n青川县水务局\n（2024年1月20日）\n根据条例编制本报告。\n" + BODY, "");
        assertEquals("根据条例编制本报告。", read.fields().get("preface"));
        assertEquals("2024年1月20日", read.fields().get("date"));
    }

    @Test
    void aTitleGluedToItsTextIsParted() throws Exception {
        var read = read("青川县水务局2023年政府信息公开工作年度报告根据条例编制本报告。\n" + BODY, "");
        assertOurs(read);
        assertEquals("根据条例编制本报告。", read.fields().get("preface"));
    }

    /** Pages without any title: who made the report, whom to ask, whose year is told. */
    @ParameterizedTest
    @ValueSource(strings = {
        "根据条例要求，青川县水务局编制了本报告，统计期限自2023年1月1日至2023年12月31日。",
        "本报告由青川县水务局办公室结合有关统计数据编制，统计期限自2023年1月1日起至12月31日止。",
        "统计时间自2023年1月1日起至2023年12月31日止。如有疑问，请与青川县水务局综合股联系（电话：22982260）。",
        "本报告统计数据从2023年1月1日至2023年12月31日。如有疑问,请联系青川县水务局。电子版可在网站下载。",
        "2023年，在县政府主管部门的引领下，青川县水务局严格依照要求公开信息，现将本年度工作情况报告如下：",
        "现将青川县水务局2023年度政府信息工作年度报告予以公开。", "根据条例要求,特编制青川县水务局2023年政府信息公开工作年度报告。",
        "结合青川县水务局（以下简称“水务局”）政府信息公开工作有关统计数据撰写，统计期限自2023年1月1日起至12月31日止。",
        "本年报根据2023年青川县水务局信息公开工作实际编制而成。", "现发布《官网@:青川县水务局2023年政府信息公开工作年度报告》。",
        "青川县水务局是主管水务的县政府职能部门。2023年，我局配备了1名工作人员。", "2023年度，青川县水务局未发生行政复议。",
        "根据条例，2023年度青川县水务局认真贯彻实施。", "统计期限自2023年1月1日起至12月31日止。如有疑问请与青川县水务局（地址：人民路1号）。",
        "统计期限自2023年1月1日起至12月31日止。如对本报告有疑问，请联系：青川县水务局，电话：22982260。",
        "现公布我局2023年政府信息公开工作年度报告。如有疑问，请与青川县水务局办公室联系。",
        "2023年，青川县水务局严格按照要求公开信息，现公布2023年度本级政府信息公开年度报告。",
        "制定了《青川县水务局信息公开保密审查制度》，所列数据自2023年1月1日至2023年12月31日。",
        "成立由局长任组长的青川县水务局政府信息公开工作领导小组，2023年我局公开信息12条。",
        "本报告由水务局编制，统计时间自2023年1月1日起至2023年12月31日止。如有疑问，可与青川县水务局办公室（电话：22982260）联系。"})
    void aReportWithoutATitleSaysItInItsPreface(String lead) throws Exception {
        var read = read(lead + "\n" + BODY, "");
        assertOurs(read);
        assertTrue(isNoted(read), () -> read.notes().toString());
    }

    @Test
    void aReportWithoutATitleAndPrefaceSaysItInItsFirstSentence() throws Exception {
        assertOurs(read(BODY.replace("本机关公开", "2023年，青川县水务局认真贯彻条例，公开"), ""));
    }

    @Test
    void aReportWithoutTitleAndSectionsIsOneByItsOwnWords() throws Exception {
        assertOurs(read("本报告由青川县水务局根据《条例》和关于做好政府信息公开工作年度报告有关事项的通知要求编制，数据自2023年1月1日至2023年12月31日。\n一、概述\n有序推进。\n二、做法\n多样。\n", ""));
        assertThrows(Unreadable.class, () -> read("本总结由青川县水务局编制，数据自2023年1月1日至2023年12月31日。\n一、概述\n有序推进。\n二、做法\n多样。\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"本年报由青川县水务局根据条例和关于做好2023年政府信息公开工作年度报告编制的通知编制。\n一、工作开展\n有序推进。\n二、组织领导\n加强。\n",
        "现将青川县水务局2023年政府信息公开工作情况报告如下： 一、完成情况及成效 公开信息12条。 二、打算 增加图解。",
        "青川县水务局\n一、概述\n2023年，我局坚持信息公开。\n二、主动公开政府信息情况\n2023年我局公开信息12条。\n青川县水务局\n2024年1月20日\n"})
    void aReportOfPartsThatNobodyFixedIsOne(String text) throws Exception {
        assertOurs(read(text, ""));
    }

    @Test
    void theIndexOfAPageIsTheLastToBeAsked() throws Exception {
        assertOurs(read("索引号 | 0123/2024-1 | 公开形式 | 主动公开 |\n发布单位 | 青川县水务局 | 发文日期 | 2024-01-11 |\n一、总体情况\n2023年，我局公开信息12条。\n" + BODY, ""));
        assertOurs(read("大中小青川县水务局2023年政府信息公开工作年度报告\n" + BODY, ""));
    }

    @Test
    void aTitlePrintedTwiceIsNoPartOfTheName() throws Exception {
        assertOurs(read("2023年政府信息公开工作年度报告\n2023年政府信息公开工作年度报告\n" + BODY + "青川县水务局\n2024年1月20日", ""));
    }

    @Test
    void theLastDayOfTheYearSaysItWhereNothingElseDoes() throws Exception {
        assertEquals(" 2023", named(read(BODY.replace("本机关公开", "截止2023年12月31日我局公开"), "")));
    }

    /** Universities write of school years: the one in which it ends. */
    @Test
    void aSchoolYearIsNoPartOfTheName() throws Exception {
        assertEquals("青川学院 2023", named(read("青川学院\n2022-2023学年度信息公开工作报告\n" + BODY, "")));
        assertEquals("青川学院 2024", named(read("青川学院2023—2024学年信息公开年度报告\n" + BODY, "")));
    }

    private static String named(ReadReport read) {
        return read.agency() + " " + read.year();
    }

    @Test
    void reportsOfOthersThatAreAddedUpAreNotItsTitle() throws Exception {
        var read = read("综合2023年度青川市各县（市、区）政府和市级各部门的政府信息公开年度工作报告编制而成。统计期限自2023年1月1日至12月31日。\n" + BODY, "");
        assertEquals(" 2023", read.agency() + " " + read.year());
        assertEquals("青川市人民政府", read("综合2023年度各县政府和市级各部门的政府信息公开年度报告编制，可与青川市人民政府办公室政府信息公开中心联系。\n" + BODY, "").agency());
    }

    /** The title names nobody; who it is stands alone on the line under it. */
    @Test
    void anOfficeAloneUnderATitleIsWhoseReportItIs() throws Exception {
        var read = read("2023年政府信息公开工作年度报告\n青川经开区（滨江）管委会\n" + BODY, "");
        assertEquals("青川经开区（滨江）管委会 2023", named(read));
        assertEquals("", read.fields().getOrDefault("preface", ""));
        assertTrue(isNoted(read), () -> read.notes().toString());
        assertEquals(" 2023", named(read("2023年政府信息公开工作年度报告\n我们做了许多工作\n" + BODY, "")));
    }

    @Test
    void neitherYearsInBracketsNorNoticesBelongToTheAgency() throws Exception {
        assertOurs(read("[2023年]青川县水务局政府信息公开年度报告\n" + BODY, ""));
        assertOurs(read("关于青川县水务局2023年政府信息公开工作年度报告的公示\n" + BODY, ""));
        assertOurs(read("青川县水务局2023年政府信息公开工作总结报告\n" + BODY, ""));
    }
}
