package nianbao.input.office;

import static nianbao.input.office.WordFile.level;
import static nianbao.input.office.WordFile.list;
import static nianbao.input.office.WordFile.p;
import static nianbao.input.office.WordFile.row;
import static nianbao.input.office.WordFile.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.input.file.ReportFileReader;
import nianbao.report.ReadReport;
import org.junit.jupiter.api.Test;

/** What Word keeps elsewhere than in the text, or in it without printing it. */
class OddWordFilesTest {

    private static final String TITLE = p("清河县民政局2023年政府信息公开工作年度报告");
    private static final String LEVELS = "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "chineseCountingThousand", "%1、", "")
            + level(1, "chineseCounting", "（%2）", "") + level(2, "decimal", "%3.", "") + level(3, "decimal", "%1.%4", "<w:isLgl/>") + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"2\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    private static ReadReport read(WordFile file, String body) throws Exception {
        return ReportFileReader.read(file.of(TITLE + body));
    }

    private static boolean noted(ReadReport read, String words) {
        return read.notes().stream().anyMatch(note -> note.message().contains(words));
    }

    /** Found by random reports: some short paragraphs of one length, none of them with a full stop, are no lines broken by hand. */
    @Test
    void shortParagraphsOfOneLengthStayParagraphs() throws Exception {
        var lines = List.of("办理结果如下：予以公开3件、部分公开1件", "总计", "公开渠道如下：网站3条、政务新媒体1条件", "合计", "培训情况如下：业务培训3次、会议交流1次", "无");
        var body = p("一、总体情况") + lines.stream().map(WordFile::p).collect(Collectors.joining()) + p("五、存在的主要问题及改进情况") + p("无。");
        assertEquals(String.join("\n", lines), read(new WordFile(), body).fields().get("overview"));
    }

    /** Text that was pasted with a paragraph's end behind each of its lines. */
    @Test
    void manyLinesBrokenAtOneWidthBecomeParagraphs() throws Exception {
        var text = "本机关全年在门户网站公开各类信息12条，涉及规划、财政、重点项目等领域，并按季度更新目录，方便群众查询；依法办理政府信息公开申请，规范答复文书，"
                + "逐件登记收到、补正、征求意见、答复的日期，及时提醒承办科室，做到件件有着落、事事有回音；还开展培训两次，参加人员覆盖全部科室和下属单位。";
        var body = new StringBuilder(p("一、总体情况"));
        for (int i = 0; i < text.length(); i += 18) {
            body.append(p(text.substring(i, Math.min(text.length(), i + 18))));
        }
        assertEquals(text, read(new WordFile(), body + p("五、存在的主要问题及改进情况") + p("无。")).fields().get("overview"));
    }

    /** A file whose title was lost: what stands at the head of each page is one, what a program wrote into the file a last resort. */
    @Test
    void whoseReportItIsMayStandAtTheHeadOfThePageOrInTheProperties() throws Exception {
        var body = p("一、总体情况") + p("2023年全年平稳。") + p("五、存在的主要问题及改进情况") + p("人手不足。") + p("六、其他需要报告的事项") + p("没有。");
        var head = ReportFileReader.read(new WordFile().with("header", "hdr", p("青川县水务局2023年政府信息公开工作年度报告")).of(body));
        assertEquals("青川县水务局 2023", head.agency() + " " + head.year());
        assertTrue(noted(head, "按页眉“青川县水务局2023年政府信息公开工作年度报告”读取"), () -> head.notes().toString());
        var property = ReportFileReader.read(new WordFile().titled("青川县水务局2023年政府信息公开工作年度报告").of(body));
        assertEquals("青川县水务局 2023", property.agency() + " " + property.year());
        assertTrue(noted(property, "按文件属性里的标题“青川县水务局2023年政府信息公开工作年度报告”读取"), () -> property.notes().toString());
    }

    /** A copy of last year's file, or a template, may still bear that one's title. */
    @Test
    void propertiesOfAnotherYearOrAgainstTheSignatureSayNothing() throws Exception {
        var body = p("一、总体情况") + p("2023年全年平稳。") + p("五、存在的主要问题及改进情况") + p("人手不足。") + p("六、其他需要报告的事项") + p("没有。");
        assertEquals("", ReportFileReader.read(new WordFile().titled("青川县水务局2022年政府信息公开工作年度报告").of(body)).agency());
        assertEquals("青川县民政局", ReportFileReader.read(new WordFile().titled("青川县水务局2023年政府信息公开工作年度报告")
                .of(body + p("<w:jc w:val=\"right\"/>", "青川县民政局") + p("<w:jc w:val=\"right\"/>", "2024年1月20日"))).agency());
    }

    @Test
    void automaticNumbersAreRead() throws Exception {
        var file = new WordFile().with("numbering", "numbering", LEVELS);
        var read = read(file, p(list(1, 0), "总体情况") + p(list(1, 1), "主动公开") + p(list(1, 2), "健全制度") + p(list(1, 2), "清理文件")
                + p(list(1, 1), "依申请公开") + p(list(1, 2), "办理") + p(list(2, 2), "重新起算") + p(list(1, 3), "款") + p(list(0, 0), "无编号")
                + p(list(1, 0), "主动公开政府信息情况") + p(list(1, 0), "收到和处理政府信息公开申请情况") + p(list(1, 0), "政府信息公开行政复议、行政诉讼情况")
                + p(list(1, 0), "存在的主要问题及改进情况") + p("无。") + p(list(1, 0), "其他需要报告的事项") + p("没有。"));
        assertEquals("（一）主动公开\n1.健全制度\n2.清理文件\n（二）依申请公开\n1.办理\n1.重新起算\n1.1 款\n无编号", read.fields().get("overview"));
        assertEquals("无。", read.fields().get("problems"));
        assertEquals("没有。", read.fields().get("other-matters"));
        assertTrue(read.notes().stream().noneMatch(note -> note.code().equals("section.renamed")), () -> read.notes().toString());
    }

    @Test
    void numbersOfStylesAreRead() throws Exception {
        var file = new WordFile().with("numbering", "numbering", "<w:abstractNum w:abstractNumId=\"0\">"
                + level(0, "japaneseCounting", "%1、", "<w:pStyle w:val=\"1\"/>") + level(1, "japaneseCounting", "（%2）", "<w:pStyle w:val=\"2\"/>")
                + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num>")
                .with("styles", "styles", "<w:style w:styleId=\"1\"><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:styleId=\"2\"><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:styleId=\"2a\"><w:basedOn w:val=\"2\"/></w:style>");
        var read = read(file, p("<w:pStyle w:val=\"1\"/>", "总体情况") + p("<w:pStyle w:val=\"2\"/>", "主动公开") + p("<w:pStyle w:val=\"2a\"/>", "依申请公开")
                + p("<w:pStyle w:val=\"1\"/>", "存在的主要问题及改进情况") + p("无。"));
        assertEquals("（一）主动公开\n（二）依申请公开", read.fields().get("overview"));
        assertEquals("无。", read.fields().get("problems"));
    }

    @Test
    void numbersAreWrittenAsWordWritesThem() {
        assertEquals("十", CountingStyle.write(10, "chineseCounting"));
        assertEquals("二十一", CountingStyle.write(21, "chineseCountingThousand"));
        assertEquals("一百零三", CountingStyle.write(103, "japaneseCounting"));
        assertEquals("一百一十", CountingStyle.write(110, "chineseCounting"));
        assertEquals("一〇", CountingStyle.write(10, "ideographDigital"));
        assertEquals("③", CountingStyle.write(3, "decimalEnclosedCircle"));
        assertEquals("甲", CountingStyle.write(1, "ideographTraditional"));
        assertEquals("iv", CountingStyle.write(4, "lowerRoman"));
        assertEquals("bb", CountingStyle.write(28, "lowerLetter"));
    }

    @Test
    void contentControlsFieldsAndTextBoxesHoldText() throws Exception {
        var read = read(new WordFile(), "<w:sdt><w:sdtPr/><w:sdtContent>" + p("一、总体情况") + "</w:sdtContent></w:sdt>"
                + "<w:p><w:fldSimple w:instr=\"DATE\"><w:r><w:t>2024年</w:t></w:r></w:fldSimple><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>公开</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>9</w:t><w:softHyphen/><w:t>条。</w:t></w:r></w:p>"
                + "<w:p><w:r><w:pict><w:shape><w:textbox><w:txbxContent>" + p("文本框里的话。") + "</w:txbxContent></w:textbox></w:shape></w:pict></w:r></w:p>"
                + p("五、存在的主要问题及改进情况") + p("无。"));
        assertEquals("2024年公开9条。\n文本框里的话。", read.fields().get("overview"));
    }

    @Test
    void whatIsDeletedHiddenOrOutsideTheTextIsNoted() throws Exception {
        var file = new WordFile().with("footnotes", "footnotes", "<w:footnote>" + p("含下属单位。") + "</w:footnote>")
                .with("header", "hdr", p("清河县民政局文件")).with("footer", "ftr", p("第 1 页")).with("comments", "comments", "<w:comment>" + p("请核实") + "</w:comment>");
        var read = read(file, p("一、总体情况") + "<w:p><w:r><w:t>公开9条</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>8条</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部说明</w:t></w:r><w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>。</w:t></w:r></w:p>"
                + p("五、存在的主要问题及改进情况") + p("无。"));
        assertEquals("公开9条。", read.fields().get("overview"));
        for (var words : new String[]{"8条", "内部说明", "含下属单位", "清河县民政局文件", "请核实"}) {
            assertTrue(noted(read, words), words + " " + read.notes());
        }
        assertTrue(read.notes().stream().noneMatch(note -> note.message().contains("页脚")));
    }

    @Test
    void labelsNumberedByWordAndTablesInTables() throws Exception {
        var file = new WordFile().with("numbering", "numbering", LEVELS);
        var inner = table(row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"), row("规章", "0", "1", "2"), row("行政规范性文件", "3", "4", "5"));
        var applications = table(row("申请人情况", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"),
                row(p(list(1, 0), "本年新收政府信息公开申请数量"), "1", "2", "3", "4", "5", "6", "21"),
                row(p(list(1, 0), "上年结转政府信息公开申请数量"), "0", "0", "0", "0", "0", "0", "0"));
        var read = read(file, p("一、总体情况") + p("公开9条。") + p("二、主动公开政府信息情况") + table(row(inner + p("")))
                + p("三、收到和处理政府信息公开申请情况") + applications + p("五、存在的主要问题及改进情况") + p("无。"));
        assertEquals("5", read.fields().get("disclosure.normative.effective"));
        assertEquals("21", read.fields().get("applications.received.total"));
        assertEquals("0", read.fields().get("applications.carried-in.natural"));
    }
}
