package nianbao.web.frame;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A route of which somebody forgot to say who may use it. Only tests have it. */
@Path("/test/unguarded")
public class UnguardedResource {

    @GET
    public String secret() {
        return "secret";
    }
}
