package nianbao.web.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Arrays;
import nianbao.account.Act;
import nianbao.store.audit.AuditEntry.Action;
import nianbao.store.audit.AuditTrail;
import nianbao.web.frame.Choice;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Moment;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Visitor;

/** Who did what to whom: to be read by administrators, changed by nobody. */
@Path("/agencies/{agency}/audit")
@Authenticated
public class AuditResource {

    private static final int PAGE = 50;

    private final AuditTrail trail;
    private final Visitor visitor;
    private final Clock clock;

    AuditResource(AuditTrail trail, Visitor visitor, Clock clock) {
        this.trail = trail;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance audit(Chrome chrome, AuditPage page);
    }

    @GET
    public TemplateInstance audit(@PathParam("agency") String agencyId, @QueryParam("action") String name,
            @QueryParam("q") String asked, @QueryParam("before") String before) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        var words = asked == null ? "" : asked.strip();
        var action = Arrays.stream(Action.values()).filter(a -> a.name().equals(name)).findFirst().orElse(null);
        long from = before != null && before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        var lines = trail.lines(new AuditTrail.AuditFilter(agency.id, action, words, from), PAGE);
        var base = Paths.agency(agency) + "/audit";
        var older = lines.size() < PAGE ? null : base + "?before=" + lines.getLast().entry().id
                + (action == null ? "" : "&action=" + action) + (words.isEmpty() ? "" : "&q=" + Html.encode(words));
        var actions = Arrays.stream(Action.values()).map(a -> new Choice(a.name(), a.label(), a == action)).toList();
        return Templates.audit(visitor.chrome("操作记录", "accounts"), new AuditPage(base, Paths.accounts(agency), agency.name,
                actions, words, lines.stream().map(this::line).toList(), trail.endsWhereItEnded(agency.id), older));
    }

    private AuditPage.AuditLine line(AuditTrail.TrailLine line) {
        var entry = line.entry();
        var seal = new AuditPage.SealView(entry.number, entry.seal.isEmpty() ? "" : entry.seal.substring(0, 8), line.sound());
        return new AuditPage.AuditLine(seal, Moment.of(entry.at, clock), entry.account == null ? "未登录" : entry.account.name,
                entry.agency.name, entry.action.label(), entry.subject, entry.detail);
    }
}
