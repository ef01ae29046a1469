package nianbao.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import nianbao.store.Account;

/** Turns a session cookie's content into the account it names, as it is now. */
@ApplicationScoped
public class SessionIdentity implements IdentityProvider<TrustedAuthenticationRequest> {

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.getPrincipal()));
    }

    @ActivateRequestContext
    SecurityIdentity identity(String token) {
        var parts = token.split("\\.");
        Account account = parts.length == 2 ? Account.findById(Long.valueOf(parts[0])) : null;
        if (account == null || account.sessionEpoch != Integer.parseInt(parts[1])) {
            throw new AuthenticationFailedException("The session has ended");
        }
        return QuarkusSecurityIdentity.builder().setPrincipal(user(account)).build();
    }

    public static SessionUser user(Account account) {
        return new SessionUser(account.id, account.agency.id, account.name, account.username, account.sessionEpoch);
    }
}
