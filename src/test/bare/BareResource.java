import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.transaction.Transactional;

/** Its one route, which asks its one table. */
@Path("/")
public class BareResource {

    @GET
    @Transactional
    public String rows() {
        return "rows: " + BareRow.count();
    }
}
