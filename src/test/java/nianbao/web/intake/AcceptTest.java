package nianbao.web.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.Drafts;
import nianbao.PublishedReports;
import nianbao.format.Formats;
import nianbao.input.file.BadFiles;
import nianbao.output.JsonWriter;
import nianbao.output.Manuscript;
import nianbao.report.Report;
import nianbao.store.OnH2;
import nianbao.store.TestClock;
import nianbao.store.report.Reports;
import nianbao.store.who.Account;
import nianbao.store.who.Role;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a published file to a report of that year, and on to the next year's. */
@QuarkusTest
@TestProfile(OnH2.class)
class AcceptTest {

    @Inject
    Office office;

    @Inject
    Reports reports;

    @Inject
    TestClock clock;

    private Account clerk;
    private Tab tab;
    private Uploader uploader;

    @BeforeEach
    void signIn() {
        clerk = office.clerk(office.agency("清河县卫生健康局"), "陈禾");
        tab = office.tab(clerk);
        uploader = new Uploader(tab, clerk);
    }

    private String bring(byte[] bytes) {
        return uploader.file("公布的.docx", bytes).location();
    }

    private Answer accept(String review, Map<String, String> corrected) {
        var form = tab.get(review).form(review);
        form.attr("action", review + "/accept");
        return tab.submit(form, corrected);
    }

    private Map<String, String> fields(int year) {
        return reports.load(reports.find(clerk.agency.id, year).orElseThrow()).report().fields();
    }

    @Test
    void lastYearsPublishedFileCarriesIntoThisYear() throws IOException {
        var published = PublishedReports.get("ruihe-2024");
        var bytes = Files.readAllBytes(published.source());
        var year = Map.of("as", "archive");
        var done = accept(uploader.file("ruihe-2024.pdf", bytes).location(), year);
        assertEquals(Office.report(clerk, 2024), done.location());
        var page = tab.get(done.location());
        assertTrue(page.main().contains("已公布") && !page.main().contains("草稿"), page::main);
        assertEquals("3119", page.page().getElementById("f-applications.received.total").text());
        assertArrayEquals(bytes, tab.get(done.location() + "/publications/1/original").body());
        assertTrue(tab.get(Office.reports(clerk)).main().contains("照原件存"));
        tab.post(Office.reports(clerk), Map.of("year", "2025"));
        var carried = tab.get(Office.report(clerk, 2025) + "/applications");
        assertEquals(published.fields().get("applications.carried-out.natural"), carried.value("applications.carried-in.natural"));
        assertTrue(carried.text().contains("取自2024年报告“四、结转下年度继续办理”，待核对"));
        assertEquals(published.fields().get("applications.received.natural"),
                carried.page().getElementById("w-applications.received.natural").ownText());
        assertTrue(tab.get(Office.report(clerk, 2025) + "/overview").main().contains("2024年报告原文"));
    }

    @Test
    void whatIsArchivedIsKeptAsPrintedAndItsErrorsAreShown() {
        var fields = new LinkedHashMap<>(BadFiles.fields(2023));
        fields.put("applications.received.total", "999");
        fields.put("applications.granted.total", "");
        fields.put("disclosure.fees.amount", "513.22万元");
        fields.remove("applications.partial.natural");
        fields.put("body", "旧版才有的一段。");
        accept(uploader.file("r.json", json(fields, 2023)).location(), Map.of("as", "archive"));
        assertEquals(fields, fields(2023));
        var page = tab.get(Office.report(clerk, 2023));
        assertEquals("999", page.page().getElementById("f-applications.received.total").text());
        assertEquals("", page.page().getElementById("f-applications.granted.total").text());
        assertTrue(page.page().getElementById("f-applications.received.total").hasClass("broken"));
        assertTrue(page.page().select(".finding.err").text().contains("999"), page::main);
        assertTrue(page.main().contains("原文有、2021年版格式没有的项目") && page.main().contains("旧版才有的一段。"), page::main);
        var text = tab.get(Office.report(clerk, 2023) + "/report.txt").text();
        assertTrue(text.contains("999") && text.contains("513.22万元"), text);
        assertTrue(tab.get(Office.report(clerk, 2023) + "/preview").page().select(".sub").text().contains("已公布"));
        assertEquals(200, tab.get(Office.report(clerk, 2023) + "/report.pdf").status());
    }

