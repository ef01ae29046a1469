package nianbao.web.watch;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings, {@code nianbao.monitoring.*}. */
@ConfigMapping(prefix = "nianbao.monitoring")
public interface MonitoringSettings {

    /** Whoever sends it as {@code Authorization: Bearer TOKEN} sees health and metrics from anywhere. */
    Optional<String> token();
}
