package nianbao.account;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nianbao.store.base.RandomText;
import nianbao.store.people.Caller;

/**
 * Browsers that somebody was let in with, told by a cookie that outlives sessions and opens nothing by itself: it only has
 * the wrong passwords of this browser counted apart from those of strangers. It holds the browser's number and the
 * accounts, with a mark of ours that nobody else can make.
 */
@ApplicationScoped
public class KnownBrowsers {

    static final String NAME = "nianbao-browser";
    /** As long as browsers keep a cookie at most. */
    private static final Duration LIFE = Duration.ofDays(400);
    /** Who shares a machine with more colleagues is known on it for the last ones. */
    private static final int MOST_ACCOUNTS = 8;
    private static final int NUMBER_BYTES = 12;
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    KnownBrowsers(SessionSettings settings) {
        key = new SecretKeySpec(("browser " + SessionKey.of(settings)).getBytes(StandardCharsets.UTF_8), MAC);
    }

    /** Who asks, as far as the browser and the connection say. */
    public Caller caller(RoutingContext request) {
        var address = request.request().remoteAddress();
        var host = address == null || address.hostAddress() == null ? "" : address.hostAddress();
        var cookie = request.request().getCookie(NAME);
        var parts = cookie == null ? new String[0] : cookie.getValue().split("\\.");
        if (parts.length < 3 || !isOurs(cookie.getValue())) {
            return Caller.at(host);
        }
        var accounts = Arrays.stream(parts, 1, parts.length - 1).map(Long::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Caller(host, parts[0], accounts);
    }

    /** The browser was let in with that account. */
    void remember(RoutingContext request, long account) {
        var caller = caller(request);
        var number = caller.browser().isEmpty() ? RandomText.of(NUMBER_BYTES) : caller.browser();
        var others = caller.known().stream().filter(other -> other != account).toList();
        var text = Stream.concat(Stream.of(number), Stream.concat(others.subList(Math.max(0, others.size() - MOST_ACCOUNTS + 1), others.size())
                .stream(), Stream.of(account)).map(Object::toString)).collect(Collectors.joining("."));
        request.response().addCookie(SessionCookie.likeIt(request, Cookie.cookie(NAME, text + "." + mark(text))).setMaxAge(LIFE.toSeconds()));
    }

    private boolean isOurs(String value) {
        int end = value.lastIndexOf('.');
        return MessageDigest.isEqual(mark(value.substring(0, end)).getBytes(StandardCharsets.UTF_8),
                value.substring(end + 1).getBytes(StandardCharsets.UTF_8));
    }

    private String mark(String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return RandomText.of(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
