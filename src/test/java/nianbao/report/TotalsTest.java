package nianbao.report;

import static nianbao.Drafts.draft;
import static nianbao.Drafts.with;
import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final String RECEIVED = "applications.received.";
    private static final String GRANTED = "applications.granted.";

    @Test
    void aBlankTotalIsTheSumOfItsParts() {
        var report = zeros(2025, RECEIVED + "natural", "10", RECEIVED + "legal", "2").withTotals();
        assertEquals("12", report.text(RECEIVED + "total"));
        assertEquals("0", report.text(GRANTED + "total"));
    }

    @Test
    void innerTotalsAreComputedFirst() {
        var report = zeros(2025, GRANTED + "natural", "3", GRANTED + "business", "4").withTotals();
        assertEquals("3", report.text("applications.total.natural"));
        assertEquals("7", report.text("applications.total.total"));
    }

    @Test
    void innerTotalsAreComputedFirstAlsoWhereTheOuterOneStandsBefore() {
        var report = zeros(2018, "statistics.replies.denied.secret", "2", "statistics.replies.granted", "5").withTotals();
        assertEquals("2", report.text("statistics.replies.denied"));
        assertEquals("7", report.text("statistics.replies.total"));
    }

    @Test
    void aTotalWithAPartMissingStaysBlank() {
        var blank = zeros(2025, RECEIVED + "legal", "").withTotals();
        var mark = zeros(2025, RECEIVED + "legal", "/").withTotals();
        assertEquals("", blank.text(RECEIVED + "total"));
        assertEquals("", mark.text(RECEIVED + "total"));
    }

    @Test
    void aMissingPartLeavesOuterTotalsBlankToo() {
        var report = zeros(2025, GRANTED + "natural", "").withTotals();
        assertEquals("", report.text("applications.total.natural"));
        assertEquals("", report.text("applications.total.total"));
        assertEquals("0", report.text("applications.total.business"));
    }

    @Test
    void whatWasTypedStays() {
        var report = zeros(2025, RECEIVED + "natural", "10", RECEIVED + "total", "９").withTotals();
        assertEquals("９", report.text(RECEIVED + "total"));
        assertEquals("无", with(report, RECEIVED + "total", "无").withTotals().text(RECEIVED + "total"));
    }

    @Test
    void whiteSpaceIsBlank() {
        assertEquals("0", zeros(2025, RECEIVED + "total", "\u3000\u00a0").withTotals().text(RECEIVED + "total"));
    }

    @Test
    void decimalsAddUpExactlyAndLoseTrailingZeros() {
        var report = draft(2018, "statistics.staff.full-time", "0.1", "statistics.staff.part-time", "0.20").withTotals();
        assertEquals("0.3", report.text("statistics.staff.people"));
    }

    @Test
    void unitsAndNotesDoNotStopASum() {
        var report = zeros(2025, RECEIVED + "natural", "1,295件", RECEIVED + "other-org", "22（其中修订16件）").withTotals();
        assertEquals("1317", report.text(RECEIVED + "total"));
    }

    @Test
    void anEmptyDraftStaysEmpty() {
        assertEquals(Map.of(), draft(2025).withTotals().fields());
    }

    @Test
    void theDraftItselfDoesNotChange() {
        var draft = zeros(2025);
        assertTrue(draft.withTotals().fields().size() > draft.fields().size());
        assertEquals("", draft.text(RECEIVED + "total"));
    }
}
