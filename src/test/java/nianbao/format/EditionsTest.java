package nianbao.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {

    private static final ReportFormat NEWEST = Formats.of("2021").orElseThrow();

    @ParameterizedTest
    @CsvSource({"2014,2014", "2018,2014", "2019,2019", "2020,2019", "2021,2021", "2022,2021", "2099,2021"})
    void aYearTakesTheEditionInForce(int year, String edition) {
        assertEquals(edition, Formats.ofYear(year).orElseThrow().edition());
    }

    @Test
    void yearsBeforeTheFirstCommonFormHaveNone() {
        assertEquals(Optional.empty(), Formats.ofYear(2013));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2021|applications.received.natural|一、本年新收政府信息公开申请数量，自然人",
        "2021|applications.denied.security.welfare|（三）不予公开，3.危及“三安全一稳定”，社会公益组织",
        "2021|applications.other.unpaid.total|（六）其他处理，2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请，总计",
        "2021|disclosure.normative.issued|行政规范性文件，本年制发件数",
        "2021|disclosure.fees.amount|行政事业性收费，本年收费金额（单位：万元）",
        "2021|disputes.after-review.pending|行政诉讼，复议后起诉，尚未审结",
        "2019|disclosure.normative.made|规范性文件，本年新制作数量",
        "2019|applications.other.natural|（六）其他处理，自然人",
        "2019|disclosure.procurement.amount|政府集中采购，采购总金额",
        "2014|statistics.requests.fax|（一）收到申请数，2.传真申请数",
        "2014|statistics.head|单位负责人",
    })
    void aCellIsNamedByItsOfficialLabels(String edition, String cell, String name) {
        var format = Formats.of(edition).orElseThrow();
        assertEquals(name, format.cell(cell).name());
        assertEquals(name, format.nameOf(cell));
    }

    @ParameterizedTest
    @CsvSource({"2019", "2021"})
    void everyCellOfTheTablesSaysWhatCountsInIt(String edition) {
        var silent = Formats.of(edition).orElseThrow().cells().values().stream().filter(c -> c.help().isEmpty()).map(Cell::code).toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void helpIsThatOfTheRowThenOfTheColumn() {
        assertEquals("行政执法案卷信息（条例第十六条第二款）。以个人名义提出的申请。",
                NEWEST.cell("applications.denied.enforcement.natural").help());
        assertEquals("到12月31日还没有结果的。", NEWEST.section("disputes").orElseThrow().table().helps().get("尚未审结"));
    }

    @Test
    void aProseFieldIsNamedByItsSectionAndALineByItsLabel() {
        assertEquals("一、总体情况", NEWEST.nameOf("overview"));
        assertEquals("成文日期", NEWEST.nameOf("date"));
    }

    @Test
    void sectionsBearTheOfficialTitles() {
        assertEquals(List.of("前言", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项", "落款"),
                NEWEST.sections().stream().map(Section::title).toList());
    }

    @Test
    void theTitleNamesAgencyAndYear() {
        assertEquals("清河县水务局2025年政府信息公开工作年度报告", NEWEST.title("清河县水务局", 2025));
    }

    @Test
    void cellsKnowWhatTheyHold() {
        var trial = Formats.of("2019").orElseThrow();
        var types = Map.of("disclosure.fees.change", CellType.SIGNED, "disclosure.procurement.amount", CellType.AMOUNT,
                "disclosure.fees.previous", CellType.COUNT);
        types.forEach((cell, type) -> assertEquals(type, trial.cell(cell).type(), cell));
        assertEquals(CellType.DECIMAL, NEWEST.cell("disclosure.fees.amount").type());
        assertEquals("万元", NEWEST.cell("disclosure.fees.amount").unit());
        assertNull(NEWEST.cell("overview"));
    }

    @ParameterizedTest
    @CsvSource({"2021,25,7,7,3", "2019,23,7,7,3"})
    void everyRowColumnAndGroupHasItsRelation(String edition, int rows, int results, int balances, int groups) {
        var codes = Formats.of(edition).orElseThrow().relations().stream().map(Relation::code).toList();
        assertEquals(List.of(rows, results, balances, groups), List.of("relation.row", "relation.results",
                "relation.balance", "relation.disputes").stream()
                .map(code -> (int) codes.stream().filter(code::equals).count()).toList());
    }

    @Test
    void theListOf2014HasSevenSums() {
        assertEquals(7, Formats.of("2014").orElseThrow().relations().size());
    }
}
