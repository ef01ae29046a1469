package nianbao.web.people;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nianbao.account.ProviderSettings;
import nianbao.account.SessionCookie;
import nianbao.account.SessionIdentity;
import nianbao.store.people.People;
import nianbao.store.people.SignIns;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Sign-in with the agency's OpenID Connect provider. Quarkus talks to the provider and checks the token; what comes of
 * it is a session of ours, so that roles and ended sessions work as after any sign-in.
 */
@Path(ProviderSettings.SIGN_IN)
@PermitAll
public class ProviderResource {

    private final ProviderSettings provider;
    private final People people;
    private final SignIns signIns;
    private final SecurityIdentity identity;
    private final OidcSession providersSession;
    private final SessionCookie session;
    private final Visitor visitor;
    private final RoutingContext request;

    ProviderResource(ProviderSettings provider, People people, SignIns signIns, SecurityIdentity identity,
            OidcSession providersSession, SessionCookie session, Visitor visitor, RoutingContext request) {
        this.provider = provider;
        this.people = people;
        this.signIns = signIns;
        this.identity = identity;
        this.providersSession = providersSession;
        this.session = session;
        this.visitor = visitor;
        this.request = request;
    }

    /** The way out to the provider and the way back in. */
    @GET
    public Response signIn(@QueryParam("next") String next) {
        if (!provider.enabled() || visitor.signedIn()) {
            return Redirect.to("/");
        }
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            // Answered by the provider's mechanism: it sends there.
            throw new UnauthorizedException();
        }
        var username = provider.claim().flatMap(claim -> Optional.ofNullable(token.<Object>getClaim(claim))).map(Object::toString);
        var account = people.known(token.getIssuer() + " " + token.getSubject(), username);
        // The provider's own session has done its work: ours alone counts from here.
        providersSession.logout().await().indefinitely();
        if (account.isEmpty()) {
            throw Problem.of(403, "没有你的账号", "统一身份认证认得你，但这里还没有给你开通账号，或者账号已停用。请向本机关的管理员要邀请链接。",
                    "/sign-in", "回到登录");
        }
        session.open(request, SessionIdentity.user(signIns.admit(account.get().id, "统一身份认证")));
        return Redirect.to(Redirect.local(next));
    }

    /** Where the provider sends those it does not let in, and those who turned back. */
    @GET
    @Path("/refused")
    public Response refused() {
        throw Problem.of(403, "没有登录", "统一身份认证没有让你登录，或者中途取消了。可以再试一次，或者用账号和密码登录。", "/sign-in", "回到登录");
    }
}
