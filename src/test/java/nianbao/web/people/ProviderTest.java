package nianbao.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import nianbao.account.ProviderSettings;
import nianbao.store.people.People;
import nianbao.store.people.Sessions;
import nianbao.store.who.Account;
import nianbao.store.who.Role;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sign-in with the agency's own provider ends in a session of ours, or in a page that says why not. */
@QuarkusTest
@TestProfile(BehindGateway.class)
class ProviderTest {

    private static final String OURS = "http://nianbao.example";

    @Inject
    Office office;

    @Inject
    Sessions sessions;

    @Inject
    People people;

    private Account clerk;
    private Tab tab;

    @BeforeEach
    void person() {
        clerk = office.person(office.agency(), "陈禾", EnumSet.of(Role.WRITER));
        tab = office.tab();
        Provider.subject = UUID.randomUUID().toString();
        Provider.username = clerk.username;
    }

    /** Through the provider and back, as far as the page that decides. */
    private Answer comeBack(String from) {
        var out = tab.get(from);
        assertTrue(out.location().startsWith(Provider.address() + "/authorize?"), out::toString);
        return back(tab.get(local(Provider.approve(out.location()))));
    }

    /** Quarkus drops the code from the address first, which is the configured one. */
    private Answer back(Answer answer) {
        var next = answer.location();
        return next.startsWith(OURS + ProviderSettings.SIGN_IN) ? tab.get(next.substring(OURS.length())) : answer;
    }

    private static String local(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private Answer signIn() {
        return comeBack(ProviderSettings.SIGN_IN);
    }

    @Test
    void theKnownPersonGetsASessionOfOurs() {
        var answer = signIn();
        assertEquals("/", answer.location(), answer::toString);
        assertTrue(tab.cookies.containsKey(Tab.SESSION));
        assertTrue(tab.cookies.keySet().stream().noneMatch(c -> c.startsWith("q_")), tab.cookies::toString);
        assertEquals(200, tab.get(Office.reports(clerk)).status());
        sessions.endAll(clerk.id);
        assertEquals("/sign-in?next=" + Tab.encode(Office.reports(clerk)), tab.get(Office.reports(clerk)).location());
    }

    @Test
    void thePageOneWasSentFromIsReturnedToAndNoOther() {
        var next = Office.reports(clerk);
        var door = tab.open(next).page().selectFirst("a[href^='/sign-in/provider']").attr("href");
        assertEquals(next, comeBack(door).location());
        tab = office.tab();
        assertEquals("/", comeBack(ProviderSettings.SIGN_IN + "?next=" + Tab.encode("//evil.example")).location());
    }

    @Test
    void onceLinkedTheSubjectCountsAndTheNameNoMore() {
        signIn();
        Provider.username = "somebody.else";
        tab = office.tab();
        assertEquals("/", signIn().location());
        Provider.subject = UUID.randomUUID().toString();
        Provider.username = clerk.username;
        tab = office.tab();
        assertEquals(403, signIn().status());
    }

    @Test
    void theUnknownAndTheDisabledGetAPageAndNoAccount() {
        Provider.username = "nobody" + System.nanoTime();
        var answer = signIn();
        assertEquals(403, answer.status());
        assertTrue(answer.main().contains("还没有给你开通账号"), answer::main);
        assertFalse(tab.cookies.containsKey(Tab.SESSION));
        assertEquals(303, tab.get(Office.reports(clerk)).status());
        Provider.username = clerk.username;
        people.disable(clerk, office.clerk(clerk.agency, "周"));
        tab = office.tab();
        assertEquals(403, signIn().status());
    }

    @Test
    void theProvidersWordAloneOpensNothingElse() {
        var out = tab.get(ProviderSettings.SIGN_IN);
        // The answer with the provider's session, before our page has decided.
        tab.get(local(Provider.approve(out.location())));
        assertFalse(tab.cookies.containsKey(Tab.SESSION));
        assertEquals("/sign-in?next=" + Tab.encode(Office.reports(clerk)), tab.get(Office.reports(clerk)).location());
        assertEquals(401, tab.json("/session", "{}").status());
    }

    @Test
    void aStateThatIsNotThisBrowsersIsRefused() {
        var out = tab.get(ProviderSettings.SIGN_IN);
        var stranger = office.tab();
        var answer = stranger.get(local(Provider.approve(out.location())));
        assertTrue(answer.status() == 401 || answer.status() == 302 && answer.location().startsWith(Provider.address()), answer::toString);
        assertNull(stranger.cookies.get(Tab.SESSION));
    }

    @Test
    void whoTurnsBackIsToldSo() {
        var out = tab.get(ProviderSettings.SIGN_IN);
        var state = out.location().replaceAll(".*[?&]state=([^&]+).*", "$1");
        var answer = tab.get(tab.get(ProviderSettings.SIGN_IN + "?error=access_denied&state=" + state).location());
        assertEquals(403, answer.status(), answer::toString);
        assertTrue(answer.main().contains("没有让你登录"), answer::main);
    }

    @Test
    void passwordsOpenOnlyTheAdministratorsAccounts() {
        var form = Map.of("username", clerk.username, "password", Office.PASSWORD);
        var refused = tab.post("/sign-in", form);
        assertEquals(422, refused.status());
        assertEquals(office.tab().post("/sign-in", Map.of("username", clerk.username, "password", "wrong")).main(), refused.main());
        var administrator = office.person(clerk.agency, "周宁", EnumSet.of(Role.ADMINISTRATOR));
        assertEquals(200, office.tab(administrator).get("/agencies/" + clerk.agency.id + "/accounts").status());
    }

    @Test
    void invitedWritersChooseNoPasswordAndComeWithTheProvider() {
        var administrator = office.tab(office.person(clerk.agency, "周宁", EnumSet.of(Role.ADMINISTRATOR)));
        var shown = administrator.post("/agencies/" + clerk.agency.id + "/invitations", Map.of("name", "王芳", "role", "WRITER"));
        var link = AccountsTest.link(shown);
        assertTrue(link.startsWith(OURS + "/links/"), link);
        var path = URI.create(link).getPath();
        assertTrue(tab.get(path).page().select("[type=password]").isEmpty());
        var username = "wang" + System.nanoTime();
        assertEquals(303, tab.post(path, Map.of("username", username)).status());
        Provider.username = username;
        tab = office.tab();
        assertEquals("/", signIn().location());
        assertTrue(tab.get("/password").main().contains("统一身份认证"), tab.get("/password")::main);
    }

    @Test
    void theWayBackIsTheConfiguredAddress() {
        var location = tab.get(ProviderSettings.SIGN_IN).location();
        assertTrue(location.contains("redirect_uri=" + Tab.encode(OURS + "/sign-in/provider")), location);
        assertTrue(location.contains("code_challenge=") && location.contains("nonce="), location);
    }
}
