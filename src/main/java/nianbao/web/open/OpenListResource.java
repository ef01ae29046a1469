package nianbao.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.report.AgencyKind;
import nianbao.report.ReportYears;
import nianbao.report.Space;
import nianbao.store.publication.OpenReports;
import nianbao.store.publication.PublishedReport;
import nianbao.store.who.Agency;
import nianbao.web.frame.Cached;
import nianbao.web.frame.Html;
import nianbao.web.frame.OpenSide;
import nianbao.web.frame.Years;
import nianbao.web.open.OpenListPage.OpenLink;

/** Which reports are published: by year, agency and name. */
@Path(OpenSide.PATH)
@PermitAll
@Open
public class OpenListResource {

    private static final int MOST = 50;
    private static final int MOST_BELOW = 200;
    /** Characters of a name searched for. */
    private static final int LONGEST = 100;
    /** The highest first, departments after governments. */
    private static final List<AgencyKind> LEVELS = Arrays.stream(AgencyKind.values()).sorted(Comparator.reverseOrder()).toList();

    private final OpenReports reports;
    private final Clock clock;

    OpenListResource(OpenReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(OpenListPage page);
    }

    @GET
    public Response list(@QueryParam("year") String year, @QueryParam("below") String below, @QueryParam("q") String q,
            @QueryParam("kind") String kind, @QueryParam("after") String after, @Context Request request) {
        var years = reports.years(ReportYears.all(LocalDate.now(clock)));
        int shown = year == null ? years.stream().findFirst().orElse(0) : Years.parse(year).orElseThrow(OpenReportResource::none);
        var at = below == null || below.isEmpty() ? Optional.<Agency>empty()
                : Optional.of(reports.agency(OpenReportResource.number(below)).orElseThrow(OpenReportResource::none));
        var name = name(q);
        long top = at.map(a -> a.id).orElse(0L);
        boolean searchable = reports.isSearchable(top);
        var asked = new OpenReports.Query(shown, top, name, searchable ? kind(kind) : null);
        var found = reports.list(asked, OpenReportResource.number(after), MOST);
        return Cached.page(request, Templates.list(page(asked, at, found, years, searchable)).render());
    }

    /** Of all kinds when that is none. */
    private static AgencyKind kind(String asked) {
        return LEVELS.stream().filter(kind -> kind.name().equals(asked)).findFirst().orElse(null);
    }

    private static String name(String q) {
        var name = q == null ? "" : Space.strip(q);
        // Longer than any name, or what no name holds and no database looks for.
        return name.length() > LONGEST || name.indexOf(0) >= 0 ? "" : name;
    }

    private OpenListPage page(OpenReports.Query asked, Optional<Agency> at, List<PublishedReport> found, List<Integer> years, boolean searchable) {
        boolean more = found.size() > MOST;
        var shown = found.stream().limit(MOST).toList();
        var printed = reports.printedDates(shown);
        var rows = shown.stream().map(published -> row(published, printed)).toList();
        var above = at.map(a -> reports.above(a.id)).orElse(List.of()).stream().map(a -> link(a, asked)).toList();
        var next = more ? OpenSide.PATH + "?" + query(asked, asked.year(), asked.kind()) + "&after=" + found.get(MOST - 1).report().agency.id : null;
        var choice = asked.below() > 0 ? "?below=" + asked.below() : "";
        var place = new OpenListPage.OpenPlace(at.map(a -> a.id).orElse(null), above, asked.name().isEmpty() ? levels(asked) : List.of());
        var search = new OpenListPage.OpenSearch(asked.name(), !asked.name().isEmpty() && !searchable, asked.kind() == null ? "" : asked.kind().name(),
                searchable ? kinds(asked) : List.of());
        return new OpenListPage(at.map(a -> a.name + "及下级机关").orElse("已公布的报告"), asked.year(),
                years.stream().map(y -> new OpenLink(y + "年", y == asked.year() ? null : OpenSide.PATH + "?" + query(asked, y, asked.kind()))).toList(),
                place, search, rows, next, choice);
    }

    private List<OpenListPage.Level> levels(OpenReports.Query asked) {
        var children = reports.children(asked.below(), MOST_BELOW);
        return LEVELS.stream()
                .map(kind -> new OpenListPage.Level(kind.label(), children.stream().filter(a -> a.kind == kind).map(a -> link(a, asked)).toList()))
                .filter(level -> !level.agencies().isEmpty()).toList();
    }

    private static List<OpenLink> kinds(OpenReports.Query asked) {
        var kinds = new ArrayList<OpenLink>();
        kinds.add(new OpenLink("全部", asked.kind() == null ? null : OpenSide.PATH + "?" + query(asked, asked.year(), null)));
        LEVELS.forEach(kind -> kinds.add(new OpenLink(kind.label(), kind == asked.kind() ? null : OpenSide.PATH + "?" + query(asked, asked.year(), kind))));
        return kinds;
    }

    private static OpenLink link(Agency agency, OpenReports.Query asked) {
        return new OpenLink(agency.name, OpenSide.PATH + "?" + query(new OpenReports.Query(asked.year(), agency.id, "", null), asked.year(), null));
    }

    private static String query(OpenReports.Query asked, int year, AgencyKind kind) {
        return "year=" + year + (asked.below() > 0 ? "&below=" + asked.below() : "")
                + (asked.name().isEmpty() ? "" : "&q=" + Html.encode(asked.name())) + (kind == null ? "" : "&kind=" + kind.name());
    }

    private OpenListPage.OpenReportRow row(PublishedReport published, Map<Long, String> printed) {
        var agency = published.report().agency;
        return new OpenListPage.OpenReportRow(published.agency(), published.printedAgency(), OpenSide.path(published), agency.kind.label(),
                agency.parent == null ? "" : agency.parent.name, PublicDate.of(published, printed.get(published.report().id), clock));
    }
}
