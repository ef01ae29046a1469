package nianbao.store.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nianbao.store.AtOnce;
import nianbao.store.Desk;
import nianbao.store.base.Rejected;
import nianbao.report.Sha256;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class OneTimeLinksBehaviour {

    private static final String PASSWORD = "澄湖的鱼-2026年";
    private static final Set<Role> ROLES = EnumSet.of(Role.WRITER, Role.REVIEWER);

    final Desk desk;
    final OneTimeLinks links;
    Agency agency;
    Account li;

    public OneTimeLinksBehaviour(Desk desk) {
        this.desk = desk;
        links = desk.links;
    }

    @BeforeEach
    void begin() {
        agency = desk.agency();
        li = desk.clerk(agency, "李明");
    }

    private String invite() {
        return links.invite(agency, " 王芳 ", ROLES, li).secret();
    }

    private Optional<Account> accept(String secret) {
        return links.accept(secret, "王某", "wang" + System.nanoTime(), PASSWORD);
    }

    @Test
    void anInvitationMakesTheAccountThatWasMeantOnce() {
        var secret = invite();
        var account = accept(secret).orElseThrow();
        assertEquals("王芳", account.name);
        assertEquals(ROLES, account.roles);
        assertEquals(agency.id, account.agency.id);
        assertTrue(desk.signIn(account.username, PASSWORD).isPresent());
        assertTrue(accept(secret).isEmpty());
        assertTrue(links.find(secret).isEmpty());
    }

    @Test
    void theSecretIsLongAndStoredNowhere() {
        var made = links.invite(agency, "王芳", ROLES, li);
        assertEquals(32, Base64.getUrlDecoder().decode(made.secret()).length);
        assertNotEquals(made.secret(), invite());
        var stored = desk.entityManager.createNativeQuery("select token_hash from one_time_link where id = " + made.link().id)
                .getSingleResult();
        assertEquals(Sha256.of(made.secret()), stored);
        assertTrue(links.find((String) stored).isEmpty());
    }

    @Test
    void itWorksForThreeDays() {
        var secret = invite();
        desk.clock.advance(Duration.ofHours(72).minusSeconds(1));
        assertTrue(links.find(secret).isPresent());
        desk.clock.advance(Duration.ofSeconds(1));
        assertTrue(links.find(secret).isEmpty());
        assertTrue(accept(secret).isEmpty());
        assertTrue(links.invitations(agency.id).isEmpty());
    }

    @Test
    void ofTwoWhoUseItAtOnceOneGetsAnAccount() throws Exception {
        var secret = invite();
        var came = AtOnce.press(() -> accept(secret).isPresent(), () -> accept(secret).isPresent());
        assertEquals(1, came.stream().filter(Boolean.TRUE::equals).count(), came::toString);
        assertEquals(1, came.stream().filter(Boolean.FALSE::equals).count(), came::toString);
    }

    @Test
    void whatIsRefusedDoesNotUseItUp() {
        var secret = invite();
        assertThrows(Rejected.class, () -> links.accept(secret, "王某", li.username, PASSWORD));
        assertThrows(Rejected.class, () -> links.accept(secret, "王某", "wang" + li.id, "1234567890"));
        assertTrue(accept(secret).isPresent());
    }

    @Test
    void oneTakenBackWorksNoLonger() {
        var made = links.invite(agency, "王芳", ROLES, li);
        links.withdraw(desk.agency().id, made.link().id, li);
        assertTrue(links.find(made.secret()).isPresent(), "another agency's number");
        links.withdraw(agency.id, made.link().id, li);
        assertTrue(accept(made.secret()).isEmpty());
    }

    @Test
    void itIsWorthWhatTheAdministratorWhoGaveItMayStillDo() {
        var zhou = desk.person(agency, "周", EnumSet.of(Role.ADMINISTRATOR));
        var byZhou = links.invite(agency, "王芳", ROLES, zhou).secret();
        desk.people.setRoles(zhou, EnumSet.of(Role.ADMINISTRATOR), EnumSet.of(Role.WRITER), li);
        assertTrue(accept(byZhou).isEmpty());
        var wu = desk.person(agency, "吴", EnumSet.of(Role.ADMINISTRATOR));
        var byWu = links.invite(agency, "王芳", ROLES, wu).secret();
        desk.people.disable(wu, li);
        assertTrue(accept(byWu).isEmpty());
        var below = desk.agency(agency);
        assertTrue(accept(links.invite(below, "王芳", ROLES, li).secret()).isPresent());
    }

    @Test
    void aResetGivesANewPasswordAndEndsItsSessions() {
        var username = "zhou" + System.nanoTime();
        var zhou = desk.accounts.create(agency, username, "周", PASSWORD, ROLES);
        var first = links.reset(zhou, li).secret();
        var second = links.reset(zhou, li).secret();
        assertTrue(links.choose(first, PASSWORD + "新").isEmpty(), "replaced by the second");
        assertTrue(accept(second).isEmpty(), "no invitation");
        var account = links.choose(second, PASSWORD + "新").orElseThrow();
        assertEquals(1, account.sessionEpoch);
        assertTrue(desk.signIn(username, PASSWORD + "新").isPresent());
        assertTrue(desk.signIn(username, PASSWORD).isEmpty());
        assertTrue(links.choose(second, PASSWORD).isEmpty());
    }

    @Test
    void aResetOfAnAccountOutOfUseOpensNothing() {
        var zhou = desk.person(agency, "周", ROLES);
        var secret = links.reset(zhou, li).secret();
        desk.people.disable(zhou, li);
        assertTrue(links.choose(secret, PASSWORD).isEmpty());
    }

    @Test
    void anAccountWithoutAPasswordOpensForNoPassword() {
        var secret = invite();
        var account = links.accept(secret, "王某", "wang" + li.id, null).orElseThrow();
        for (var guess : new String[]{"", "null", PASSWORD, "nobody's password"}) {
            assertTrue(desk.signIn(account.username, guess).isEmpty());
        }
        QuarkusTransaction.requiringNew().run(() -> assertEquals(0, Account.count("id = ?1 and passwordHash is not null", account.id)));
    }
}
