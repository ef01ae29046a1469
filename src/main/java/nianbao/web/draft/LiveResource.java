package nianbao.web.draft;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import nianbao.account.Act;
import nianbao.store.edit.Edits;
import nianbao.store.report.Presence;
import nianbao.web.draft.EditsResource.EditAnswer;
import nianbao.web.frame.Html;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Visitor;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Who else has a report open, and what they wrote: asked by open pages, when they are told that there is news or now and then. */
@Path("/agencies/{agency}/reports/{year}/live")
@Authenticated
public class LiveResource {

    private final Edits edits;
    private final Presence presence;
    private final LiveStreams streams;
    private final Visitor visitor;
    private final RoutingContext request;
    private final Clock clock;

    LiveResource(Edits edits, Presence presence, LiveStreams streams, Visitor visitor, RoutingContext request, Clock clock) {
        this.edits = edits;
        this.presence = presence;
        this.streams = streams;
        this.visitor = visitor;
        this.request = request;
        this.clock = clock;
    }

    /**
     * What is new in a report.
     *
     * @param version number of its last edit
     * @param people  the others who have it open
     * @param others  fields that others have changed since the edit that was named, as they are now
     */
    public record News(int version, List<PresentPerson> people, List<EditAnswer> others) {
    }

    /** @param section title of the one that is open; "" when the page does not say */
    public record PresentPerson(String name, String section) {
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public News news(@PathParam("agency") String agencyId, @PathParam("year") String year, @QueryParam("since") String since,
            @QueryParam("section") String section) {
        var stored = visitor.report(agencyId, year, Act.WRITE);
        var format = stored.format();
        var here = section == null ? "" : format.section(section).map(s -> s.code()).orElse("");
        presence.seen(stored.id, visitor.account(), here);
        var outcome = edits.since(stored, Html.number(since, Integer.MAX_VALUE), visitor.account());
        return new News(outcome.version(),
                presence.others(stored.id, visitor.account()).stream().map(o -> new PresentPerson(o.account.name,
                        format.section(o.section).map(s -> s.title()).orElse(""))).toList(),
                outcome.others().stream().map(o -> new EditAnswer(o.field(), null, o.number(), o.text(), o.by(), Moments.of(o.at(), clock), null)).toList());
    }

    /** Only that there is news; a browser that asks for events is told as they come. */
    @GET
    @Path("/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    public Multi<String> stream(@PathParam("agency") String agencyId, @PathParam("year") String year, @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        var stored = visitor.report(agencyId, year, Act.WRITE);
        if (accept == null || !accept.contains(MediaType.SERVER_SENT_EVENTS)) {
            throw Problem.of(406, "这个地址只给页面程序使用", "请从报告目录打开这份报告。");
        }
        // A proxy that gathers an answer before it passes it on would hold news back.
        var response = request.response();
        response.putHeader("X-Accel-Buffering", "no");
        return streams.of(stored.id, visitor.user().accountId(), response::closed)
                .orElseThrow(() -> Problem.of(503, "打开的页面太多", "页面会隔一会儿自己更新。"));
    }
}
