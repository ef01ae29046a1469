package nianbao.web.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import nianbao.account.SessionCookie;
import nianbao.account.SessionIdentity;
import nianbao.store.base.Rejected;
import nianbao.store.people.SetUp;
import nianbao.store.sample.Sample;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;

/**
 * First-run set-up. Open to everyone who reaches the server until a real agency is there, then to nobody. Of two who
 * press the button at once, the second finds it done.
 */
@Path("/set-up")
@PermitAll
public class SetUpResource {

    private final SetUp setUp;
    private final Sample sample;
    private final Visitor visitor;
    private final SessionCookie session;
    private final RoutingContext request;

    SetUpResource(SetUp setUp, Sample sample, Visitor visitor, SessionCookie session, RoutingContext request) {
        this.setUp = setUp;
        this.sample = sample;
        this.visitor = visitor;
        this.session = session;
        this.request = request;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance setUp(Chrome chrome, SetUpForm form);

        static native TemplateInstance sampleReady(Chrome chrome, String username, String password);
    }

    @GET
    public Object form() {
        return setUp.done() ? Redirect.to("/") : page(new SetUpForm(!setUp.hasSample()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object register(MultivaluedMap<String, String> posted) {
        if (setUp.done()) {
            return Redirect.to("/");
        }
        var form = new SetUpForm(posted, !setUp.hasSample());
        if (!form.check()) {
            return Html.page(Html.INVALID, page(form));
        }
        try {
            var account = setUp.register(form::copyTo, form.getUsername(), form.getName(), form.password());
            session.open(request, SessionIdentity.user(account));
            return Redirect.to("/");
        } catch (Rejected rejected) {
            if (setUp.done()) {
                return Redirect.to("/");
            }
            form.rejected(rejected.getMessage());
            return Html.page(Html.INVALID, page(form));
        }
    }

    @POST
    @Path("/sample")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object sample() {
        if (setUp.done() || setUp.hasSample()) {
            return Redirect.to("/");
        }
        Sample.Loaded loaded;
        try {
            loaded = sample.load();
        } catch (Rejected already) {
            return Redirect.to("/");
        }
        session.open(request, SessionIdentity.user(loaded.account()));
        return Templates.sampleReady(Chrome.signedOut("示例机关已装入"), loaded.account().username, loaded.password());
    }

    private TemplateInstance page(SetUpForm form) {
        return Templates.setUp(Chrome.signedOut("开始使用"), form);
    }
}
