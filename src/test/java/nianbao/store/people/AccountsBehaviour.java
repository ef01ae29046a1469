package nianbao.store.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.store.AtOnce;
import nianbao.store.Desk;
import nianbao.store.TestClock;
import nianbao.store.audit.AuditEntry;
import nianbao.store.base.Rejected;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class AccountsBehaviour {
    private static final String PASSWORD = "澄湖的鱼-2026年";
    private static final Caller STRANGER = Caller.at("203.0.113.9");

    final Desk desk;
    final Accounts accounts;
    final SignIns signIns;
    final TestClock clock;

    private final AtomicInteger looked = new AtomicInteger();
    Agency agency;
    String username;

    public AccountsBehaviour(Desk desk) {
        this.desk = desk;
        accounts = desk.accounts;
        signIns = desk.signIns;
        clock = desk.clock;
    }

    @BeforeEach
    void create() {
        agency = desk.agency();
        username = "li." + System.nanoTime();
        accounts.create(agency, username.toUpperCase(), " 李明 ", PASSWORD, EnumSet.allOf(Role.class));
    }

    @Test
    void theRightPasswordOpensTheAccountHoweverTheNameIsWritten() {
        var account = verify(" " + username.toUpperCase() + " ", PASSWORD).orElseThrow();
        assertEquals(username, account.username);
        assertEquals("李明", account.name);
        assertEquals("测试县档案局", account.agency.name);
        assertNotEquals(PASSWORD, account.passwordHash);
    }

    @Test
    void aWrongPasswordOrAnUnknownNameOpensNothing() {
        assertTrue(verify(username, PASSWORD + "!").isEmpty());
        assertTrue(verify("nobody", PASSWORD).isEmpty());
        assertTrue(verify(username, "").isEmpty());
    }

    @Test
    void afterFiveFailuresTheNextFromThereHasToWaitTwiceAsLongEveryTime() {
        fail(STRANGER, 5);
        clock.advance(Duration.ofSeconds(14));
        assertThrows(Tries.TooSoon.class, () -> signIns.verify(username, PASSWORD, STRANGER, false));
        clock.advance(Duration.ofSeconds(1));
        fail(STRANGER, 1);
        clock.advance(Duration.ofSeconds(29));
        assertEquals(Duration.ofSeconds(1), assertThrows(Tries.TooSoon.class, () -> signIns.verify(username, PASSWORD, STRANGER, false)).left());
        clock.advance(Duration.ofSeconds(1));
        assertTrue(signIns.verify(username, PASSWORD, STRANGER, false).isPresent());
    }

    @Test
    void aStrangerShutsNobodyOutHoweverLongHeTries() {
        for (int i = 0; i < 50; i++) {
            fail(STRANGER, i == 0 ? 5 : 1);
            assertTrue(signIns.verify(username, PASSWORD, Caller.at("10.0.0.2"), false).isPresent(), "from another address");
            clock.advance(Tries.LONGEST_WAIT);
        }
    }

    @Test
    void anAccountsOwnBrowserGetsInFromTheStrangersVeryAddress() {
        long id = verify(username, PASSWORD).orElseThrow().id;
        var own = new Caller(STRANGER.address(), "b1", Set.of(id));
        var ofSomebodyElse = new Caller(STRANGER.address(), "b2", Set.of(id + 1));
        fail(STRANGER, 5);
        assertThrows(Tries.TooSoon.class, () -> signIns.verify(username, PASSWORD, ofSomebodyElse, false));
        fail(own, 4);
        assertTrue(signIns.verify(username, PASSWORD, own, false).isPresent());
        fail(own, 5);
        assertThrows(Tries.TooSoon.class, () -> signIns.verify(username, PASSWORD, own, false));
    }

    @Test
    void aNameThatIsNoneHasToWaitAsWell() {
        for (int i = 0; i < 5; i++) {
            assertTrue(signIns.verify("nobody" + username, PASSWORD, STRANGER, false).isEmpty());
        }
        assertThrows(Tries.TooSoon.class, () -> signIns.verify("nobody" + username, PASSWORD, STRANGER, false));
    }

    @Test
    void manyTriesAtOnceAreNoMoreThanOneAfterTheOther() throws Exception {
        for (int round = 0; round < 4; round++) {
            AtOnce.press(this::tried, this::tried);
        }
        assertEquals(5, looked.get());
    }

    private boolean tried() {
        try {
            signIns.verify(username, "wrong", STRANGER, false);
            looked.incrementAndGet();
            return true;
        } catch (Tries.TooSoon early) {
            return false;
        }
    }

    @Test
    void refusedTriesLeaveCountsAndNoRowEach() {
        long before = lines();
        for (int place = 0; place < 30; place++) {
            fail(Caller.at("10.0.1." + place), 5);
        }
        assertEquals(SignIns.MOST_LINES, lines() - before);
    }

    private void fail(Caller caller, int times) {
        for (int i = 0; i < times; i++) {
            assertTrue(signIns.verify(username, "wrong", caller, false).isEmpty());
        }
    }

    private long lines() {
        return QuarkusTransaction.requiringNew().call(() -> AuditEntry.count("subject = ?1 and action = ?2", username, AuditEntry.Action.SIGN_IN_REFUSED));
    }

    private Optional<Account> verify(String name, String password) {
        return signIns.verify(name, password, Caller.at("10.0.0.1"), false);
    }

    @Test
    void failuresBeforeASuccessAreForgotten() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                verify(username, "wrong");
            }
            assertTrue(verify(username, PASSWORD).isPresent());
        }
    }

    @Test
    void aTakenNameOrAWeakPasswordMakesNoAccount() {
        assertThrows(Rejected.class, () -> accounts.create(agency, username, "王芳", PASSWORD, Set.of()));
        assertThrows(Rejected.class, () -> accounts.create(agency, "wang" + username, "王芳", "1234567890", Set.of()));
        assertTrue(verify("wang" + username, "1234567890").isEmpty());
    }

    @Test
    void endingAllSessionsBeginsANewEpoch() {
        var account = verify(username, PASSWORD).orElseThrow();
        desk.sessions.endAll(account.id);
        assertEquals(account.sessionEpoch + 1, verify(username, PASSWORD).orElseThrow().sessionEpoch);
        assertFalse(account.agency.sample);
    }

    @Test
    void anEndedSessionIsNoneAndIsForgottenWhenItsTimeIsOver() {
        var account = verify(username, PASSWORD).orElseThrow();
        var session = "s" + System.nanoTime();
        assertTrue(desk.sessions.account(account.id, session).isPresent());
        desk.sessions.end(session, clock.instant().plus(Duration.ofHours(1)));
        desk.sessions.end(session, clock.instant().plus(Duration.ofHours(1)));
        assertTrue(desk.sessions.account(account.id, session).isEmpty());
        desk.sessions.forget();
        assertTrue(desk.sessions.account(account.id, session).isEmpty());
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        desk.sessions.forget();
        assertTrue(desk.sessions.account(account.id, session).isPresent());
    }
}
