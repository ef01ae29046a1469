package nianbao.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import nianbao.account.SessionCookie;
import nianbao.account.SessionIdentity;
import nianbao.store.people.SignIns;
import nianbao.store.who.Account;

/**
 * Begins a session as signing in does, without the page, the form and the password's hash: half of the time of most tests of a
 * page went into those, and tests of signing in hold them. Only tests have it.
 */
@Path(EnterResource.PATH)
public class EnterResource {

    static final String PATH = "/test/enter/";

    private final SignIns signIns;
    private final SessionCookie session;
    private final RoutingContext request;

    EnterResource(SignIns signIns, SessionCookie session, RoutingContext request) {
        this.signIns = signIns;
        this.session = session;
        this.request = request;
    }

    @GET
    @Path("{username}")
    @PermitAll
    public String enter(@PathParam("username") String username) {
        var account = QuarkusTransaction.requiringNew().call(() -> {
            var named = Account.<Account>find("username", username).singleResult();
            return signIns.admit(named.id, "密码");
        });
        session.open(request, SessionIdentity.user(account));
        return username;
    }
}
