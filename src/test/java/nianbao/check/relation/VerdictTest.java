package nianbao.check.relation;

import static nianbao.Drafts.with;
import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import nianbao.check.relation.Verdict.VerdictState;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;

class VerdictTest {

    /** 10 received, 1 carried in, 11 results, 1 carried out: one too many. */
    private static final Report WRONG = zeros(2025, "applications.received.natural", "10",
            "applications.carried-in.natural", "1", "applications.granted.natural", "9", "applications.partial.natural", "2",
            "applications.carried-out.natural", "1").withTotals();

    @Test
    void aRelationHoldsWhenBothSidesAreEqual() {
        assertEquals(VerdictState.HOLDS, of("relation.balance", "natural", with(WRONG, "applications.carried-in.natural", "2")).state());
        assertEquals(VerdictState.HOLDS, of("relation.results", "natural", WRONG).state());
    }

    @Test
    void aRelationIsBrokenWhenTheyDiffer() {
        var verdict = of("relation.balance", "natural", WRONG);
        assertEquals(VerdictState.BROKEN, verdict.state());
        assertEquals(List.of(new BigDecimal("11"), new BigDecimal("12"), BigDecimal.ONE),
                List.of(verdict.left(), verdict.right(), verdict.difference()));
    }

    @Test
    void decimalsAreComparedByValue() {
        var report = with(WRONG, "applications.carried-in.natural", "2.00");
        assertEquals(VerdictState.HOLDS, of("relation.balance", "natural", report).state());
        assertEquals("0.5", of("relation.balance", "natural", with(WRONG, "applications.carried-in.natural", "1.50"))
                .equation(with(WRONG, "applications.carried-in.natural", "1.50")).split("差 ")[1]);
    }

    @Test
    void aRelationWaitsWhileACellIsBlankAndNamesIt() {
        var verdict = of("relation.balance", "natural", with(WRONG, "applications.carried-in.natural", " "));
        assertEquals(VerdictState.WAITING, verdict.state());
        assertEquals(List.of("applications.carried-in.natural"), verdict.undecided());
        assertEquals(List.of(new BigDecimal("10"), new BigDecimal("12")), List.of(verdict.left(), verdict.right()));
    }

    @Test
    void aRelationWaitsAlsoForMarksAndWordsEvenWhenTheRestIsEqual() {
        var report = with(WRONG, "applications.received.legal", "/", "applications.carried-out.legal", "无");
        assertEquals(List.of("applications.received.legal", "applications.carried-out.legal"),
                of("relation.balance", "legal", report).undecided());
    }

    @Test
    void theMessageNamesTheColumnTheRowOrTheGroup() {
        assertEquals("自然人：一 + 二与三（七）+ 四不符", message("relation.balance", "natural"));
        assertEquals("总计：一 + 二与三（七）+ 四不符", message("relation.balance", "total"));
        assertEquals("其他：（一）至（六）各项之和与（七）总计不符", message("relation.results", "other-org"));
        assertEquals("一、本年新收政府信息公开申请数量：六类申请人之和与总计不符", message("relation.row", "received"));
        assertEquals("（三）不予公开，1.属于国家秘密：六类申请人之和与总计不符", message("relation.row", "denied.secret"));
        assertEquals("（七）总计：六类申请人之和与总计不符", message("relation.row", "total"));
        assertEquals("行政复议：四种结果之和与总计不符", message("relation.disputes", "review"));
        assertEquals("行政诉讼，复议后起诉：四种结果之和与总计不符", message("relation.disputes", "after-review"));
    }

    @Test
    void theOneRelationOfItsKindNeedsNoPlace() {
        var report = zeros(2018);
        assertEquals("四种申请方式之和与收到申请数不符",
                Verdict.of(report.format().relations().getFirst(), report).message(report.format()));
    }

    @Test
    void theEquationShowsBothSidesAndTheDifference() {
        assertEquals("10 + 1 = 11，11 + 1 = 12，差 1", of("relation.balance", "natural", WRONG).equation(WRONG));
    }

    @Test
    void aShortSumShowsItsZeros() {
        var report = with(WRONG, "applications.received.total", "9");
        assertEquals("10 + 0 + 0 + 0 + 0 + 0 = 10，9，差 1", of("relation.row", "received", report).equation(report));
    }

    @Test
    void aLongSumShowsOnlyWhatIsNotZero() {
        var report = with(WRONG, "applications.total.natural", "12");
        assertEquals("9 + 2 = 11，12，差 1", of("relation.results", "natural", report).equation(report));
        var none = with(WRONG, "applications.total.legal", "12");
        assertEquals("0，12，差 12", of("relation.results", "legal", none).equation(none));
    }

    @Test
    void allJudgesEveryRelationInTheEditionsOrder() {
        assertEquals(WRONG.format().relations(), Verdict.all(WRONG).stream().map(Verdict::relation).toList());
        assertEquals(List.of("natural", "total"), Verdict.all(WRONG).stream().filter(v -> v.state() == VerdictState.BROKEN)
                .map(v -> v.relation().key()).toList());
    }

    private static String message(String code, String key) {
        return of(code, key, WRONG).message(WRONG.format());
    }

    private static Verdict of(String code, String key, Report report) {
        return Verdict.of(report.format().relations().stream()
                .filter(r -> r.code().equals(code) && r.key().equals(key)).findFirst().orElseThrow(), report);
    }
}
