package nianbao.web.people;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.account.KnownBrowsers;
import nianbao.account.ProviderSettings;
import nianbao.account.SessionCookie;
import nianbao.account.SessionIdentity;
import nianbao.store.people.Sessions;
import nianbao.store.people.SetUp;
import nianbao.store.people.SignIns;
import nianbao.store.people.Tries;
import nianbao.store.who.Account;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.OpenSide;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Refusals;
import nianbao.web.frame.Resumable;
import nianbao.web.frame.SignInAgain;
import nianbao.web.frame.Visitor;
import nianbao.web.people.SignInForm.Resend;

/** Sign in, sign out, keep a session alive. */
@Path("/")
public class SignInResource implements SignInAgain {

    /** One wording for every reason, so that nothing is told about which accounts exist. */
    private static final String REFUSED = "账号或密码不对，请核对后再试。";
    private static final String KEPT = "kept:";
    /** HTTP's 429. */
    private static final int TOO_MANY = 429;

    private final SignIns signIns;
    private final SetUp setUp;
    private final SessionCookie session;
    private final KnownBrowsers browsers;
    private final Sessions sessions;
    private final List<Resumable> forms;
    private final ProviderSettings provider;
    private final RoutingContext request;
    private final Clock clock;
    private final Visitor visitor;
    private final OpenSide openSide;

    SignInResource(SignIns signIns, SetUp setUp, SessionCookie session, KnownBrowsers browsers, Sessions sessions, @All List<Resumable> forms,
            ProviderSettings provider, RoutingContext request, Clock clock, Visitor visitor, OpenSide openSide) {
        this.signIns = signIns;
        this.setUp = setUp;
        this.session = session;
        this.browsers = browsers;
        this.sessions = sessions;
        this.forms = forms;
        this.provider = provider;
        this.request = request;
        this.clock = clock;
        this.visitor = visitor;
        this.openSide = openSide;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signIn(Chrome chrome, SignInForm form);

        static native TemplateInstance resend(Chrome chrome, HeldForm form);
    }

    @GET
    @Path("sign-in")
    @PermitAll
    public Object form(@QueryParam("next") String next) {
        if (!setUp.done() && !setUp.hasSample()) {
            return Redirect.to("/set-up");
        }
        return page("", Redirect.local(next), null, List.of(), null);
    }

    @POST
    @Path("sign-in")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object signIn(MultivaluedMap<String, String> posted) {
        var username = posted.getFirst("username") == null ? "" : posted.getFirst("username").strip();
        var password = posted.getFirst("password") == null ? "" : posted.getFirst("password");
        var next = Redirect.local(posted.getFirst("next"));
        var resend = posted.getFirst("resend") == null ? null : new Resend(Redirect.local(posted.getFirst("resend")), posted.containsKey("in-parts"));
        var kept = entries(posted).stream().filter(e -> e.getKey().startsWith(KEPT))
                .map(e -> Map.entry(e.getKey().substring(KEPT.length()), e.getValue())).toList();
        Optional<Account> account;
        try {
            account = signIns.verify(username, password, browsers.caller(request), provider.enabled());
        } catch (Tries.TooSoon early) {
            return Html.page(TOO_MANY, page(username, next, tooSoon(early), kept, resend));
        }
        if (account.isEmpty()) {
            return Html.page(Html.INVALID, page(username, next, REFUSED, kept, resend));
        }
        session.open(request, SessionIdentity.user(account.get()));
        if (resend != null && !kept.isEmpty()) {
            return Html.page(200, Templates.resend(visitor.chrome(SessionIdentity.user(account.get()), "继续提交", ""),
                    new HeldForm(resend, kept, Refusals.typed())));
        }
        if (kept.isEmpty()) {
            return Redirect.to(next);
        }
        var form = new MultivaluedHashMap<String, String>();
        kept.forEach(entry -> form.add(entry.getKey(), entry.getValue()));
        return forms.stream().flatMap(f -> f.resume(next, form, account.get()).stream()).findFirst()
                .orElseGet(() -> Redirect.to(next));
    }

    /** Says nothing of the account: a name that is none has to wait as well. */
    private static String tooSoon(Tries.TooSoon early) {
        long seconds = early.left().toSeconds() + 1;
        return "从这里试错的次数太多，请 " + (seconds < 60 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟") + "后再试。";
    }

    @POST
    @Path("sign-out")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(MultivaluedMap<String, String> posted) {
        if (posted.containsKey("everywhere") && visitor.signedIn()) {
            sessions.endAll(visitor.user().accountId());
        }
        session.close(request);
        return Redirect.to("/sign-in");
    }

    /** Keeps the session alive; the cookie renews itself on the way. */
    @POST
    @Path("session")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keepAlive() {
        return Response.noContent().build();
    }

    private TemplateInstance page(String username, String next, String fault, List<Map.Entry<String, String>> kept, Resend resend) {
        int year = LocalDate.now(clock).minusMonths(6).getYear();
        return Templates.signIn(Chrome.signedOut("登录"), new SignInForm(username, next, fault, kept, resend, year, openSide.isOpen(),
                provider.enabled() ? ProviderSettings.SIGN_IN + "?next=" + Html.encode(next) : null));
    }

    @Override
    public TemplateInstance carrying(String next, MultivaluedMap<String, String> form) {
        return page("", next, null, kept(form), null);
    }

    @Override
    public TemplateInstance holding(String address, boolean inParts, MultivaluedMap<String, String> form) {
        return page("", "/", null, kept(form), new Resend(Redirect.local(address), inParts));
    }

    private static List<Map.Entry<String, String>> kept(MultivaluedMap<String, String> form) {
        return entries(form).stream().filter(e -> !e.getKey().equals("csrf-token")).toList();
    }

    /** All of a form: a name may come several times. */
    private static List<Map.Entry<String, String>> entries(MultivaluedMap<String, String> form) {
        return form.entrySet().stream().flatMap(e -> e.getValue().stream().map(v -> Map.entry(e.getKey(), v))).toList();
    }
}
