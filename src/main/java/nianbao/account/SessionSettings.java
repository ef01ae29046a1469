package nianbao.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of sessions, {@code nianbao.session.*}. */
@ConfigMapping(prefix = "nianbao.session")
public interface SessionSettings {

    /** How long a session lives without a request. */
    @WithDefault("60M")
    Duration idle();

    /** How long one lives at most, however busy: a long working day. */
    @WithDefault("14H")
    Duration longest();

    /**
     * What the session cookie is encrypted with, at least 32 characters. Where it is not set, a key is made at the
     * first start and kept beside the data; several instances behind one address must share one.
     */
    Optional<String> key();

    /** Where a key that was made is kept. */
    @WithDefault("data/session.key")
    String keyFile();
}
