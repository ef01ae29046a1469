package nianbao.web.people;

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
import java.util.Set;
import nianbao.account.Act;
import nianbao.account.ProviderSettings;
import nianbao.store.base.Rejected;
import nianbao.store.people.OneTimeLinks;
import nianbao.store.people.People;
import nianbao.store.who.Account;
import nianbao.store.who.Role;
import nianbao.web.frame.AgencyFields;
import nianbao.web.frame.AgencyHead;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Outcome;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.PublicAddress;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.StateTag;
import nianbao.web.frame.Visitor;

/** One account: its roles, whether it is in use, a link to a new password. */
@Path("/agencies/{agency}/accounts/{account}")
@Authenticated
public class AccountResource {

    private final People people;
    private final OneTimeLinks links;
    private final PublicAddress address;
    private final ProviderSettings provider;
    private final Visitor visitor;
    private final Clock clock;

    AccountResource(People people, OneTimeLinks links, PublicAddress address, ProviderSettings provider, Visitor visitor, Clock clock) {
        this.people = people;
        this.links = links;
        this.address = address;
        this.provider = provider;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance account(Chrome chrome, AccountPage page);
    }

    @GET
    public TemplateInstance show(@PathParam("agency") String agencyId, @PathParam("account") String id,
            @QueryParam("saved") String saved) {
        var account = account(agencyId, id);
        return page(account, account.roles, null, saved == null ? null : "已保存。");
    }

    @POST
    @Path("/roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response roles(@PathParam("agency") String agencyId, @PathParam("account") String id,
            MultivaluedMap<String, String> posted) {
        var account = account(agencyId, id);
        var roles = RoleChoice.chosen(posted);
        try {
            if (people.setRoles(account, RoleChoice.split(posted.getFirst("seen")), roles, visitor.account())) {
                return saved(account);
            }
        } catch (Rejected rejected) {
            return Html.page(Html.INVALID, page(account, roles, rejected.getMessage(), null));
        }
        var now = account(agencyId, id);
        return Html.page(409, page(now, now.roles, "没有保存：在你打开本页之后，别人已经把角色改成“"
                + (now.roles.isEmpty() ? "无" : Role.labels(now.roles)) + "”，你选的是“"
                + (roles.isEmpty() ? "无" : Role.labels(roles)) + "”。下面是现在的角色，请核对后再定。", null));
    }

    /** Puts the account out of use or in use again, or forgets its link to the provider. */
    @POST
    @Path("/state")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response state(@PathParam("agency") String agencyId, @PathParam("account") String id,
            MultivaluedMap<String, String> posted) {
        var account = account(agencyId, id);
        try {
            switch (AgencyFields.text(posted, "do")) {
                case "disable" -> people.disable(account, visitor.account());
                case "enable" -> people.enable(account, visitor.account());
                case "unlink" -> people.unlink(account, visitor.account());
                default -> throw Problem.of(400, "没有改动", "请从账号页面上的按钮办理。");
            }
        } catch (Rejected rejected) {
            return Html.page(Html.INVALID, page(account, account.roles, rejected.getMessage(), null));
        }
        return saved(account);
    }

    @POST
    @Path("/reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reset(@PathParam("agency") String agencyId, @PathParam("account") String id) {
        var account = account(agencyId, id);
        if (account.isDisabled()) {
            return Html.page(Html.INVALID, page(account, account.roles, "账号已停用，请先恢复使用，再重设密码。", null));
        }
        var made = links.reset(account, visitor.account());
        return Html.page(200, AccountListResource.Templates.link(visitor.chrome("重设密码链接", "accounts"), LinkShown.of(made,
                account.name, "", path(account), address, clock)));
    }

    private Account account(String agencyId, String id) {
        var agency = visitor.agency(agencyId, Act.ADMINISTER);
        return people.find(agency.id, id.matches("\\d{1,18}") ? Long.parseLong(id) : 0)
                .orElseThrow(() -> Problem.notFound("没有这个账号", "请从账号列表里选择。", Paths.accounts(agency), "看账号"));
    }

    private static Response saved(Account account) {
        return Redirect.to(path(account) + "?saved");
    }

    private static String path(Account account) {
        return Paths.accounts(account.agency) + "/" + account.id;
    }

    private TemplateInstance page(Account account, Set<Role> ticked, String fault, String done) {
        var state = AccountState.of(account);
        boolean resettable = !provider.enabled() || account.roles.contains(Role.ADMINISTRATOR);
        var agency = account.agency;
        var person = new AccountPage.AccountHolder(account.name, account.username, Moments.of(account.createdAt, clock),
                account.lastSignIn == null ? "没有登录过" : Moments.of(account.lastSignIn, clock));
        var ways = new AccountPage.Ways(account.isDisabled(), account.id == visitor.user().accountId(), account.subject != null, resettable);
        return Templates.account(visitor.chrome("账号：" + account.name, "accounts"), new AccountPage(path(account),
                new AgencyHead(Paths.accounts(agency), agency.name, agency.id == visitor.user().agencyId()), person,
                new StateTag(state.label(), state.style()), ways, RoleChoice.joined(account.roles), RoleChoice.of(ticked), new Outcome(done, fault)));
    }
}
