package nianbao.web.agencies;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import nianbao.account.Act;
import nianbao.output.OutputKind;
import nianbao.store.base.Rejected;
import nianbao.store.list.AgencyChanges;
import nianbao.store.list.AgencyWorkbook;
import nianbao.store.tree.Agencies;
import nianbao.store.who.Agency;
import nianbao.web.frame.AgencyHead;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Outcome;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Paging;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;

/** The tree of agencies below one: looked at, founded one by one, taken away as a workbook. */
@Path("/agencies/{agency}/below")
@Authenticated
public class BelowResource {

    private static final int SIZE = 100;
    private static final int LONGEST_TEXT = 100;

    private final Agencies agencies;
    private final AgencyChanges changes;
    private final Visitor visitor;

    BelowResource(Agencies agencies, AgencyChanges changes, Visitor visitor) {
        this.agencies = agencies;
        this.changes = changes;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance below(Chrome chrome, BelowPage page);

        static native TemplateInstance founding(Chrome chrome, String path, String parent, AgencyForm form);
    }

    @GET
    public TemplateInstance list(@PathParam("agency") String agencyId, @QueryParam("q") String text, @QueryParam("page") String page,
            @QueryParam("kept") String kept) {
        var done = kept != null && kept.matches("\\d{1,6}") ? "表格已导入，" + kept + " 家机关有新增或改动。" : null;
        return page(visitor.agency(agencyId, Act.OVERSEE), text == null ? "" : text.strip(), page, done, null);
    }

    TemplateInstance page(Agency asked, String text, String pageNumber, String done, String fault) {
        var agency = agencies.withOthers(asked.id);
        var wanted = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        int found = agencies.countBelow(agency.id, wanted);
        int page = Paging.number(pageNumber, SIZE, found);
        var rows = agencies.below(agency.id, wanted, page * SIZE, SIZE).stream().map(BelowResource::row).toList();
        var path = Paths.below(agency);
        boolean mayUp = agency.parent != null && visitor.may(Act.OVERSEE, agency.parent.id);
        var up = mayUp ? new BelowPage.Up(Paths.below(agency.parent), agency.parent.name) : null;
        var paging = Paging.of(page, SIZE, found, path + "?" + (wanted.isEmpty() ? "" : "q=" + Paths.encode(wanted) + "&") + "page=");
        return Templates.below(visitor.chrome("下级机关", "below"), new BelowPage(
                new AgencyHead(path, agency.name, agency.id == visitor.user().agencyId()), up, agencies.countTree(agency.id) - 1,
                visitor.may(Act.ADMINISTER, agency.id), wanted, rows, paging, new Outcome(done, fault)));
    }

    private static BelowPage.BelowRow row(Agencies.ListedAgency listed) {
        var agency = listed.agency();
        return new BelowPage.BelowRow(Paths.agency(agency), agency.name, agency.creditCode == null ? "" : agency.creditCode, agency.kind.label(),
                agency.parent == null ? "" : agency.parent.name, listed.below(), agency.closedOn == null ? null : Moments.date(agency.closedOn));
    }

    @GET
    @Path("/new")
    public TemplateInstance form(@PathParam("agency") String agencyId) {
        return founding(visitor.agency(agencyId, Act.ADMINISTER), new AgencyForm());
    }

    @POST
    @PermitAll
    @OutlivesSession
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response found(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) {
        var parent = visitor.agency(agencyId, Act.ADMINISTER);
        var form = new AgencyForm(posted);
        if (form.check()) {
            try {
                var agency = changes.found(form::copyTo, parent, visitor.account());
                return Redirect.to(Paths.agency(agency) + "?done=founded");
            } catch (Rejected taken) {
                form.rejected(taken.getMessage());
            }
        }
        return Html.page(Html.INVALID, founding(parent, form));
    }

    private TemplateInstance founding(Agency parent, AgencyForm form) {
        return Templates.founding(visitor.chrome("登记下级机关", "below"), Paths.below(parent), parent.name, form);
    }

    /** All below it, in the columns that an import reads. */
    @GET
    @Path("/workbook")
    public Response workbook(@PathParam("agency") String agencyId) throws IOException {
        var agency = visitor.agency(agencyId, Act.OVERSEE);
        var out = new ByteArrayOutputStream();
        AgencyWorkbook.write(agencies.tree(agency.id).stream().skip(1).toList(), out);
        return Attachment.of(out.toByteArray(), OutputKind.XLSX.mediaType(), "agencies.xlsx", agency.name + "下级机关.xlsx");
    }
}
