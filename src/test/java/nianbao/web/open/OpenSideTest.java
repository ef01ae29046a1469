package nianbao.web.open;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.Drafts;
import nianbao.browser.Accessible;
import nianbao.browser.Chromium;
import nianbao.report.AgencyKind;
import nianbao.store.OnH2;
import nianbao.store.TestPublications;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody reads without signing in, and what nobody does. */
@QuarkusTest
@TestProfile(OnH2.class)
class OpenSideTest {

    private static final String RECEIVED = "applications.received.natural";
    private static final byte[] PDF = "%PDF-第一版".getBytes(StandardCharsets.UTF_8);

    @Inject
    Office office;

    @Inject
    TestPublications publish;

    private Agency county;
    private Agency bureau;
    private Account clerk;
    private Tab anybody;

    @BeforeEach
    void agencies() {
        county = publish.agency("白石县人民政府", AgencyKind.COUNTY, null);
        bureau = publish.agency("白石县水务局", AgencyKind.DEPARTMENT, county);
        clerk = office.clerk(bureau, "陈禾");
        anybody = office.tab();
    }

    private static Map<String, String> fields(String received, String overview) {
        return Drafts.zeros(2025, RECEIVED, received, "applications.granted.natural", received, "overview", overview).fields();
    }

    private StoredReport signed() {
        var report = publish.draft(bureau, 2025, fields("3", "第一版的话。"), clerk);
        publish.sign(report, null, Map.of("pdf", PDF, "json", "{}".getBytes(StandardCharsets.UTF_8)), clerk);
        return report;
    }

    private String of(String rest) {
        return "/published/" + bureau.id + rest;
    }

    /** Every public address of the bureau's report. */
    private List<String> routes() {
        var paths = new ArrayList<String>();
        for (var route : Routes.ALL) {
            if (route.name().startsWith("GET /published/{agency}")) {
                for (var kind : List.of("pdf", "docx", "json", "bin", "html")) {
                    for (var number : List.of("1", "2")) {
                        paths.add(route.name().substring(4).replace("{agency}", Long.toString(bureau.id)).replace("{year}", "2025")
                                .replace("{number}", number).replace("{kind}", kind));
                    }
                }
            }
        }
        return paths.stream().distinct().toList();
    }

    @ParameterizedTest
    @EnumSource(StoredReport.ReportState.class)
    void whatIsNotPublishedLooksLikeNothingInAnyState(StoredReport.ReportState state) {
        var report = publish.draft(bureau, 2025, fields("777", "秘而不宣"), clerk);
        publish.move(report, state, clerk);
        var nowhere = anybody.get("/published/999999999");
        var paths = new ArrayList<>(routes());
        assertTrue(paths.size() > 10);
        paths.forEach(path -> {
            for (var tab : List.of(anybody, office.tab(clerk))) {
                var answer = tab.get(path);
                assertEquals(404, answer.status(), path);
                assertEquals(nowhere.main(), answer.main(), path);
            }
        });
        for (var path : List.of("/published?year=2025", "/published?year=2025&q=" + Tab.encode("水务"), "/published/2025.json", "/published/2025.csv")) {
            var answer = anybody.get(path);
            assertEquals(200, answer.status(), path);
            assertFalse(answer.text().contains("秘而不宣") || answer.text().contains("白石县水务局") && answer.text().contains("/" + bureau.id)
                    || answer.text().contains("777"), path);
        }
        assertEquals(404, anybody.get("/published?below=" + bureau.id).status());
        assertEquals(404, anybody.get("/published/2025.json?below=" + bureau.id).status());
        publish.move(report, StoredReport.ReportState.DRAFT, clerk);
    }

    /** Other tests move the clock. */
    private String today() {
        return Moments.date(LocalDate.now(office.clock));
    }

    @Test
    void aSignedReportIsAPlainPageWithItsFixedFiles() {
        signed();
        var page = anybody.get(of("/2025"));
        assertEquals(200, page.status());
        assertTrue(page.main().contains("第一版的话。") && page.main().contains(today()), page::main);
        assertEquals("3", page.page().selectFirst("[id=f-applications.received.total]").text());
        assertEquals(1, page.page().select("h1").size());
        assertTrue(page.page().select("script, form").isEmpty());
        var file = anybody.get(page.page().selectFirst("a[href$=report.pdf]").attr("href"));
        assertArrayEquals(PDF, file.body());
        assertEquals("application/pdf", file.header("Content-Type"));
        assertTrue(file.header("Content-Disposition").startsWith("attachment"));
        assertEquals("\"" + TestPublications.sha256(PDF) + "\"", file.header("ETag"));
        assertEquals(404, anybody.get(of("/2025/1/report.docx")).status());
    }

