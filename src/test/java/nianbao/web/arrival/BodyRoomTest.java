package nianbao.web.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
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

    /** As configuration.md says. */
    @Test
    void nobodyNeedsToSetALimit() {
        var settings = new SmallRyeConfigBuilder().withMapping(BodySettings.class).withConverter(MemorySize.class, 1, new MemorySizeConverter())
                .withConverter(Duration.class, 1, new DurationConverter()).build().getConfigMapping(BodySettings.class);
        assertEquals(2_000, settings.most());
        assertEquals(300, settings.mostOfAddress());
        assertEquals(512 * MEGABYTE, settings.mostBytes().asLongValue());
        assertEquals(Duration.ofSeconds(10), settings.patience());
        assertEquals(64 << 10, settings.slowest().asLongValue());
    }

    /** Of one request, as the program is shipped. */
    @Test
    void aRequestBringsWhatAnUploadOrAReportTakesAndNoMore() throws IOException {
        var shipped = new YamlConfigSource(Path.of("src/main/resources/application.yaml").toUri().toURL());
        assertEquals("32M", shipped.getValue("quarkus.http.limits.max-body-size"));
        assertEquals("6M", shipped.getValue("quarkus.http.limits.max-form-attribute-size"));
        assertEquals("2000", shipped.getValue("quarkus.http.limits.max-form-fields"));
        assertEquals("64K", shipped.getValue("quarkus.http.limits.max-form-buffered-bytes"));
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