    @Test
    void aDecisionMadeAfterTheSessionEndedKeepsWhatWasTyped() throws IOException {
        var review = bring(BadFiles.report("docx"));
        var form = tab.get(review).form(review);
        form.attr("action", review + "/accept");
        tab.cookies.remove(Tab.SESSION);
        var door = tab.submit(form, Map.of("as", "archive", "overview", "最后改的一句"));
        var back = tab.submit(door.form("/sign-in"), Map.of("username", clerk.username, "password", Office.PASSWORD));
        assertEquals(review, back.location());
        assertEquals("最后改的一句", tab.get(review).value("overview"));
        assertEquals(List.of(), reports.list(clerk.agency.id));
    }

    @Test
    void aWriterAloneArchivesNothing() throws IOException {
        var writer = office.person(clerk.agency, "周原", EnumSet.of(Role.WRITER));
        var theirs = office.tab(writer);
        var review = new Uploader(theirs, writer).file("公布的.docx", BadFiles.report("docx")).location();
        assertTrue(theirs.get(review).page().select("button[value=archive]").isEmpty());
        var form = theirs.get(review).form(review);
        form.attr("action", review + "/accept");
        var refused = theirs.submit(form, Map.of("as", "archive", "overview", "改过的一句"));
        assertEquals(422, refused.status());
        assertTrue(refused.main().contains("由负责人确认"), refused::main);
        assertEquals(List.of(), reports.list(clerk.agency.id));
        assertEquals(403, theirs.post(review + "/compare", Map.of("do", "replace", "seen", "1")).status());
        var signer = office.tab(office.person(clerk.agency, "何川", EnumSet.of(Role.SIGNER)));
        assertTrue(signer.get("/agencies/" + clerk.agency.id + "/imports").page().select("form[enctype]").isEmpty());
        form = signer.get(review).form(review);
        assertEquals("改过的一句", signer.get(review).value("overview"));
        form.attr("action", review + "/accept");
        assertEquals(303, signer.submit(form, Map.of("as", "archive")).status());
        assertEquals(1, reports.list(clerk.agency.id).size());
        var audit = tab.get("/agencies/" + clerk.agency.id + "/audit").main();
        assertTrue(audit.contains("存入已公布的报告") && audit.contains("何川"), audit);
    }

    @Test
    void whoReadsInDoesNotConfirmAloneWhereAnotherMay() throws IOException {
        var review = bring(BadFiles.report("docx"));
        var other = office.person(clerk.agency, "何川", EnumSet.of(Role.SIGNER));
        var refused = accept(review, Map.of("as", "archive"));
        assertEquals(422, refused.status());
        assertTrue(refused.main().contains("由另一位负责人确认（何川）"), refused::main);
        assertEquals(List.of(), reports.list(clerk.agency.id));
        var theirs = office.tab(other);
        var form = theirs.get(review).form(review);
        form.attr("action", review + "/accept");
        assertEquals(303, theirs.submit(form, Map.of("as", "archive")).status());
        assertFalse(tab.get("/agencies/" + clerk.agency.id + "/audit").main().contains("同一人"));
    }

    @Test
    void whereNobodyElseMayTheAuditSaysThatOnePersonDidBoth() throws IOException {
        assertEquals(303, accept(bring(BadFiles.report("docx")), Map.of("as", "archive")).status());
        var audit = tab.get("/agencies/" + clerk.agency.id + "/audit").main();
        assertTrue(audit.contains("读入和确认是同一人"), audit);
    }

    @Test
    void aReportOfAnotherNameIsPublicUnderTheRegisteredOneWithThePrintedBeside() throws IOException {
        var draft = Drafts.draft(2022, "overview", "别的机关的");
        var other = new Report(draft.format(), "白石县财政局", 2022, draft.fields());
        assertEquals(303, accept(uploader.file("别家.json", JsonWriter.write(Manuscript.of(other, other.title())).getBytes(StandardCharsets.UTF_8))
                .location(), Map.of("as", "archive")).status());
        var row = tab.get("/published?year=2022").page().select("tr:contains(清河县卫生健康局)");
        assertTrue(row.text().contains("原件上写“白石县财政局”"), row::text);
        var shown = tab.get(row.select("a").attr("href")).main();
        assertTrue(shown.contains("公布机关 清河县卫生健康局（原件上写“白石县财政局”）"), shown);
    }

    @Test
    void aYearThatIsNotOverIsNotArchived() throws IOException {
        var review = uploader.file("r.json", json(BadFiles.fields(2025), 2025)).location();
        clock.set(Instant.parse("2025-11-20T01:00:00Z"));
        try {
            var refused = accept(review, Map.of("as", "archive"));
            assertEquals(422, refused.status());
            assertTrue(refused.main().contains("2025年还没有结束"), refused::main);
        } finally {
            clock.set(Instant.parse("2026-01-12T01:00:00Z"));
        }
        assertEquals(List.of(), reports.list(clerk.agency.id));
    }

