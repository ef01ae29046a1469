package nianbao.web.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HandleWatchTest {

    private double used;
    private final AtomicInteger ended = new AtomicInteger();
    private final HandleWatch watch = new HandleWatch(() -> used, ended::incrementAndGet);

    private void looks(double share, int times) {
        used = share;
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    @Test
    void aProcessThatHadNoHandleForAWhileEnds() {
        looks(1, HandleWatch.LOOKS - 1);
        assertEquals(0, ended.get());
        looks(1, 1);
        assertEquals(1, ended.get());
    }

    @Test
    void oneThatIsNearlyOutOrWasForAMomentGoesOn() {
        looks(0.99, 2 * HandleWatch.LOOKS);
        looks(1, HandleWatch.LOOKS - 1);
        looks(0.5, 1);
        looks(1, HandleWatch.LOOKS - 1);
        assertEquals(0, ended.get());
    }

    @Test
    void whatIsInUseIsAShareOfWhatMayBe() {
        assertTrue(MachineHealth.files() >= 0);
        assertFalse(MachineHealth.files() > 1);
    }
}
