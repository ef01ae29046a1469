package nianbao.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.store.TestClock;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator does with the people of an agency. */
@QuarkusTest
@TestProfile(OnH2.class)
class AccountsTest {

    private static final String SCRIPT = "<script>alert(1)</script>\"'>{inject:csrf.token}";

    @Inject
    Office office;

    @Inject
    TestClock clock;

    private Agency agency;
    private Account administrator;
    private Account writer;
    private Tab tab;

    @BeforeEach
    void people() {
        agency = office.agency();
        administrator = office.person(agency, "周宁", EnumSet.of(Role.ADMINISTRATOR));
        writer = office.person(agency, "陈禾", EnumSet.of(Role.WRITER));
        tab = office.tab(administrator);
    }

    private static String accounts(Agency of) {
        return "/agencies/" + of.id + "/accounts";
    }

    private static String page(Account account) {
        return accounts(account.agency) + "/" + account.id;
    }

    private Answer press(String name, Account account, Map<String, String> form) {
        return tab.post(page(account) + "/" + name, form);
    }

    private Answer invite(String name, String role) {
        return tab.post("/agencies/" + agency.id + "/invitations", Map.of("name", name, "role", role));
    }

    static String link(Answer answer) {
        return answer.page().selectFirst("#link").val();
    }

    @Test
    void whoOnlyAdministersComesHomeToThem() {
        assertEquals(accounts(agency), tab.get("/").location());
        assertEquals("/agencies/" + agency.id + "/reports", office.tab(writer).get("/").location());
    }

    @Test
    void thePageShowsEverybodyWithRolesStateAndLastSignIn() {
        var rows = tab.get(accounts(agency)).page().select("table.accounts tbody tr");
        assertEquals(2, rows.size());
        assertTrue(rows.get(0).text().matches("周宁 ?u.* 管理员 正常 \\d\\d:\\d\\d"), rows.get(0)::text);
        assertTrue(rows.get(1).text().matches("陈禾 ?u.* 填报人 正常 没有登录过"), rows.get(1)::text);
    }

    @Test
    void oneAboveSeesAndChangesThoseBelow() {
        var below = office.agency("青石县档案馆", agency);
        var zhao = office.person(below, "赵云", EnumSet.of(Role.WRITER));
        var list = tab.get(accounts(agency));
        assertTrue(list.main().contains("青石县档案馆") && list.main().contains("赵云"), list::main);
        assertEquals(1, tab.get(accounts(agency) + "?q=%E8%B5%B5").page().select("table.accounts tbody tr").size());
        assertEquals(303, press("roles", zhao, Map.of("seen", "WRITER", "role", "SIGNER")).status());
        assertTrue(tab.get(page(zhao)).page().selectFirst("input[name=role][value=SIGNER]").hasAttr("checked"));
        assertEquals(404, tab.get(accounts(agency) + "/" + zhao.id).status(), "an account of another agency than the address says");
    }

    @Test
    void newRolesCountAtOnce() {
        var his = office.tab(writer);
        assertEquals(403, his.get(accounts(agency)).status());
        press("roles", writer, Map.of("seen", "WRITER", "role", "ADMINISTRATOR"));
        assertEquals(200, his.get(accounts(agency)).status());
    }

    @Test
    void outOfUseEndsSessionsInTheMiddleAndAnswersLikeAWrongPassword() {
        office.start(writer, 2025);
        var his = office.tab(writer);
        var path = Office.report(writer, 2025) + "/overview";
        var form = his.get(path).form(path);
        assertEquals(303, press("state", writer, Map.of("do", "disable")).status());
        assertEquals(401, his.submit(form, Map.of("overview", "写到一半")).status());
        assertEquals("", office.stored(writer, 2025, "overview"));
        var wrong = his.post("/sign-in", Map.of("username", "nobody", "password", "x"));
        var disabled = his.post("/sign-in", Map.of("username", writer.username, "password", Office.PASSWORD));
        assertEquals(422, disabled.status());
        assertEquals(wrong.main(), disabled.main());
        assertTrue(tab.get(page(writer)).main().contains("账号已停用"));
        press("state", writer, Map.of("do", "enable"));
        assertEquals(200, office.tab(writer).get(path).status());
    }

    @Test
    void twoAdministratorsAtOnceDoNotOverwriteEachOther() {
        var other = office.tab(office.person(agency, "吴", EnumSet.of(Role.ADMINISTRATOR)));
        var form = tab.get(page(writer)).form(page(writer) + "/roles");
        other.post(page(writer) + "/roles", Map.of("seen", "WRITER", "role", "REVIEWER"));
        var answer = tab.post(page(writer) + "/roles", Map.of("seen", form.selectFirst("[name=seen]").val(), "role", "SIGNER"));
        assertEquals(409, answer.status());
        assertTrue(answer.main().contains("“审核人”") && answer.main().contains("“负责人”"), answer::main);
        assertTrue(answer.page().selectFirst("input[name=role][value=REVIEWER]").hasAttr("checked"));
        assertEquals("REVIEWER", answer.value("seen"));
    }

