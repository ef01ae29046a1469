package nianbao.web.people;

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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nianbao.account.Act;
import nianbao.output.OutputKind;
import nianbao.output.xlsx.ListBook;
import nianbao.store.people.OneTimeLink;
import nianbao.store.people.OneTimeLinks;
import nianbao.store.people.People;
import nianbao.store.tree.AgencyFacts;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.frame.AgencyFields;
import nianbao.web.frame.AgencyHead;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Moments;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Paging;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.PublicAddress;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.StateTag;
import nianbao.web.frame.Visitor;

/** Who works in an agency and below it; new ones are invited. */
@Path("/agencies/{agency}")
@Authenticated
public class AccountListResource {

    private static final int PAGE = 50;
    private static final int BELOW_PAGE = 100;
    /** Invitations in one workbook. */
    private static final int MOST_INVITED = 2_000;

    private final People people;
    private final OneTimeLinks links;
    private final PublicAddress address;
    private final Visitor visitor;
    private final Clock clock;

    AccountListResource(People people, OneTimeLinks links, PublicAddress address, Visitor visitor, Clock clock) {
        this.people = people;
        this.links = links;
        this.address = address;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance accounts(Chrome chrome, AccountListPage page);

        static native TemplateInstance link(Chrome chrome, LinkShown shown);
    }

    @GET
    @Path("/accounts")
    public TemplateInstance list(@PathParam("agency") String agencyId, @QueryParam("q") String words,
            @QueryParam("page") String number, @QueryParam("below") String below) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        return page(agency, words == null ? "" : words.strip(), Math.max(1, Math.min(Html.number(number, 1), 1_000_000)), below,
                new AccountListPage.Invited("", RoleChoice.of(Set.of()), List.of()));
    }

    /** The answer itself shows the link: it is nowhere to be looked up afterwards. */
    @POST
    @PermitAll
    @OutlivesSession
    @Path("/invitations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        var name = AgencyFields.text(posted, "name");
        var roles = RoleChoice.chosen(posted);
        var faults = new ArrayList<AgencyFields.FieldFault>();
        var fault = name.isEmpty() ? "请填写姓名" : AgencyFacts.fault("姓名", name, 50);
        if (fault != null) {
            faults.add(new AgencyFields.FieldFault("name", fault));
        }
        if (roles.isEmpty()) {
            faults.add(new AgencyFields.FieldFault("roles", "请至少选一个角色"));
        }
        if (!faults.isEmpty()) {
            return Html.page(Html.INVALID, page(agency, "", 1, null, new AccountListPage.Invited(name, RoleChoice.of(roles), faults)));
        }
        var made = links.invite(agency, name, roles, visitor.account());
        return Html.page(200, Templates.link(visitor.chrome("邀请链接", "accounts"), LinkShown.of(made, name,
                Role.labels(roles), Paths.accounts(agency), address, clock)));
    }

    /** A link for every agency below that has no account, in a workbook: kept nowhere else. */
    @POST
    @PermitAll
    @OutlivesSession
    @Path("/invitations/below")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response inviteAll(@PathParam("agency") String agencyId, MultivaluedMap<String, String> posted) throws IOException {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        var roles = RoleChoice.chosen(posted);
        var invited = people.withoutAccount(agency.id, MOST_INVITED);
        if (roles.isEmpty() || invited.isEmpty()) {
            throw Problem.of(Html.INVALID, "没有生成邀请链接", roles.isEmpty() ? "请至少选一个角色。" : "下级机关都已经有账号。", Paths.accounts(agency), "返回账号");
        }
        var out = new ByteArrayOutputStream();
        try (var book = new ListBook(out)) {
            var sheet = book.sheet("邀请链接", new ListBook.ListBookColumn("机关名称", 34), new ListBook.ListBookColumn("角色", 26),
                    new ListBook.ListBookColumn("邀请链接", 90), new ListBook.ListBookColumn("有效期至", 24));
            var made = links.inviteAll(invited, roles, visitor.account());
            for (int i = 0; i < made.size(); i++) {
                var shown = LinkShown.of(made.get(i), "", Role.labels(roles), "", address, clock);
                sheet.row(invited.get(i).name, shown.roles(), shown.link(), shown.until());
            }
        }
        return Attachment.of(out.toByteArray(), OutputKind.XLSX.mediaType(), "invitations.xlsx", agency.name + "下级机关邀请链接.xlsx");
    }

    @POST
    @Path("/invitations/{link}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("agency") String agencyId, @PathParam("link") String link) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        links.withdraw(agency.id, link.matches("\\d{1,18}") ? Long.parseLong(link) : 0, visitor.account());
        return Redirect.to(Paths.accounts(agency));
    }

    private TemplateInstance page(Agency agency, String words, int number, String belowNumber, AccountListPage.Invited invited) {
        var found = people.list(agency.id, words, (number - 1) * PAGE, PAGE + 1);
        var query = Paths.accounts(agency) + "?" + (words.isEmpty() ? "" : "q=" + Html.encode(words) + "&") + "page=";
        var pages = new AccountListPage.PageLinks(number > 1 ? query + (number - 1) : null, found.size() > PAGE ? query + (number + 1) : null);
        int all = people.countBelow(agency.id, words);
        int at = Paging.number(belowNumber, BELOW_PAGE, all);
        var below = new AccountListPage.BelowList(people.below(agency.id, words, at * BELOW_PAGE, BELOW_PAGE).stream()
                .map(b -> new AccountListPage.AccountsBelow(Paths.agency(b.id()) + "/accounts", b.name(), b.accounts())).toList(),
                Paging.of(at, BELOW_PAGE, all, Paths.accounts(agency) + "?" + (words.isEmpty() ? "" : "q=" + Html.encode(words) + "&") + "below="),
                Math.min(MOST_INVITED, people.countWithoutAccount(agency.id)));
        return Templates.accounts(visitor.chrome("账号", "accounts"), new AccountListPage(head(agency), words,
                found.stream().limit(PAGE).map(this::row).toList(), pages, below,
                links.invitations(agency.id).stream().map(this::waiting).toList(), invited));
    }

    private AgencyHead head(Agency agency) {
        return new AgencyHead(Paths.agency(agency), agency.name, agency.id == visitor.user().agencyId());
    }

    private AccountListPage.AccountRow row(Account account) {
        var state = AccountState.of(account);
        return new AccountListPage.AccountRow(Paths.accounts(account.agency) + "/" + account.id, account.name, account.username,
                head(account.agency), Role.labels(account.roles), new StateTag(state.label(), state.style()),
                account.lastSignIn == null ? "没有登录过" : Moments.of(account.lastSignIn, clock));
    }

    private AccountListPage.OpenInvitation waiting(OneTimeLink link) {
        return new AccountListPage.OpenInvitation(link.id, link.name, Role.labels(link.roles), link.createdBy.name,
                Moments.of(link.expiresAt, clock));
    }
}
