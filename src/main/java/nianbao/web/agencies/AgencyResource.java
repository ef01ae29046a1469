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
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.account.Act;
import nianbao.report.CreditCode;
import nianbao.store.base.Rejected;
import nianbao.store.list.AgencyChanges;
import nianbao.store.tree.Agencies;
import nianbao.store.tree.AgencyFacts;
import nianbao.store.who.Agency;
import nianbao.web.frame.AgencyFields;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;
import nianbao.web.frame.Years;

/** The facts of an agency, and what becomes of it: renamed, moved, merged, closed. */
@Path("/agencies/{agency}")
@Authenticated
public class AgencyResource {

    private static final Map<String, String> DONE = Map.of("saved", "已保存。今后新开始的报告按此填写，已有的报告不改。",
            "settings", "签发设置已保存。", "founded", "已登记。", "renamed", "已更名，原来的名称留在下面。", "moved", "隶属关系已改，它下面的机关一起改了。",
            "closed", "已撤销。以前的报告都还在，以后年度不再催报。", "reopened", "撤销已作废，机关照常填报。");
    private static final int LONGEST_NAME = 100;

    private final AgencyPageMaker pages;
    private final AgencyChanges changes;
    private final Agencies agencies;
    private final Visitor visitor;

    AgencyResource(AgencyPageMaker pages, AgencyChanges changes, Agencies agencies, Visitor visitor) {
        this.pages = pages;
        this.changes = changes;
        this.agencies = agencies;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance agency(Chrome chrome, AgencyPage page);
    }

    @GET
    public TemplateInstance form(@PathParam("agency") String agencyId, @QueryParam("done") String done) {
        return page(pages.page(visitor.agency(agencyId, Act.KNOW), DONE.get(done == null ? "" : done)));
    }

    @POST
    @PermitAll
    @OutlivesSession
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        var form = new AgencyForm(posted);
        if (form.check()) {
            try {
                changes.correct(agency, form::copyTo, visitor.account());
                return done(agency, "saved");
            } catch (Rejected taken) {
                form.rejected(taken.getMessage());
            }
        }
        return Html.page(Html.INVALID, page(pages.page(agency, form)));
    }

    /** Gives it another name since a day. */
    @POST
    @PermitAll
    @OutlivesSession
    @Path("/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        var name = AgencyFields.text(posted, "new-name");
        var fault = name.isEmpty() ? "请填写新的全称" : AgencyFacts.fault("名称", name, LONGEST_NAME);
        if (fault != null) {
            return refuse(agency, posted, "new-name", fault);
        }
        var since = AgencyFacts.day(AgencyFields.text(posted, "since"));
        if (since.isEmpty()) {
            return refuse(agency, posted, "since", AgencyFacts.noDay("更名日期", AgencyFields.text(posted, "since")));
        }
        try {
            changes.rename(agency, name, since.get(), visitor.account());
            return done(agency, "renamed");
        } catch (Rejected refused) {
            return refuse(agency, posted, "since", refused.getMessage());
        }
    }

    /** Puts it, with all below it, below another. */
    @POST
    @PermitAll
    @OutlivesSession
    @Path("/parent")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        try {
            changes.move(fromAbove(agency), named(AgencyFields.text(posted, "parent")), visitor.account());
            return done(agency, "moved");
        } catch (Rejected refused) {
            return refuse(agency, posted, "parent", refused.getMessage());
        }
    }

    /** Closes it, merges it into another, or takes that back. */
    @POST
    @PermitAll
    @OutlivesSession
    @Path("/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        var successor = AgencyFields.text(posted, "successor");
        try {
            fromAbove(agency);
            if ("reopen".equals(posted.getFirst("do"))) {
                changes.reopen(agency, visitor.account());
                return done(agency, "reopened");
            }
            var day = AgencyFacts.day(AgencyFields.text(posted, "last-day"));
            if (day.isEmpty()) {
                return refuse(agency, posted, "last-day", AgencyFacts.noDay("撤销日期", AgencyFields.text(posted, "last-day")));
            }
            changes.close(agency, day.get(), successor.isEmpty() ? null : named(successor), visitor.account());
            return done(agency, "closed");
        } catch (Rejected refused) {
            return refuse(agency, posted, successor.isEmpty() ? "last-day" : "successor", refused.getMessage());
        }
    }

    /** Who stands at the top of what one administers does not move or close oneself. */
    private Agency fromAbove(Agency agency) {
        if (agency.id == visitor.user().agencyId()) {
            throw Problem.of(Html.INVALID, "不能在这里办理", "本机关的隶属和撤销由上级机关的管理员办理。", Paths.agency(agency), "回到机关信息");
        }
        return agency;
    }

    /** The one agency of the visitor's tree with that name or code. */
    private Agency named(String text) {
        var found = agencies.named(visitor.user().agencyId(), text, CreditCode.normalize(text));
        var open = found.stream().filter(a -> a.closedOn == null).toList();
        if (found.size() == 1 || open.size() == 1) {
            return found.size() == 1 ? found.getFirst() : open.getFirst();
        }
        throw new Rejected(text.isEmpty() ? "请填写机关的全称或者统一社会信用代码。" : found.isEmpty()
                ? "没有找到“" + Years.shorten(text) + "”。请写全称或者统一社会信用代码。"
                : "有 " + found.size() + " 家机关叫“" + Years.shorten(text) + "”，请改写它的统一社会信用代码。");
    }

    private static Response done(Agency agency, String what) {
        return Redirect.to(Paths.agency(agency) + "?done=" + what);
    }

    private Response refuse(Agency agency, MultivaluedMap<String, String> posted, String field, String fault) {
        var typed = posted.keySet().stream().collect(Collectors.toMap(name -> name, name -> AgencyFields.text(posted, name)));
        return Html.page(Html.INVALID, page(pages.refused(agency, typed, field, fault)));
    }

    private TemplateInstance page(AgencyPage page) {
        return Templates.agency(visitor.chrome(page.agency().own() ? "机关信息" : page.agency().name(), page.agency().own() ? "agency" : "below"), page);
    }
}
