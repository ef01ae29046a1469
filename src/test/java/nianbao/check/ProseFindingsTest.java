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
import nianbao.check.finding.Finding;
import nianbao.check.rule.Dossier;
import nianbao.check.rule.WholeChecks;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;

/** Findings in prose: their words, what they depend on, what they take for granted. Each code's cases: inspect.EveryCodeTest. */
class ProseFindingsTest {

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
        var found = AllChecks.all(with(Drafts.inOrder(), "overview", "新收申请１３件。"), Optional.empty()).getFirst();
        assertEquals(List.of(new Finding.Mark("overview", 4, 7)), found.marks());
        assertEquals("新收申请12件。", found.fixes().getFirst().text());
        assertTrue(found.detail().contains("差 1"), found.detail());
        assertTrue(found.why().contains("第五十条"), found.why());
    }

    @Test
    void anExplanationHoldsUntilAValueChanges() {
        var first = AllChecks.all(with(Drafts.inOrder(), "overview", "新收申请13件。"), Optional.empty()).getFirst();
        var same = AllChecks.all(with(Drafts.inOrder(), "overview", "另起一段。\n新收申请13件。"), Optional.empty()).getFirst();
        var other = AllChecks.all(with(Drafts.inOrder(), "overview", "新收申请14件。"), Optional.empty()).getFirst();
        assertEquals(first.identity(), same.identity());
        assertFalse(first.identity().equals(other.identity()));
    }

    @Test
    void problemsThatStandAsTheyStoodAreCountedInYears() {
        var text = "一是乡镇公开工作不平衡，有3个乡镇没有配备专人；二是政策解读以文字为主，图解偏少。";
        var now = with(Drafts.zeros(2025), "problems", text).withTotals();
        var earlier = List.of(year(now, 2024), year(now, 2023), year(now, 2022), year(now, 2021));
        var found = AllChecks.all(new Dossier(now, earlier, false, Set.of(), Optional.empty())).getFirst();
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
        assertEquals("title.form", WholeChecks.title(published, "示例局2023年度政府信息公开工作报告").orElseThrow().code());
        assertEquals("title.form", WholeChecks.title(published, "示例局2023年政府信息公开年度报告").orElseThrow().code());
        assertTrue(WholeChecks.title(published, "示例局 2023 年度政府信息公开工作年度报告").isEmpty());
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
        AllChecks.all(dossier).forEach(f -> codes.add(f.code()));
        return codes;
    }
}
