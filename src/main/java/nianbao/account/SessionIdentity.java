package nianbao.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nianbao.store.people.Accounts;
import nianbao.store.who.Account;

/** Turns a session cookie's content into the account it names, as it is now. */
@ApplicationScoped
public class SessionIdentity implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Accounts accounts;

    SessionIdentity(Accounts accounts) {
        this.accounts = accounts;
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
        var parts = token.split("\\.");
        var account = parts.length == 2 ? accounts.withAgency(Long.parseLong(parts[0])).orElse(null) : null;
        if (account == null || account.isDisabled() || account.sessionEpoch != Integer.parseInt(parts[1])) {
            throw new AuthenticationFailedException("The session has ended");
        }
        return QuarkusSecurityIdentity.builder().setPrincipal(user(account)).build();
    }

    public static SessionUser user(Account account) {
        return new SessionUser(account.id, account.agency.id, account.agency.name, account.agency.sample, account.name,
                Set.copyOf(account.roles), account.sessionEpoch);
    }
}
