package nianbao.check;

import static nianbao.Drafts.draft;
import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import nianbao.check.SectionStatus.SectionState;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;

class SectionStatusTest {

    @Test
    void nothingEnteredIsEmpty() {
        assertEquals("未填写", status("disputes", draft(2025), false).label());
        assertEquals(SectionState.EMPTY, status("overview", draft(2025, "overview", "\u3000\n"), false).state());
        assertEquals(15 - 3, status("disputes", draft(2025), false).toFill().size());
    }

    @Test
    void aTableWithBlanksIsBusy() {
        var status = status("disputes", zeros(2025, "disputes.direct.other", ""), false);
        assertEquals(SectionState.BUSY, status.state());
        assertEquals(List.of("disputes.direct.other"), status.toFill());
        assertEquals("填写中", status.label());
    }

    @Test
    void aFullTableIsDone() {
        assertEquals("已完成", status("disputes", zeros(2025), false).label());
    }

    @Test
    void errorsAreCountedAndWarningsNeverLookLikeThem() {
        var status = status("disputes", zeros(2025, "disputes.review.total", "1", "disputes.direct.other", "/"), false);
        assertEquals("有错误 2", status.label());
        assertEquals("有提醒 1", status("overview", draft(2025, "overview", "字".repeat(1001)), false).label());
    }

    @Test
    void notesAreNoProblem() {
        assertEquals(SectionState.DONE, status("disclosure", zeros(2025, "disclosure.normative.issued", "１"), false).state());
    }

    @Test
    void aProblemGoesBeforeBlanks() {
        assertEquals(SectionState.PROBLEM, status("disputes", draft(2025, "disputes.review.other", "/"), false).state());
    }

    @Test
    void whatCameFromLastYearKeepsASectionBusyUntilLookedAt() {
        var report = draft(2025, "overview", "去年的文字");
        assertEquals(SectionState.BUSY, status("overview", report, true).state());
        assertEquals(SectionState.DONE, status("overview", report, false).state());
    }

    @Test
    void aSignatureWithoutDateIsBusy() {
        assertEquals(SectionState.BUSY, status("signature", draft(2025, "signature", "水务局"), false).state());
        assertEquals(SectionState.DONE,
                status("signature", draft(2025, "signature", "水务局", "date", "2026年1月20日"), false).state());
    }

    private static SectionStatus status(String section, Report draft, boolean unconfirmed) {
        var report = draft.withTotals();
        var part = report.format().section(section).orElseThrow();
        var findings = AllChecks.all(report, Optional.empty()).stream()
                .filter(f -> AllChecks.section(f, report.format()) == part).toList();
        return SectionStatus.of(part, report, findings, unconfirmed);
    }
}
