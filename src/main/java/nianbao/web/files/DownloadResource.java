package nianbao.web.files;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import nianbao.account.Act;
import nianbao.web.frame.Visitor;

/** A report's files as it stands: of a draft, or of what is in force. */
@Path("/agencies/{agency}/reports/{year}")
@Authenticated
public class DownloadResource {

    private final ReportOutputs outputs;
    private final Downloads downloads;
    private final Visitor visitor;

    DownloadResource(ReportOutputs outputs, Downloads downloads, Visitor visitor) {
        this.outputs = outputs;
        this.downloads = downloads;
        this.visitor = visitor;
    }

    @GET
    @Path("/report.{kind}")
    public Response file(@PathParam("agency") String agencyId, @PathParam("year") String year,
            @PathParam("kind") String ending) {
        return downloads.file(outputs.printed(visitor.report(agencyId, year, Act.READ)), ending);
    }

    @GET
    @Path("/report.zip")
    public Response all(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        return downloads.all(outputs.printed(visitor.report(agencyId, year, Act.READ)));
    }

    /** For the file of a correction. */
    @GET
    @Path("/comparison.pdf")
    public Response comparison(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        return downloads.comparison(visitor.report(agencyId, year, Act.READ));
    }
}
