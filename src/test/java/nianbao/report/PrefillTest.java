package nianbao.report;

import static nianbao.Drafts.AGENCY;
import static nianbao.Drafts.draft;
import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.report.Prefill.PrefillValue;
import org.junit.jupiter.api.Test;

class PrefillTest {

    private static final String OUT = "applications.carried-out.";
    private static final String IN = "applications.carried-in.";

    @Test
    void carriesOverEachApplicantButNotTheTotalWhichComputesItself() {
        var values = from(zeros(2024, OUT + "natural", "3").withTotals(), draft(2025));
        assertEquals(new PrefillValue("3", "2024年报告“四、结转下年度继续办理”"), values.get(IN + "natural"));
        assertEquals("0", values.get(IN + "legal").text());
        assertFalse(values.containsKey(IN + "total"));
    }

    @Test
    void takesLastYearsProseAndSignatureWordForWord() {
        var last = draft(2024, "overview", "2024年，我局……", "problems", "　", "signature", AGENCY, "date", "2025年1月20日");
        assertEquals(Map.of("overview", new PrefillValue("2024年，我局……", "2024年报告原文"),
                "signature", new PrefillValue(AGENCY, "2024年报告")), from(last, draft(2025)));
    }

    @Test
    void neverGoesOverWhatIsThere() {
        var last = zeros(2024, OUT + "natural", "3", "overview", "旧");
        var values = from(last, draft(2025, IN + "natural", "4", IN + "legal", "/", "overview", "新"));
        assertTrue(java.util.Collections.disjoint(values.keySet(), Set.of(IN + "natural", IN + "legal", "overview")));
        assertEquals("0", values.get(IN + "business").text());
    }

    @Test
    void aCellWithOnlyWhiteSpaceIsStillFilled() {
        assertEquals("3", from(zeros(2024, OUT + "natural", "3"), draft(2025, IN + "natural", "\u00a0"))
                .get(IN + "natural").text());
    }

    @Test
    void whatLastYearLeftBlankCarriesNothing() {
        assertEquals(Map.of(), from(draft(2024, OUT + "natural", "/"), draft(2025)));
    }

    @Test
    void fillsWholeNumbersInPlainDigits() {
        assertEquals("1295", from(draft(2024, OUT + "natural", "1,295件"), draft(2025)).get(IN + "natural").text());
    }

    @Test
    void from2019To2021OnlyCarriedInAndProseGoOver() {
        var last = zeros(2020, OUT + "natural", "2", "disclosure.rules.total", "7", "overview", "文");
        var values = from(last, draft(2021));
        assertEquals(Set.of("overview", IN + "natural", IN + "business", IN + "research", IN + "welfare", IN + "legal",
                IN + "other-org"), values.keySet());
        var notes = Prefill.lost(last, draft(2021));
        assertEquals(2, notes.size());
        assertTrue(notes.getFirst().contains("“对外公开总数量”不是“现行有效件数”"), notes::toString);
    }

    @Test
    void from2014OnlyPrefaceAndSignatureGoOverAndTheBodyIsNamed() {
        var last = draft(2018, "preface", "前言", "body", "正文", "signature", AGENCY);
        assertEquals(Set.of("preface", "signature"), from(last, draft(2019)).keySet());
        assertEquals(List.of("上年是2014年版统计表，各项指标与今年的三张表没有对应关系，请按台账填写。",
                "上年“正文”在今年的格式里没有对应的部分，可在右侧对照上年原文。"), Prefill.lost(last, draft(2019)));
    }

    @Test
    void withinOneEditionNothingIsLost() {
        assertEquals(List.of(), Prefill.lost(zeros(2024), draft(2025)));
    }

    @Test
    void projectsOf2019CarryPreviousAndChangeTogether() {
        var last = draft(2019, "disclosure.penalty.previous", "10", "disclosure.penalty.change", "-4");
        assertEquals(new PrefillValue("6", "2019年“上一年项目数量” + 2019年“本年增/减”"),
                from(last, draft(2020)).get("disclosure.penalty.previous"));
    }

    @Test
    void aFirstYearIsDraftedFromTheAgencysFacts() {
        var values = Prefill.draft(draft(2025), Map.of("agency", AGENCY, "contact", "联系电话：0000-1234567。"));
        assertEquals(Set.of("preface", "signature"), values.keySet());
        assertEquals(new PrefillValue(AGENCY, "机关信息"), values.get("signature"));
        assertTrue(values.get("preface").text().endsWith("自2025年1月1日起至2025年12月31日止。联系电话：0000-1234567。"));
    }

    @Test
    void aFactTheAgencyHasNotGivenLeavesNoBraces() {
        var preface = Prefill.draft(draft(2025), Map.of("agency", AGENCY)).get("preface").text();
        assertTrue(preface.endsWith("2025年12月31日止。"), preface);
    }

    @Test
    void aFactIsTakenAsItIs() {
        var preface = Prefill.draft(draft(2025), Map.of("contact", "{year} $1 \\")).get("preface").text();
        assertTrue(preface.endsWith("止。{year} $1 \\"), preface);
    }

    @Test
    void aDraftNeverGoesOverWhatIsThere() {
        assertEquals(Set.of("preface"),
                Prefill.draft(draft(2025, "signature", "另一机关"), Map.of("agency", AGENCY)).keySet());
    }

    private static Map<String, PrefillValue> from(Report last, Report report) {
        return Prefill.from(last, last, report);
    }
}
