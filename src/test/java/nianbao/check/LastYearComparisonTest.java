package nianbao.check;

import static nianbao.Drafts.draft;
import static nianbao.Drafts.with;
import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nianbao.check.CellChange.CellChangeKind;
import nianbao.check.text.ParagraphChange;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report beside last year's. */
class LastYearComparisonTest {

    private static LastYearComparison.ComparedPart part(Report last, Report now, String section) {
        return LastYearComparison.of(last, now).parts().stream().filter(p -> p.section().code().equals(section)).findFirst().orElseThrow();
    }

    private static CellChange cell(Report last, Report now, String code) {
        return part(last, now, code.substring(0, code.indexOf('.'))).cells().stream().filter(c -> c.code().equals(code))
                .findFirst().orElseThrow();
    }

    private static List<String> paragraphs(String before, String now) {
        return ParagraphChange.of(before, now).stream().map(p -> p.kind() + ":" + (p.now().isEmpty() ? p.before() : p.now())).toList();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "8, 9, CHANGED, +1, +12.5%", "9, 8, CHANGED, -1, -11.1%", "4, 8, CHANGED, +4, +100%", "8, 0, CHANGED, -8, -100%",
        "0, 5, CHANGED, +5, 新增", "0, 0, SAME, '', —", "'1,295', 1295, SAME, '', —", "100000, 100001, CHANGED, +1, 不到 0.1%",
        "'', 5, NONE, '', —", "5, '', NONE, '', —", "/, 5, NONE, '', —", "'0 0', 5, NONE, '', —", "/, /, NONE, '', —",
        "-4, 2, CHANGED, +6, —", "0, -3, CHANGED, -3, —", "22（其中修订16件）, 24, CHANGED, +2, +9.1%"})
    void aFigureIsComparedWhereBothAreFigures(String before, String now, CellChangeKind kind, String change, String percent) {
        var found = cell(zeros(2024, "disclosure.normative.issued", before), zeros(2025, "disclosure.normative.issued", now),
                "disclosure.normative.issued");
        assertEquals(new CellChange("disclosure.normative.issued", "行政规范性文件，本年制发件数", before, now, kind, change, percent), found);
    }

    @Test
    void moneyIsComparedInOneUnitAndNotAtAllWhereItsUnitIsUnsaid() {
        var yuan = CellChange.of("x", "采购总金额", "251000元", "25.2万元", null);
        assertEquals("+0.1 +0.4%", yuan.change() + " " + yuan.percent());
        assertEquals(CellChangeKind.SAME, CellChange.of("x", "采购总金额", "252000元", "25.2万元", null).kind());
        assertEquals(CellChangeKind.NONE, CellChange.of("x", "采购总金额", "251000", "25.2万元", null).kind());
        assertEquals(CellChangeKind.SAME, CellChange.of("x", "收费金额", "25.2", "25.2万元", "万元").kind());
    }

    @Test
    void everyFigureOfATableIsThereInTheOrderOfTheReport() {
        var now = zeros(2025).withTotals();
        var format = now.format();
        for (var section : List.of("disclosure", "applications", "disputes")) {
            assertEquals(format.fields(format.section(section).orElseThrow()),
                    part(zeros(2024).withTotals(), now, section).cells().stream().map(CellChange::code).toList());
        }
    }

    @Test
    void oneRowOfAnEarlierEditionIsComparedWithTheSumOfItsThree() {
        var last = zeros(2020, "applications.other.natural", "4");
        var now = zeros(2021, "applications.other.uncorrected.natural", "3", "applications.other.rest.natural", "2");
        var found = cell(last, now, "applications.other.natural");
        assertEquals("4 5 +1 +25%", String.join(" ", found.before(), found.now(), found.change(), found.percent()));
        assertTrue(found.name().contains("其他处理") && found.name().contains("自然人"), found.name());
        var open = cell(last, with(now, "applications.other.unpaid.natural", ""), "applications.other.natural");
        assertEquals(CellChangeKind.NONE, open.kind());
    }

    @Test
    void acrossEditionsOnlyWhatBothHaveIsCompared() {
        var disclosure = part(zeros(2020, "disclosure.rules.total", "9", "disclosure.licensing.decisions", "30"),
                zeros(2021, "disclosure.rules.effective", "9", "disclosure.licensing.decisions", "33"), "disclosure");
        assertEquals(List.of("disclosure.licensing.decisions", "disclosure.penalty.decisions", "disclosure.coercion.decisions"),
                disclosure.cells().stream().map(CellChange::code).toList());
        assertEquals(7, disclosure.other());
        var tables = LastYearComparison.of(zeros(2018), zeros(2019));
        assertEquals(List.of("disclosure", "applications", "disputes"), tables.apart().stream().map(s -> s.code())
                .filter(c -> !c.equals("overview") && !c.equals("problems") && !c.equals("other-matters") && !c.equals("preface")).toList());
    }

    @Test
    void paragraphsAreSameChangedNewOrDropped() {
        assertEquals(List.of("SAME:2025年，本局认真贯彻条例，依法公开信息。", "DROPPED:三是平台栏目更新不及时，内容少。",
                "CHANGED:全年组织培训四次，参训人员90人。", "NEW:今年起在服务大厅设查阅点，配自助终端两台。"),
                paragraphs("2024年，本局认真贯彻条例，依法公开信息。\n三是平台栏目更新不及时，内容少。\n全年组织培训两次，参训人员60人。",
                        "2025年，本局认真贯彻条例，依法公开信息。\n\n　　全年组织培训四次，参训人员90人。\n今年起在服务大厅设查阅点，配自助终端两台。"));
    }

    @Test
    void aParagraphThatOnlyMovedIsTheSame() {
        assertEquals(List.of("SAME:乙段讲平台建设的情况。", "SAME:甲段讲主动公开的情况。"),
                paragraphs("甲段讲主动公开的情况。\n乙段讲平台建设的情况。", "乙段讲平台建设的情况。\n甲段讲主动公开的情况。"));
    }

    @Test
    void everyParagraphOfBothYearsIsToldOnce() {
        var before = "甲甲甲甲甲\n乙乙乙乙乙\n乙乙乙乙乙\n丙丙丙丙丙\n丁丁丁丁丁";
        var now = "丁丁丁丁丁\n戊戊戊戊戊\n乙乙乙乙乙\n甲甲甲甲甲";
        var changes = ParagraphChange.of(before, now);
        assertEquals(now.lines().toList(), changes.stream().map(ParagraphChange::now).filter(t -> !t.isEmpty()).toList());
        assertEquals(before.lines().sorted().toList(), changes.stream().map(ParagraphChange::before).filter(t -> !t.isEmpty()).sorted().toList());
    }

    @Test
    void theShareOfProblemsThatRepeatsIsToldAndAChangedYearIsNoChange() {
        var last = draft(2024, "problems", "2024年存在公开内容不够全面的问题。部分栏目更新不及时。下一步将加强培训指导工作。");
        var same = LastYearComparison.of(last, draft(2025, "problems", "2025年存在公开内容不够全面的问题。部分栏目更新不及时。下一步将加强培训指导工作。"));
        assertEquals(100, same.problems().orElseThrow().repetition().percent());
        var other = LastYearComparison.of(last, draft(2025, "problems", "五个乡镇的执法结果公开晚于规定二十个工作日。"));
        assertEquals(0, other.problems().orElseThrow().repetition().percent());
        assertTrue(LastYearComparison.of(draft(2018), draft(2019)).problems().isEmpty());
    }
}
