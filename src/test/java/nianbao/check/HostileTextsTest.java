package nianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.Drafts;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Allowance;
import nianbao.check.rule.Dossier;
import nianbao.check.rule.Findings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts made to choke the checks cost in proportion to their length, and what is not looked at or not told is said. */
@Tag("long")
class HostileTextsTest {

    private static final int SHORT = 12_500;
    private static final int GROWTH = 8;
    /** Of a line {@link #GROWTH}, of a square its square; noise and clearing up of memory are far from either. */
    private static final int SQUARE = 3 * GROWTH;
    /** Of the longer text, in milliseconds of processor time: less than this is no attack. */
    private static final long MUCH = 375;

    @Test
    void checksTakeTimeInProportionToTheText() {
        var squares = new ArrayList<String>();
        // Once for the classes, not counted.
        cost("overview", "17件", SHORT);
        for (var text : List.of("17件", "占10%", "合计17件，", "1万元", "的的", "<p ", "&lt;", "收到申请1件办结2件", "截至2024年12月31日", "{{a.a}}", "全部按时", "“")) {
            judge(squares, "overview", text);
        }
        judge(squares, "preface", "公布2023年政府信息公开工作年度报告");
        assertEquals(List.of(), squares);
    }

    private static void judge(List<String> squares, String field, String text) {
        long few = Math.max(1, cost(field, text, SHORT)), many = cost(field, text, SHORT * GROWTH);
        if (many > MUCH && many > SQUARE * few) squares.add(field + " " + text + ": " + few + " → " + many + " ms");
    }

    /** In milliseconds of this thread's processor time. */
    private static long cost(String field, String text, int length) {
        var dossier = dossier(field, text.repeat(length / text.length()));
        var bean = ManagementFactory.getThreadMXBean();
        long before = bean.getCurrentThreadCpuTime();
        AllChecks.all(dossier);
        return (bean.getCurrentThreadCpuTime() - before) / 1_000_000;
    }

    private static Dossier dossier(String... fieldsAndTexts) {
        return Dossier.draft(Drafts.zeros(2024, fieldsAndTexts), Optional.empty());
    }

    @Test
    void findingsOfOneKindStopAtANumberAndSaySo() {
        for (var field : List.of("preface", "overview")) {
            var findings = AllChecks.all(dossier(field, "现公布2023年政府信息公开工作年度报告。2月30日、2024年13月1日。<p>\n".repeat(2_000)));
            var kinds = findings.stream().filter(f -> !f.marks().isEmpty()).map(Finding::code).distinct().toList();
            assertTrue(kinds.size() > 1, kinds::toString);
            for (var kind : kinds) {
                assertTrue(findings.stream().filter(f -> f.code().equals(kind)).count() <= Findings.MOST, kind);
            }
            assertTrue(findings.stream().anyMatch(f -> f.code().equals("check.limit") && f.message().contains("只列出前 " + Findings.MOST)), findings::toString);
        }
    }

    @Test
    void whatIsTooLongToBeLookedAtIsNamed() {
        var findings = AllChecks.all(dossier("overview", "工作有序。".repeat(Dossier.MOST_PROSE / 5), "problems", "2024年13月1日。"));
        var limit = findings.stream().filter(f -> f.code().equals("check.limit")).toList();
        assertEquals(1, limit.size());
        assertTrue(limit.getFirst().fields().contains("problems") && limit.getFirst().message().startsWith("文字太长，没有核对：")
                && limit.getFirst().detail().contains("60 万字"), limit::toString);
        assertEquals(List.of(), findings.stream().filter(f -> f.code().equals("text.date")).toList());
        var shorter = AllChecks.all(dossier("overview", "工作有序。".repeat(20), "problems", "2024年13月1日。"));
        assertEquals(List.of(), shorter.stream().filter(f -> f.code().equals("check.limit")).toList());
        assertTrue(shorter.stream().anyMatch(f -> f.code().equals("text.date")), shorter::toString);
    }

    /** An agency's list checks all its years at once, an upload all its files. */
    @Test
    void severalReportsOfOneRequestAreBoundedTogether() {
        var allowance = Allowance.ofAgency();
        var whole = dossier("overview", "工作有序。".repeat(Dossier.MOST_PROSE / 5 - 20_000));
        assertEquals(Set.of(), whole.within(allowance).unlooked());
        assertEquals(Set.of(), whole.within(allowance).unlooked());
        var third = whole.within(allowance);
        assertEquals(Set.of("overview"), third.unlooked());
        var limit = AllChecks.all(third).stream().filter(f -> f.code().equals("check.limit")).toList();
        assertEquals(1, limit.size());
        assertTrue(limit.getFirst().detail().contains("单独核对"), limit::toString);
        // What is short still finds room, however many there were.
        assertEquals(Set.of(), dossier("overview", "工作有序。").within(allowance).unlooked());
    }
}
