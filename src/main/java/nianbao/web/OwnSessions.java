package nianbao.web;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import nianbao.account.SessionUser;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Only a session of ours opens a page. Whom the agency's provider has just vouched for is nobody here until
 * {@link ProviderResource} has found the account.
 */
public class OwnSessions {

    private final SecurityIdentity identity;

    OwnSessions(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    public void check(SimpleResourceInfo resource) {
        boolean foreign = !identity.isAnonymous() && !(identity.getPrincipal() instanceof SessionUser);
        if (foreign && resource.getResourceClass() != ProviderResource.class) {
            throw new UnauthorizedException();
        }
    }
}
