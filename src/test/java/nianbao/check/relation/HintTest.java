package nianbao.check.relation;

import static nianbao.Drafts.with;
import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import nianbao.Drafts;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;

class HintTest {

    private static final Report RIGHT = Drafts.inOrder();

    @Test
    void aWrongCellIsWhereItsRowAndItsColumnCross() {
        assertEquals(hint("applications.granted.natural", "9"), of(with(RIGHT, "applications.granted.natural", "90")));
        assertEquals(hint("applications.received.legal", "2"), of(with(RIGHT, "applications.received.legal", "3")));
    }

    @Test
    void aWrongTotalIsFoundWhereThreeRelationsCross() {
        assertEquals(hint("applications.total.natural", "9"), of(with(RIGHT, "applications.total.natural", "10")));
        assertEquals(hint("applications.total.total", "11"), of(with(RIGHT, "applications.total.total", "12")));
    }

    @Test
    void aReportInOrderHasNone() {
        assertEquals(Optional.empty(), of(RIGHT));
    }

    @Test
    void oneBrokenRelationAloneCouldBeAnyOfItsCells() {
        assertEquals(Optional.empty(), of(with(zeros(2025), "disputes.review.total", "1")));
    }

    @Test
    void relationsWithoutACommonCellHaveNone() {
        assertEquals(Optional.empty(), of(with(RIGHT, "applications.granted.natural", "90", "disputes.review.total", "1")));
    }

    @Test
    void theValueMustSettleAllOfThem() {
        var report = zeros(2018, "statistics.replies.denied.secret", "5", "statistics.replies.denied", "1");
        assertEquals(hint("statistics.replies.denied", "5"), of(with(report, "statistics.replies.total", "5")));
        assertEquals(Optional.empty(), of(with(report, "statistics.replies.total", "6")));
    }

    @Test
    void theValueMustBeACount() {
        assertEquals(hint("applications.granted.natural", "10"), of(granted("10", "12", "0")));
        assertEquals(Optional.empty(), of(granted("9.5", "11.5", "0.5")));
        assertEquals(Optional.empty(), of(granted("-1", "1", "11")));
    }

    /** Everything but the cell granted.natural, which is 9, speaks for {@code wanted}. */
    private static Report granted(String wanted, String total, String out) {
        return with(RIGHT, "applications.granted.total", wanted, "applications.total.natural", wanted,
                "applications.total.total", total, "applications.carried-out.natural", out,
                "applications.carried-out.total", out);
    }

    @Test
    void theValueMustBreakNoOtherRelation() {
        var report = Drafts.torn();
        assertEquals(Optional.empty(), of(report));
        var rowUndecided = with(report, "applications.total.legal", "/");
        assertEquals(hint("applications.total.natural", "10"), of(rowUndecided));
    }

    @Test
    void computedTotalsFollowTheCellThatIsWrong() {
        // Only the total of the column is typed: the wrong cell shows in its column and in the column of totals.
        var report = zeros(2025, "applications.received.natural", "3", "applications.carried-out.natural", "2",
                "applications.received.total", "2");
        assertEquals(hint("applications.received.natural", "2"), of(report));
    }

    @Test
    void aBlankLeavesItsRelationsOutOfTheQuestion() {
        var report = with(RIGHT, "applications.granted.natural", "90", "applications.denied.law.legal", "");
        assertEquals(hint("applications.granted.natural", "9"), of(report));
    }

    @Test
    void aFigureWhoseTwoDigitsChangedPlacesIsSaidToBeThat() {
        var right = with(RIGHT, "applications.received.natural", "17", "applications.received.total", "19",
                "applications.denied.law.natural", "7", "applications.denied.law.total", "7",
                "applications.total.natural", "16", "applications.total.total", "18");
        assertEquals(Optional.empty(), of(right));
        assertEquals(hint(Hint.HintKind.DIGITS, "applications.received.natural", "17"), of(with(right, "applications.received.natural", "71")));
        assertEquals(hint(Hint.HintKind.DIGITS, "applications.total.natural", "16"), of(with(right, "applications.total.natural", "61")));
        // 80 for 18 is no exchange.
        assertEquals(hint("applications.total.total", "18"), of(with(right, "applications.total.total", "80")));
        assertEquals("像是两个数字颠倒了：", of(with(right, "applications.received.natural", "71")).orElseThrow().lead());
    }

    @Test
    void exchangedDigitsExplainOneRelationToo() {
        var report = zeros(2025, "disputes.review.upheld", "12", "disputes.review.other", "30", "disputes.review.total", "24");
        assertEquals(hint(Hint.HintKind.DIGITS, "disputes.review.total", "42"), of(report));
        // 12 for 21 or 21 for 12: either would do, so neither is said.
        assertEquals(Optional.empty(), of(zeros(2025, "disputes.review.upheld", "12", "disputes.review.total", "21")));
    }

    @Test
    void neighboursThatHoldEachOthersFigureAreSaidToBeThat() {
        // A row the wrong way round breaks its two columns, a column its two rows.
        assertEquals(hint(Hint.HintKind.EXCHANGED, "applications.received.legal", "2", "applications.received.other-org", "0"),
                of(with(RIGHT, "applications.received.legal", "0", "applications.received.other-org", "2")));
        assertEquals(hint(Hint.HintKind.EXCHANGED, "applications.total.natural", "9", "applications.carried-out.natural", "1"),
                of(with(RIGHT, "applications.total.natural", "1", "applications.carried-out.natural", "9")));
        assertEquals(hint(Hint.HintKind.EXCHANGED, "disputes.review.pending", "0", "disputes.review.total", "3"),
                of(zeros(2025, "disputes.review.upheld", "3", "disputes.review.pending", "3", "disputes.review.total", "0")));
    }

    @Test
    void exchangedFiguresAreFoundBehindComputedTotals() {
        var report = zeros(2025, "applications.received.natural", "5", "applications.received.business", "3",
                "applications.granted.natural", "3", "applications.granted.business", "2",
                "applications.partial.natural", "2", "applications.partial.business", "1");
        assertEquals(Optional.empty(), of(report));
        assertEquals(hint(Hint.HintKind.EXCHANGED, "applications.received.natural", "5", "applications.received.business", "3"),
                of(with(report, "applications.received.natural", "3", "applications.received.business", "5")));
    }

    @Test
    void theMostSpecificExplanationIsGiven() {
        var found = of(with(RIGHT, "applications.received.legal", "0", "applications.received.other-org", "2")).orElseThrow();
        assertEquals("像是相邻两格填反了：", found.lead());
        assertEquals("两格的数互换，就都相符。请先按台账核对。", found.rest());
    }

    private static Optional<Hint> hint(String cell, String value) {
        return hint(Hint.HintKind.CELL, cell, value);
    }

    private static Optional<Hint> hint(Hint.HintKind kind, String... cellsAndValues) {
        var cells = new ArrayList<Hint.Entry>();
        for (int i = 0; i < cellsAndValues.length; i += 2) {
            cells.add(new Hint.Entry(cellsAndValues[i], new BigDecimal(cellsAndValues[i + 1])));
        }
        return Optional.of(new Hint(kind, cells));
    }

    private static Optional<Hint> of(Report draft) {
        return Hint.of(draft, draft.format().relations());
    }
}
