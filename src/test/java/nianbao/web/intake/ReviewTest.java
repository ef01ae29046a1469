package nianbao.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.PublishedReports;
import nianbao.input.file.BadFiles;
import nianbao.store.OnH2;
import nianbao.store.TestClock;
import nianbao.store.intake.Imports;
import nianbao.store.who.Account;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going through what was read, without JavaScript and with what scripts send. */
@QuarkusTest
@TestProfile(OnH2.class)
class ReviewTest {

    private static final String ODD = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'{chrome.title}";

    @Inject
    Office office;

    @Inject
    Imports imports;

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

    private String bring(String name, byte[] bytes) {
        var answer = uploader.file(name, bytes);
        assertEquals(303, answer.status(), answer::toString);
        return answer.location();
    }

    private Map<String, String> waiting(String review) {
        return imports.find(clerk.agency.id, Long.parseLong(review.substring(review.lastIndexOf('/') + 1))).orElseThrow().report().fields();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyFieldStandsInItsBoxBesideTheSource() throws IOException {
        var page = tab.get(bring("2023.docx", BadFiles.report("docx")));
        BadFiles.fields(2023).forEach((code, text) -> assertEquals(text, page.value(code), code));
        assertTrue(page.page().select(".source td").size() > 150);
        var row = page.page().selectFirst(".source [data-cells~=applications.carried-out.natural]");
        assertTrue(row.text().contains("结转下年度") && row.text().contains(BadFiles.fields(2023).get("applications.carried-out.natural")), row::text);
        assertTrue(page.page().select("main .faults, main .notice").isEmpty(), page::main);
    }

    /** Whoever keeps it knows what becomes public, and with which date. */
    @Test
    void thePageSaysWhatBecomesPublicAndWithWhichDate() throws IOException {
        var page = tab.get(bring("2023.docx", BadFiles.report("docx")));
        var date = page.value("date");
        assertFalse(date.isEmpty());
        assertTrue(page.main().contains("任何人都能在公开页面上看到") && page.main().contains("公布日期用成文日期（" + date + "）"), page::main);
    }

    /** Without the date the public page would have none: it is asked for while the file is at hand. */
    @Test
    void aFileWithoutADateIsAskedForOne() throws IOException {
        var text = new String(BadFiles.report("txt"), StandardCharsets.UTF_8);
        var page = tab.get(bring("2023.txt", utf8(text.replaceAll("(?m)^.{0,3}2024年\\d+月\\d+日\\s*$", ""))));
        assertEquals("", page.value("date"));
        assertTrue(page.main().contains("原文没有写成文日期，请在“落款”里补上"), page::main);
    }

    /** A web page's own day is offered, named as what it is, and becomes the report's only when somebody takes it. */
    @Test
    void theDateOfItsWebPageIsOfferedAndTakenByAPress() throws IOException {
        var text = new String(BadFiles.report("txt"), StandardCharsets.UTF_8).replaceAll("(?m)^.{0,3}2024年\\d+月\\d+日\\s*$", "");
        var review = bring("2023.txt", utf8(text.replaceFirst("\n", "\n发布日期：2024-01-20 09:30　来源：办公室　浏览次数：12\n")));
        var page = tab.get(review);
        assertEquals("", page.value("date"));
        assertTrue(page.main().contains("原文没有写成文日期，网页上的发布日期是2024年1月20日"), page::main);
        assertTrue(page.main().contains("请在“落款”里补上（可以填入网页上的发布日期）"), page::main);
        assertFalse(waiting(review).containsValue("2024年1月20日"));
        var fill = page.page().selectFirst("button[value^=fill-]").val();
        var taken = tab.submit(page.form(review), Map.of("do", fill, "problems", "同时改的"));
        assertEquals(review + "#f-date", taken.header("Location").replaceFirst("^http://[^/]+", ""), taken::toString);
        assertEquals("2024年1月20日", waiting(review).get("date"));
        assertEquals("同时改的", waiting(review).get("problems"));
        assertTrue(tab.get(review).page().select("button[value^=fill-]").isEmpty(), "taken: nothing is offered");
        // What somebody typed meanwhile is not overwritten, and nothing but a field is filled.
        tab.submit(tab.get(review).form(review), Map.of("do", fill, "date", "2024年1月22日"));
        assertEquals("2024年1月22日", waiting(review).get("date"));
        tab.submit(tab.get(review).form(review), Map.of("do", "fill-secret=1"));
        assertFalse(waiting(review).containsKey("secret"));
    }

    @Test
    void theNoteBesideATableCanBePutRight() throws IOException {
        var text = new String(BadFiles.report("txt"), StandardCharsets.UTF_8);
        var review = bring("2023.txt", utf8(text.replaceFirst("(?m)^五、", "注：含上年度结转。\n五、")));
        assertEquals("注：含上年度结转。", tab.get(review).value("disputes.note"));
        tab.submit(tab.get(review).form(review), Map.of("disputes.note", "注：含上年度结转数量。", "do", "save"));
        assertEquals("注：含上年度结转数量。", waiting(review).get("disputes.note"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chenghu-2020", "liuyuan-2021", "ruihe-2024", "jianghai-office-2019", "qinghe-2017", "qinglin-2020"})
    void realReportsAreShownWithEveryDoubtAtItsCell(String name) throws IOException {
        var published = PublishedReports.get(name);
        var review = bring(published.source().getFileName().toString(), java.nio.file.Files.readAllBytes(published.source()));
        var page = tab.get(review);
        published.fields().forEach((code, text) -> assertEquals(text, page.value(code), code));
        for (var cell : published.open()) {
            assertEquals("", page.value(cell));
            var box = page.page().selectFirst("[name=" + cell + "]");
            assertTrue(box.parent().hasClass("open") && !box.parent().select(".no").isEmpty(), cell);
            for (var id : box.attr("aria-describedby").split(" ")) {
                assertTrue(page.page().getElementById(id) != null, id);
            }
        }
        assertTrue(page.main().contains("机关名称") || page.main().contains("不同"), page::main);
        for (var part : page.page().select(".part:has(textarea, input)")) {
            boolean read = part.select("textarea").stream().anyMatch(box -> !box.wholeText().isBlank())
                    || part.select("input").stream().anyMatch(box -> !box.val().isBlank());
            assertTrue(!read || !part.text().contains("原文没有这一部分"), part::text);
        }
    }

    @Test
    void correctionsAreSavedByTheForm() throws IOException {
        var review = bring("2023.txt", BadFiles.report("txt"));
        var form = tab.get(review).form(review);
        var answer = tab.submit(form, Map.of("applications.received.natural", "7", "overview", "改过的\r\n总体情况", "import-year", "2022",
                "import-edition", "2021", "import-title", "改过的标题", "do", "save"));
        assertEquals(303, answer.status(), answer::toString);
        var page = tab.get(review);
        assertEquals("7", page.value("applications.received.natural"));
        assertEquals("改过的\n总体情况", waiting(review).get("overview"));
        assertEquals("改过的标题", page.value("import-title"));
        assertEquals("2022", page.page().select("[name=import-year] option[selected]").val());
        assertTrue(page.main().contains("已保存"), page::main);
        assertTrue(page.page().select(".finding.err").size() > 0, "a wrong figure shows as a finding");
    }

    @Test
    void scriptsSendOnlyWhatChanged() throws IOException {
        var review = bring("2023.txt", BadFiles.report("txt"));
        var before = waiting(review);
        var answer = tab.json(review + "/corrections", "{\"form\":{\"overview\":\"只改这里\",\"seen\":\"0\"}}");
        assertEquals(200, answer.status(), answer::toString);
        assertEquals(1, answer.json().path("seen").asInt());
        var after = new LinkedHashMap<>(waiting(review));
        assertEquals("只改这里", after.put("overview", before.get("overview")));
        assertEquals(before, after);
        var late = tab.json(review + "/corrections", "{\"form\":{\"overview\":\"旧页面来的\",\"seen\":\"0\"}}");
        assertTrue(late.json().path("messages").path(0).asText().contains("没有保存"), late::toString);
        assertEquals("只改这里", waiting(review).get("overview"));
        for (var spoilt : List.of("{}", "{\"form\":{\"overview\":null}}", "[]", "{")) {
            assertEquals(400, tab.json(review + "/corrections", spoilt).status(), spoilt);
        }
    }

    @Test
    void whatCannotBeKeptStaysInItsBoxWithTheReason() throws IOException {
        var review = bring("2023.txt", BadFiles.report("txt"));
        var tooLong = "九".repeat(1001);
        var answer = tab.submit(tab.get(review).form(review), Map.of("applications.received.natural", tooLong, "overview", "留下"));
        assertEquals(422, answer.status());
        assertEquals(tooLong, answer.value("applications.received.natural"));
        assertTrue(answer.page().select(".faults").text().contains("没有保存"), answer::main);
        assertEquals("留下", waiting(review).get("overview"));
    }

    @Test
    void aFormOfAnEndedSessionIsSavedAfterSignIn() throws IOException {
        var review = bring("2023.txt", BadFiles.report("txt"));
        var form = tab.get(review).form(review);
        tab.cookies.remove(Tab.SESSION);
        var door = tab.submit(form, Map.of("overview", "写了一下午"));
        assertEquals(401, door.status());
        var back = tab.submit(door.form("/sign-in"), Map.of("username", clerk.username, "password", Office.PASSWORD));
        assertEquals(review, back.location());
        assertEquals("写了一下午", waiting(review).get("overview"));
    }

    @Test
    void aTextWithoutAPlaceIsPutIntoASectionByAButton() throws IOException {
        var review = bring("页.txt", utf8("首页 > 政务公开 > 年报\n" + new String(BadFiles.report("txt"), StandardCharsets.UTF_8)));
        var page = tab.get(review);
        var piece = page.page().selectFirst(".unplaced");
        var put = piece.selectFirst("select").attr("name");
        var answer = tab.submit(page.form(review), Map.of(put, "problems", "do", put));
        assertEquals(303, answer.status(), answer::toString);
        assertTrue(waiting(review).get("problems").endsWith("\n首页 > 政务公开 > 年报"), waiting(review).get("problems"));
        assertTrue(tab.get(review).page().selectFirst(".unplaced").text().contains("已放入"));
    }

    @Test
    void nothingInAFileIsEverMarkup() throws IOException {
        var json = "{\"format\":\"2021\",\"agency\":%s,\"year\":2023,\"title\":%s,\"fields\":{\"overview\":%s,\"applications.received.natural\":%s,"
                + "\"date\":%s,\"applications.other.natural\":%s},\"notes\":[{\"code\":\"text.unplaced\",\"message\":%s,\"fields\":[]},"
                + "{\"code\":\"x\",\"message\":%s,\"fields\":[\"overview\",%s]}]}";
        var odd = "\"" + ODD.replace("\"", "\\\"") + "\"";
        var review = bring("<img src=x onerror=alert(1)>" + ".json", utf8(json.replace("%s", odd)));
        for (var path : List.of(review, uploader.path())) {
            var page = tab.get(path);
            assertEquals(200, page.status());
            assertTrue(page.page().select("main script, main img").isEmpty(), path);
            assertTrue(page.text().contains("&lt;img src=x"), path);
        }
        var page = tab.get(review);
        assertEquals(ODD, page.value("applications.received.natural"));
        assertEquals(ODD, page.value("applications.other.natural"));
        assertEquals(303, tab.submit(page.form(review), Map.of("as", "archive")).status());
        var accepted = tab.postRaw(review + "/accept", "as=archive&seen=99&csrf-token=" + tab.token());
        assertEquals(303, accepted.status(), accepted::toString);
        for (var rest : List.of("", "/history", "/preview")) {
            var shown = tab.get(Office.report(clerk, 2023) + rest);
            assertEquals(200, shown.status(), rest);
            assertTrue(shown.page().select("main script, main img:not(.sheetpage)").isEmpty(), rest);
        }
    }

    @Test
    void anotherAgencysIsNotThere() throws IOException {
        var review = bring("2023.txt", BadFiles.report("txt"));
        var number = review.substring(review.lastIndexOf('/'));
        var other = office.clerk(office.agency("别处县档案局"), "何人");
        var theirs = office.tab(other);
        for (var base : List.of(review, "/agencies/" + other.agency.id + "/imports" + number)) {
            for (var rest : List.of("", "/original", "/compare")) {
                assertEquals(404, theirs.get(base + rest).status(), base + rest);
            }
            for (var rest : List.of("", "/discard", "/accept", "/compare")) {
                assertEquals(404, theirs.post(base + rest, Map.of("as", "archive", "do", "replace")).status(), base + rest);
            }
            assertEquals(404, theirs.json(base + "/corrections", "{\"form\":{\"overview\":\"x\"}}").status());
        }
        assertEquals(200, tab.get(review).status());
    }

    @Test
    void theOriginalComesBackByteForByteAndIsNeverShownAsAPage() throws IOException {
        var bytes = BadFiles.report("html");
        var answer = tab.get(bring("坏\"名;字.html", bytes) + "/original");
        org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, answer.body());
        assertEquals("application/octet-stream", answer.header("Content-Type"));
        assertTrue(answer.header("Content-Disposition").startsWith("attachment; filename=\"original\"; filename*=UTF-8''"), answer::toString);
        assertFalse(answer.header("Content-Disposition").substring(40).contains("\""));
    }

    @Test
    void givingAFileUpIsAskedOnce() throws IOException {
        var review = bring("2023.txt", BadFiles.report("txt"));
        assertTrue(tab.get(review).asked("放弃这份文件").contains("不能恢复"));
        office.start(clerk, 2023, Map.of("overview", "草稿里的"));
        assertTrue(tab.get(review + "/compare").asked("保留草稿，放弃这份文件").contains("不能恢复"));
        assertEquals("", tab.get(review + "/compare").asked("把勾选的写进草稿"), "what can be taken back is done at once");
    }

    @Test
    void whatIsGivenUpIsGone() throws IOException {
        var review = bring("2023.txt", BadFiles.report("txt"));
        assertEquals(303, tab.post(review + "/discard", Map.of()).status());
        var gone = tab.get(review);
        assertEquals(404, gone.status());
        assertTrue(gone.main().contains("待处理"), gone::main);
        assertEquals(404, tab.post(review + "/accept", Map.of("as", "archive")).status());
        assertEquals(200, tab.get(Office.reports(clerk)).status());
    }
}