    @Test
    void aReportReadFromAFileOffersThatFile() {
        publish.archive(bureau, 2024, Map.of("overview", "公布过的话"), clerk);
        var link = anybody.get(of("/2024")).page().selectFirst("a[href*=/report.]").attr("href");
        assertEquals(of("/2024/1/report.docx"), link);
        var file = anybody.get(link);
        assertEquals("原件 白石县水务局", file.text());
        assertEquals("application/octet-stream", file.header("Content-Type"));
        assertEquals(404, anybody.get(of("/2024/1/report.pdf")).status());
    }

    /** It was public long before it was read in. */
    @Test
    void aReportReadFromAFileBearsItsOwnDate() {
        publish.archive(bureau, 2023, Map.of("overview", "公布过的话", "date", "2024年1月20日"), clerk);
        publish.archive(bureau, 2022, Map.of("overview", "公布过的话"), clerk);
        for (var path : List.of(of("/2023"), of(""), "/published?year=2023&below=" + bureau.id)) {
            var page = anybody.get(path);
            assertTrue(page.main().contains("2024年1月20日"), page::main);
            assertFalse(page.main().contains(today()), page::main);
        }
        for (var path : List.of(of("/2022"), "/published?year=2022&below=" + bureau.id)) {
            var page = anybody.get(path);
            assertTrue(page.main().contains("原文没有写明"), page::main);
            assertFalse(page.main().contains(today()), page::main);
        }
    }

    @Test
    void whatCitizensReadWithIsOfferedFirstAndDataOnce() {
        var report = publish.draft(bureau, 2025, fields("3", "话。"), clerk);
        publish.sign(report, null, Map.of("xlsx", PDF, "txt", PDF, "json", PDF, "html", PDF, "docx", PDF, "ofd", PDF, "pdf", PDF), clerk);
        var page = anybody.get(of("/2025")).page();
        assertEquals(List.of("PDF", "Word", "网页", "OFD 版式文件", "Excel 表格", "纯文本"), page.select("aside ul a[href*=/report.]").eachText());
        assertEquals(List.of("数据（JSON）"), page.select("aside a[href$=.json]").eachText());
    }

    @Test
    void theVersionInForceSaysWhatItCorrects() {
        var report = publish.draft(bureau, 2025, fields("3", "话。"), clerk);
        publish.sign(report, null, Map.of(), clerk);
        assertFalse(anybody.get(of("/2025")).main().contains("更正说明"));
        publish.sign(report, "漏计一件<b>", Map.of(), clerk);
        var page = anybody.get(of("/2025"));
        assertTrue(page.main().contains("更正说明：漏计一件<b>"), page::main);
        assertFalse(anybody.get(of("/2025/1")).main().contains("更正说明：漏计"), page::main);
    }

    @Test
    void duringACorrectionTheVersionInForceIsShownAndAfterItBothWithTheReason() {
        var report = signed();
        publish.move(report, StoredReport.ReportState.DRAFT, clerk);
        publish.write(report, fields("4", "第二版的话。"), clerk);
        for (var state : List.of(StoredReport.ReportState.DRAFT, StoredReport.ReportState.REVIEW, StoredReport.ReportState.SIGNING)) {
            publish.move(report, state, clerk);
            for (var path : routes()) {
                assertFalse(anybody.get(path).text().contains("第二版的话"), path);
            }
            assertTrue(anybody.get(of("/2025")).main().contains("第一版的话。"));
            assertFalse(anybody.get("/published/2025.json?below=" + bureau.id).text().contains("\"4\""));
            assertEquals(404, anybody.get(of("/2025/2")).status());
        }
        publish.sign(report, "漏计一件<script>", Map.of("pdf", new byte[]{1}), clerk);
        assertTrue(anybody.get(of("/2025")).main().contains("第二版的话。"));
        var first = anybody.get(of("/2025/1"));
        assertTrue(first.main().contains("第一版的话。") && first.main().contains("已被更正（" + today() + "）：漏计一件<script>"), first::main);
        assertEquals(of("/2025"), first.page().selectFirst("main .notice a").attr("href"));
        assertTrue(anybody.get(of("/2025")).page().select("aside").text().contains("漏计一件"));
        assertArrayEquals(PDF, anybody.get(of("/2025/1/report.pdf")).body());
    }

