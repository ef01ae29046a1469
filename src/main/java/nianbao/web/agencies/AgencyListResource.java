package nianbao.web.agencies;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import nianbao.account.Act;
import nianbao.report.Unreadable;
import nianbao.store.list.AgencyList;
import nianbao.store.list.AgencyLists;
import nianbao.store.list.ListPlan;
import nianbao.store.who.Agency;
import nianbao.web.arrival.BroughtFiles;
import nianbao.web.arrival.ReadingTurns;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A list of agencies from Excel: first what it would do, then all of it or nothing. Nothing is kept in between: the page
 * that shows it sends the list back, and it is looked through once more.
 */
@Path("/agencies/{agency}/below/list")
@Authenticated
public class AgencyListResource {

    private final AgencyLists lists;
    private final BelowResource below;
    private final BroughtFiles broughtFiles;
    private final ReadingTurns turns;
    private final Visitor visitor;

    AgencyListResource(AgencyLists lists, BelowResource below, BroughtFiles broughtFiles, ReadingTurns turns, Visitor visitor) {
        this.lists = lists;
        this.below = below;
        this.broughtFiles = broughtFiles;
        this.turns = turns;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Chrome chrome, AgencyListPage page);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response look(@PathParam("agency") String agencyId, @RestForm("files") List<FileUpload> files) throws IOException {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        var brought = broughtFiles.of(files);
        if (brought.isEmpty()) {
            return refuse(agency, "请先选择 Excel 文件。");
        }
        if (brought.getFirst().isTooLarge()) {
            return refuse(agency, "“" + brought.getFirst().name() + "”超过 " + (broughtFiles.largest() >> 20) + " MB，不像机关名单。");
        }
        try {
            var list = turns.read(brought.getFirst(), AgencyList::read);
            var plan = lists.look(agency, list);
            return Html.page(plan.faults().isEmpty() ? 200 : Html.INVALID, page(agency, plan, list));
        } catch (Unreadable unreadable) {
            return refuse(agency, "“" + brought.getFirst().name() + "”" + unreadable.getMessage() + "。");
        }
    }

    @POST
    @PermitAll
    @OutlivesSession
    @Path("/kept")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(@PathParam("agency") String agencyId, @RestForm("list") String kept) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        try {
            var list = AgencyList.parse(kept == null ? "" : kept);
            var plan = lists.keep(agency, list, visitor.account());
            return plan.faults().isEmpty()
                    ? Redirect.to(Paths.below(agency) + "?kept=" + (plan.items().size() - plan.count(ListPlan.PlanKind.SAME)))
                    : Html.page(Html.INVALID, page(agency, plan, list));
        } catch (Unreadable unreadable) {
            return refuse(agency, "没有导入：" + unreadable.getMessage() + "，请重新选择文件。");
        }
    }

    private TemplateInstance page(Agency agency, ListPlan plan, AgencyList list) {
        return Templates.list(visitor.chrome("导入机关名单", "below"), AgencyListPage.of(Paths.below(agency), agency.name, plan, list.json()));
    }

    private Response refuse(Agency agency, String fault) {
        return Html.page(Html.INVALID, below.page(agency, "", null, null, fault));
    }
}
