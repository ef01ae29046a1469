package nianbao.web.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import nianbao.account.Act;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.report.References;
import nianbao.store.edit.EditResult;
import nianbao.store.edit.Edits;
import nianbao.store.edit.HistoryLine;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Reports;
import nianbao.store.report.Snapshot;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Moment;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Visitor;

/** Every edit of a report or of one field, and the way back to any of them. */
@Path("/agencies/{agency}/reports/{year}/history")
@Authenticated
public class HistoryResource {

    private static final int PAGE = 50;

    private final Edits edits;
    private final Reports reports;
    private final Visitor visitor;
    private final Clock clock;

    HistoryResource(Edits edits, Reports reports, Visitor visitor, Clock clock) {
        this.edits = edits;
        this.reports = reports;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance history(Chrome chrome, HistoryPage page);
    }

    @GET
    public TemplateInstance history(@PathParam("agency") String agencyId, @PathParam("year") String year,
            @QueryParam("field") String field, @QueryParam("before") String before) {
        return page(visitor.report(agencyId, year, Act.READ), field, Html.number(before, Integer.MAX_VALUE), null);
    }

    /** Puts back the text from before or after an edit; nobody's newer work is overwritten unseen. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@PathParam("agency") String agencyId, @PathParam("year") String year,
            MultivaluedMap<String, String> posted) {
        var stored = visitor.report(agencyId, year, Act.WRITE);
        var field = posted.getFirst("field");
        int number = Html.number(posted.getFirst("number"), 0) - ("before".equals(posted.getFirst("do")) ? 1 : 0);
        var outcome = edits.restore(stored.id, field == null ? "" : field, Math.max(number, 0),
                Html.number(posted.getFirst("seen"), 0), visitor.account());
        var only = posted.getFirst("only") == null || posted.getFirst("only").isEmpty() ? null : field;
        var message = switch (outcome.results().getFirst()) {
            case EditResult.Saved s -> stored.format().nameOf(s.field()) + "已恢复。";
            case EditResult.Theirs c -> "没有恢复：" + c.by() + "在你打开本页之后又改了这里，请看最新的记录再定。";
            case EditResult.Refused r -> "没有恢复：" + r.message();
        };
        return Html.page(200, page(visitor.report(agencyId, year, Act.WRITE), only, Integer.MAX_VALUE, message));
    }

    private TemplateInstance page(StoredReport stored, String field, int before, String message) {
        var format = stored.format();
        if (field != null && Formats.all().stream().noneMatch(f -> f.has(field))) {
            throw Problem.notFound("没有这一项", "请从修改记录里选择。",
                    Paths.report(stored) + "/history", "看全部修改");
        }
        var base = Paths.report(stored);
        var entries = edits.history(stored.id, field, before, PAGE);
        var older = entries.size() < PAGE ? null : base + "/history?before=" + entries.getLast().number()
                + (field == null ? "" : "&field=" + field);
        var title = field == null ? stored.year + "年报告的修改记录" : "修改记录：" + name(format, field);
        var back = field == null || !format.has(field) ? base : base + "/" + format.sectionOf(field).code();
        var now = reports.load(stored);
        boolean editable = stored.isEditable() && visitor.may(Act.WRITE, stored.agency.id);
        return Templates.history(visitor.chrome(title, "reports"), new HistoryPage(base, back, title, field,
                entries.stream().map(e -> line(e, format, now)).toList(), older, new HistoryPage.Restoring(editable, now.version(), message)));
    }

    /** A file may have given fields that the report's edition does not have. */
    private static String name(ReportFormat format, String field) {
        return format.has(field) ? format.nameOf(field) : Formats.nameOf(field);
    }

    private HistoryPage.EditLine line(HistoryLine entry, ReportFormat format, Snapshot now) {
        var stands = now.fields().containsKey(entry.field()) ? now.fields().get(entry.field()).text : "";
        var kind = entry.source() == null ? entry.kind().label() : entry.kind().label() + "，取自" + entry.source();
        return new HistoryPage.EditLine(entry.number(), entry.field(), name(format, entry.field()),
                References.named(entry.before(), format), References.named(entry.after(), format),
                new HistoryPage.EditMade(entry.by(), Moment.of(entry.at(), clock), kind),
                !entry.before().equals(stands), !entry.after().equals(stands));
    }
}