    @Test
    void theListIsByYearAgencyAndName() {
        signed();
        publish.archive(bureau, 2024, Map.of(), clerk);
        publish.archive(county, 2025, Map.of(), clerk);
        var list = anybody.get("/published?year=2025&below=" + county.id);
        assertEquals(List.of("白石县人民政府", "白石县水务局"), list.page().select("tbody th").eachText());
        assertEquals(of("/2025"), list.page().select("tbody a").last().attr("href"));
        assertEquals(List.of("白石县水务局"), anybody.get("/published?year=2024&below=" + county.id).page().select("tbody th").eachText());
        assertEquals(List.of("白石县水务局"), anybody.get("/published?year=2025&below=" + county.id + "&q=" + Tab.encode("水务"))
                .page().select("tbody th").eachText());
        assertTrue(anybody.get("/published?year=2025&q=" + Tab.encode("没有这个")).main().contains("没有找到"));
        assertTrue(anybody.get("/published?year=2025").page().select("aside a[href$=below=" + county.id + "]").size() == 1);
        assertEquals(List.of("2025年", "2024年"), anybody.get(of("")).page().select("tbody th").eachText());
        assertEquals(200, anybody.get("/published").status());
    }

    @Test
    void theListIsByLevelToo() {
        signed();
        publish.archive(county, 2025, Map.of(), clerk);
        var town = publish.agency("白石县双溪镇人民政府", AgencyKind.TOWNSHIP, county);
        publish.archive(town, 2025, Map.of(), clerk);
        var list = anybody.get("/published?year=2025&below=" + county.id).page();
        assertEquals(List.of("乡镇人民政府、街道办事处", "县级以上政府部门"), list.select(".levels h3").eachText());
        assertEquals(List.of("白石县双溪镇人民政府", "白石县水务局"), list.select(".levels li").eachText());
        var kinds = list.selectFirst("nav[aria-label=机关类别]");
        assertEquals("全部", kinds.selectFirst("[aria-current]").text());
        assertEquals("省级人民政府", kinds.selectFirst("a").text());
        var towns = anybody.get(kinds.select("a").stream().filter(a -> a.text().startsWith("乡镇")).findFirst().orElseThrow().attr("href")).page();
        assertEquals(List.of("白石县双溪镇人民政府"), towns.select("tbody th").eachText());
        assertEquals("TOWNSHIP", towns.selectFirst("form.find input[name=kind]").val());
        assertEquals(list.select("tbody th").eachText(),
                anybody.get("/published?year=2025&below=" + county.id + "&kind=x").page().select("tbody th").eachText());
    }

    @Test
    void whatNobodyNeedsNotBeSentAgain() {
        signed();
        for (var path : List.of("/published?year=2025", of(""), of("/2025"), of("/2025/1"), of("/2025.json"), of("/2025/1/report.pdf"),
                "/published/2025.json?below=" + bureau.id, "/published/2025.csv?below=" + bureau.id)) {
            var first = anybody.get(path);
            assertEquals(200, first.status(), path);
            var tag = first.header("ETag");
            assertFalse(tag.isEmpty(), path);
            var again = anybody.send("GET", path, Map.of("If-None-Match", tag), null);
            assertEquals(304, again.status(), path);
            assertEquals(tag, again.header("ETag"), path);
            assertEquals(first.header("Cache-Control"), again.header("Cache-Control"), path);
            assertEquals(0, again.body().length, path);
            assertEquals(200, anybody.send("GET", path, Map.of("If-None-Match", "\"x\""), null).status(), path);
            assertTrue(first.header("Cache-Control").contains("public"), path);
            assertEquals(path.endsWith(".pdf"), first.header("Cache-Control").contains("immutable"), path);
        }
        var file = anybody.get(of("/2025/1/report.pdf")).header("Last-Modified");
        assertEquals(304, anybody.send("GET", of("/2025/1/report.pdf"), Map.of("If-Modified-Since", file), null).status());
        assertEquals(200, anybody.send("GET", of("/2025/1/report.pdf"), Map.of("If-Modified-Since", "Mon, 12 Jan 2015 01:00:00 GMT"), null).status());
    }

