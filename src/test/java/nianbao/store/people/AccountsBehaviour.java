package nianbao.store.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import nianbao.store.Desk;
import nianbao.store.TestClock;
import nianbao.store.base.Rejected;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class AccountsBehaviour {
    private static final String PASSWORD = "澄湖的鱼-2026年";

    final Desk desk;
    final Accounts accounts;
    final SignIns signIns;
    final TestClock clock;

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
        var account = signIns.verify(" " + username.toUpperCase() + " ", PASSWORD).orElseThrow();
        assertEquals(username, account.username);
        assertEquals("李明", account.name);
        assertEquals("测试县档案局", account.agency.name);
        assertNotEquals(PASSWORD, account.passwordHash);
    }

    @Test
    void aWrongPasswordOrAnUnknownNameOpensNothing() {
        assertTrue(signIns.verify(username, PASSWORD + "!").isEmpty());
        assertTrue(signIns.verify("nobody", PASSWORD).isEmpty());
        assertTrue(signIns.verify(username, "").isEmpty());
    }

    @Test
    void fiveFailuresLockTheAccountForAQuarterOfAnHour() {
        for (int i = 0; i < 5; i++) {
            signIns.verify(username, "wrong");
        }
        assertTrue(signIns.verify(username, PASSWORD).isEmpty());
        clock.advance(Duration.ofMinutes(14));
        assertTrue(signIns.verify(username, PASSWORD).isEmpty());
        clock.advance(Duration.ofMinutes(1));
        signIns.verify(username, "wrong");
        assertTrue(signIns.verify(username, PASSWORD).isPresent());
    }

    @Test
    void failuresBeforeASuccessAreForgotten() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                signIns.verify(username, "wrong");
            }
            assertTrue(signIns.verify(username, PASSWORD).isPresent());
        }
    }

    @Test
    void aTakenNameOrAWeakPasswordMakesNoAccount() {
        assertThrows(Rejected.class, () -> accounts.create(agency, username, "王芳", PASSWORD, Set.of()));
        assertThrows(Rejected.class, () -> accounts.create(agency, "wang" + username, "王芳", "1234567890", Set.of()));
        assertTrue(signIns.verify("wang" + username, "1234567890").isEmpty());
    }

    @Test
    void signingOutEverywhereBeginsANewEpoch() {
        int epoch = signIns.verify(username, PASSWORD).orElseThrow().sessionEpoch;
        accounts.signOutEverywhere(signIns.verify(username, PASSWORD).orElseThrow().id);
        var account = signIns.verify(username, PASSWORD).orElseThrow();
        assertEquals(epoch + 1, account.sessionEpoch);
        assertFalse(account.agency.sample);
    }
}
