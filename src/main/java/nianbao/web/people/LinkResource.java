package nianbao.web.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.account.ProviderSettings;
import nianbao.account.SessionCookie;
import nianbao.account.SessionIdentity;
import nianbao.store.base.Rejected;
import nianbao.store.people.OneTimeLink;
import nianbao.store.people.OneTimeLinks;
import nianbao.store.tree.AgencyFacts;
import nianbao.store.who.Account;
import nianbao.store.who.Role;
import nianbao.web.frame.AgencyFields;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Redirect;

/** Where invitations and resets lead. The secret in the address is all that is asked; looking does not use it up. */
@Path("/links/{secret}")
@PermitAll
public class LinkResource {

    private final OneTimeLinks links;
    private final ProviderSettings provider;
    private final SessionCookie session;
    private final RoutingContext request;

    LinkResource(OneTimeLinks links, ProviderSettings provider, SessionCookie session, RoutingContext request) {
        this.links = links;
        this.provider = provider;
        this.session = session;
        this.request = request;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Chrome chrome, LinkForm form);
    }

    @GET
    public TemplateInstance form(@PathParam("secret") String secret) {
        var link = working(secret);
        return page(secret, link, LinkForm.asksName(link) ? "" : link.name, "", List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response use(@PathParam("secret") String secret, MultivaluedMap<String, String> posted) {
        var link = working(secret);
        var faults = new ArrayList<AgencyFields.FieldFault>();
        var username = link.isInvitation() ? AgencyFields.text(posted, "username") : link.account.username;
        var chosen = NewPassword.of(posted);
        var name = LinkForm.asksName(link) ? AgencyFields.text(posted, "name") : link.name == null ? "" : link.name;
        var nameFault = !LinkForm.asksName(link) ? null : name.isEmpty() ? "请填写姓名" : AgencyFacts.fault("姓名", name, 50);
        if (nameFault != null) {
            faults.add(new AgencyFields.FieldFault("name", nameFault));
        }
        if (link.isInvitation()) {
            var fault = username.isEmpty() ? "请填写账号" : AgencyFacts.fault("账号", username, 50);
            if (fault != null) {
                faults.add(new AgencyFields.FieldFault("username", fault));
            }
            NewPassword.checkUsername(username, faults);
        }
        if (takesPassword(link)) {
            chosen.check(username, faults);
        }
        if (faults.isEmpty()) {
            try {
                return opened(link.isInvitation()
                        ? links.accept(secret, name, username, takesPassword(link) ? chosen.password() : null)
                        : links.choose(secret, chosen.password()));
            } catch (Rejected rejected) {
                faults.add(new AgencyFields.FieldFault("username", rejected.getMessage()));
            }
        }
        return Html.page(Html.INVALID, page(secret, link, name, username, faults));
    }

    private Response opened(Optional<Account> account) {
        session.open(request, SessionIdentity.user(account.orElseThrow(LinkResource::gone)));
        return Redirect.to("/");
    }

    private OneTimeLink working(String secret) {
        return links.find(secret).orElseThrow(LinkResource::gone);
    }

    /** One wording for links that are wrong, used, withdrawn or too old. */
    private static Problem gone() {
        return Problem.notFound("链接不能用了", "链接只能用一次，过期、收回或者抄写有误的也不能用。请向发给你链接的管理员再要一个。",
                "/sign-in", "去登录");
    }

    private boolean takesPassword(OneTimeLink link) {
        return !provider.enabled() || !link.isInvitation() || link.roles.contains(Role.ADMINISTRATOR);
    }

    private TemplateInstance page(String secret, OneTimeLink link, String name, String username, List<AgencyFields.FieldFault> faults) {
        return Templates.form(Chrome.signedOut(link.isInvitation() ? "开通账号" : "重设密码"),
                LinkForm.of("/links/" + secret, link, Role.labels(link.roles), name, username, takesPassword(link), faults));
    }
}
