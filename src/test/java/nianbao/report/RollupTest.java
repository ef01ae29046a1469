package nianbao.report;

import static nianbao.Drafts.with;
import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nianbao.format.CellType;
import nianbao.format.Formats;
import nianbao.report.Part.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports added up. */
class RollupTest {

    private static final String RECEIVED = "applications.received.natural";
    private static final String FEES = "disclosure.fees.amount";
    private static final String BOUGHT = "disclosure.procurement.amount";

    private static Sum sum(String code, Report... reports) {
        return rollup(reports).sums().get(code);
    }

    private static Rollup rollup(Report... reports) {
        return Rollup.of(reports[0].format(), List.of(reports));
    }

    private static Report bought(String amount) {
        return zeros(2020, BOUGHT, amount);
    }

    @ParameterizedTest
    @ValueSource(ints = {2016, 2020, 2025})
    void everyNumberCellOfEveryTableIsTheSumOfItsParts(int year) {
        var random = new Random(year);
        var format = Formats.ofYear(year).orElseThrow();
        var expected = new HashMap<String, BigDecimal>();
        var reports = IntStream.range(0, 40).mapToObj(i -> {
            var fields = new HashMap<String, String>();
            for (var cell : format.cells().values()) {
                if (cell.type().isNumber() && !format.totals().containsKey(cell.code())) {
                    var number = cell.type() == CellType.DECIMAL ? new BigDecimal(random.nextInt(90_000_000)).movePointLeft(6)
                            : new BigDecimal(cell.type() == CellType.AMOUNT ? 0 : random.nextInt(2_000));
                    expected.merge(cell.code(), number, BigDecimal::add);
                    fields.put(cell.code(), number.toPlainString());
                }
            }
            return new Report(format, "第" + i + "局", year, fields).withTotals();
        }).toList();
        var whole = Totals.fill(format, strings(expected));
        var sums = Rollup.of(format, reports).sums();
        sums.forEach((code, sum) -> assertEquals(0, new BigDecimal(whole.get(code)).compareTo(sum.number()), code));
        assertEquals(format.cells().values().stream().filter(c -> c.type().isNumber()).count(), sums.size());
    }

    private static final List<String> ODD = List.of("", "/", "——", "若干", "0 0", "007", "12件", "5万元", "251001元", "2亿元", "22（其中修订16件）", "1,295", "１２", "-4", "+2",
            "999999999", "1000000000", "999999999999999", "1234567890123456", "0.50", "3.141592", " 7 ", "甲\n乙", "\\");

    /** Of reports as they are published, each cell of one kind: only counts, or with others between. */
    @ParameterizedTest
    @ValueSource(ints = {2016, 2020, 2025})
    void theSumsAreThoseOfEachCellReadByItself(int year) {
        var random = new Random(year);
        var format = Formats.ofYear(year).orElseThrow();
        for (int round = 0; round < 30; round++) {
            var odd = new HashMap<String, Integer>();
            var reports = IntStream.range(0, random.nextInt(6)).mapToObj(i -> {
                int theirs = random.nextInt(4) > 0 ? year : 2014 + random.nextInt(12);
                var edition = Formats.ofYear(theirs).orElseThrow();
                var fields = new HashMap<String, String>();
                edition.cells().keySet().forEach(code -> {
                    int kind = odd.computeIfAbsent(code, c -> random.nextInt(3));
                    if (kind > 0 || random.nextInt(5) > 0) {
                        fields.put(code, kind > 0 || random.nextBoolean() ? Integer.toString(random.nextInt(2_000)) : ODD.get(random.nextInt(ODD.size())));
                    }
                });
                var report = new Report(edition, "第" + i + "局", theirs, fields);
                return random.nextBoolean() ? report.withTotals() : report;
            }).toList();
            var rollup = Rollup.of(format, reports);
            var expected = RollupOfReports.sums(format, reports);
            assertEquals(List.copyOf(expected.keySet()), List.copyOf(rollup.sums().keySet()));
            expected.forEach((code, plain) -> {
                var sum = rollup.sums().get(code);
                assertEquals(plain.number(), sum.number(), code);
                assertEquals(plain.unit(), sum.unit(), code);
                assertEquals(plain.unadded(), sum.unadded(), code);
                assertEquals(plain.parts(), rollup.parts(code), code);
            });
        }
    }

    private static Map<String, String> strings(Map<String, BigDecimal> numbers) {
        var texts = new HashMap<String, String>();
        numbers.forEach((code, number) -> texts.put(code, number.toPlainString()));
        return texts;
    }

    @Test
    void eachCellNamesWhatEachReportGives() {
        var rollup = rollup(zeros(2025, RECEIVED, "１,295"), zeros(2025, RECEIVED, "5"));
        assertEquals("1300", rollup.sums().get(RECEIVED).text());
        assertEquals(List.of("１,295", "5"), rollup.parts(RECEIVED).stream().map(Part::text).toList());
        assertEquals(List.of(new BigDecimal("1295"), new BigDecimal("5")), rollup.parts(RECEIVED).stream().map(Part::number).toList());
    }

