package nianbao.web.frame;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers on every answer, files and errors included. Scripts and styles come from this server only and none stands
 * in a page; nothing may frame us; no address of ours is told to other sites.
 */
@ApplicationScoped
public class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Who came by https once comes by https only. */
    private static final String A_YEAR = "max-age=31536000";

    void register(@Observes Filters filters) {
        filters.register(request -> {
            var headers = request.response().headers();
            headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            if (request.request().isSSL() || "https".equals(request.request().scheme())) {
                headers.set("Strict-Transport-Security", A_YEAR);
            }
            boolean isFile = isFile(request.normalizedPath());
            request.addHeadersEndHandler(sent -> {
                if (!isFile && !headers.contains("Cache-Control")) {
                    headers.set("Cache-Control", "no-store");
                }
            });
            request.next();
        }, 100);
    }

    /** Styles, modules and pictures of the program itself: the same for everybody. */
    private static boolean isFile(String path) {
        return path.startsWith("/css/") || path.startsWith("/js/") || path.equals("/icon.svg");
    }
}
