package nianbao.web.draft;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import nianbao.account.Act;
import nianbao.store.people.SetUp;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;

/** The front door: set-up at the first start, sign-in, then one's own reports. */
@Path("/")
@PermitAll
public class HomeResource {

    private final SetUp setUp;
    private final Visitor visitor;

    HomeResource(SetUp setUp, Visitor visitor) {
        this.setUp = setUp;
        this.visitor = visitor;
    }

    @GET
    public Response home() {
        if (visitor.signedIn()) {
            var user = visitor.user();
            var page = user.isAny(Act.READ.own()) ? "/reports" : user.isAny(Act.ADMINISTER.own()) ? "/accounts" : "";
            return Redirect.to(Paths.agency(user.agencyId()) + page);
        }
        return Redirect.to(setUp.done() || setUp.hasSample() ? "/sign-in" : "/set-up");
    }
}
