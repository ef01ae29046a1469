package nianbao.check;

import static nianbao.Drafts.with;
import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nianbao.Drafts;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Dossier;
import nianbao.format.Severity;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that published reports are known for, in invented reports and several wordings each. */
class KnownFaultsTest {

    /** Received 95, answered 90, 5 carried over. */
    private static final Report COUNTY = of("清河县人民政府", zeros(2025, "applications.received.natural", "95", "applications.granted.natural", "90",
            "applications.carried-out.natural", "5", "disputes.review.upheld", "10", "disputes.review.pending", "1").withTotals());

    private static Report of(String agency, Report report) {
        return new Report(report.format(), agency, report.year(), report.fields());
    }

    private static List<Finding> found(Report report, Report... earlier) {
        return AllChecks.all(Dossier.published(report, List.of(earlier))).stream().filter(f -> !f.code().equals("section.missing")
                && !f.code().startsWith("overview.") && !f.code().equals("cell.blank")).toList();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).distinct().toList();
    }

    private static List<Finding> said(String words) {
        return found(with(COUNTY, "overview", words));
    }

    @Test
    void tenAndOnePrintedAsNoneInTheTableOfDisputes() {
        var finding = found(with(COUNTY, "disputes.review.total", "0")).getFirst();
        assertEquals("relation.disputes", finding.code());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals("10 + 0 + 0 + 1 = 11，0，差 11", finding.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "全年主动公开信息2602条，其中机构职能类82条、政策文件类80条、规划计划类21条、其他2420条。",
        "公布政府信息120条（其中：财政预决算类32条，重大项目类40条，民生保障类28条，其他类21条）。",
        "承办人大代表建议29件，其中主办16件、分办5件、协办9件。",
        "网站发布信息310条、公众号205条，共计520条。",
        "开展培训共12场，其中集中培训8场、专题培训5场。"})
    void partsInProseThatDoNotMakeTheWhole(String words) {
        assertEquals(List.of("text.breakdown"), codes(said(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "全年主动公开信息2603条，其中机构职能类82条、政策文件类80条、规划计划类21条、其他2420条。",
        "公布政府信息120条，其中财政预决算类32条，重大项目类40条。",
        "承办人大代表建议29件，其中主办16件、分办5件、协办8件；政协提案49件。",
        "网站发布信息310条、公众号205条，共计515条。",
        "开展培训共12场，其中集中培训8场、专题培训4场，参训300人次。"})
    void partsThatMakeItOrAreOnlySomeOfThem(String words) {
        assertEquals(List.of(), said(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"本机关收到政府信息公开申请17件。", "县政府办公室全年受理政府信息公开申请17件。", "县本级收到申请17件，答复17件。",
        "全县收到申请95件，其中本机关收到17件。", "2025年，政府机关共收到公开申请17件。", "各乡镇（街道）共收到申请17件，县直部门收到78件。",
        "全县收到申请95件，办理数量居前的为：县自然资源局17件、县住建局12件、城关镇5件。", "申请集中在规划领域，县自然资源局全年收到申请17件。"})
    void aPartOfTheScopeIsNotTheTables(String words) {
        assertEquals(List.of(), said(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025年，我县共收到政府信息公开申请17件。", "全年受理依申请公开17件。", "新收政府信息公开申请十七件。", "我县各级行政机关共接收申请17件。"})
    void seventeenAgainstNinetyFiveIsAskedAbout(String words) {
        var finding = said(words).getFirst();
        assertEquals("text.figure", finding.code());
        // Nothing else in the text says that it speaks of the table's scope: a warning, which names the scope.
        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(finding.detail().matches("文中 (?:17|十七)件，.*95.*") && finding.detail().contains("口径"), finding.detail());
    }

    @Test
    void itIsAnErrorWhereOtherFiguresOfTheTextAgreeWithTheTable() {
        assertEquals(Severity.ERROR, said("全年收到申请17件，办结90件，结转下年度5件。").getFirst().severity());
    }

    /** 10 reviews upheld and one pending, no suit. */
    @ParameterizedTest
    @ValueSource(strings = {"全年未发生因政府信息公开引起的行政复议和行政诉讼。", "2025年无政府信息公开行政复议案件。",
        "未发生针对本县有关政府信息公开事务的行政复议案件和行政诉讼案件。", "全县未收到政府信息公开申请。"})
    void noneIsSaidWhereTheTableCountsSome(String words) {
        var finding = said(words).getFirst();
        assertEquals("text.figure", finding.code());
        assertTrue(finding.detail().startsWith("文中说没有，表中"), finding.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025年无政府信息公开行政诉讼案件。", "未发生因行政复议被纠错的情形。", "县政府办公室未收到政府信息公开申请。", "没有收到涉及商业秘密的申请。"})
    void noneOfWhatTheTableDoesNotCount(String words) {
        assertEquals(List.of(), said(words));
    }

    /** A bureau of justice decides on reviews of anybody's acts; an office's figure stands beside the county's. */
    @Test
    void whatAnotherCountsIsNotTheTables() {
        var justice = of("清河县司法局", COUNTY);
        assertEquals(List.of(), found(with(justice, "overview", "全年收到行政复议申请312件，受理280件，审结251件。办理法律援助案件1200件，受理公证申请3000件。")));
        assertEquals(List.of("text.figure"), codes(found(with(justice, "overview", "因政府信息公开引发行政复议312件。"))));
        var office = of("清河县水务局", COUNTY);
        assertEquals(List.of(), found(with(office, "overview", "全县共收到政府信息公开申请233件，其中我局收到95件。")));
        assertEquals(List.of("text.figure"), codes(found(with(office, "overview", "全县共收到政府信息公开申请233件，其中我局收到59件。"))));
    }

    /** Only the numbers of the items were changed. */
    @Test
    void aListWithOtherNumbersIsTheSameList() {
        var old = "一是图解只占12%，群众看不懂；二是3个乡镇没有专人，报送不及时；三是目录未细化到科室，查找不便。";
        var now = "（一）图解只占12%，群众看不懂。\n（二）3个乡镇没有专人，报送不及时。\n（三）目录未细化到科室，查找不便。\n下一步逐项补齐。";
        var last = new Report(COUNTY.format(), COUNTY.agency(), 2024, with(COUNTY, "problems", old + "下一步逐项补齐。").fields());
        assertTrue(codes(found(with(COUNTY, "problems", now), last)).contains("text.same"));
    }

    /** One wrong figure among parts is said where it stands, and not again of their sum. */
    @Test
    void aWrongPartIsSaidOnce() {
        assertEquals(List.of("text.figure"), codes(said("因政府信息公开被申请行政复议11件，其中维持10件、纠正1件、尚未审结1件。")));
        assertEquals(List.of(), said("全县共收到申请95件（上年结转0件，结转下年度5件，实际办结90件）。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"收到申请95件，均已办结。", "全年收到政府信息公开申请95件，已全部按时答复。", "对收到的95件申请，全部在法定期限内办理完毕。",
        "受理申请95件，办结率100%。", "收到的公开申请均已依法办理完毕。"})
    void allClosedWithACarryOver(String words) {
        assertEquals(List.of("text.closed"), codes(said(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"收到申请95件，除5件结转下年度外，均已办结。", "收到申请95件，到期的均已办结，5件正在办理。", "收到建议提案29件，均已办结。",
        "县政府办公室收到的申请均已办结。"})
    void whatIsTakenBackOrIsAboutSomethingElse(String words) {
        assertEquals(List.of(), said(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "我县政府信息公开工作虽然取得了一定成效，但与上级要求和群众期盼相比还有差距：公开内容不够全面，政策解读形式较为单一，工作人员业务能力有待进一步提高。",
        "一是思想认识不够到位，个别部门主动公开意识不强；二是公开时效有待提高，部分信息更新不及时；三是队伍建设仍需加强，人员变动频繁，业务不够熟练。"})
    void aParagraphThatHasStoodForFourYears(String words) {
        var now = with(COUNTY, "problems", words.replace("我县", "2025年，我县"));
        var earlier = new ArrayList<Report>();
        for (int year = 2024; year > 2020; year--) {
            earlier.add(new Report(now.format(), now.agency(), year, with(now, "problems", words.replace("我县", year + "年，我县")).fields()));
        }
        var finding = found(now, earlier.toArray(Report[]::new)).stream().filter(f -> f.code().equals("text.same")).findFirst().orElseThrow();
        assertTrue(finding.message().contains("连续 4 年"), finding.message());
    }

    @Test
    void aParagraphAmongNewOnesThatHasStoodForFourYears() {
        var old = "依申请公开渠道有待拓宽，群众通过网络提交申请的比例不高，线下窗口的引导和服务仍需加强，答复文书的规范性、说理性还不够，需要持续改进。";
        var now = with(COUNTY, "overview", "今年新建了3个政务公开专区，覆盖全部乡镇，群众可以就近查询和打印文件，全年接待查询八百余人次。\n" + old
                + "\n全年举办在线访谈6期，回应留言，邀请基层代表参加座谈，听取对公开工作的意见，逐条研究并反馈了采纳情况。\n"
                + "结合机构调整，重新编制了公开指南和目录，逐项明确责任科室、公开时限和渠道，并在网站显著位置公布，方便群众查找。");
        var earlier = new ArrayList<Report>();
        for (int year = 2024; year > 2020; year--) {
            earlier.add(new Report(now.format(), now.agency(), year, with(Drafts.zeros(year), "overview", year + "年另有安排，情况如下。\n" + old).fields()));
        }
        var finding = found(now, earlier.toArray(Report[]::new)).stream().filter(f -> f.code().equals("text.same")).findFirst().orElseThrow();
        assertTrue(finding.message().contains("已连续 4 年"), finding.message());
    }
}
