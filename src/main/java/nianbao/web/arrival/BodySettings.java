package nianbao.web.arrival;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings, {@code nianbao.body.*}: what is sent with a request, while it is on its way. */
@ConfigMapping(prefix = "nianbao.body")
public interface BodySettings {

    /** How many may be on their way at once. */
    @WithDefault("2000")
    int most();

    /**
     * The same from one address: of an office behind one gateway, each only for the moment it takes to send. 200 clerks who
     * save at once are more than 64 on a busy machine. They hold no thread.
     */
    @WithDefault("300")
    int mostOfAddress();

    /** Of those too large for memory, until they are answered; never more than a quarter of the heap. */
    @WithDefault("512M")
    MemorySize mostBytes();

    /** How long a body may take however slow it comes. */
    @WithDefault("10S")
    Duration patience();

    /** What must have come for each second after that. */
    @WithDefault("64K")
    MemorySize slowest();
}
