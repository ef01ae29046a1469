package nianbao.report;

import static nianbao.Drafts.draft;
import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    private static final String RECEIVED = "{{applications.received.total}}";

    @Test
    void aQuotedTotalReadsAsItsPartsAddUp() {
        var report = zeros(2025, "applications.received.natural", "8", "applications.received.legal", "１",
                "overview", "新收申请" + RECEIVED + "件");
        assertEquals("新收申请9件", report.withTotals().text("overview"));
    }

    @Test
    void aStarAddsUpAllCellsOfAGroup() {
        var report = zeros(2025, "applications.denied.law.natural", "2", "applications.denied.inquiry.legal", "3",
                "overview", "不予公开{{applications.denied.*.total}}件");
        assertEquals("不予公开5件", report.withTotals().text("overview"));
    }

    @Test
    void theNumberAloneIsQuotedWithoutItsUnitOrNote() {
        var report = draft(2025, "disclosure.normative.issued", "1,295件（其中修订16件）",
                "overview", "制发{{disclosure.normative.issued}}件");
        assertEquals("制发1295件", report.withTotals().text("overview"));
    }

    @Test
    void aCellThatHoldsNoNumberIsSeenToBeMissing() {
        var report = draft(2025, "disclosure.normative.issued", "/", "overview",
                "{{disclosure.normative.issued}}件，" + RECEIVED + "件");
        assertEquals("【未填】件，【未填】件", report.withTotals().text("overview"));
    }

    @Test
    void whatNamesNoCellStaysAsTyped() {
        var text = "{{applications.received}}，{{没有}}，{{a.b}}，{{overview}}，{{}}，{{applications.received.total}，$1";
        assertEquals(text, zeros(2025, "overview", text).withTotals().text("overview"));
    }

    @Test
    void cellsAndSignatureQuoteNothing() {
        var report = zeros(2025, "signature", RECEIVED, "disclosure.rules.issued", RECEIVED);
        assertEquals(RECEIVED, report.withTotals().text("signature"));
        assertEquals(RECEIVED, report.withTotals().text("disclosure.rules.issued"));
    }

    @Test
    void quotedFiguresAreListedInTheirOrderAndOnce() {
        var report = zeros(2025).withTotals();
        assertEquals(Map.of("applications.received.total", "0", "applications.denied.*.total", "0"),
                References.in("{{x.y}}" + RECEIVED + "{{applications.denied.*.total}}" + RECEIVED, report));
    }

    @Test
    void aHistoryNamesWhatWasQuoted() {
        assertEquals("新收〔一、本年新收政府信息公开申请数量，总计〕件，不予公开〔（三）不予公开，总计（合计）〕件{{x.y}}",
                References.named("新收" + RECEIVED + "件，不予公开{{applications.denied.*.total}}件{{x.y}}", draft(2025).format()));
    }

    @Test
    void aChangeOfTheWordsLeavesTheFiguresAroundItQuoted() {
        var written = "2024年新收" + RECEIVED + "件，不予公开{{applications.denied.*.total}}件，结转" + RECEIVED + "件";
        var report = zeros(2025, "applications.received.natural", "12", "overview", written).withTotals();
        assertEquals("2024年新收12件，不予公开0件，结转12件", report.text("overview"));
        assertEquals(written.replace("2024", "2025"),
                References.edited(written, "2025年新收12件，不予公开0件，结转12件", report));
        assertEquals(written.replace("{{applications.denied.*.total}}", "3"),
                References.edited(written, "2024年新收12件，不予公开3件，结转12件", report));
        assertEquals(written, References.edited(written, report.text("overview"), report));
        assertEquals("", References.edited(written, "", report));
    }

    @Test
    void nextYearsProseGoesOnQuoting() {
        var last = zeros(2024, "overview", "新收" + RECEIVED + "件");
        assertEquals("新收" + RECEIVED + "件",
                Prefill.from(last.withTotals(), last, draft(2025)).get("overview").text());
    }

    @Test
    void whatTheNewEditionHasNoCellForIsCarriedAsItRead() {
        var last = zeros(2020, "overview", "其他处理{{applications.other.total}}件");
        assertEquals("其他处理0件", Prefill.from(last.withTotals(), last, draft(2021)).get("overview").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2019", "2014"})
    void theStandardSentencesQuoteCellsThatAreThere(String edition) {
        var format = Formats.of(edition).orElseThrow();
        var section = format.sections().stream().filter(s -> s.standard() != null).findFirst().orElseThrow();
        var report = zeros(format.from());
        var zero = Prefill.standard(section, report, null);
        assertTrue(!zero.contains("{") && !zero.contains("[") && zero.contains("没有"), zero);
        var cells = new java.util.LinkedHashMap<>(report.fields());
        cells.replaceAll((code, figure) -> figure.equals("0") ? "1" : figure);
        report = new Report(format, report.agency(), report.year(), cells);
        var text = Prefill.standard(section, report, " ");
        assertTrue(Prefill.standard(section, report, "县档案局").contains(format.from() + "年，县档案局"), text);
        var read = References.render(text, format, report.withTotals().fields());
        assertTrue(text.contains("{{") && !read.contains("{") && !read.contains("【"), read);
        assertTrue(read.contains(format.from() + "年，本机关"), read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2019", "2014"})
    void everyTableOffersFiguresToQuote(String edition) {
        ReportFormat format = Formats.of(edition).orElseThrow();
        format.sections().stream().filter(s -> s.kind() == Section.SectionKind.TABLE)
                .forEach(s -> assertTrue(format.quotable(s).size() >= 10, s.code() + format.quotable(s).size()));
    }
}
