package nianbao.check;

import static nianbao.Drafts.with;
import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.finding.Finding;
import nianbao.format.Severity;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;

/** Findings in a clerk's words, exactly. */
public class AllChecksTest {

    @Test
    void aReportInOrderHasNoFindings() {
        assertEquals(List.of(), findings(zeros(2025)));
        assertEquals(List.of(), findings(zeros(2020)));
        assertEquals(List.of(), findings(zeros(2018)));
    }

    @Test
    void aBrokenBalanceShowsBothSidesAndTheDifference() {
        var report = zeros(2025, "applications.received.natural", "10", "applications.carried-in.natural", "1",
                "applications.granted.natural", "11", "applications.carried-out.natural", "1");
        assertEquals(List.of(
                plain(Severity.ERROR, "relation.balance",
                        List.of("applications.total.natural", "applications.carried-out.natural",
                                "applications.received.natural", "applications.carried-in.natural"),
                        "自然人：一 + 二与三（七）+ 四不符", "10 + 1 = 11，11 + 1 = 12，差 1", List.of()),
                plain(Severity.ERROR, "relation.balance",
                        List.of("applications.total.total", "applications.carried-out.total",
                                "applications.received.total", "applications.carried-in.total"),
                        "总计：一 + 二与三（七）+ 四不符", "10 + 1 = 11，11 + 1 = 12，差 1", List.of())),
                findings(report).stream().map(AllChecksTest::bare).toList());
    }

    @Test
    void aTypedTotalThatIsWrongCanComputeItselfAgain() {
        var report = zeros(2025, "applications.received.natural", "10", "applications.carried-out.natural", "10",
                "applications.received.total", "12");
        var finding = findings(report).getFirst();
        assertEquals(plain(Severity.ERROR, "relation.row", List.of("applications.received.total",
                "applications.received.natural", "applications.received.business", "applications.received.research",
                "applications.received.welfare", "applications.received.legal", "applications.received.other-org"),
                "一、本年新收政府信息公开申请数量：六类申请人之和与总计不符", "10 + 0 + 0 + 0 + 0 + 0 = 10，12，差 2",
                List.of(new Fix("applications.received.total", "", "总计改为 10"))), bare(finding));
    }

    @Test
    void clearingATotalIsOfferedOnlyByTheRelationThatComputesIt() {
        var fixes = findings(zeros(2025, "applications.total.total", "5")).stream()
                .filter(f -> f.code().equals("relation.row") || f.code().equals("relation.results"))
                .map(f -> f.code() + f.fixes().size()).toList();
        assertEquals(List.of("relation.row1", "relation.results0"), fixes);
    }

    @Test
    void aFixThatClearsATotalMendsItsFinding() {
        var report = zeros(2025, "disputes.review.upheld", "3", "disputes.review.total", "4");
        var finding = findings(report).getFirst();
        assertEquals("行政复议：四种结果之和与总计不符", finding.message());
        assertEquals("3 + 0 + 0 + 0 = 3，4，差 1", finding.detail());
        var fix = finding.fixes().getFirst();
        assertEquals("总计改为 3", fix.label());
        assertEquals(List.of(), findings(with(report, fix.field(), fix.text())));
    }

    @Test
    void aRelationThatWaitsIsNoFinding() {
        assertEquals(List.of(), findings(zeros(2025, "applications.received.natural", "10",
                "applications.carried-in.natural", "")));
    }

    @Test
    void findingsComeInTheOrderOfTheReport() {
        var report = zeros(2025, "overview", "字".repeat(1001), "disputes.direct.total", "1", "disclosure.rules.issued", "/");
        assertEquals(List.of("text.length", "cell.mark", "relation.disputes"),
                findings(report).stream().map(Finding::code).toList());
    }

    @Test
    void errorsAreCountedWithoutWarningsAndNotes() {
        var report = zeros(2025, "overview", "字".repeat(1001), "disclosure.rules.issued", "/",
                "disclosure.rules.repealed", "１");
        assertEquals(List.of(Severity.WARNING, Severity.ERROR, Severity.NOTE),
                findings(report).stream().map(Finding::severity).toList());
        assertEquals(1, AllChecks.count(findings(report), Severity.ERROR));
    }

    @Test
    void cellsToFillAreBlankNumbersThatDoNotComputeThemselves() {
        var report = zeros(2025, "disputes.direct.pending", "\u00a0", "disputes.review.total", "");
        var section = report.format().section("disputes").orElseThrow();
        assertEquals(List.of("disputes.direct.pending"), AllChecks.toFill(section, report));
    }

    @Test
    void wordsOfTheListOf2014NeedNotBeFilled() {
        var report = zeros(2018);
        var section = report.format().section("statistics").orElseThrow();
        assertEquals(List.of(), AllChecks.toFill(section, report));
        assertTrue(report.isBlank("statistics.head"));
    }

    /** Without its reason and what it depends on, which are the same for all of its code. */
    public static Finding bare(Finding f) {
        return plain(f.severity(), f.code(), f.fields(), f.message(), f.detail(), f.fixes());
    }

    public static Finding plain(Severity severity, String code, List<String> fields, String message, String detail, List<Fix> fixes) {
        return new Finding(severity, code, fields, message, detail, "", List.of(), List.of(), fixes);
    }

    private static List<Finding> findings(Report draft) {
        return AllChecks.all(draft.withTotals(), Optional.empty());
    }
}
