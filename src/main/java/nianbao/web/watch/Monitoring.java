package nianbao.web.watch;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;

/**
 * Metrics and the details of health are for those who run the program: on its own machine, or with the token of the
 * settings. Others are told whether it lives and is ready, in one word, and of the rest nothing.
 */
@ApplicationScoped
public class Monitoring {

    private static final String PLACE = "/q";
    private static final String LIVE = "/q/health/live";
    private static final String READY = "/q/health/ready";
    /** Who does not get round to a check in that time is not ready: no connection, no thread. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Before every route, behind {@link SecurityHeaders}. */
    private static final int EARLY = 90;

    private final MonitoringSettings settings;
    private final SmallRyeHealthReporter health;

    Monitoring(MonitoringSettings settings, SmallRyeHealthReporter health) {
        this.settings = settings;
        this.health = health;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, EARLY);
    }

    private void guard(RoutingContext request) {
        var path = request.normalizedPath();
        if (!path.equals(PLACE) && !path.startsWith(PLACE + "/") || isLocal(request) || hasToken(request)) {
            request.next();
        } else if (request.request().method() == HttpMethod.GET && (path.equals(LIVE) || path.equals(READY))) {
            answer(request, path.equals(LIVE) ? health.getLivenessAsync() : health.getReadinessAsync());
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private static void answer(RoutingContext request, Uni<SmallRyeHealth> state) {
        state.map(SmallRyeHealth::isDown).ifNoItem().after(PATIENCE).recoverWithItem(true).onFailure().recoverWithItem(true)
                .subscribe().with(down -> request.response().setStatusCode(down ? 503 : 200)
                        .putHeader("Content-Type", "application/json").end(down ? "{\"status\":\"DOWN\"}" : "{\"status\":\"UP\"}"));
    }

    /** From this machine itself; what a proxy on it passes on is not. */
    private static boolean isLocal(RoutingContext request) {
        var headers = request.request().headers();
        var address = request.request().connection().remoteAddress();
        if (address == null || address.hostAddress() == null || headers.contains("X-Forwarded-For") || headers.contains("Forwarded")) {
            return false;
        }
        try {
            return InetAddress.getByName(address.hostAddress()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean hasToken(RoutingContext request) {
        var said = request.request().getHeader("Authorization");
        return said != null && settings.token().filter(token -> !token.isBlank()).map(token -> "Bearer " + token)
                .filter(token -> MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8))).isPresent();
    }
}
