package nianbao.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import nianbao.store.people.Sessions;
import nianbao.store.who.Account;

/** Turns a session cookie's content into the account it names, as it is now. */
@ApplicationScoped
public class SessionIdentity implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Sessions sessions;
    private final SessionSettings settings;
    private final Clock clock;

    SessionIdentity(Sessions sessions, SessionSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.getPrincipal()));
    }

    SecurityIdentity identity(String token) {
        var account = SessionToken.parse(token).filter(this::lasts)
                .flatMap(session -> sessions.account(session.account(), session.id())
                        .filter(found -> !found.isDisabled() && found.sessionEpoch == session.epoch()))
                .orElseThrow(() -> new AuthenticationFailedException("The session has ended"));
        return QuarkusSecurityIdentity.builder().setPrincipal(user(account)).build();
    }

    private boolean lasts(SessionToken session) {
        return clock.instant().isBefore(session.began().plus(settings.longest()));
    }

    public static SessionUser user(Account account) {
        return new SessionUser(account.id, account.agency.id, account.agency.name, account.agency.sample, account.name,
                Set.copyOf(account.roles), account.sessionEpoch);
    }
}
