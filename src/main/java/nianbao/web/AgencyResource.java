package nianbao.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import nianbao.account.Act;
import nianbao.store.Agency;

/** The facts of one's agency. */
@Path("/agencies/{agency}")
@Authenticated
public class AgencyResource {

    private final Visitor visitor;

    AgencyResource(Visitor visitor) {
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance agency(Chrome chrome, AgencyForm form, Settings settings);
    }

    /** What its administrators decide about an agency, besides its facts. */
    public record Settings(String path, boolean signsAlone) {
    }

    @GET
    public TemplateInstance form(@PathParam("agency") String agencyId, @QueryParam("saved") String saved) {
        var agency = visitor.agency(agencyId, Act.KNOW);
        return page(agency, new AgencyForm(agency, saved != null));
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        var form = new AgencyForm(posted);
        if (!form.check()) {
            return Html.page(Html.INVALID, page(agency, form));
        }
        form.copyTo(agency);
        return Redirect.to("/agencies/" + agency.id + "?saved");
    }

    private TemplateInstance page(Agency agency, AgencyForm form) {
        var settings = visitor.may(Act.ADMINISTER, agency.id)
                ? new Settings("/agencies/" + agency.id + "/settings", agency.signsAlone) : null;
        return Templates.agency(visitor.chrome("机关信息", "agency"), form, settings);
    }
}