    @Test
    void theLastAdministratorIsToldWhoMustComeFirst() {
        var answer = press("roles", administrator, Map.of("seen", "ADMINISTRATOR", "role", "WRITER"));
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains("最后一位管理员"), answer::main);
        assertEquals(422, press("state", administrator, Map.of("do", "disable")).status());
        assertEquals(200, tab.get(accounts(agency)).status());
        assertEquals(400, press("state", writer, Map.of("do", "promote")).status());
    }

    @Test
    void anInvitationLeadsFromTheLinkToAWorkingAccount() {
        var shown = invite("王芳", "REVIEWER");
        assertEquals(200, shown.status());
        var link = link(shown);
        assertTrue(link.matches("/links/[A-Za-z0-9_-]{43}"), link);
        assertTrue(tab.get(accounts(agency)).main().contains("王芳"));
        assertFalse(tab.get(accounts(agency)).text().contains(link), "shown once");
        var hers = office.tab();
        var form = hers.get(link).form(link);
        assertTrue(hers.get(link).main().contains("王芳，青石县档案局请你来做审核人"), hers.get(link)::main);
        var username = "wang" + System.nanoTime();
        var opened = hers.submit(form, Map.of("username", username, "password", Office.PASSWORD, "password2", Office.PASSWORD));
        assertEquals("/", opened.location(), opened::toString);
        assertTrue(hers.cookies.containsKey(Tab.SESSION));
        assertEquals(200, hers.open("/").status());
        var again = office.tab().post("/sign-in", Map.of("username", username, "password", Office.PASSWORD));
        assertEquals(303, again.status());
        assertTrue(tab.get(accounts(agency)).page().select(".waiting li").isEmpty());
    }

    @Test
    void anInvitationWithoutANameOrARoleSaysSoAndKeepsWhatWasTyped() {
        var answer = invite("", "");
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains("请填写姓名") && answer.main().contains("请至少选一个角色"), answer::main);
        assertEquals("王芳", invite("王芳", "EMPEROR").value("name"));
        assertEquals(422, invite("长".repeat(51), "WRITER").status());
        assertEquals(422, invite("a\u0000b", "WRITER").status());
    }

    @Test
    void anInvitationCanBeTakenBack() {
        var link = link(invite("王芳", "WRITER"));
        var list = tab.get(accounts(agency));
        assertTrue(list.asked("收回给王芳的邀请").contains("不能恢复"), list::main);
        var form = list.page().selectFirst("form[action$=withdrawal]");
        assertEquals(303, tab.submit(form, Map.of()).status());
        assertEquals(404, office.tab().get(link).status());
        assertTrue(tab.get("/agencies/" + agency.id + "/audit").main().contains("撤回邀请"));
    }

    @Test
    void linksAreNotMadeOfTheHostHeader() {
        tab.headers.put("X-Forwarded-Host", "evil.example");
        assertTrue(link(invite("王芳", "WRITER")).startsWith("/links/"));
        assertTrue(link(press("reset", writer, Map.of())).startsWith("/links/"));
    }

    @Test
    void namesAreTextWhereverTheyStand() {
        var link = link(invite(SCRIPT, "WRITER"));
        var his = office.tab();
        assertEquals(SCRIPT, his.get(link).page().selectFirst(".lead").text().split("，青石县")[0]);
        var username = "evil" + System.nanoTime();
        his.post(link, Map.of("username", username, "password", Office.PASSWORD, "password2", Office.PASSWORD));
        for (var path : new String[]{accounts(agency), "/agencies/" + agency.id + "/audit"}) {
            var answer = tab.get(path);
            assertTrue(answer.main().contains("<script>alert(1)</script>"), answer::main);
            assertTrue(answer.page().select("main script").isEmpty());
        }
        assertTrue(his.open("/").page().select("main script").isEmpty());
        var search = tab.get(accounts(agency) + "?q=" + Tab.encode(SCRIPT));
        assertEquals(SCRIPT, search.value("q"));
        assertEquals(1, search.page().select("table.accounts tbody tr").size());
    }

    @Test
    void whetherWritersMaySignAloneIsForAdministratorsToSay() {
        var path = "/agencies/" + agency.id;
        var his = office.tab(writer).get(path);
        assertTrue(his.page().select("[name=signs-alone]").isEmpty(), his::toString);
        assertEquals("no", tab.get(path).page().selectFirst("[name=signs-alone][checked]").val());
        assertEquals(303, tab.post(path + "/settings", Map.of("signs-alone", "yes")).status());
        assertEquals("yes", tab.get(path).page().selectFirst("[name=signs-alone][checked]").val());
        assertTrue(tab.get(path + "/audit").main().contains("允许填报人本人签发：是"));
    }
}
