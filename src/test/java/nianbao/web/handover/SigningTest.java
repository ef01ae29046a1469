package nianbao.web.handover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nianbao.output.OutputKind;
import nianbao.store.OnH2;
import nianbao.store.TestClock;
import nianbao.store.edit.StoredReport;
import nianbao.store.publication.Publications;
import nianbao.store.report.Reports;
import nianbao.store.tree.AgencyRegister;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is signed stays as it was, byte for byte; what must change becomes a new version beside it. */
@QuarkusTest
@TestProfile(OnH2.class)
class SigningTest {

    @Inject
    Office office;

    @Inject
    Reports reports;

    @Inject
    Publications publications;

    @Inject
    AgencyRegister register;

    @Inject
    TestClock clock;

    private Instant noon;
    private Agency county;
    private Account chen;
    private Tab chens;
    private Tab wus;
    private Tab liangs;
    private String report;
    private String steps;

    @BeforeEach
    void begin() {
        noon = clock.instant();
        county = office.agency("松溪县人民政府");
        var agency = office.agency("松溪县档案局", county);
        chen = office.clerk(agency, "陈禾");
        office.complete(chen, 2025);
        chens = office.tab(chen);
        wus = office.tab(office.person(agency, "吴砚", Set.of(Role.REVIEWER)));
        liangs = office.tab(office.person(agency, "梁序", Set.of(Role.SIGNER)));
        report = Office.report(chen, 2025);
        steps = report + "/handovers";
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(noon);
    }

    private Answer press(Tab tab, String step, Map<String, String> typed) {
        return tab.submit(tab.get(report).form(steps + "/" + step), typed);
    }

    private void toBeSigned() {
        assertEquals(303, press(chens, "hand-in", Map.of()).status());
        assertEquals(303, press(wus, "send-on", Map.of()).status());
    }

    private void publish() {
        toBeSigned();
        assertEquals(303, press(liangs, "sign", Map.of()).status());
    }

    private void correct(String reason) {
        var answer = liangs.submit(liangs.get(steps + "/correct").form(steps + "/correct"), Map.of("reason", reason));
        assertEquals(303, answer.status(), answer::toString);
    }

    private StoredReport now() {
        return reports.find(chen.agency.id, 2025).orElseThrow();
    }

