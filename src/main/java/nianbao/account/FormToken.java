package nianbao.account;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nianbao.store.base.RandomText;
import nianbao.report.Sha256;

/**
 * The token that every form sends, as Quarkus' CSRF filter compares it with its cookie. While somebody is signed in it is the
 * session's own and no other will do: one from before the sign-in, of another session, or planted by somebody who can set
 * cookies but not read the session's, is refused.
 */
@ApplicationScoped
class FormToken {

    private static final String NAME = "csrf-token";
    /** Where the filter keeps the token for the page and for its cookie. */
    private static final String OF_THE_REQUEST = "csrf_token";
    /** The filter's own length. */
    private static final int BYTES = 16;

    private final String key;

    FormToken(SessionSettings settings) {
        key = SessionKey.of(settings);
    }

    /** From the answer of this request on the session's token counts. */
    void begin(RoutingContext request, SessionToken session) {
        request.put(OF_THE_REQUEST, of(session));
    }

    /** From the answer of this request on nobody's does. */
    void end(RoutingContext request) {
        request.put(OF_THE_REQUEST, RandomText.of(BYTES));
    }

    /**
     * Before the filter looks: whatever cookie came, or none, it compares with the session's token and has pages made with it.
     */
    void hold(RoutingContext request, SessionToken session) {
        var expected = of(session);
        var cookie = request.request().getCookie(NAME);
        if (cookie == null) {
            request.response().addCookie(SessionCookie.likeIt(request, Cookie.cookie(NAME, expected)));
        } else if (!cookie.getValue().equals(expected)) {
            SessionCookie.likeIt(request, cookie.setValue(expected));
        }
    }

    private String of(SessionToken session) {
        var digest = Sha256.digest().digest(("form " + session.id() + key).getBytes(StandardCharsets.UTF_8));
        return RandomText.of(Arrays.copyOf(digest, BYTES));
    }
}
