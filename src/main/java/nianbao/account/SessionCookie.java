package nianbao.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.store.base.Outage;
import nianbao.store.people.Sessions;

/**
 * Sessions live in an encrypted cookie (Quarkus' own, AES-GCM with an idle time-out inside), so that nothing is lost
 * when a server restarts and several can stand behind one address. It names the account, its session epoch and the session
 * itself ({@link SessionToken}); each request looks them up, so a revoked account, and a session that was ended, is out at once.
 *
 * <p>Sign-in itself is a form like any other, with a CSRF token: see {@code SignInResource}. Quarkus' form mechanism
 * would post to a route outside the reach of the CSRF filter, and could not carry unsaved input over a sign-in.
 */
@ApplicationScoped
public class SessionCookie implements HttpAuthenticationMechanism {

    private static final Pattern BY_ITSELF = Pattern.compile("/agencies/[^/]++/reports/[^/]++/live(?:/stream)?+");
    static final String NAME = "nianbao-session";
    /** The cookie is renewed at most once a minute; a minute less of idle time is no loss. */
    private static final long RENEW_MILLIS = 60_000;

    private final PersistentLoginManager cookies;

    private final SessionSettings settings;
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final FormToken formToken;
    private final Clock clock;

    SessionCookie(SessionSettings settings, Sessions sessions, KnownBrowsers browsers, FormToken formToken, Clock clock) {
        this.settings = settings;
        this.sessions = sessions;
        this.browsers = browsers;
        this.formToken = formToken;
        this.clock = clock;
        cookies = new PersistentLoginManager(SessionKey.of(settings), NAME, settings.idle().toMillis(), RENEW_MILLIS,
                true, "LAX", "/", -1, null);
    }

    /** A key that is none stops the start, not the first visitor. */
    void started(@Observes StartupEvent event) {
        // Making this bean has read it.
    }

    /** Begins a session; one that the browser had ends. */
    public void open(RoutingContext request, SessionUser user) {
        end(request);
        var session = SessionToken.begin(user, clock.instant());
        cookies.save(session.text(), request, NAME, null, isSecure(request));
        browsers.remember(request, user.accountId());
        formToken.begin(request, session);
    }

    /** Ends the session, here and for whoever has kept its cookie. */
    public void close(RoutingContext request) {
        end(request);
        cookies.clear(request);
        formToken.end(request);
    }

    private void end(RoutingContext request) {
        var restored = cookies.restore(request);
        if (restored != null) {
            SessionToken.parse(restored.getPrincipal())
                    .ifPresent(session -> sessions.end(session.id(), session.began().plus(settings.longest())));
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var restored = cookies.restore(request);
        if (restored == null) {
            return Uni.createFrom().nullItem();
        }
        var trusted = new TrustedAuthenticationRequest(restored.getPrincipal());
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(trusted, request))
                .onItem().ifNotNull().invoke(identity -> {
                    if (!isOfItself(request.request().method(), request.normalizedPath())) {
                        cookies.save(restored.getPrincipal(), request, NAME, restored, isSecure(request));
                    }
                    SessionToken.parse(restored.getPrincipal()).ifPresent(session -> formToken.hold(request, session));
                })
                // An account that is gone or whose sessions were ended: as if there were no cookie.
                .onFailure(io.quarkus.security.AuthenticationFailedException.class).recoverWithNull()
                // Before any resource is reached, whose failures are answered with a page.
                .onFailure(Outage::isCause).transform(outage -> new HttpException(503, outage));
    }

    /** A page asks for news by itself: that nobody works here is not hidden by it, and the session ends in time. */
    static boolean isOfItself(HttpMethod method, String path) {
        return method == HttpMethod.GET && BY_ITSELF.matcher(path).matches();
    }

    /** Ahead of the agency's provider: a session of ours is what counts. */
    @Override
    public int getPriority() {
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 100;
    }

    /** A page sends to sign-in and comes back; a script is told in so many words. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        if (ProviderSettings.SIGN_IN.equals(request.normalizedPath())) {
            // Of all pages this one sends to the provider: its mechanism, asked next, does that.
            return Uni.createFrom().nullItem();
        }
        var accept = request.request().getHeader("Accept");
        if (request.request().method() == HttpMethod.GET && accept != null && accept.contains("text/html")) {
            var next = URLEncoder.encode(request.request().uri(), StandardCharsets.UTF_8);
            return Uni.createFrom().item(new ChallengeData(303, "Location", "/sign-in?next=" + next));
        }
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TrustedAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, NAME));
    }

    /** Another cookie, kept as the session's is: from scripts, from other sites' forms, and over https from plain http. */
    static Cookie likeIt(RoutingContext request, Cookie cookie) {
        return cookie.setPath("/").setHttpOnly(true).setSameSite(CookieSameSite.LAX).setSecure(isSecure(request));
    }

    private static boolean isSecure(RoutingContext request) {
        return request.request().isSSL() || "https".equals(request.request().scheme());
    }
}
