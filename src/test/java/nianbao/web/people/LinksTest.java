package nianbao.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.store.TestClock;
import nianbao.store.people.OneTimeLinks;
import nianbao.store.who.Account;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links that open once, and look alike when they do not. */
@QuarkusTest
@TestProfile(OnH2.class)
class LinksTest {

    private static final String NEW = "又一条鲤鱼-2026";

    @Inject
    Office office;

    @Inject
    OneTimeLinks links;

    @Inject
    TestClock clock;

    private Account clerk;

    @BeforeEach
    void account() {
        clerk = office.clerk(office.agency(), "陈禾");
    }

    private String reset() {
        return "/links/" + links.reset(clerk, clerk).secret();
    }

    private static Answer choose(Tab tab, String link, String password) {
        return tab.post(link, Map.of("password", password, "password2", password));
    }

    @Test
    void wrongUsedReplacedAndOldOnesReadTheSame() {
        var used = reset();
        assertEquals(303, choose(office.tab(), used, NEW).status());
        var replaced = reset();
        var old = reset();
        clock.advance(Duration.ofHours(73));
        var answers = new ArrayList<Answer>();
        for (var link : List.of(used, replaced, old, "/links/" + "A".repeat(43), "/links/x", "/links/%00", "/links/" + "x".repeat(3000))) {
            answers.add(office.tab().get(link));
            answers.add(choose(office.tab(), link, NEW));
        }
        answers.forEach(answer -> {
            assertEquals(404, answer.status(), answer::toString);
            assertEquals(answers.getFirst().text(), answer.text());
        });
    }

    /** Metrics are open where monitoring is; a secret in them would be everybody's. */
    @Test
    void noMetricNamesALinkWhateverIsTriedWithIt() {
        var link = reset();
        var tab = office.tab();
        for (var method : List.of("PUT", "DELETE", "PATCH", "HEAD", "GET", "OPTIONS", "TRACE", "BREW")) {
            tab.send(method, link, Map.of(), new byte[0]);
            tab.send(method, link + "/more", Map.of(), new byte[0]);
        }
        var metrics = tab.get("/q/metrics").text();
        assertTrue(metrics.contains("http_server_requests"), "no metrics at all");
        assertFalse(metrics.contains(link.substring("/links/".length())));
        assertFalse(metrics.contains("BREW"), "a stranger's word would be kept for ever");
    }

    @Test
    void lookingDoesNotUseItUp() {
        var link = reset();
        for (int i = 0; i < 3; i++) {
            assertEquals(200, office.tab().get(link).status());
        }
        assertEquals(303, choose(office.tab(), link, NEW).status());
    }

    @Test
    void aResetEndsTheSessionsThatWereOpenAndBeginsAnotherOne() {
        var open = office.tab(clerk);
        var fresh = office.tab();
        fresh.cookies.put(Tab.SESSION, "planted");
        var link = reset();
        assertEquals("/", choose(fresh, link, NEW).location());
        assertNotEquals("planted", fresh.cookies.get(Tab.SESSION));
        assertEquals(200, fresh.get(Office.reports(clerk)).status());
        assertEquals(303, open.get(Office.reports(clerk)).status());
        assertEquals(422, office.tab().post("/sign-in", Map.of("username", clerk.username, "password", Office.PASSWORD)).status());
        assertEquals(303, office.tab().post("/sign-in", Map.of("username", clerk.username, "password", NEW)).status());
    }

    @Test
    void aWeakPasswordOrTwoDifferentOnesAreSentBackWithoutThem() {
        var link = reset();
        var weak = choose(office.tab(), link, "1234567890");
        assertEquals(422, weak.status());
        assertEquals("", weak.value("password"));
        var different = office.tab().post(link, Map.of("password", NEW, "password2", NEW + "x"));
        assertEquals(422, different.status());
        assertFalse(different.text().contains(NEW));
        assertEquals(303, choose(office.tab(), link, NEW).status());
    }

    @Test
    void anotherPersonsSessionIsReplacedAndNotMixedWith() {
        var other = office.clerk(office.agency("别处县档案局"), "何人");
        var tab = office.tab(other);
        choose(tab, reset(), NEW);
        assertEquals(200, tab.get(Office.reports(clerk)).status());
        assertEquals(404, tab.get(Office.reports(other)).status());
    }

    @Test
    void ownPasswordIsChangedByWhoKnowsIt() {
        var here = office.tab(clerk);
        var elsewhere = office.tab(clerk);
        var wrong = here.post("/password", Map.of("present", "wrong", "password", NEW, "password2", NEW));
        assertEquals(422, wrong.status());
        assertTrue(wrong.main().contains("现在的密码不对"), wrong::main);
        assertEquals(200, elsewhere.get(Office.reports(clerk)).status());
        var right = here.post("/password", Map.of("present", Office.PASSWORD, "password", NEW, "password2", NEW));
        assertEquals("/password?saved", right.location(), right::toString);
        assertEquals(200, here.get(Office.reports(clerk)).status());
        assertEquals(303, elsewhere.get(Office.reports(clerk)).status());
        assertEquals(303, office.tab().post("/sign-in", Map.of("username", clerk.username, "password", NEW)).status());
    }

    @Test
    void guessingTheOwnPasswordHasToWaitAsAtSignInAndShutsNobodyOut() {
        var tab = office.tab(clerk);
        for (int i = 0; i < 5; i++) {
            tab.post("/password", Map.of("present", "wrong" + i, "password", NEW, "password2", NEW));
        }
        var answer = tab.post("/password", Map.of("present", Office.PASSWORD, "password", NEW, "password2", NEW));
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains("连续输错的次数太多"), answer::main);
        assertEquals(303, office.tab().post("/sign-in", Map.of("username", clerk.username, "password", Office.PASSWORD)).status());
    }

    @Test
    void theTokenOfFormsLastsOneDay() {
        var cookie = Tab.setCookies(office.tab().get("/sign-in")).stream().filter(c -> c.startsWith(Tab.TOKEN)).findFirst().orElseThrow();
        assertTrue(cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=86400"), cookie);
    }
}
