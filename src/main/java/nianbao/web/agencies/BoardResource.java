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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nianbao.account.Act;
import nianbao.output.OutputKind;
import nianbao.report.ReportYears;
import nianbao.store.board.Board;
import nianbao.store.board.BoardRow;
import nianbao.store.board.BoardState;
import nianbao.store.board.Reminders;
import nianbao.store.tree.AgencyFacts;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.frame.AgencyFields;
import nianbao.web.frame.AgencyMail.Letter;
import nianbao.web.frame.AgencyMail;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;

/** The board of a supervising office: how far the agencies below it are with their reports, and reminding them. */
@Path("/agencies/{agency}/board")
@Authenticated
public class BoardResource {

    private final BoardPageMaker pages;
    private final Board board;
    private final BoardTallies tallies;
    private final Reminders reminders;
    private final AgencyMail mail;
    private final Visitor visitor;
    private final Clock clock;

    BoardResource(BoardPageMaker pages, Board board, BoardTallies tallies, Reminders reminders, AgencyMail mail, Visitor visitor, Clock clock) {
        this.pages = pages;
        this.board = board;
        this.tallies = tallies;
        this.reminders = reminders;
        this.mail = mail;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** Those who can do something about a report that is due get it by mail too. */
    private static final Set<Role> REMINDED = Set.of(Role.WRITER, Role.REVIEWER, Role.SIGNER);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance board(Chrome chrome, BoardPage page);
    }

    @GET
    public TemplateInstance board(@PathParam("agency") String agencyId, @Context UriInfo address) {
        var agency = visitor.agency(agencyId, Act.SUPERVISE);
        var asked = address.getQueryParameters();
        return page(agency, query(asked), "", done(asked), null);
    }

    /** What the board shows, all pages of it. */
    @GET
    @Path("/workbook")
    public Response workbook(@PathParam("agency") String agencyId, @Context UriInfo address) throws IOException {
        var agency = visitor.agency(agencyId, Act.SUPERVISE);
        var query = query(address.getQueryParameters());
        var out = new ByteArrayOutputStream();
        BoardWorkbook.write(board.rows(agency.id, query.year(), query.filter(), query.sort(), query.descending()), tallies::isUncounted, query.year(), clock,
                out);
        return Attachment.of(out.toByteArray(), OutputKind.XLSX.mediaType(), "board.xlsx", agency.name + query.year() + "年度报告进度.xlsx");
    }

    /** Reminds the one whose button was pressed, those that were ticked, or all that are late or open under the filter. */
    @POST
    @PermitAll
    @OutlivesSession
    @Path("/reminders")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remind(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) {
        var agency = visitor.agency(agencyId, Act.SUPERVISE);
        var query = query(posted);
        var words = AgencyFields.text(posted, "words");
        var fault = AgencyFacts.fault("附言", words.replaceAll("\\R", ""), Reminders.LONGEST_WORDS);
        var whom = whom(agency, query, posted);
        if (fault != null || whom.isEmpty()) {
            return Html.page(Html.INVALID, page(agency, query, words, null, fault != null ? fault : "没有选中机关：请先勾选，或者按某一家的“催办”。"));
        }
        var outcome = reminders.remind(agency, visitor.account(), query.year(), whom, words);
        var who = visitor.account();
        mail.send(outcome.sent().stream().map(r -> new Letter(r.agency(), REMINDED, who.id, r.subject(), r.text())).toList());
        return Redirect.to(Paths.board(agency) + query.query() + "&page="
                + (BoardQuery.ALL.equals(query.page()) ? BoardQuery.ALL : Html.number(query.page(), 1)) + "&reminded=" + outcome.sent().size()
                + "&already=" + outcome.already() + "&published=" + outcome.done() + "&unreachable=" + outcome.unreachable());
    }

    private List<Long> whom(Agency agency, BoardQuery query, MultivaluedMap<String, String> posted) {
        if (posted.containsKey("one")) {
            return ids(List.of(posted.getFirst("one")));
        }
        if (posted.containsKey("all")) {
            var filter = "late".equals(posted.getFirst("all")) ? query.filter().onlyLate() : query.filter().onlyOpen();
            return board.rows(agency.id, query.year(), filter, query.sort(), query.descending()).stream().filter(row -> row.standing() != BoardState.PUBLISHED)
                    .map(BoardRow::agencyId).toList();
        }
        return ids(posted.getOrDefault("chosen", List.of()));
    }

    private static List<Long> ids(List<String> texts) {
        return texts.stream().filter(text -> text.matches("[1-9]\\d{0,17}")).map(Long::valueOf).toList();
    }

    private BoardQuery query(MultivaluedMap<String, String> asked) {
        return BoardQuery.of(asked, ReportYears.FIRST, ReportYears.newest(LocalDate.now(clock)));
    }

    /** Only what we say ourselves is ever shown: numbers. */
    private static String done(MultivaluedMap<String, String> asked) {
        if (asked.getFirst("reminded") == null) {
            return null;
        }
        int sent = Html.number(asked.getFirst("reminded"), 0);
        int already = Html.number(asked.getFirst("already"), 0);
        int published = Html.number(asked.getFirst("published"), 0);
        int unreachable = Html.number(asked.getFirst("unreachable"), 0);
        return (sent > 0 ? "已催办 " + sent + " 家。" : "") + (already > 0 ? already + " 家今天已经催办过，没有再催。" : "")
                + (published > 0 ? published + " 家已经公布，不用催。" : "") + (unreachable > 0 ? unreachable + " 家还没有能办理的账号，催办送不到，没有催：请先在“账号”里邀请。" : "")
                + (sent + already + published + unreachable == 0 ? "选中的机关不在这张表里，没有催办。" : "");
    }

    private TemplateInstance page(Agency agency, BoardQuery query, String words, String done, String fault) {
        var page = pages.page(agency, query, words, done, fault);
        return Templates.board(visitor.chrome(query.year() + "年度报告进度", "board"), page);
    }
}
