package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.frame.Routes.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is changed by a request that does not come from one of our pages. */
@QuarkusTest
@TestProfile(OnH2.class)
class CsrfTest {

    private static final String WRONG = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    Office office;

    private Account clerk;
    private Tab tab;

    @BeforeEach
    void report() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2025, Map.of("overview", "起初"));
        tab = office.tab(clerk);
    }

    @Test
    void everyFormOfEveryPageHoldsTheToken() {
        for (var path : Office.pages(clerk)) {
            var forms = tab.get(path).page().select("form");
            assertFalse(forms.isEmpty(), path);
            // A search changes nothing, and a token does not belong in an address.
            forms.stream().filter(form -> form.attr("method").equals("get")).forEach(form -> assertTrue(form.select("[name=csrf-token]").isEmpty(), path));
            forms.stream().filter(form -> !form.attr("method").equals("get")).forEach(form -> {
                assertEquals("post", form.attr("method"), path);
                assertEquals(tab.cookies.get(Tab.TOKEN), form.select("input[name=csrf-token]").val(), path);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("nianbao.web.frame.Routes#posts")
    void everyChangeWithoutTheTokenIsRefused(Route route) {
        int version = office.version(clerk, 2025);
        var path = route.path(clerk.agency.id);
        var type = Map.of("Content-Type", route.isJson() ? Tab.JSON : Tab.FORM);
        assertRefused(tab.send("POST", path, type, route.body().getBytes(StandardCharsets.UTF_8)));
        assertRefused(tab.send("POST", path, type, null));
        if (route.isJson()) {
            assertRefused(tab.send("POST", path, Map.of("Content-Type", Tab.JSON, "X-CSRF-TOKEN", WRONG),
                    route.body().getBytes(StandardCharsets.UTF_8)));
        } else {
            assertRefused(tab.postRaw(path, route.body() + "&csrf-token=" + WRONG));
            assertRefused(tab.postRaw(path, route.body() + "&csrf-token="));
            assertRefused(tab.postRaw(path + "?csrf-token=" + tab.token(), route.body()));
        }
        assertEquals(version, office.version(clerk, 2025));
        assertEquals(200, tab.get(Office.reports(clerk)).status(), "still signed in");
    }

    @Test
    void bothTokensMissingIsNoMatch() {
        tab.cookies.remove(Tab.TOKEN);
        assertRefused(tab.postRaw(Office.report(clerk, 2025) + "/overview", "overview=x&seen=99&csrf-token="));
    }

    @Test
    void theRefusalSaysWhatToDoAndGivesBackWhatWasTyped() {
        var answer = tab.postRaw(Office.report(clerk, 2025) + "/overview", Tab.encode(Map.of(
                "overview", "写了一上午<b>的\n文字", "seen", "99", "csrf-token", WRONG)));
        assertRefused(answer);
        assertTrue(answer.isPage());
        assertTrue(answer.main().contains("刷新"), answer::main);
        assertEquals("写了一上午<b>的\n文字", answer.page().selectFirst(".pre").wholeText());
        assertFalse(answer.text().contains(WRONG));
    }

    @Test
    void passwordsAreNotGivenBack() {
        var answer = tab.postRaw("/sign-in", Tab.encode(Map.of("username", "chenhe", "password", Office.PASSWORD)));
        assertRefused(answer);
        assertFalse(answer.text().contains(Office.PASSWORD));
    }

    @Test
    void pagesOpenInTwoTabsBothStaySendable() {
        var first = tab.get(Office.report(clerk, 2025) + "/overview");
        var second = tab.get(Office.report(clerk, 2025) + "/disclosure");
        var path = Office.report(clerk, 2025);
        assertEquals(303, tab.submit(second.form(path + "/disclosure"), Map.of("disclosure.rules.issued", "3")).status());
        assertEquals(303, tab.submit(first.form(path + "/overview"), Map.of("overview", "后来")).status());
        assertEquals("后来", office.stored(clerk, 2025, "overview"));
    }

    @Test
    void signingInGivesANewTokenAndTheOneFromBeforeIsRefused() {
        var fresh = office.tab();
        var before = fresh.token();
        fresh.post("/sign-in", Map.of("username", clerk.username, "password", Office.PASSWORD));
        assertNotEquals(before, fresh.token());
        assertRefused(fresh.postRaw(Office.report(clerk, 2025) + "/overview", overview(before)));
        assertEquals(303, fresh.postRaw(Office.report(clerk, 2025) + "/overview", overview(fresh.token())).status());
    }

    @Test
    void aTokenIsGoodInItsOwnSessionOnlyThoughCookieAndFormAgree() {
        var other = office.tab(office.clerk(clerk.agency, "周"));
        for (var planted : List.of(other.token(), office.tab().token(), WRONG)) {
            tab.get(Office.reports(clerk));
            tab.cookies.put(Tab.TOKEN, planted);
            assertRefused(tab.postRaw(Office.report(clerk, 2025) + "/overview", overview(planted)));
        }
        tab.get(Office.reports(clerk));
        assertEquals(303, tab.postRaw(Office.report(clerk, 2025) + "/overview", overview(tab.token())).status());
    }

    @Test
    void aCookieThatWasLostDoesNotKeepTheSessionsOwnTokenFromBeingGood() {
        var token = tab.token();
        tab.cookies.remove(Tab.TOKEN);
        assertEquals(303, tab.postRaw(Office.report(clerk, 2025) + "/overview", overview(token)).status());
        assertEquals(token, tab.cookies.get(Tab.TOKEN));
    }

    @Test
    void signingOutLeavesNoTokenOfTheSession() {
        var ofTheSession = tab.token();
        tab.submit(tab.get(Office.reports(clerk)).form("/sign-out"), Map.of());
        assertNotEquals(ofTheSession, tab.token());
    }

    private static String overview(String token) {
        return Tab.encode(Map.of("overview", "接着写", "seen", "99", "csrf-token", token));
    }

    @Test
    void aSpoiltCookieIsReplacedByReloading() {
        tab.cookies.put(Tab.TOKEN, "spoilt");
        assertEquals(200, tab.get(Office.reports(clerk)).status());
        var signedOut = office.tab();
        signedOut.cookies.put(Tab.TOKEN, "spoilt");
        assertEquals(400, signedOut.get("/sign-in").status());
        assertEquals(200, signedOut.get("/sign-in").status());
    }

    private static void assertRefused(Answer answer) {
        assertTrue(answer.status() == 400 || answer.status() == 415, answer::toString);
        assertFalse(answer.text().isEmpty());
    }
}
