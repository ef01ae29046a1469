package nianbao.web.open;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import nianbao.output.OutputKind;
import nianbao.store.publication.OpenReports;
import nianbao.store.publication.Publications;
import nianbao.store.publication.PublishedReport;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Cached;
import nianbao.web.frame.OpenSide;

/** All published figures of a year, a part at a time: each part names the next. */
@Path(OpenSide.PATH)
@PermitAll
@Open
public class OpenDataResource {

    /** Reports in one part; some 25,000 figures. */
    private static final int MOST = 100;

    private final OpenReports reports;
    private final Publications publications;
    private final Clock clock;

    OpenDataResource(OpenReports reports, Publications publications, Clock clock) {
        this.reports = reports;
        this.publications = publications;
        this.clock = clock;
    }

    @GET
    @Path("/{year}.json")
    public Response json(@PathParam("year") String year, @QueryParam("below") String below, @QueryParam("after") String after,
            @Context Request request) {
        var part = part(year, below, after, ".json");
        return answer(request, part, OutputKind.JSON.mediaType(), ".json", out -> filled(part).json(out));
    }

    @GET
    @Path("/{year}.csv")
    public Response csv(@PathParam("year") String year, @QueryParam("below") String below, @QueryParam("after") String after,
            @Context Request request) {
        var part = part(year, below, after, ".csv");
        return answer(request, part, "text/csv;charset=UTF-8", ".csv", out -> filled(part).csv(out));
    }

    /** Which reports, not yet their figures. */
    private OpenFigures part(String year, String below, String after, String ending) {
        if (!year.matches("\\d{4}")) {
            throw OpenReportResource.none();
        }
        long top = below == null || below.isEmpty() ? 0
                : reports.agency(OpenReportResource.number(below)).orElseThrow(OpenReportResource::none).id;
        var asked = new OpenReports.Query(Integer.parseInt(year), top, "", null);
        var found = reports.list(asked, OpenReportResource.number(after), MOST);
        List<PublishedReport> these = found.size() > MOST ? found.subList(0, MOST) : found;
        var next = found.size() > MOST ? OpenSide.PATH + "/" + year + ending + "?" + (top > 0 ? "below=" + top + "&" : "") + "after="
                + these.getLast().report().agency.id : null;
        return new OpenFigures(asked.year(), these, List.of(), next, clock.getZone());
    }

    private OpenFigures filled(OpenFigures part) {
        return new OpenFigures(part.year(), part.published(), publications.tables(part.published()), part.next(), part.zone());
    }

    private static Response answer(Request request, OpenFigures part, String type, String ending, StreamingOutput content) {
        return Cached.asked(request, ending + part.identity(), () -> {
            var name = "figures-" + part.year() + ending;
            var answer = Response.fromResponse(Attachment.of(content, type, name, part.year() + "年政府信息公开年度报告数据" + ending));
            return (part.next() == null ? answer : answer.header("Link", "<" + part.next() + ">; rel=\"next\"")).build();
        });
    }
}
