package nianbao.web.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** So many bodies at once, so many of one address, so many bytes: the next is told, nobody is waited for. */
class BodyRoomTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void fortyUploadsAtOnceNeverFillTheHeap() {
        var room = new BodyRoom(new Limits(), 256 * MEGABYTE);
        int taken = 0;
        for (int i = 0; i < 40; i++) {
            try {
                room.hold(31 * MEGABYTE);
                taken++;
            } catch (BodyRoom.Full full) {
                assertEquals(503, full.status());
            }
        }
        assertEquals(8, taken);
        room.release(31 * MEGABYTE);
        room.hold(31 * MEGABYTE);
        assertThrows(BodyRoom.Full.class, () -> room.hold(31 * MEGABYTE));
    }

    @Test
    void oneIsTakenHoweverLarge() {
        new BodyRoom(new Limits(), MEGABYTE).hold(31 * MEGABYTE);
    }

    @Test
    void anAddressHasItsShareAndAllHaveTheirs() {
        var room = new BodyRoom(new Limits(), MEGABYTE);
        room.enter("a");
        room.enter("a");
        assertThrows(BodyRoom.Full.class, () -> room.enter("a"));
        room.enter("b");
        assertThrows(BodyRoom.Full.class, () -> room.enter("c"));
        room.leave("a");
        room.enter("c");
        assertEquals(3, room.arriving());
    }

    /** Three at once, two of one address. */
    private static final class Limits implements BodySettings {

        @Override
        public int most() {
            return 3;
        }

        @Override
        public int mostOfAddress() {
            return 2;
        }

        @Override
        public MemorySize mostBytes() {
            return new MemorySize(BigInteger.valueOf(MEGABYTE));
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public MemorySize slowest() {
            return new MemorySize(BigInteger.ONE);
        }
    }
}
