package nianbao.check;

import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.finding.Finding;
import nianbao.format.Severity;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;

/** What must agree with last year's report. */
class CarryFindingsTest {

    private static final String IN = "applications.carried-in.";
    private static final String OUT = "applications.carried-out.";

    @Test
    void carriedInMustBeLastYearsCarriedOutInEveryColumn() {
        var last = zeros(2024, OUT + "natural", "3", "applications.received.natural", "3");
        var report = zeros(2025, IN + "natural", "2", OUT + "natural", "2");
        assertEquals(List.of(
                AllChecksTest.plain(Severity.ERROR, "carry.applications", List.of(IN + "natural"),
                        "二、上年结转政府信息公开申请数量，自然人与2024年不衔接",
                        "上年报告“四、结转下年度继续办理”为 3，本年填 2，差 1",
                        List.of(new Fix(IN + "natural", "3", "改为 3"))),
                AllChecksTest.plain(Severity.ERROR, "carry.applications", List.of(IN + "total"),
                        "二、上年结转政府信息公开申请数量，总计与2024年不衔接",
                        "上年报告“四、结转下年度继续办理”为 3，本年填 2，差 1", List.of())),
                findings(report, last).stream().map(AllChecksTest::bare).toList());
    }

    @Test
    void theyAgreeHoweverTheyAreWritten() {
        var last = zeros(2024, OUT + "natural", "3件", "applications.received.natural", "3");
        assertEquals(List.of(), findings(zeros(2025, IN + "natural", "3", OUT + "natural", "3"), last));
    }

    @Test
    void nothingIsSaidWhileEitherIsBlank() {
        var last = zeros(2024, OUT + "natural", "", OUT + "legal", "/", "applications.received.natural", "3");
        assertEquals(List.of(), findings(zeros(2025), last));
        assertEquals(List.of(), findings(zeros(2025, IN + "natural", ""), zeros(2024)));
    }

    @Test
    void effectiveFollowsFromIssuedAndRepealed() {
        var last = zeros(2024, "disclosure.normative.effective", "20");
        var report = zeros(2025, "disclosure.normative.issued", "3", "disclosure.normative.repealed", "1",
                "disclosure.normative.effective", "20");
        assertEquals(List.of(AllChecksTest.plain(Severity.WARNING, "carry.effective", List.of("disclosure.normative.effective"),
                "行政规范性文件，现行有效件数与2024年不衔接", "上年现行有效 + 本年制发 − 本年废止为 22，本年填 20，差 2",
                List.of(new Fix("disclosure.normative.effective", "22", "改为 22")))),
                findings(report, last).stream().map(AllChecksTest::bare).toList());
    }

    @Test
    void projectsOf2019FollowFromLastYearsChange() {
        var last = zeros(2019, "disclosure.penalty.previous", "10", "disclosure.penalty.change", "-4");
        var found = findings(zeros(2020, "disclosure.penalty.previous", "10"), last);
        assertEquals(List.of("carry.projects"), found.stream().map(Finding::code).toList());
        assertEquals("上年“上一年项目数量” + 上年“本年增/减”为 6，本年填 10，差 4", found.getFirst().detail());
    }

    @Test
    void openedOf2019IsOnlyANote() {
        var found = findings(zeros(2020, "disclosure.rules.opened", "1"), zeros(2019));
        assertEquals(List.of(Severity.NOTE), found.stream().map(Finding::severity).toList());
        assertEquals("carry.opened", found.getFirst().code());
    }

    @Test
    void acrossEditionsOnlyCarriedInIsCompared() {
        var last = zeros(2020, OUT + "legal", "1", "applications.received.legal", "1", "disclosure.rules.total", "9");
        assertEquals(List.of("carry.applications", "carry.applications"),
                findings(zeros(2021), last).stream().map(Finding::code).toList());
        assertEquals(List.of(), findings(zeros(2019), zeros(2018)));
    }

    private static List<Finding> findings(Report draft, Report last) {
        return AllChecks.all(draft.withTotals(), Optional.of(last.withTotals()));
    }
}