    @Test
    void aTitleIsALine() throws IOException {
        var refused = accept(bring(BadFiles.report("docx")), Map.of("as", "archive", "import-title", " ".repeat(50_000) + "题"));
        assertEquals(422, refused.status());
        assertTrue(refused.main().contains("标题没有保存"), refused::main);
    }

    @Test
    void whatIsArchivedIsNotEdited() throws IOException {
        accept(bring(BadFiles.report("docx")), Map.of("as", "archive"));
        var report = Office.report(clerk, 2023);
        var before = fields(2023);
        int version = office.version(clerk, 2023);
        assertEquals(report, tab.get(report + "/overview").location());
        var form = tab.post(report + "/overview", Map.of("overview", "偷改", "seen", "9999"));
        assertEquals(409, form.status());
        assertTrue(form.main().contains("已经公布，不能修改") && form.main().contains("偷改"), form::main);
        var json = tab.json(report + "/edits", "{\"since\":0,\"edits\":[{\"field\":\"overview\",\"text\":\"偷改\",\"seen\":9999}]}");
        assertEquals(409, json.status());
        assertTrue(json.json().path("message").asText().contains("不能修改"), json::toString);
        assertEquals(409, tab.post(report + "/prefill", Map.of()).status());
        assertEquals(409, tab.post(report + "/history", Map.of("field", "overview", "number", "1", "seen", "9999", "do", "before")).status());
        assertTrue(tab.get(report + "/history").page().select("main form").isEmpty());
        assertEquals(before, fields(2023));
        assertEquals(version, office.version(clerk, 2023));
    }

    @Test
    void aDraftIsWrittenWithItsSourceAndPrefillsTheRest() throws IOException {
        office.start(clerk, 2024, Map.of("applications.carried-out.natural", "5"));
        var fields = new LinkedHashMap<>(BadFiles.fields(2025));
        fields.keySet().removeIf(f -> f.startsWith("applications.carried-in."));
        var done = accept(uploader.file("今年.json", json(fields, 2025)).location(), Map.of("as", "draft"));
        assertEquals(Office.report(clerk, 2025), done.location());
        assertEquals("5", office.stored(clerk, 2025, "applications.carried-in.natural"));
        assertEquals(fields.get("overview"), office.stored(clerk, 2025, "overview"));
        assertEquals("", office.stored(clerk, 2025, "applications.received.total"), "a total that computes itself is left to do so");
        var page = tab.get(Office.report(clerk, 2025) + "/applications");
        assertTrue(page.text().contains("取自文件“今年.json”，待核对"));
        assertTrue(tab.get(Office.report(clerk, 2025) + "/history").main().contains("读入，取自文件“今年.json”"));
    }

    @Test
    void aYearMustBeChosenAndMustHaveAForm() {
        var review = uploader.file("r.json", json(BadFiles.fields(2023), 0)).location();
        var answer = accept(review, Map.of("as", "archive"));
        assertEquals(422, answer.status());
        assertTrue(answer.page().select(".faults").text().contains("请先选择报告年度"), answer::main);
        for (var as : List.of("archive", "draft")) {
            assertEquals(422, accept(review, Map.of("as", as, "import-year", "2026")).status());
            assertEquals(422, accept(review, Map.of("as", as, "import-year", "2013")).status());
        }
        assertEquals(303, accept(review, Map.of("as", "archive", "import-year", "2023")).status());
    }

    @Test
    void aDraftThatIsThereIsComparedAndOnlyWhatIsChosenIsTaken() throws IOException {
        office.start(clerk, 2023, Map.of("overview", "我写的总体情况", "problems", "我写的问题"));
        var review = bring(BadFiles.report("docx"));
        var answer = accept(review, Map.of("as", "archive"));
        assertEquals(409, answer.status());
        assertTrue(answer.main().contains("我写的总体情况") && answer.main().contains("处相同"), answer::main);
        assertEquals("我写的总体情况", office.stored(clerk, 2023, "overview"));
        var form = answer.form(review + "/compare");
        var box = form.select("input[name=take]");
        box.remove();
        var done = tab.submit(form, Map.of("do", "merge", "take", "overview"));
        assertEquals(303, done.status(), done::toString);
        assertEquals(BadFiles.fields(2023).get("overview"), office.stored(clerk, 2023, "overview"));
        assertEquals("我写的问题", office.stored(clerk, 2023, "problems"));
        assertTrue(tab.get(Office.report(clerk, 2023) + "/history?field=overview").main().contains("我写的总体情况"));
        assertEquals(404, tab.get(review).status());
    }