    private Map<String, byte[]> files(String base) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var kind : OutputKind.values()) {
            var answer = chens.get(base + "/report." + kind.ending());
            assertEquals(200, answer.status());
            assertEquals(kind.mediaType().toLowerCase(), answer.header("Content-Type").toLowerCase());
            files.put(kind.ending(), answer.body());
        }
        return files;
    }

    private static void assertSame(Map<String, byte[]> before, Map<String, byte[]> after) {
        before.forEach((kind, bytes) -> assertArrayEquals(bytes, after.get(kind), kind));
    }

    @Test
    void whatIsDownloadedIsWhatWasFixedAndThePageSaysItsHash() throws Exception {
        publish();
        var page = chens.get(report).page();
        assertTrue(page.text().contains("梁序签发"), page::text);
        var current = files(report);
        assertSame(current, files(report + "/publications/1"));
        var listed = page.select(".files li");
        assertEquals(Arrays.stream(OutputKind.values()).map(OutputKind::label).toList(), listed.select("a").eachText());
        for (var file : listed) {
            var bytes = chens.get(file.selectFirst("a").attr("href")).body();
            assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)), file.selectFirst("code").text());
        }
        var stored = publications.outputs(publications.inForce(now()));
        assertEquals(OutputKind.values().length, stored.size());
        var text = new String(current.get("txt"), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(text.startsWith("松溪县档案局\n2025年政府信息公开工作年度报告") && !text.contains("草稿"), text);
        assertEquals(200, chens.get(report + "/report.zip").status());
        assertEquals(200, chens.get(report + "/preview").status());
        assertEquals(404, chens.get(report + "/publications/1/original").status());
    }

    @Test
    void twoPressesAtOnceArePublishedOnce() throws Exception {
        toBeSigned();
        var form = liangs.get(report).form(steps + "/sign");
        var other = office.tab(office.person(chen.agency, "林远", Set.of(Role.SIGNER)));
        var theirs = other.get(report).form(steps + "/sign");
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Answer> one = () -> liangs.submit(form, Map.of());
            Callable<Answer> two = () -> other.submit(theirs, Map.of());
            var statuses = threads.invokeAll(List.of(one, two)).stream().map(f -> {
                try {
                    return f.get().status();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).sorted().toList();
            assertEquals(List.of(303, 409), statuses);
        }
        assertEquals(1, publications.of(now()).size());
        assertEquals(303, liangs.submit(form, Map.of()).status() == 303 ? 303 : other.submit(theirs, Map.of()).status(), "the one who did it");
        assertEquals(3, now().handovers);
    }

    @Test
    void whoWroteIsToldBeforePressing() {
        toBeSigned();
        var page = chens.get(report);
        assertTrue(page.main().contains("不能由你一人签发") && page.main().contains("另一位负责人"), page::main);
        assertTrue(page.page().select("form[action$=sign]").isEmpty());
        var forced = chens.post(steps + "/sign", Map.of("handovers", "2", "version", Integer.toString(now().version)));
        assertEquals(422, forced.status());
        assertTrue(forced.main().contains("没有签发：你在这份报告里填写"), forced::main);
        assertEquals(StoredReport.ReportState.SIGNING, now().state);
        var administrator = office.tab(office.person(chen.agency, "管理", Set.of(Role.ADMINISTRATOR)));
        var agency = "/agencies/" + chen.agency.id;
        var settings = agency + "/settings";
        assertEquals(303, administrator.submit(administrator.get(agency).form(settings), Map.of("signs-alone", "yes")).status());
        assertTrue(QuarkusTransaction.requiringNew().call(() -> Agency.<Agency>findById(chen.agency.id).signsAlone));
        assertEquals(303, press(chens, "sign", Map.of()).status());
    }

    @Test
    void beforeTheYearIsOverNothingIsSigned() {
        toBeSigned();
        clock.set(Instant.parse("2025-12-31T15:59:59Z"));
        var early = liangs.get(report);
        assertTrue(early.main().contains("2026年1月1日起才能签发公布"), early::main);
        var forced = liangs.post(steps + "/sign", Map.of("handovers", "2", "version", Integer.toString(now().version)));
        assertEquals(422, forced.status());
        clock.set(Instant.parse("2025-12-31T16:00:00Z"));
        assertEquals(303, press(liangs, "sign", Map.of()).status());
        assertTrue(liangs.get(report).main().contains("00:00"), liangs.get(report)::main);
    }

    @Test
    void aDateBeforeTheEndOfTheYearIsAnErrorThatStopsIt() {
        office.write(chen, 2025, Map.of("date", "2025年12月31日"));
        assertTrue(chens.get(report).page().select("form[action$=hand-in]").isEmpty());
        var answer = chens.post(steps + "/hand-in", Map.of("handovers", "0", "version", Integer.toString(now().version)));
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains("早于统计期限结束"), answer::main);
    }

    /** Whoever writes is told, long before it is to be signed. */
    @Test
    void aCharacterNoFontHasIsAnErrorThatStopsHandingIn() {
        office.write(chen, 2025, Map.of("overview", "生僻\uDB80\uDC00字，全年平稳。"));
        assertTrue(chens.get(report).page().select("form[action$=hand-in]").isEmpty());
        var said = "字库里没有 \uDB80\uDC00（U+F0000）";
        assertTrue(chens.get(report + "/overview").main().contains(said));
        var line = chens.get(report + "/check").page().selectFirst("tbody[id=x-glyph.missing-overview]");
        assertTrue(line.text().contains(said) && line.select("form").isEmpty(), line::outerHtml);
        var answer = chens.post(steps + "/hand-in", Map.of("handovers", "0", "version", Integer.toString(now().version)));
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains(said), answer::main);
    }

    /** One that came in on the way, with the agency's new name. */
    @Test
    void aCharacterNoFontHasStopsItByName() {
        toBeSigned();
        register.rename(chen.agency, "松溪县\uDB80\uDC00案馆", LocalDate.now(clock));
        var answer = press(liangs, "sign", Map.of());
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains("没有签发") && answer.main().contains("没有字体可以印出"), answer::main);
        assertEquals(StoredReport.ReportState.SIGNING, now().state);
        assertEquals(List.of(), publications.of(now()));
    }

    @Test
    void aCorrectionStandsBesideWhatItCorrects() {
        publish();
        var first = files(report);
        assertEquals(403, wus.get(steps + "/correct").status());
        correct("总体情况写错了");
        assertTrue(chens.get(report).main().contains("开始更正：总体情况写错了"), chens.get(report)::main);
        assertEquals(report + "/publications/1", chens.get(report).page().selectFirst(".desk-line a").attr("href"));
        office.write(chen, 2025, Map.of("overview", "全年公开工作平稳，有所改进。"));
        assertChanges(chens.get(report), "有所改进");
        assertTrue(chens.get(report + "/publications/1").main().contains("平稳有序"), "in force until the next");
        assertSame(first, files(report + "/publications/1"));
        assertTrue(chens.get(report + "/report.txt").text().startsWith("（草稿）"));
        toBeSigned();
        var blank = press(liangs, "sign", Map.of("reason", " "));
        assertEquals(422, blank.status());
        assertTrue(blank.main().contains("请写明更正了什么"), blank::main);
        assertEquals("总体情况写错了", liangs.get(report).value("reason"));
        assertEquals(303, press(liangs, "sign", Map.of("reason", "更正总体情况一处文字")).status());

        var now = chens.get(report);
        assertTrue(now.main().contains("更正说明：更正总体情况一处文字") && now.main().contains("有所改进"), now::main);
        assertChanges(now, "有所改进");
        assertEquals(List.of("早先版本 1"), now.page().select("a[href=" + report + "/publications/1]").eachText());
        var old = chens.get(report + "/publications/1");
        assertTrue(old.main().contains("早先版本") && old.main().contains("平稳有序"), old::main);
        assertSame(first, files(report + "/publications/1"));
        assertFalse(Arrays.equals(first.get("txt"), files(report).get("txt")));
        assertSame(files(report), files(report + "/publications/2"));
    }

    /** The page leads to a PDF with what the correction changes. */
    private void assertChanges(Answer page, String words) {
        assertEquals(1, page.page().select("a[href=" + report + "/comparison.pdf]").size());
        var answer = chens.get(report + "/comparison.pdf");
        assertEquals(200, answer.status());
        try (var pdf = Loader.loadPDF(answer.body())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertTrue(text.contains("更正前后对照表") && text.contains("平稳有序") && text.contains(words), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theOneAboveReturnsWhatIsPublishedForACorrection() {
        publish();
        var above = office.tab(office.person(county, "主管", Set.of(Role.SUPERVISOR)));
        var answer = above.submit(above.get(steps + "/return").form(steps + "/return"), Map.of("reason", "与上报数不符"));
        assertEquals(303, answer.status(), answer::toString);
        assertEquals(StoredReport.ReportState.DRAFT, now().state);
        assertTrue(chens.get(report).main().contains("松溪县人民政府主管部门主管"), chens.get(report)::main);
        assertEquals(200, above.get(report + "/publications/1").status());
        assertTrue(above.get(report).page().select(".desk-line").text().contains("正在更正"));
    }

    @Test
    void publishedPagesOfferWhatTheirReaderMayDo() {
        publish();
        assertEquals(List.of("办理更正…"), liangs.get(report).page().select("aside .card p > .btn").eachText());
        assertTrue(wus.get(report).page().select("aside .card p > .btn").isEmpty());
        assertEquals(409, wus.get(steps + "/return").status());
        assertEquals(409, chens.post(report + "/overview", Map.of("overview", "偷改", "seen", "9999")).status());
    }
}