    @Test
    void aPageThatHasChangedIsSentAnew() {
        var report = signed();
        var tags = new HashMap<String, String>();
        var paths = List.of("/published?year=2025&below=" + bureau.id, of(""), of("/2025"), of("/2025.json"), "/published/2025.json?below=" + bureau.id);
        paths.forEach(path -> tags.put(path, anybody.get(path).header("ETag")));
        publish.move(report, StoredReport.ReportState.DRAFT, clerk);
        publish.write(report, fields("4", "第二版的话。"), clerk);
        paths.forEach(path -> assertEquals(304, anybody.send("GET", path, Map.of("If-None-Match", tags.get(path)), null).status(), path));
        publish.sign(report, "漏计", Map.of(), clerk);
        paths.stream().skip(1).forEach(path -> assertEquals(200, anybody.send("GET", path, Map.of("If-None-Match", tags.get(path)), null).status(), path));
    }

    @Test
    void noCookieIsSetAndNoneIsRenewed() {
        signed();
        var signedIn = office.tab(clerk);
        for (var path : List.of("/published", of(""), of("/2025"), of("/2025/1/report.pdf"), "/published/2025.csv", "/published/0")) {
            assertEquals(List.of(), Tab.setCookies(office.tab().get(path)), path);
            assertEquals(List.of(), Tab.setCookies(signedIn.get(path)), path);
            assertTrue(office.tab().get(path).header("Content-Security-Policy").contains("default-src 'none'"), path);
            assertEquals("nosniff", office.tab().get(path).header("X-Content-Type-Options"), path);
        }
    }

    @Test
    void namesAndTextsAreShownAndNotRun() {
        var evil = publish.agency("<script>alert(1)</script>\"'局", AgencyKind.DEPARTMENT, county);
        publish.archive(evil, 2025, fields("3", "<img src=x onerror=alert(1)>"), office.clerk(evil, "某人"));
        for (var path : List.of("/published?year=2025&below=" + county.id, "/published?year=2025&below=" + county.id + "&q=" + Tab.encode("<script>"),
                "/published/" + evil.id, "/published/" + evil.id + "/2025", "/published?year=2025&q=" + Tab.encode("\"><script>alert(1)</script>"))) {
            var page = anybody.get(path);
            assertEquals(200, page.status(), path);
            assertTrue(page.page().select("script, img, [onerror]").isEmpty(), path);
        }
        assertTrue(anybody.get("/published/" + evil.id + "/2025").main().contains("<img src=x onerror=alert(1)>"));
    }

    @Test
    void theDataHoldEveryFigureOfEveryReport() throws Exception {
        signed();
        var other = publish.agency("白石县统计局", AgencyKind.DEPARTMENT, county);
        var printed = Map.of(RECEIVED, "/", "disclosure.fees.amount", "513.22万元", "applications.granted.natural", "", "overview", "话");
        publish.archive(other, 2025, printed, office.clerk(other, "某人"));
        var json = anybody.get("/published/2025.json?below=" + county.id).json();
        assertEquals(2, json.path("reports").size());
        assertTrue(json.path("next").isNull());
        for (var report : json.path("reports")) {
            var whole = anybody.get(report.path("page").asText() + ".json").json();
            var format = nianbao.format.Formats.of(whole.path("format").asText()).orElseThrow();
            var expected = new TreeMap<String, String>();
            whole.path("fields").properties().stream().filter(f -> format.cell(f.getKey()) != null)
                    .forEach(f -> expected.put(f.getKey(), f.getValue().asText()));
            assertEquals(expected, new JsonMapper().convertValue(report.path("figures"), TreeMap.class));
            assertEquals(whole.path("agency"), report.path("agency"));
        }
        assertEquals("513.22万元", json.path("reports").get(1).path("figures").path("disclosure.fees.amount").asText());
        assertEquals("3", json.path("reports").get(0).path("figures").path("applications.received.total").asText());
    }

