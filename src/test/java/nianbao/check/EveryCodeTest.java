package nianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nianbao.Drafts;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each finding in prose: words that give it, and the nearest lawful words that do not. */
class EveryCodeTest {

    /** The published list of codes; spelled out apart from the rules' file. */
    private static final Set<String> CODES = Set.of("""
            relation.balance relation.results relation.row relation.disputes relation.statistics
            carry.applications carry.effective carry.projects carry.opened rollup.sum
            cell.blank cell.mark cell.number cell.negative cell.fraction cell.unit cell.rules cell.form
            text.figure text.closed text.percent text.breakdown text.year text.same text.length text.hint text.term
            text.fees text.numbering text.repeat text.residue text.gap text.personal text.control
            section.missing section.renamed section.order edition.mixed title.form date.late date.early glyph.missing
            """.strip().split("\\s+"));

    @Test
    void everyCodeSaysWhyItMattersAndWhereThatIsLaidDown() {
        assertEquals(new TreeSet<>(CODES), new TreeSet<>(Formats.rules().findings().keySet()));
        Formats.rules().findings().values().forEach(rule -> assertFalse(rule.why().isBlank() || rule.source().isBlank()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // received 12 (10 + 2), carried in 0, granted 9, partial 2, total 11, carried out 1
            "text.figure | overview | 全年新收政府信息公开申请13件。",
            "text.figure | overview | 全年收到政府信息公开申请1,295件。",
            "text.figure | overview | 全年共受理申请十一件，办结11件。",
            "text.figure | overview | 全年收到１３件申请。",
            "text.figure | overview | （二）依申请公开。办结11件，2件结转下年度继续办理。",
            "text.figure | overview | 办理行政许可25件。",
            "text.figure | overview | 政府信息公开行政复议3件，行政诉讼0件。",
            "text.closed | overview | 收到政府信息公开申请12件，均已办结。",
            "text.closed | overview | 政府信息公开申请按时办结率100%。",
            "text.percent | overview | 办结11件，予以公开9件，占90%。",
            "text.breakdown | overview | 承办建议29件，其中主办16件、分办5件、协办9件。",
            "text.year | overview | 2024年，我局推进公开工作。",
            "text.year | preface | 统计期限自2024年1月1日起至2025年12月31日止。",
            "text.year | problems | 针对短板，2024年我局还将改进。",
            "text.hint | overview | 原则上不超过1000字。",
            "text.term | overview | 依据《政务公开条例》。",
            "text.fees | other-matters | 没有其他需要报告的事项。",
            "text.numbering | problems | 一是解读少；三是人手少。",
            "text.numbering | problems | （一）问题\\n（三）措施",
            "text.repeat | problems | 存在的的问题。",
            "text.repeat | preface | 示例县县政府网站。",
            "text.residue | overview | 推进公开工作。-->",
            "text.residue | overview | <!--[if gte mso 9]>公开<![endif]-->",
            "text.gap | preface | 统计期限自至12月31日止。",
            "text.gap | overview | 收到政府信息公开申请件，已答复。",
            "text.personal | preface | 联系人张某，13800138000。",
            "text.personal | overview | 申请人身份证号11010519491231002X。",
            "date.early | date | 2025年12月20日",
            "date.early | date | 二〇二五年十二月二十日"})
    void isFound(String code, String field, String text) {
        var found = codes(field, text.replace("\\n", "\n"));
        assertTrue(found.contains(code), () -> code + " not in " + found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "overview | 全年新收政府信息公开申请12件，办结11件，结转下年度继续办理1件。",
            "overview | 全年收到申请十二件。",
            "overview | 全年新收申请12件，较2024年增长20%。",
            "overview | 2020年以来，累计收到申请1295件。",
            "overview | 申请量比2024年增加3件。",
            "overview | 本机关收到政府信息公开申请7件。",
            "overview | 办公室收到政府信息公开申请7件。",
            "overview | 收到网上申请5件、信函申请7件。",
            "overview | 贯彻《2024年政务公开工作要点》，落实〔2024〕30号文件。",
            "overview | 修订2024年印发的公开指南，2024年结转的申请已办结。",
            "overview | 2025 年，主动公开信息5500余条。",
            "overview | 收到申请12件，除1件结转下年度外，其余均已办结。",
            "overview | 承办建议29件，其中主办16件、分办5件、协办8件。",
            "overview | 公开信息312条，其中救助类126条。",
            "overview | 办结11件，其中予以公开9件，占81.8%。",
            "overview | 收到涉及申请的热线、留言95件。",
            "overview | 公开公共条件，目的的确明确；共享信息。",
            "preface | 电话：0451-53320190，邮编150601，文号112233445566778899。",
            "preface | 热线12345，传真０５３１－８６０８１２３４。",
            "problems | 一是解读少；二是人手少。下一步，一是多做解读；二是配备专人。",
            "problems | （一）问题\\n1.解读少。\\n2.人手少。\\n（二）措施\\n1.多做解读。",
            "other-matters | 2025年没有收取信息处理费。",
            "date | 2026年1月20日"})
    void isSilent(String field, String text) {
        assertEquals(Set.of(), codes(field, text.replace("\\n", "\n")));
    }

    @Test
    void receivedMayCountWhatWasCarriedIn() {
        var report = Drafts.zeros(2025, "applications.received.natural", "10", "applications.carried-in.natural", "3",
                "applications.granted.natural", "13").withTotals();
        assertEquals(Set.of(), codes(with(report, "overview", "收到申请13件（含上年结转3件）。")));
        assertEquals(Set.of(), codes(with(report, "overview", "收到申请10件。")));
        assertEquals(Set.of("text.figure"), codes(with(report, "overview", "收到申请12件。")));
    }

    @Test
    void aFindingMarksTheVeryWordsAndOffersTheOneRightFigure() {
        var found = Checks.all(with(Drafts.inOrder(), "overview", "新收申请１３件。"), Optional.empty()).getFirst();
        assertEquals(List.of(new Finding.Mark("overview", 4, 7)), found.marks());
        assertEquals("新收申请12件。", found.fixes().getFirst().text());
        assertTrue(found.detail().contains("差 1"), found.detail());
        assertTrue(found.why().contains("第五十条"), found.why());
    }

    @Test
    void anExplanationHoldsUntilAValueChanges() {
        var first = Checks.all(with(Drafts.inOrder(), "overview", "新收申请13件。"), Optional.empty()).getFirst();
        var same = Checks.all(with(Drafts.inOrder(), "overview", "另起一段。\n新收申请13件。"), Optional.empty()).getFirst();
        var other = Checks.all(with(Drafts.inOrder(), "overview", "新收申请14件。"), Optional.empty()).getFirst();
        assertEquals(first.identity(), same.identity());
        assertFalse(first.identity().equals(other.identity()));
    }

    @Test
    void problemsThatStandAsTheyStoodAreCountedInYears() {
        var text = "一是乡镇公开工作不平衡，有3个乡镇没有配备专人；二是政策解读以文字为主，图解偏少。";
        var now = with(Drafts.zeros(2025), "problems", text).withTotals();
        var earlier = List.of(year(now, 2024), year(now, 2023), year(now, 2022), year(now, 2021));
        var found = Checks.all(new Dossier(now, earlier, false, Set.of(), Optional.empty())).getFirst();
        assertEquals("text.same", found.code());
        assertTrue(found.message().contains("100%") && found.message().contains("连续 4 年"), found.message());
        assertEquals(Set.of(), codes(new Dossier(now, List.of(), false, Set.of(), Optional.empty())));
        assertEquals(Set.of(), codes(new Dossier(now, earlier, false, Set.of("problems"), Optional.empty())));
    }

    @Test
    void aCountyMakesNoRulesButACityMay() {
        var fields = new HashMap<>(Drafts.zeros(2025).fields());
        fields.put("disclosure.rules.issued", "2");
        assertEquals(Set.of("cell.rules"), codes(new Report(Drafts.inOrder().format(), "示例县人民政府", 2025, fields).withTotals()));
        assertEquals(Set.of(), codes(new Report(Drafts.inOrder().format(), "示例市人民政府", 2025, fields).withTotals()));
    }

    @Test
    void aPublishedReportLacksPartsBlanksAndItsYearsForm() {
        var published = new Report(Formats.of("2019").orElseThrow(), "示例局", 2023, Map.of("disputes.review.upheld", ""));
        assertEquals(Set.of("section.missing", "cell.blank", "edition.mixed"), codes(Dossier.published(published, List.of())));
        assertTrue(WholeChecks.title(published, "示例局2023年工作报告").isPresent());
        assertEquals("text.term", WholeChecks.title(published, "示例局2023年政务公开工作年度报告").orElseThrow().code());
        assertTrue(WholeChecks.title(published, "示例局 2023 年度政府信息公开工作报告").isEmpty());
    }

    @Test
    void aReportSignedAfterItsDayIsLate() {
        var report = with(Drafts.inOrder(), "date", "2026年2月3日");
        var due = java.time.LocalDate.of(2026, 1, 31);
        assertEquals(Set.of("date.late"), codes(Dossier.draft(report, Optional.empty()).due(due)));
        assertEquals(Set.of(), codes(Dossier.draft(with(report, "date", "2026年1月31日"), Optional.empty()).due(due)));
    }

    private static Report year(Report report, int year) {
        return new Report(report.format(), report.agency(), year, report.fields());
    }

    private static Report with(Report report, String... fieldsAndTexts) {
        return Drafts.with(report, fieldsAndTexts);
    }

    private static Set<String> codes(String field, String text) {
        return codes(with(Drafts.inOrder(), field, text));
    }

    private static Set<String> codes(Report report) {
        return codes(Dossier.draft(report, Optional.empty()));
    }

    private static Set<String> codes(Dossier dossier) {
        var codes = new TreeSet<String>();
        Checks.all(dossier).forEach(f -> codes.add(f.code()));
        return codes;
    }
}
