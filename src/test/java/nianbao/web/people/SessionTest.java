package nianbao.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import nianbao.account.IdleCookie;
import nianbao.account.SessionSettings;
import nianbao.store.OnH2;
import nianbao.store.TestClock;
import nianbao.store.people.People;
import nianbao.store.people.Sessions;
import nianbao.store.who.Account;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session is worth what its account is worth at this moment. */
@QuarkusTest
@TestProfile(OnH2.class)
class SessionTest {

    @Inject
    Office office;

    @Inject
    Sessions sessions;

    @Inject
    TestClock clock;

    @Inject
    SessionSettings settings;

    @Inject
    People people;

    private Account clerk;
    private Tab tab;

    @BeforeEach
    void signedIn() {
        clerk = office.clerk(office.agency(), "陈禾");
        tab = office.tab(clerk);
    }

    @Test
    void endsWithTheEpoch() {
        assertEquals(200, tab.get(Office.reports(clerk)).status());
        sessions.endAll(clerk.id);
        assertOut(tab);
        assertEquals(200, office.tab(clerk).get(Office.reports(clerk)).status());
    }

    @Test
    void endsWithTheAccount() {
        people.disable(clerk, office.clerk(clerk.agency, "周"));
        assertOut(tab);
        people.enable(clerk, clerk);
        assertOut(tab);
        assertEquals(200, office.tab(clerk).get(Office.reports(clerk)).status());
    }

    @Test
    void endsWhenNobodyUsedItForTooLong() {
        var cookie = tab.cookies.get(Tab.SESSION);
        tab.cookies.put(Tab.SESSION, IdleCookie.of(settings, cookie, Duration.ofMinutes(5)));
        assertEquals(200, tab.get(Office.reports(clerk)).status());
        tab.cookies.put(Tab.SESSION, IdleCookie.of(settings, cookie, Duration.ofSeconds(-1)));
        assertOut(tab);
    }

    @Test
    void endsWhenItHasLastedLongestHoweverBusy() {
        var now = clock.instant();
        try {
            clock.set(now.plus(settings.longest()).minusMillis(1));
            assertEquals(200, tab.get(Office.reports(clerk)).status());
            clock.set(now.plus(settings.longest()));
            assertOut(tab);
        } finally {
            clock.set(now);
        }
    }

    @Test
    void isNotMadeByTamperingWithTheCookie() {
        var cookie = tab.cookies.get(Tab.SESSION);
        int middle = cookie.length() / 2;
        for (var tampered : List.of("", "x", "1.0", cookie + "A", cookie.substring(1), cookie.substring(0, middle),
                cookie.substring(0, middle) + (cookie.charAt(middle) == 'A' ? 'B' : 'A') + cookie.substring(middle + 1),
                "AAAA".repeat(1000), "%00", "====", "{}", cookie + cookie)) {
            tab.cookies.put(Tab.SESSION, tampered);
            assertOut(tab);
        }
    }

    @Test
    void ofOneIsNoSessionOfAnother() {
        var other = office.clerk(office.agency(), "何人");
        assertEquals(404, office.tab(other).get(Office.reports(clerk)).status());
    }

    @Test
    void isKeptAliveByAWord() {
        assertEquals(204, tab.json("/session", "{}").status());
        tab.cookies.remove(Tab.SESSION);
        var answer = tab.json("/session", "{}");
        assertEquals(401, answer.status());
        assertTrue(answer.json().path("message").asText().contains("登录"));
    }

    private void assertOut(Tab tab) {
        var answer = tab.get(Office.reports(clerk));
        assertEquals(303, answer.status(), answer::toString);
        assertEquals("/sign-in?next=" + Tab.encode(Office.reports(clerk)), answer.location());
    }
}
