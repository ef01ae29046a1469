package nianbao.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.check.AllChecks;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Dossier;
import nianbao.input.file.ReportFileReader;
import nianbao.output.JsonSchema;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.report.Prefill;
import nianbao.report.Report;
import nianbao.web.view.TableViews;

/** Where an invented fourth edition is taken by {@link FourthEditionTest}, whose class loader sees its file. */
final class FourthEdition {

    private static final String AGENCY = "清河县水务局";

    private FourthEdition() {
    }

    static void takesItsYears() {
        assertEquals(List.of("2031", "2021", "2019", "2014"), Formats.all().stream().map(ReportFormat::edition).toList());
        assertEquals("2021", Formats.ofYear(2030).orElseThrow().edition());
        assertEquals("2031", Formats.ofYear(2031).orElseThrow().edition());
        assertEquals("2031", Formats.ofYear(2040).orElseThrow().edition());
    }

    static void isAFormToFillIn() {
        var report = whole(2031);
        var table = report.format().section("letters").orElseThrow();
        var view = TableViews.of(table, report, Map.of(), Optional.empty(), false, Map.of());
        var words = view.parts().stream().flatMap(part -> part.rows().stream()).flatMap(row -> row.slots().stream())
                .map(slot -> slot.text()).toList();
        assertTrue(words.containsAll(List.of("办理环节", "电子来信件数", "三、当年办理的来信", "（二）转交其他机关的来信")), words::toString);
        assertEquals(List.of("paper", "screen", "total"), view.strip().cells().stream().map(balance -> balance.key()).toList());
        var drafts = Prefill.draft(new Report(report.format(), AGENCY, 2031, Map.of()), Map.of("agency", AGENCY));
        assertEquals("本报告由清河县水务局编制，统计期限自2031年1月1日起至2031年12月31日止。", drafts.get("opening").text());
        assertEquals("2031年，本机关收到来信{{letters.received.paper}}件。", Prefill.standard(report.format().section("overview").orElseThrow(), report, null));
    }

    static void isChecked() {
        assertEquals(List.of(), codes(AllChecks.all(whole(2031), Optional.empty())));
        // In its column and in that of totals.
        assertEquals(List.of("relation.balance", "relation.balance"), codes(AllChecks.all(whole(2031, "letters.answered.screen", "1"), Optional.empty())));
        assertEquals(List.of("text.figure"), codes(AllChecks.all(whole(2031, "overview", "全年收到来信13件。"), Optional.empty())));
        assertEquals(List.of("text.closed"), codes(AllChecks.all(whole(2031, "overview", "全年收到来信12件，全部办结。"), Optional.empty())));
        // A topic without figures: what is said of it is not said of the table.
        assertEquals(List.of(), codes(AllChecks.all(whole(2031, "overview", "全年收到来信12件。群众来访全部办结。"), Optional.empty())));
        assertEquals(List.of("carry.applications", "carry.applications"),
                codes(AllChecks.all(whole(2032), Optional.of(whole(2031, "letters.received.paper", "11",
                        "letters.carried-out.paper", "2"))).stream().filter(f -> f.code().startsWith("carry")).toList()));
        assertTrue(codes(AllChecks.all(Dossier.published(without(whole(2031), "plans"), List.of()))).contains("section.missing"));
        var wrong = new Report(Formats.of("2021").orElseThrow(), AGENCY, 2031, Map.of());
        assertTrue(codes(AllChecks.all(wrong, Optional.empty())).contains("edition.mixed"));
    }

    static void isCarriedOnYearByYear() {
        var first = Prefill.from(old(), old(), new Report(whole(2031).format(), AGENCY, 2031, Map.of()));
        assertEquals("全年公开工作平稳有序。", first.get("overview").text());
        assertEquals(1, whole(2031).format().across("2021").size());
        var next = Prefill.from(whole(2031), whole(2031), new Report(whole(2032).format(), AGENCY, 2032, Map.of()));
        assertEquals("1", next.get("letters.carried-in.paper").text());
        assertEquals("2031年报告“四、转到下年的来信”", next.get("letters.carried-in.paper").source());
        assertEquals("下一步逐项补齐。", next.get("plans").text());
    }

    static void isWrittenAndReadBack() throws Exception {
        var report = whole(2031);
        for (var kind : OutputKind.values()) {
            var out = new ByteArrayOutputStream();
            kind.write(Manuscript.of(report, false), out);
            assertTrue(out.size() > 0, kind.name());
            if (kind != OutputKind.OFD) {
                var read = ReportFileReader.read(out.toByteArray());
                assertEquals("2031", read.format().edition(), kind.name());
                assertEquals(2031, read.year(), kind.name());
                assertEquals(AGENCY, read.agency(), kind.name());
                assertEquals(report.fields(), read.fields(), kind.name());
            }
        }
    }

    static void isInTheSchema() {
        assertTrue(JsonSchema.of().contains("letters.received.paper"));
        assertEquals("一、当年收到的来信，纸质来信件数", Formats.nameOf("letters.received.paper"));
    }

    /** A report in which nothing is missing and nothing is wrong, but for these fields. */
    private static Report whole(int year, String... fieldsAndTexts) {
        var format = Formats.ofYear(year).orElseThrow();
        var fields = new HashMap<String, String>();
        format.cells().values().stream().filter(cell -> !format.totals().containsKey(cell.code())).forEach(cell -> fields.put(cell.code(), "0"));
        fields.putAll(Map.of("letters.received.paper", "10", "letters.received.screen", "2", "letters.carried-in.paper", "1",
                "letters.answered.paper", "8", "letters.answered.screen", "2", "letters.forwarded.paper", "2", "letters.carried-out.paper", "1"));
        fields.putAll(Map.of("opening", "本报告由清河县水务局编制。", "overview", "全年收到来信12件，1件转到下年。", "plans", "下一步逐项补齐。",
                "signature", AGENCY, "date", (year + 1) + "年1月12日"));
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            fields.put(fieldsAndTexts[i], fieldsAndTexts[i + 1]);
        }
        return new Report(format, AGENCY, year, fields).withTotals();
    }

    private static Report old() {
        return new Report(Formats.of("2021").orElseThrow(), AGENCY, 2030, Map.of("overview", "全年公开工作平稳有序。"));
    }

    private static Report without(Report report, String field) {
        var fields = new HashMap<>(report.fields());
        fields.remove(field);
        return new Report(report.format(), report.agency(), report.year(), fields);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
