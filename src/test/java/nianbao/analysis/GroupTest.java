package nianbao.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.Drafts;
import nianbao.analysis.Anomaly.AnomalyRule;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;

/** A group's figures, how they lie, and what a reviewer would ask about. */
class GroupTest {

    private static final Measure RECEIVED = Measures.ALL.get("received");
    private static final Measure DENIED = Measures.ALL.get("denied");
    private static final Measure DENIED_SHARE = Measures.ALL.get("denied-share");

    private static Profile report(int year, String... fieldsAndTexts) {
        return Profile.of(Drafts.zeros(year, fieldsAndTexts));
    }

    private static Profile received(int year, int number) {
        return report(year, "applications.received.total", Integer.toString(number));
    }

    private static Subject agency(int id, Profile now, Profile before) {
        return new Subject(id, "第" + id + "局", false, now, before);
    }

    private static Group group(Subject... subjects) {
        return new Group(2025, List.of(subjects));
    }

    private static Group of(int... numbers) {
        return new Group(2025, IntStream.range(0, numbers.length).mapToObj(i -> agency(i, received(2025, numbers[i]), null)).toList());
    }

    private static List<String> reasons(Group group, AnomalyRule rule) {
        return Anomalies.of(group).stream().filter(a -> a.rule() == rule).map(a -> a.subjects().getFirst().name() + "：" + a.reason()).toList();
    }

    /** Denied and closed, of a table that otherwise holds zeros. */
    private static Profile denied(int denied, int closed) {
        return report(2025, "applications.denied.inquiry.total", Integer.toString(denied), "applications.total.total", Integer.toString(closed));
    }

    @Test
    void everyMeasureIsMadeOfCellsOfTheNewestEditionAndTheOneBefore() {
        for (var edition : List.of("2019", "2021")) {
            var format = Formats.of(edition).orElseThrow();
            for (var measure : Measures.ALL.measures()) {
                assertFalse(measure.cells(format).isEmpty(), edition + " " + measure.code());
                assertEquals(measure.isShare(), !measure.whole(format).isEmpty(), edition + " " + measure.code());
            }
        }
    }

    @Test
    void aMeasureAddsItsCellsUpAndSaysNothingWhereNoneHoldsANumber() {
        var report = Drafts.zeros(2025, "applications.denied.secret.total", "2", "applications.denied.law.total", "3");
        assertEquals(new BigDecimal(5), DENIED.part(report));
        var blank = new Report(report.format(), "某局", 2025, Map.of());
        assertNull(DENIED.part(blank));
        assertNull(Profile.of(blank).value(DENIED_SHARE));
    }