    @Test
    void feesKeepTheirSixPlacesExactly() {
        assertEquals("0.300003", sum(FEES, zeros(2025, FEES, "0.1"), zeros(2025, FEES, "0.200003")).text());
        assertEquals("513.220000", sum(FEES, zeros(2025, FEES, "513.220000"), zeros(2025)).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | BLANK", "/ | MARK", "-- | MARK", "若干 | TEXT", "0 0 | TEXT", "12件 | UNIT", "22（其中修订16件） | UNIT"})
    void whatIsNoPlainNumberIsNamedAndNotGuessed(String text, Trouble trouble) {
        var sum = sum(RECEIVED, zeros(2025, RECEIVED, "5"), zeros(2025, RECEIVED, text));
        assertFalse(sum.isKnown());
        assertEquals("", sum.text());
        assertEquals(List.of(trouble), sum.unadded().stream().map(Part::trouble).toList());
    }

    @Test
    void aCellThatWasNotReadIsOpen() {
        var fields = new HashMap<>(zeros(2025).fields());
        fields.remove(RECEIVED);
        var open = new Report(zeros(2025).format(), "甲局", 2025, fields);
        assertEquals(Trouble.OPEN, sum(RECEIVED, open).unadded().getFirst().trouble());
    }

    @Test
    void totalsComeFromTheSumsAndNotFromWhatWasPrinted() {
        var wrong = with(zeros(2025, RECEIVED, "3").withTotals(), "applications.received.total", "99");
        var rollup = rollup(wrong, zeros(2025, RECEIVED, "4").withTotals());
        assertEquals("7", rollup.sums().get("applications.received.total").text());
        assertEquals(List.of("99", "4"), rollup.parts("applications.received.total").stream().map(Part::text).toList());
    }

    @Test
    void aTotalWithAPartThatCannotBeAddedIsNotKnownEither() {
        var sums = Rollup.of(zeros(2025).format(), List.of(zeros(2025), zeros(2025, RECEIVED, "/").withTotals())).sums();
        assertFalse(sums.get("applications.received.total").isKnown());
        assertTrue(sums.get("applications.received.business").isKnown());
    }

    @Test
    void moneyInOneUnitIsAddedInIt() {
        assertEquals("49118639.98元", sum(BOUGHT, bought("49118539.98元"), bought("100元"), bought("0")).text());
        assertEquals("1481.8758万元", sum(BOUGHT, bought("1480.8758万元"), bought("1万元")).text());
    }

    @Test
    void moneyInTwoUnitsIsAddedInTenThousands() {
        var rollup = rollup(bought("1480.8758万元"), bought("251001元"), bought("2亿元"));
        assertEquals("21505.9759万元", rollup.sums().get(BOUGHT).text());
        assertEquals(List.of("1480.8758", "25.1001", "20000"), rollup.parts(BOUGHT).stream().map(p -> p.number().toPlainString()).toList());
    }

    @Test
    void moneyWithoutAUnitIsNotGuessed() {
        var sum = sum(BOUGHT, bought("1480.8758万元"), bought("251000"));
        assertEquals(Trouble.NO_UNIT, sum.unadded().getFirst().trouble());
        assertNull(sum.number());
        assertEquals("0", sum(BOUGHT, bought("0"), bought("0")).text());
    }

    @Test
    void anotherEditionGivesOnlyTheCellsBothHave() {
        var old = zeros(2020, RECEIVED, "2", "disclosure.penalty.decisions", "4", "disclosure.normative.total", "9");
        var sums = Rollup.of(Formats.of("2021").orElseThrow(), List.of(zeros(2025, RECEIVED, "3"), old)).sums();
        assertEquals("5", sums.get(RECEIVED).text());
        assertEquals("4", sums.get("disclosure.penalty.decisions").text());
        assertEquals(Trouble.EDITION, sums.get("disclosure.normative.effective").unadded().getFirst().trouble());
        assertEquals(Trouble.EDITION, sums.get("applications.other.rest.natural").unadded().getFirst().trouble());
    }

    @Test
    void ofNoReportNothingIsKnown() {
        assertTrue(Rollup.of(zeros(2025).format(), List.of()).sums().values().stream().noneMatch(Sum::isKnown));
    }

    @Test
    void totalsAreNotEntered() {
        var texts = Rollup.of(zeros(2025).format(), List.of(zeros(2025, RECEIVED, "3"))).texts();
        assertEquals("3", texts.get(RECEIVED));
        assertFalse(texts.containsKey("applications.received.total"));
    }

    @ParameterizedTest
    @CsvSource({"25.1万元, 251000元, true", "25.1万元, 251001元, false", "25.1万元, 25.1, false", "0, 0, true", "3, 3件, true"})
    void aFigureIsComparedInItsOwnUnit(String sum, String figure, boolean same) {
        assertEquals(same, sum(code(sum), zeros(2020, code(sum), sum)).is(Figure.of(figure)));
    }

    private static String code(String text) {
        return text.endsWith("元") ? BOUGHT : RECEIVED;
    }
}
