package nianbao.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import nianbao.store.CheapHashing;
import nianbao.store.OnH2;
import nianbao.store.TestClock;
import nianbao.store.people.People;
import nianbao.store.who.Account;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door: one answer for every wrong key, and it leads nowhere but home. */
@QuarkusTest
@TestProfile(OnH2.class)
class SignInTest {

    @Inject
    Office office;

    @Inject
    TestClock clock;

    @Inject
    People people;

    @Inject
    CheapHashing hashing;

    private Account clerk;

    @BeforeEach
    void account() {
        clerk = office.clerk(office.agency(), "陈禾");
    }

    private Answer signIn(Tab tab, String username, String password) {
        return tab.post("/sign-in", Map.of("username", username, "password", password));
    }

    private Answer signIn(String username, String password) {
        return signIn(office.tab(), username, password);
    }

    @Test
    void whoHasNoPasswordIsToldWhatToDoAndWhoOnlyReadsWhereTo() {
        var page = office.tab().get("/sign-in");
        assertTrue(page.main().contains("还没有密码或者忘记密码的，请本机关的管理员"), page::main);
        assertEquals("已公布的年度报告", page.page().select("main a[href=/published]").text());
    }

    @Test
    void everyRefusalReadsTheSame() {
        var disabled = office.clerk(clerk.agency, "周");
        people.disable(disabled, clerk);
        var unknown = signIn("nobody", Office.PASSWORD);
        var wrong = signIn(clerk.username, "wrong");
        var outOfUse = signIn(disabled.username, Office.PASSWORD);
        for (var answer : new Answer[]{unknown, wrong, outOfUse}) {
            assertEquals(422, answer.status());
            assertEquals(unknown.main(), answer.main());
            assertTrue(Tab.setCookies(answer).stream().noneMatch(c -> c.startsWith(Tab.SESSION)));
        }
        assertEquals(clerk.username, wrong.value("username"));
        assertEquals("", wrong.value("password"));
    }

    /** Nobody's mistake: no try of theirs counts, however often they come. */
    @Test
    void whoComesWhileTooManySignInIsToldSoAndHasTriedNothing() {
        hashing.busy(true);
        try {
            for (int i = 0; i < 10; i++) {
                var answer = signIn(clerk.username, Office.PASSWORD);
                assertEquals(503, answer.status());
                assertTrue(answer.main().contains("现在登录的人太多") && answer.main().contains("请过一分钟再试一次"), answer::main);
                assertEquals("/sign-in", answer.page().selectFirst("main a").attr("href"));
                assertTrue(Tab.setCookies(answer).stream().noneMatch(c -> c.startsWith(Tab.SESSION)));
            }
        } finally {
            hashing.busy(false);
        }
        assertEquals(303, signIn(clerk.username, Office.PASSWORD).status());
    }

    @Test
    void afterFiveFailuresOneHasToWaitAndIsToldSoWhetherThereIsSuchAnAccountOrNot() {
        var unknown = "nobody" + System.nanoTime();
        for (var name : new String[]{clerk.username, unknown}) {
            for (int i = 0; i < 5; i++) {
                assertEquals(422, signIn(name, "wrong").status());
            }
            var answer = signIn(name, Office.PASSWORD);
            assertEquals(429, answer.status());
            assertTrue(answer.main().contains("从这里试错的次数太多，请 16 秒后再试。"), answer::main);
        }
        clock.advance(Duration.ofSeconds(15));
        assertEquals(303, signIn(clerk.username, Office.PASSWORD).status());
    }

    @Test
    void whoHasSignedInFromABrowserBeforeGetsInWhileAStrangerTries() {
        var own = office.tab(clerk);
        own.submit(own.get(Office.reports(clerk)).form("/sign-out"), Map.of());
        for (int i = 0; i < 5; i++) {
            signIn(clerk.username, "wrong");
        }
        assertEquals(429, signIn(clerk.username, Office.PASSWORD).status());
        assertEquals(303, signIn(own, clerk.username, Office.PASSWORD).status());
    }

    @Test
    void nobodyMakesAKnownBrowserForHimself() {
        var own = office.tab(clerk);
        var colleague = office.clerk(clerk.agency, "周");
        var forged = own.cookies.get("nianbao-browser").replaceFirst("\\." + clerk.id + "\\.", "." + colleague.id + ".");
        for (int i = 0; i < 5; i++) {
            signIn(colleague.username, "wrong");
        }
        for (var cookie : new String[]{forged, own.cookies.get("nianbao-browser"), "", ".", "a.b.c", "a." + colleague.id + ".", "a.999999999999999999999.x"}) {
            var tab = office.tab();
            tab.cookies.put("nianbao-browser", cookie);
            assertEquals(429, signIn(tab, colleague.username, Office.PASSWORD).status(), cookie);
        }
    }

