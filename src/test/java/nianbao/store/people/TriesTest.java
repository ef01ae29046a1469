package nianbao.store.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Set;
import nianbao.store.TestClock;
import org.junit.jupiter.api.Test;

class TriesTest {

    private final TestClock clock = new TestClock();
    private final Tries tries = new Tries(clock);

    private void wrong(String address, int from, int to) {
        for (int i = from; i < to; i++) {
            tries.begin("name" + i, Caller.at(address), false);
        }
    }

    @Test
    void oneAddressTriesAHundredAccountsAndThenWaits() {
        wrong("10.0.0.1", 0, 100);
        assertThrows(Tries.TooSoon.class, () -> wrong("10.0.0.1", 100, 101));
        wrong("10.0.0.2", 100, 101);
        clock.advance(Tries.FIRST_WAIT);
        wrong("10.0.0.1", 101, 102);
    }

    @Test
    void aNameLeftBlankIsANameLikeAnyOther() {
        for (int i = 0; i < Tries.FREE; i++) {
            assertEquals(i + 1, tries.begin("", Caller.at("10.0.0.1"), false));
        }
        assertThrows(Tries.TooSoon.class, () -> tries.begin("", Caller.at("10.0.0.1"), false));
        wrong("10.0.0.1", 0, 1);
    }

    @Test
    void aKnownBrowserDoesNotWaitForItsAddress() {
        wrong("10.0.0.1", 0, 100);
        assertEquals(1, tries.begin("name0", new Caller("10.0.0.1", "b", Set.of(1L)), true));
    }

    @Test
    void addressesOfOneNetworkOfIPv6AreOne() {
        for (int i = 0; i < Tries.FREE; i++) {
            tries.begin("name", Caller.at("2001:db8:0:1::" + i), false);
        }
        assertThrows(Tries.TooSoon.class, () -> tries.begin("name", Caller.at("2001:db8:0:1:ffff::1"), false));
        assertEquals(1, tries.begin("name", Caller.at("2001:db8:0:2::1"), false));
    }

    @Test
    void theWaitDoublesUpToAQuarterOfAnHour() {
        var caller = Caller.at("10.0.0.1");
        for (int i = 0; i < Tries.FREE; i++) {
            tries.begin("name", caller, false);
        }
        for (var wait = Tries.FIRST_WAIT; wait.compareTo(Tries.LONGEST_WAIT) < 0; wait = wait.multipliedBy(2)) {
            assertEquals(wait, left(caller));
            clock.advance(wait);
            tries.begin("name", caller, false);
        }
        assertEquals(Tries.LONGEST_WAIT, left(caller));
    }

    private Duration left(Caller caller) {
        return assertThrows(Tries.TooSoon.class, () -> tries.begin("name", caller, false)).left();
    }

    @Test
    void whatWasWrongIsForgottenAfterTheRightOneAndAfterADay() {
        var caller = Caller.at("10.0.0.1");
        for (int i = 0; i < 4; i++) {
            tries.begin("name", caller, false);
        }
        tries.forget("name", caller, false);
        assertEquals(1, tries.begin("name", caller, false));
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertEquals(1, tries.begin("name", caller, false));
    }

    @Test
    void whatWasNotLookedAtDoesNotCount() {
        var caller = Caller.at("10.0.0.1");
        for (int i = 0; i < 20; i++) {
            assertEquals(1, tries.begin("name", caller, false));
            tries.takeBack("name", caller, false);
        }
    }
}
