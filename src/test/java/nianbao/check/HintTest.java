package nianbao.check;

import static nianbao.Drafts.with;
import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
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

    private static Optional<Hint> hint(String cell, String value) {
        return Optional.of(new Hint(cell, new BigDecimal(value)));
    }

    private static Optional<Hint> of(Report draft) {
        return Hint.of(draft, draft.format().relations());
    }
}
