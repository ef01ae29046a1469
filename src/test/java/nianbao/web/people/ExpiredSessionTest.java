package nianbao.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.account.SessionSettings;
import nianbao.store.OnH2;
import nianbao.store.TestClock;
import nianbao.store.who.Account;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.frame.Routes;
import nianbao.web.intake.Uploader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session that ran out costs a sign-in, never what was typed. */
@QuarkusTest
@TestProfile(OnH2.class)
class ExpiredSessionTest {

    @Inject
    Office office;
    @Inject
    TestClock clock;
    @Inject
    SessionSettings settings;

    private Instant now;

    private Account clerk;
    private Tab tab;
    private String overview;

    @BeforeEach
    void expired() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2025, Map.of("overview", "起初"));
        tab = office.tab(clerk);
        assertTrue(tab.cookies.containsKey(Tab.SESSION));
        overview = Office.report(clerk, 2025) + "/overview";
        now = clock.instant();
        clock.advance(settings.longest());
    }

    @AfterEach
    void today() {
        clock.set(now);
    }

    private Answer signIn(Answer door, Account who) {
        return tab.submit(door.form("/sign-in"), Map.of("username", who.username, "password", Office.PASSWORD));
    }

    private Answer post(String text) {
        return tab.post(overview, Map.of("overview", text, "seen", Integer.toString(office.version(clerk, 2025)), "do", "save"));
    }

    @Test
    void aPageLeadsToSignInAndBack() {
        var answer = tab.get(overview);
        assertEquals(303, answer.status());
        assertEquals("/sign-in?next=" + Tab.encode(overview), answer.location());
    }

    @Test
    void aScriptIsTold() {
        var answer = tab.json(Office.report(clerk, 2025) + "/edits", "{\"since\":0,\"edits\":[]}");
        assertEquals(401, answer.status());
        assertTrue(answer.json().path("message").asText().contains("登录已过期"), answer::toString);
    }

    @Test
    void whatWasTypedIsSavedAfterSignIn() {
        var text = "一、总体情况\n“引号”与 <b>标签</b> & &amp; {page.base} 😀\n\n　　末段。";
        var door = post(text);
        assertEquals(401, door.status());
        assertTrue(door.main().contains("刚才填写的内容还在"));
        assertEquals("起初", office.stored(clerk, 2025, "overview"));
        var answer = signIn(door, clerk);
        assertEquals(overview, answer.location(), answer::toString);
        assertEquals(text, office.stored(clerk, 2025, "overview"));
    }

    @Test
    void twentyThousandCharactersAreSavedToo() {
        var text = "政府信息公开工作。\n".repeat(2000);
        signIn(post(text), clerk);
        assertEquals(text, office.stored(clerk, 2025, "overview"));
    }

    @Test
    void aWrongPasswordLosesNothing() {
        var again = tab.submit(post("仍在").form("/sign-in"), Map.of("username", clerk.username, "password", "wrong"));
        assertEquals(422, again.status());
        signIn(again, clerk);
        assertEquals("仍在", office.stored(clerk, 2025, "overview"));
    }

    @Test
    void anotherAgencysAccountSavesItToNobody() {
        var other = office.clerk(office.agency("别处县档案局"), "何人");
        office.start(other, 2025, Map.of("overview", "别处"));
        var answer = signIn(post("不是你的"), other);
        assertEquals(303, answer.status());
        assertEquals("起初", office.stored(clerk, 2025, "overview"));
        assertEquals("别处", office.stored(other, 2025, "overview"));
    }

    @Test
    void aColleaguesChangeMeanwhileIsShownNotOverwritten() {
        var colleague = office.clerk(clerk.agency, "周明");
        var door = post("我写的");
        office.write(colleague, 2025, Map.of("overview", "同事写的"));
        var answer = signIn(door, clerk);
        assertEquals(422, answer.status(), answer::toString);
        assertEquals("我写的", answer.value("overview"));
        assertTrue(answer.main().contains("同事写的") && answer.main().contains("周明"), answer::main);
        assertEquals("同事写的", office.stored(clerk, 2025, "overview"));
        assertTrue(tab.cookies.containsKey(Tab.SESSION));
    }

    @Test
    void aWholeTableIsSaved() {
        var report = Office.report(clerk, 2025);
        var form = new LinkedHashMap<String, String>();
        nianbao.format.Formats.ofYear(2025).orElseThrow().cells().keySet().stream()
                .filter(c -> c.startsWith("applications.")).forEach(c -> form.put(c, "7"));
        form.put("seen", "99");
        var door = tab.post(report + "/applications", form);
        assertEquals(report + "/applications", signIn(door, clerk).location());
        form.remove("seen");
        form.keySet().forEach(c -> assertEquals("7", office.stored(clerk, 2025, c), c));
    }

    /** Sent again only by a press: unlike a section's, these forms do something. */
    @Test
    void aReturnComesAlongAndIsShownToBeSentAgain() {
        var address = Office.report(clerk, 2025) + "/handovers/return";
        var door = tab.post(address, Map.of("reason", "请补充\n第二段", "place", "overview", "remark", "数字不对", "seen", "3"));
        assertEquals(401, door.status());
        assertTrue(door.main().contains("刚才填写的内容还在"), door::main);
        var page = signIn(door, clerk);
        assertEquals(200, page.status(), page::toString);
        assertTrue(page.main().contains("请补充") && page.main().contains("数字不对"), page::main);
        assertFalse(page.main().contains(Office.PASSWORD));
        var form = page.form(address);
        // Forms send lines apart as CR LF, and browsers show them as they were.
        assertEquals("请补充\n第二段", form.selectFirst("[name=reason]").val().replace("\r\n", "\n"));
        assertEquals("3", form.selectFirst("[name=seen]").val());
        // It ends again: sent again, it comes along once more, and nothing of it is lost.
        clock.advance(settings.longest());
        var again = tab.submit(form, Map.of());
        assertEquals(401, again.status());
        assertTrue(again.main().contains("刚才填写的内容还在"), again::main);
    }

    /** Any form, as a return does: what was typed is shown after sign-in, and one press sends it. */
    @ParameterizedTest
    @CsvSource({"'', agency-name, 青石县档案馆", "/name, new-name, 青石县档案馆", "/notices/address, email, chen@example.org",
        "/invitations, name, 周明", "/reports, year, 2024", "/reports/2025/check, reason, 台账里确有其数", "/board/reminders, words, 请尽快报送",
        "/parent, parent, 青石县人民政府", "/closing, successor, 青石县档案馆", "/below, agency-name, 青石县档案馆",
        "/reports/2025/handovers/sign, reason, 表四的数更正", "/reports/2025/handovers/correct, reason, 规章应为两件",
        "/reports/2025/remarks/answer, answer, 补上了，共一件", "/reports/2025/deletion, reason, 年度选错了", "/analysis/briefing?year=2025, text, 全县工作有序推进"})
    void everyOtherFormComesAlongToo(String path, String field, String typed) {
        var address = "/agencies/" + clerk.agency.id + path;
        var door = tab.post(address, Map.of(field, typed, "seen", "3"));
        assertEquals(401, door.status());
        assertTrue(door.main().contains("刚才填写的内容还在"), door::main);
        var page = signIn(door, clerk);
        assertEquals(200, page.status(), page::toString);
        assertTrue(page.main().contains(typed), page::main);
        assertEquals(typed, page.form(address).selectFirst("[name=" + field + "]").val());
        assertEquals("3", page.form(address).selectFirst("[name=seen]").val());
    }

    /** The forms are those of the templates, so that none is forgotten. */
    @Test
    void everyFormInWhichWordsAreWrittenComesAlong() throws IOException {
        var forms = WordForms.all();
        assertTrue(forms.size() > 20, forms::toString);
        var lost = new ArrayList<String>();
        for (var form : forms) {
            var route = Routes.ALL.stream().filter(r -> r.name().equals(form.route())).findFirst().orElseThrow();
            var address = route.path(clerk.agency.id);
            var sent = new LinkedHashMap<String, String>();
            // Boxes whose names only the page knows are fields of a report.
            (form.boxes().isEmpty() ? List.of("overview") : form.boxes()).forEach(box -> sent.put(box, "刚写的" + box));
            var door = form.inParts() ? new Uploader(tab, address).send(sent, Map.of()) : tab.post(address, sent);
            if (door.status() != 401 || !door.page().select("form[action=/sign-in] [type=hidden]").eachAttr("value").containsAll(sent.values())) {
                lost.add(form + ": " + door.status());
            }
        }
        assertEquals(List.of(), lost);
    }

    /** What is sent in parts is sent again in parts; the markup beside what was pasted comes along unseen. */
    @ParameterizedTest
    @CsvSource({"/imports, 清河县档案局2024年政府信息公开工作年度报告", "/reports/2025/register, 2025-03-01 自然人 予以公开"})
    void aPastedReportOrRegisterComesAlongInParts(String path, String pasted) {
        var address = "/agencies/" + clerk.agency.id + path;
        var door = new Uploader(tab, address).send(Map.of("text", pasted, "html", "<p>带着标记</p>"), Map.of());
        assertEquals(401, door.status());
        assertTrue(door.main().contains("刚才填写的内容还在"), door::main);
        var page = signIn(door, clerk);
        assertTrue(page.main().contains(pasted) && !page.main().contains("带着标记"), page::main);
        var form = page.form(address);
        assertEquals("multipart/form-data", form.attr("enctype"));
        assertEquals("<p>带着标记</p>", form.selectFirst("[name=html]").val());
    }

    @Test
    void aFileIsSentAgainByItsOwner() {
        var answer = new Uploader(tab, "/agencies/" + clerk.agency.id + "/imports").file("年报.txt", new byte[]{1, 2, 3});
        assertEquals(401, answer.status());
        assertTrue(answer.main().contains("登录已过期") && answer.main().contains("没有保存"), answer::main);
    }

    @Test
    void theRolesOfManyInvitationsComeAlong() {
        var address = "/agencies/" + clerk.agency.id + "/invitations/below";
        var page = signIn(tab.post(address, Map.of("role", "REVIEWER")), clerk);
        assertEquals("REVIEWER", page.form(address).selectFirst("[name=role]").val());
        assertFalse(page.main().contains("REVIEWER"), page::main);
    }

    @Test
    void aPasswordIsNeverCarriedAlong() {
        var answer = tab.post("/password", Map.of("present", Office.PASSWORD, "password", "新的-密码-2026", "password2", "新的-密码-2026"));
        assertEquals(401, answer.status());
        assertTrue(answer.main().contains("登录已过期") && answer.main().contains("没有保存"), answer::main);
        assertFalse(answer.text().contains("新的-密码") || answer.text().contains(Office.PASSWORD), answer::text);
        assertFalse(answer.page().select("a[href=/sign-in]").isEmpty());
    }

    /** A press that types nothing is pressed again. */
    @Test
    void aButtonSaysWhatToDo() {
        var answer = tab.post(Office.report(clerk, 2025) + "/prefill", Map.of());
        assertEquals(401, answer.status());
        assertTrue(answer.main().contains("登录已过期") && answer.main().contains("没有保存"), answer::main);
    }
}
