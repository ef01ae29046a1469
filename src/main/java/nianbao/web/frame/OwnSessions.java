package nianbao.web.frame;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import nianbao.account.SessionCookie;
import nianbao.account.SessionUser;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Only a session of ours opens a page. Whom the agency's provider has just vouched for is nobody here until
 * {@link ProviderResource} has found the account, and sees what is open to everybody.
 */
public class OwnSessions {

    private final SecurityIdentity identity;
    private final SessionCookie session;
    private final RoutingContext request;

    OwnSessions(SecurityIdentity identity, SessionCookie session, RoutingContext request) {
        this.identity = identity;
        this.session = session;
        this.request = request;
    }

    @ServerRequestFilter
    public Response check(ResourceInfo resource) {
        boolean foreign = !identity.isAnonymous() && !(identity.getPrincipal() instanceof SessionUser);
        if (!foreign || isOpen(resource)) {
            return null;
        }
        var challenge = session.getChallenge(request).await().indefinitely();
        var answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, content) -> answer.header(name.toString(), content));
        return answer.build();
    }

    private static boolean isOpen(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class)
                        && !resource.getResourceMethod().isAnnotationPresent(Authenticated.class);
    }
}
