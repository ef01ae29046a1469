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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.account.Act;
import nianbao.store.people.Accounts;
import nianbao.store.report.Reports;
import nianbao.store.tree.Notice;
import nianbao.store.tree.NoticeReading;
import nianbao.store.tree.Notices;
import nianbao.store.who.Agency;
import nianbao.web.frame.AgencyFields;
import nianbao.web.frame.AgencyHead;
import nianbao.web.frame.AgencyMail;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Moments;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;
import nianbao.web.frame.Years;

/** The reminders of an agency: read by its own people, and by those who sent them to see whether they were read. */
@Path("/agencies/{agency}/notices")
@Authenticated
public class NoticesResource {

    private static final int SHOWN = 100;
    private static final int LONGEST_ADDRESS = 254;
    private static final Map<String, String> DONE = Map.of("read", "已记下你读过了。", "address", "邮箱已保存。", "no-address", "邮箱已清空，不再发邮件。");

    private final Notices notices;
    private final Accounts accounts;
    private final Reports reports;
    private final AgencyMail mail;
    private final Visitor visitor;
    private final Clock clock;

    NoticesResource(Notices notices, Accounts accounts, Reports reports, AgencyMail mail, Visitor visitor, Clock clock) {
        this.notices = notices;
        this.accounts = accounts;
        this.reports = reports;
        this.mail = mail;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance notices(Chrome chrome, NoticesPage page);
    }

    @GET
    public TemplateInstance list(@PathParam("agency") String agencyId, @QueryParam("done") String done) {
        return page(visitor.agency(agencyId, Act.KNOW), null, null, DONE.get(done == null ? "" : done));
    }

    /** The visitor has read them all. Of another agency's there is nothing to be marked. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(@PathParam("agency") String agencyId) {
        var agency = visitor.agency(agencyId, Act.KNOW);
        if (isOwn(agency)) {
            notices.read(agency.id, visitor.user().accountId());
        }
        return Redirect.to(path(agency) + "?done=read");
    }

    /** Where the visitor's reminders are mailed to as well. */
    @POST
    @PermitAll
    @OutlivesSession
    @Path("/address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response address(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) {
        var agency = visitor.agency(agencyId, Act.KNOW);
        var address = AgencyFields.text(posted, "email");
        if (!address.isEmpty() && (address.length() > LONGEST_ADDRESS || !address.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"))) {
            return Html.page(Html.INVALID, page(agency, address, "“" + Years.shorten(address) + "”不是邮箱地址，请写成 name@example.gov.cn 这样。", null));
        }
        accounts.mailTo(visitor.user().accountId(), address);
        return Redirect.to(path(agency) + "?done=" + (address.isEmpty() ? "no-address" : "address"));
    }

    private boolean isOwn(Agency agency) {
        return agency.id == visitor.user().agencyId();
    }

    private static String path(Agency agency) {
        return Paths.agency(agency) + "/notices";
    }

    private TemplateInstance page(Agency agency, String typed, String fault, String done) {
        var list = notices.of(agency.id, SHOWN);
        var readings = notices.readings(list.stream().map(n -> n.id).toList()).stream().collect(Collectors.groupingBy(r -> r.noticeId));
        boolean own = isOwn(agency);
        long me = visitor.user().accountId();
        var account = accounts.withAgency(me).orElseThrow();
        var items = list.stream()
                .map(notice -> item(agency, notice, readings.getOrDefault(notice.id, List.of()), own && !notice.at.isBefore(account.createdAt), me)).toList();
        var address = typed != null ? typed : Optional.ofNullable(account.email).orElse("");
        return Templates.notices(visitor.chrome("通知", own ? "notices" : "board"), new NoticesPage(new AgencyHead(path(agency), agency.name, own),
                own ? notices.unread(agency.id, me) : 0, items, new NoticesPage.Mail(mail.isConfigured(), address, fault), done));
    }

    private NoticesPage.NoticeItem item(Agency agency, Notice notice, List<NoticeReading> readings, boolean mine, long me) {
        boolean readable = visitor.may(Act.READ, agency.id);
        var path = !readable ? null : reports.find(agency.id, notice.year).isPresent() ? Paths.reports(agency) + "/" + notice.year : Paths.reports(agency);
        return new NoticesPage.NoticeItem(Moments.of(notice.at, clock), notice.sender.name, notice.account.name, notice.year, notice.text, path,
                readings.stream().map(r -> r.account.name + "，" + Moments.of(r.at, clock)).toList(),
                mine && readings.stream().noneMatch(r -> r.accountId == me));
    }
}
