package nianbao.web.watch;

import io.quarkus.qute.TemplateGlobal;
import nianbao.Release;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The program's version where people and monitoring look for it: below every page, and in {@code /q/health}. */
@Liveness
public class ReleaseShown implements HealthCheck {

    /** In templates: {@code {release}}. */
    @TemplateGlobal
    static String release() {
        return Release.VERSION;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("nianbao").up().withData("version", Release.VERSION).build();
    }
}
