package nianbao.web.files;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import nianbao.output.JsonSchema;

/** What the JSON of a report looks like, for those who build on it. The same for all, and nothing of anybody's in it. */
@Path("/schema")
@PermitAll
public class SchemaResource {

    @GET
    @Path("/report.json")
    @Produces("application/schema+json;charset=UTF-8")
    public String report() {
        return JsonSchema.of();
    }
}