    @Test
    void failuresBeforeASuccessAreForgotten() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                signIn(clerk.username, "wrong");
            }
            assertEquals(303, signIn(clerk.username, Office.PASSWORD).status());
        }
    }

    @Test
    void theNameIsTakenInAnyCase() {
        assertEquals(303, signIn(" " + clerk.username.toUpperCase(Locale.ROOT) + " ", Office.PASSWORD).status());
    }

    @Test
    void thePasswordIsTakenAsItIs() {
        assertEquals(422, signIn(clerk.username, Office.PASSWORD + " ").status());
        assertEquals(422, signIn(clerk.username, Office.PASSWORD.toUpperCase(Locale.ROOT) + "x").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "' or 1=1 --", "\0", "a\0b", "{inject:csrf.token}", "<script>alert(1)</script>",
        "\r\nSet-Cookie: a=b", "😀", "\ufffe"})
    void oddNamesAndPasswordsAreJustWrong(String odd) {
        var answer = signIn(odd, odd);
        assertEquals(422, answer.status(), answer::toString);
        assertTrue(answer.page().select("main script").isEmpty());
        assertEquals(422, signIn(clerk.username, odd).status());
    }

    @Test
    void hugeNamesAndPasswordsAreJustWrong() {
        assertEquals(422, signIn("x".repeat(100_000), "y").status());
        assertEquals(422, signIn(clerk.username, "密".repeat(100_000)).status());
        assertEquals(422, office.tab().post("/sign-in", Map.of()).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "http://evil.example/", "https:evil.example", "/\\evil.example", "\\\\evil",
        "javascript:alert(1)", "/agencies/..//evil.example", "/agencies/../../evil", "/agencies//evil.example",
        "/agencies/%zz", "/agencies/%", "/agencies/1\r\nX-Evil: 1", "/agencies/1 2", "/agencies/@evil.example",
        "/agencies/\u4e2d", "/sign-in", "/sign-out", "evil", ".", "//", "///", "/%2f/evil", "/%5cevil", ""})
    void anythingButAPageOfOursToReturnToIsHome(String next) {
        var answer = office.tab().post("/sign-in", Map.of("username", clerk.username, "password", Office.PASSWORD, "next", next));
        assertEquals(303, answer.status(), answer::toString);
        assertEquals("/", answer.location(), answer::toString);
        var form = office.tab().get("/sign-in?next=" + Tab.encode(next));
        assertEquals("/", form.value("next"));
    }

    @Test
    void thePageOneWasSentFromIsReturnedTo() {
        office.start(clerk, 2025);
        var path = Office.report(clerk, 2025) + "/history?field=overview&before=9";
        var tab = office.tab();
        var door = tab.open(path);
        var answer = tab.submit(door.form("/sign-in"), Map.of("username", clerk.username, "password", Office.PASSWORD));
        assertEquals(path, answer.location());
        assertEquals(200, tab.follow(answer).status());
    }

    @Test
    void aSessionBeforeSignInIsNotTheOneAfter() {
        var tab = office.tab(clerk);
        var before = tab.cookies.get(Tab.SESSION);
        signIn(tab, clerk.username, Office.PASSWORD);
        assertNotEquals(before, tab.cookies.get(Tab.SESSION));
        var planted = office.tab();
        planted.cookies.put(Tab.SESSION, "planted");
        signIn(planted, clerk.username, Office.PASSWORD);
        assertNotEquals("planted", planted.cookies.get(Tab.SESSION));
    }

    @Test
    void signingOutEndsIt() {
        var tab = office.tab(clerk);
        var form = tab.get(Office.reports(clerk)).form("/sign-out");
        assertEquals("/sign-in", tab.submit(form, Map.of()).location());
        assertFalse(tab.cookies.containsKey(Tab.SESSION));
        assertEquals(303, tab.get(Office.reports(clerk)).status());
    }

    @Test
    void signingOutEndsItForWhoeverHasKeptTheCookie() {
        var tab = office.tab(clerk);
        var other = office.tab(clerk);
        var kept = tab.cookies.get(Tab.SESSION);
        tab.submit(tab.get(Office.reports(clerk)).form("/sign-out"), Map.of());
        tab.cookies.put(Tab.SESSION, kept);
        assertEquals(303, tab.get(Office.reports(clerk)).status());
        assertEquals(200, other.get(Office.reports(clerk)).status());
    }

    @Test
    void signingOutEverywhereEndsAllOfThem() {
        var tab = office.tab(clerk);
        var other = office.tab(clerk);
        tab.submit(tab.get("/password").page().selectFirst("form:has([name=everywhere])"), Map.of());
        assertEquals(303, other.get(Office.reports(clerk)).status());
    }
}