    @Test
    void theCsvOpensInASpreadsheetAndComputesNothing() {
        var evil = publish.agency("=HYPERLINK(\"http://x\",\"局\")", AgencyKind.DEPARTMENT, county);
        publish.archive(evil, 2025, Map.of(RECEIVED, "=1+1", "disclosure.fees.amount", "-0.50"), office.clerk(evil, "某人"));
        var answer = anybody.get("/published/2025.csv?below=" + evil.id);
        assertEquals("text/csv;charset=utf-8", answer.header("Content-Type").toLowerCase());
        assertTrue(answer.header("Content-Disposition").startsWith("attachment"));
        var lines = answer.text().split("\r\n");
        assertEquals(3, lines.length);
        assertTrue(lines[0].startsWith("\uFEFF机关编号,机关,"), lines[0]);
        for (var line : List.of(lines[1], lines[2])) {
            assertTrue(line.startsWith(evil.id + ",\"'=HYPERLINK(\"\"http://x\"\",\"\"局\"\")\","), line);
        }
        assertTrue(lines[1].endsWith(",万元,-0.50,-0.50"), lines[1]);
        assertTrue(lines[2].endsWith(",'=1+1,"), lines[2]);
    }

    @Test
    void manyReportsComeInPartsThatNameTheNext() {
        for (int i = 0; i < 101; i++) {
            publish.archive(publish.agency("第" + i + "局", AgencyKind.DEPARTMENT, county), 2019, Map.of(RECEIVED, Integer.toString(i)), clerk);
        }
        var seen = new ArrayList<String>();
        var path = "/published/2019.json?below=" + county.id;
        for (int parts = 0; path != null; parts++) {
            var answer = anybody.get(path);
            answer.json().path("reports").forEach(report -> seen.add(report.path("figures").path(RECEIVED).asText()));
            path = answer.json().path("next").asText(null);
            assertEquals(path == null ? "" : "<" + path + ">; rel=\"next\"", answer.header("Link"));
            assertTrue(parts < 3);
        }
        assertEquals(java.util.stream.IntStream.range(0, 101).mapToObj(Integer::toString).toList(), seen);
        var list = anybody.get("/published?year=2019&below=" + county.id).page();
        assertEquals(50, list.select("tbody tr").size());
        assertEquals("第50局", anybody.get(list.selectFirst("a[rel=next]").attr("href")).page().selectFirst("tbody th").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/0", "/-1", "/x", "/99999999999999999999", "/1%00", "/..%2fagencies", "/1/2025/01", "/1/2025/x", "/1/25", "/1/2025x",
        "/1/2025/1/report.", "/1/2025/1/report.pdf/x", "/x.json", "/20255.csv", "?year=x", "?below=x"})
    void whatIsNoAddressLooksLikeNothing(String rest) {
        var answer = anybody.get("/published" + rest);
        assertEquals(404, answer.status(), answer::toString);
        assertTrue(answer.isPage());
    }

    @Test
    void oddQueriesDoNoHarm() {
        for (var query : List.of("?year=2025&after=x", "?year=2025&after=-1", "?year=2025&q=%00", "?year=2025&q=" + "x".repeat(5_000), "?year=1000")) {
            assertEquals(200, anybody.get("/published" + query).status(), query);
        }
    }

    @Test
    void anOperatorCanCloseIt() {
        signed();
        System.setProperty("nianbao.public.enabled", "false");
        try {
            for (var path : List.of("/published", "/published/2025.json", "/published/2025.csv", of(""), of("/2025"), of("/2025/1/report.pdf"))) {
                assertEquals(404, anybody.get(path).status(), path);
            }
        } finally {
            System.clearProperty("nianbao.public.enabled");
        }
        assertEquals(200, anybody.get(of("/2025")).status());
    }

    @Test
    void itIsAccessibleAndFits() {
        var report = signed();
        publish.sign(report, "漏计一件", Map.of("pdf", PDF), clerk);
        publish.archive(county, 2025, Map.of("overview", "话"), clerk);
        var page = Chromium.page(Accessible.PHONE, 768);
        try {
            for (var path : List.of("/published", "/published?year=2025&below=" + county.id, "/published?year=2025&q=x", of(""), of("/2025"), of("/2025/1"))) {
                page.navigate(anybody.address().resolve(path).toString());
                Accessible.onDeskAndPhone(page);
            }
            page.navigate(anybody.address().resolve(of("/2025")).toString());
            var slide = page.locator(".slide");
            assertThat(slide).hasText("表格较宽，可以左右滑动查看。");
            assertThat(slide).isVisible();
            page.setViewportSize(Accessible.DESK, 768);
            assertThat(slide).isHidden();
        } finally {
            page.context().close();
        }
    }
}