    @Test
    void quartilesAreThoseOfASpreadsheet() {
        // QUARTILE.INC of these ten: 3.25, 5.5, 7.75
        var range = of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1).range(RECEIVED);
        assertEquals(List.of("1", "3.3", "5.5", "7.8", "10"), List.of(range.least(), range.lower(), range.median(), range.upper(), range.most())
                .stream().map(BigDecimal::toPlainString).toList());
        assertEquals("4.0", of(4).range(RECEIVED).median().toPlainString());
        assertNull(group(agency(1, null, null)).range(RECEIVED));
    }

    @Test
    void totalsAndChangesAreWhatAPlainLoopGives() {
        var subjects = new ArrayList<Subject>();
        int now = 0, before = 0;
        for (int i = 0; i < 40; i++) {
            subjects.add(agency(i, received(2025, i * 7 % 23), i % 5 == 0 ? null : received(2024, i * 3 % 11)));
            now += i * 7 % 23;
            before += i % 5 == 0 ? 0 : i * 3 % 11;
        }
        var group = new Group(2025, subjects);
        assertEquals(BigDecimal.valueOf(now), group.total(RECEIVED));
        assertEquals(BigDecimal.valueOf(before), group.earlier(RECEIVED));
        assertEquals(BigDecimal.valueOf(now - before), group.change(RECEIVED));
    }

    @Test
    void theShareOfAGroupIsThatOfItsSumsAndNotTheMeanOfShares() {
        assertEquals("10.9", group(agency(1, denied(10, 10), null), agency(2, denied(1, 91), null)).total(DENIED_SHARE).toPlainString());
    }

    @Test
    void whoLiesFarOutsideIsNamedAndNobodyInASmallGroup() {
        assertEquals(List.of("第5局"), of(10, 11, 12, 11, 10, 90).outliers(RECEIVED).stream().map(Subject::name).toList());
        assertEquals(List.of(), of(10, 11, 90).outliers(RECEIVED));
    }

    @Test
    void aShareOutsideTheRangeIsAskedAboutUnlessItIsOfTooFew() {
        var profiles = List.of(denied(2, 20), denied(3, 20), denied(2, 21), denied(2, 22), denied(3, 21), denied(19, 20), denied(3, 3));
        var group = new Group(2025, IntStream.range(0, 7).mapToObj(i -> agency(i, profiles.get(i), null)).toList());
        assertEquals(List.of("第5局：不予公开占比 95.0%（19/20），同组 6 家的一半在 9.6% 到 14.8% 之间，中位数 12.2%"), reasons(group, AnomalyRule.OUTSIDE));
    }

    @Test
    void aTenfoldChangeAndNoneWhereThereWereManyAreAskedAbout() {
        var group = group(agency(1, received(2025, 200), received(2024, 20)), agency(2, received(2025, 199), received(2024, 20)),
                agency(3, received(2025, 0), received(2024, 20)), agency(4, received(2025, 0), received(2024, 19)),
                agency(5, received(2025, 2), received(2024, 40)), agency(6, received(2025, 10), received(2024, 1)));
        assertEquals(List.of("第1局：新收申请上年 20 件，本年 200 件", "第5局：新收申请上年 40 件，本年 2 件"), reasons(group, AnomalyRule.TENFOLD));
        assertEquals(List.of("第3局：新收申请上年 20 件，本年 0 件"), reasons(group, AnomalyRule.NONE));
    }

    private static String[] figures(int count, String first) {
        var cells = Formats.of("2021").orElseThrow().cells().keySet().stream().limit(count).toList();
        return cells.stream().flatMap(code -> Stream.of(code, code.equals(cells.getFirst()) ? first : "3")).toArray(String[]::new);
    }

    @Test
    void theSameTablesTwiceAreAskedAboutButNotOfAFewFigures() {
        var same = report(2025, figures(9, "5"));
        var group = group(agency(1, same, report(2024, figures(9, "5"))), agency(2, report(2025, figures(9, "5")), report(2024, figures(9, "6"))),
                agency(3, report(2025, figures(3, "5")), report(2024, figures(3, "5"))), agency(4, report(2025, figures(3, "5")), null));
        assertEquals(List.of("第1局：三张表里大于零的 9 格，与上年逐格相同"), reasons(group, AnomalyRule.REPEATED));
        assertEquals(List.of("第1局：第1局、第2局：三张表里大于零的 9 格逐格相同"), reasons(group, AnomalyRule.TWINS));
    }

    @Test
    void aLongParagraphInSeveralReportsIsCopiedHoweverItIsSpaced() {
        var words = "本机关围绕中心工作，持续推进政务公开标准化规范化建设，把公开要求嵌入业务流程，加强政策解读和回应关切，公开质量和实效都有了明显的提升，群众的满意度也提高了。";
        var spaced = "短句。\n" + words.replace("，", "， ");
        var reports = Map.of(1L, Drafts.zeros(2025, "overview", words), 2L, Drafts.zeros(2025, "overview", spaced), 3L, Drafts.zeros(2025, "overview", "短句。"));
        var group = new Group(2025, IntStream.rangeClosed(1, 3).mapToObj(i -> agency(i, Profile.of(reports.get((long) i)), null)).toList(),
                Openings.in(reports));
        assertEquals(List.of("第1局：2 家的报告里有同一段话：第1局、第2局。“本机关围绕中心工作，持续推进政务公开标准……”"), reasons(group, AnomalyRule.COPIED));
    }

    @Test
    void aGovernmentsOwnReportIsLaidBesideTheSumOfAllItsParts() {
        var government = new Subject(9, "某县人民政府", true, received(2025, 31), null);
        assertEquals(List.of("新收申请：本级报告 31 件，2 个机关相加 30 件，差 1 件"),
                Anomalies.parts(government, of(10, 20)).stream().map(Anomaly::reason).toList());
        assertEquals(List.of(), Anomalies.parts(government, of(11, 20)));
        // One that has not published yet: the sum says nothing.
        assertTrue(Anomalies.parts(government, group(agency(1, received(2025, 10), null), agency(2, null, null))).isEmpty());
    }
}
