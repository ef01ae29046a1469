package nianbao.web.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import nianbao.account.SessionCookie;
import nianbao.account.SessionIdentity;
import nianbao.store.base.Rejected;
import nianbao.store.people.Accounts;
import nianbao.store.people.SignIns;
import nianbao.store.people.Tries;
import nianbao.store.who.Role;
import nianbao.web.frame.AgencyFields;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;

/** One's own password. */
@Path("/password")
@Authenticated
public class PasswordResource {

    private final Accounts accounts;
    private final SignIns signIns;
    private final SessionCookie session;
    private final RoutingContext request;
    private final Visitor visitor;

    PasswordResource(Accounts accounts, SignIns signIns, SessionCookie session, RoutingContext request, Visitor visitor) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.session = session;
        this.request = request;
        this.visitor = visitor;
    }

    /**
     * The page.
     *
     * @param has whether the account has a password of ours at all
     */
    public record PasswordPage(String username, String roles, boolean has, boolean saved, List<AgencyFields.FieldFault> faults) {

        public String fault(String field) {
            return faults.stream().filter(f -> f.field().equals(field)).map(AgencyFields.FieldFault::message).findFirst().orElse(null);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance password(Chrome chrome, PasswordPage form);
    }

    @GET
    public TemplateInstance form(@QueryParam("saved") String saved) {
        return page(saved != null, List.of());
    }

    /** Every other session of the account ends; this one goes on. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> posted) {
        var faults = new ArrayList<AgencyFields.FieldFault>();
        var chosen = NewPassword.of(posted);
        chosen.check(accounts.withAgency(visitor.user().accountId()).orElseThrow().username, faults);
        if (faults.isEmpty()) {
            try {
                var account = signIns.changePassword(visitor.account(), NewPassword.raw(posted, "present"), chosen.password());
                if (account.isPresent()) {
                    session.open(request, SessionIdentity.user(account.get()));
                    return Redirect.to("/password?saved");
                }
                faults.add(new AgencyFields.FieldFault("present", "现在的密码不对。连续输错几次以后，要等一会儿才能再试。"));
            } catch (Tries.TooSoon early) {
                faults.add(new AgencyFields.FieldFault("present", "连续输错的次数太多，请过 " + (early.left().toMinutes() + 1) + " 分钟再试。"));
            } catch (Rejected rejected) {
                faults.add(new AgencyFields.FieldFault("password", rejected.getMessage()));
            }
        }
        return Html.page(Html.INVALID, page(false, faults));
    }

    private TemplateInstance page(boolean saved, List<AgencyFields.FieldFault> faults) {
        var account = accounts.withAgency(visitor.user().accountId()).orElseThrow();
        return Templates.password(visitor.chrome("我的账号", ""),
                new PasswordPage(account.username, Role.labels(account.roles), account.passwordHash != null, saved, faults));
    }
}
