package nianbao.web.agencies;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import nianbao.account.Act;
import nianbao.store.list.AgencyChanges;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;

/** How an agency wants its work done. */
@Path("/agencies/{agency}/settings")
@Authenticated
public class SettingsResource {

    private final AgencyChanges changes;
    private final Visitor visitor;

    SettingsResource(AgencyChanges changes, Visitor visitor) {
        this.changes = changes;
        this.visitor = visitor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        changes.letSignAlone(agency, "yes".equals(posted.getFirst("signs-alone")), visitor.account());
        return Redirect.to(Paths.agency(agency) + "?done=settings");
    }
}