    @Test
    void whatSomebodyChangedSinceTheComparisonIsLeftAlone() throws IOException {
        office.start(clerk, 2023, Map.of("overview", "原来的", "problems", "原来的问题"));
        var review = bring(BadFiles.report("docx"));
        accept(review, Map.of("as", "draft"));
        var form = tab.get(review + "/compare").form(review + "/compare");
        form.select("input[name=take]").remove();
        office.write(clerk, 2023, Map.of("overview", "同事刚改的"));
        var replaced = tab.submit(form, Map.of("do", "replace"));
        assertEquals(409, replaced.status());
        var merged = tab.submit(form, Map.of("do", "merge", "take", "overview"));
        assertEquals(409, merged.status());
        assertTrue(merged.main().contains("同事刚刚改过"), merged::main);
        assertEquals("同事刚改的", office.stored(clerk, 2023, "overview"));
    }

    @Test
    void anArchivedReportIsKeptOrReplacedAndTheOldOneStaysReadable() throws IOException {
        var file = BadFiles.report("docx");
        accept(bring(file), Map.of("as", "archive"));
        var again = new LinkedHashMap<>(BadFiles.fields(2023));
        again.put("overview", "更正后的总体情况");
        again.put("applications.received.natural", "4242");
        var review = uploader.file("更正.json", json(again, 2023)).location();
        var answer = accept(review, Map.of("as", "archive"));
        assertEquals(409, answer.status());
        assertTrue(answer.page().select("input[name=take]").isEmpty());
        assertEquals(BadFiles.fields(2023), fields(2023));
        assertEquals(303, tab.submit(answer.form(review + "/compare"), Map.of("do", "replace")).status());
        assertEquals(again, fields(2023));
        var report = Office.report(clerk, 2023);
        var old = tab.get(report + "/publications/1");
        assertTrue(old.main().contains("早先版本") && !old.main().contains("更正后的总体情况"), old::main);
        assertEquals(BadFiles.fields(2023).get("applications.received.natural"),
                old.page().getElementById("f-applications.received.natural").text());
        assertArrayEquals(file, tab.get(report + "/publications/1/original").body());
        assertTrue(tab.get(report).page().select("a[href$=/publications/1]").size() > 0);
        assertEquals(404, tab.get(report + "/publications/3").status());
        var kept = accept(uploader.file("又一份.json", json(BadFiles.fields(2023), 2023)).location(), Map.of("as", "archive"));
        var keep = kept.page().selectFirst("main form");
        assertTrue(kept.asked("保留已有的，放弃这份文件").contains("不能恢复"), kept::main);
        assertFalse(tab.open(tab.submit(keep, Map.of("do", "keep")).location()).main().contains("又一份.json"));
        assertEquals(again, fields(2023));
    }

    @Test
    void oneAfterTheOther() throws IOException {
        uploader.files(Map.of("一.docx", BadFiles.report("docx", 2022), "二.docx", BadFiles.report("docx", 2023)));
        for (int left = 1; left >= 0; left--) {
            var list = tab.get(uploader.path());
            var next = list.page().selectFirst(".next a").attr("href");
            var done = accept(next, Map.of("as", "archive"));
            assertEquals(left > 0, done.location().startsWith(uploader.path()), done::toString);
            assertTrue(tab.open(done.location()).main().contains("已公布"));
        }
    }

    private static byte[] json(Map<String, String> fields, int year) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(Map.of("format", "2021",
                    "agency", "清河县卫生健康局", "year", year, "title", "", "fields", fields, "notes", List.of()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aReportInTheFormOfAnotherYearIsShownWithThatSaid() {
        var of2019 = Formats.of("2019").orElseThrow();
        var read = new Report(of2019, "清河县卫生健康局", 2023, Drafts.zeros(2020, "overview", "全年平稳。").withTotals().fields());
        var review = uploader.file("2023.json", JsonWriter.write(Manuscript.of(read, read.title())).getBytes(StandardCharsets.UTF_8))
                .location();
        assertTrue(tab.get(review).main().contains("2023年度报告用的是2019年版格式"), tab.get(review)::main);
        accept(review, Map.of("as", "archived"));
        var page = tab.open(Office.report(clerk, 2023));
        assertEquals(200, page.status());
        assertTrue(page.main().contains("2023年度报告用的是2019年版格式"), page::main);
    }
}
