package nianbao.web.agencies;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import nianbao.account.Act;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;

/** How an agency wants its work done. */
@Path("/agencies/{agency}/settings")
@Authenticated
public class SettingsResource {

    private final Audit audit;
    private final Visitor visitor;

    SettingsResource(Audit audit, Visitor visitor) {
        this.audit = audit;
        this.visitor = visitor;
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        boolean alone = "yes".equals(posted.getFirst("signs-alone"));
        if (agency.signsAlone != alone) {
            agency.signsAlone = alone;
            audit.record(visitor.account(), agency, AuditEntry.Action.AGENCY_CHANGED, agency.name,
                    "允许填报人本人签发：" + (alone ? "是" : "否"));
        }
        return Redirect.to(Paths.agency(agency) + "?done=settings");
    }
}
