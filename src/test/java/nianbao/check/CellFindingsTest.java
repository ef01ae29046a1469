package nianbao.check;

import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.finding.Finding;
import nianbao.format.Severity;
import org.junit.jupiter.api.Test;

/** What is said of one cell: its place, its text, what to do. */
class CellFindingsTest {

    private static final String CELL = "disclosure.normative.issued";
    private static final String NAME = "行政规范性文件，本年制发件数：";

    @Test
    void aBlankCellIsToBeFilledNotFoundFaultWith() {
        assertEquals(List.of(), findings(2025, CELL, ""));
    }

    @Test
    void wordsForNoneAreMendedLikeMarks() {
        assertFound(Severity.ERROR, "cell.mark", NAME + "“无”不是数", "没有的填 0。", findings(2025, CELL, "无"), new Fix(CELL, "0", "改为 0"));
    }

    @Test
    void figuresThatAreNoneForTheirDigitsSaySo() {
        assertFound(Severity.ERROR, "cell.number", NAME + "“0012”前面有多余的 0", "去掉是 12；也可能是修订时留下的两个数，请核对。",
                findings(2025, CELL, "0012"), new Fix(CELL, "12", "改为 12"));
        assertFound(Severity.ERROR, "cell.number", NAME + "“12345678901234567890”的位数过多", "小数点前最多 15 位，请核对。",
                findings(2025, CELL, "12345678901234567890"));
    }

    @Test
    void aMark() {
        assertFound(Severity.ERROR, "cell.mark", NAME + "“/”不是数", "没有的填 0，不填“/”“-”。", findings(2025, CELL, "/"), new Fix(CELL, "0", "改为 0"));
    }

    @Test
    void notANumber() {
        assertFound(Severity.ERROR, "cell.number", NAME + "“0 0”不是数", "只填数字，如 12；没有的填 0。", findings(2025, CELL, "0 0"));
    }

    @Test
    void aNegativeCount() {
        assertFound(Severity.ERROR, "cell.negative", NAME + "“-4”是负数", "件数不会小于 0，请核对。", findings(2025, CELL, "-4"));
    }

    @Test
    void aFraction() {
        assertFound(Severity.ERROR, "cell.fraction", NAME + "“1.5”不是整数", "件数须是整数，请核对。", findings(2025, CELL, "1.5"));
    }

    @Test
    void aNoteInTheCell() {
        assertFound(Severity.NOTE, "cell.unit", NAME + "“22（其中修订16件）”含有单位或说明", "格内只填 22。",
                findings(2025, CELL, "22（其中修订16件）"), new Fix(CELL, "22", "改为 22"));
    }

    @Test
    void anotherWayOfWriting() {
        assertFound(Severity.NOTE, "cell.form", NAME + "“１，２９５”有全角数字、分隔号、空格或多余的符号",
                "公布时照此印出，建议写作 1295。", findings(2025, CELL, "１，２９５"), new Fix(CELL, "1295", "改为 1295"));
    }

    @Test
    void anAmountKeepsTheUnitOnlyItsCellCanSay() {
        var cell = "disclosure.procurement.amount";
        assertEquals(List.of(), findings(2020, cell, "1480.8758万元"));
        assertEquals(new Fix(cell, "251000元", "改为 251000元"),
                findings(2020, cell, "251000元（含上年）").getFirst().fixes().getFirst());
    }

    @Test
    void aChangeMayBearItsSign() {
        assertEquals(List.of(), findings(2020, "disclosure.penalty.change", "-4"));
        assertEquals(List.of(), findings(2020, "disclosure.penalty.change", "+2"));
    }

    @Test
    void aLongTextIsQuotedByItsFirstTwentyCharacters() {
        assertEquals(NAME + "“" + "😀".repeat(20) + "…”不是数",
                findings(2025, CELL, "😀".repeat(21)).getFirst().message());
        assertEquals(NAME + "“" + "零".repeat(20) + "”不是数", findings(2025, CELL, "零".repeat(20)).getFirst().message());
    }

    @Test
    void bracesInATextStay() {
        assertEquals(NAME + "“{plain}”不是数", findings(2025, CELL, "{plain}").getFirst().message());
    }

    private static List<Finding> findings(int year, String cell, String text) {
        return AllChecks.all(zeros(year, cell, text).withTotals(), Optional.empty());
    }

    private static void assertFound(Severity severity, String code, String message, String detail,
            List<Finding> found, Fix... fixes) {
        assertEquals(List.of(AllChecksTest.plain(severity, code, List.of(CELL), message, detail, List.of(fixes))),
                found.stream().map(AllChecksTest::bare).toList());
    }
}
