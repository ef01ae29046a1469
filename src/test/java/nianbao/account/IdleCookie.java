package nianbao.account;

import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/** A session's cookie as it would be had nobody used it for some time: whoever makes it looks at the machine's clock, not at the tests'. */
public final class IdleCookie {

    private IdleCookie() {
    }

    /** The same session, which ends after so long without a request. */
    public static String of(SessionSettings settings, String cookie, Duration left) {
        var made = new AtomicReference<String>();
        var session = lasting(settings, settings.idle().toMillis()).restore(request(cookie, made)).getPrincipal();
        lasting(settings, left.toMillis()).save(session, request(cookie, made), SessionCookie.NAME, null, false);
        return made.get();
    }

    private static PersistentLoginManager lasting(SessionSettings settings, long millis) {
        return new PersistentLoginManager(SessionKey.of(settings), SessionCookie.NAME, millis, 0, true, "LAX", "/", -1, null);
    }

    /** A request that brings one cookie, and keeps the one that is given. */
    private static RoutingContext request(String cookie, AtomicReference<String> given) {
        var request = proxy(HttpServerRequest.class, (method, argument) -> method.equals("getCookie") ? Cookie.cookie(SessionCookie.NAME, cookie) : null);
        return proxy(RoutingContext.class, (method, argument) -> {
            if (method.equals("addCookie")) {
                given.set(((Cookie) argument).getValue());
            }
            return method.equals("request") ? request : null;
        });
    }

    /** @param answers by the name of what is called and its first argument */
    private static <T> T proxy(Class<T> type, BiFunction<String, Object, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (self, method, arguments) -> answers.apply(method.getName(), arguments == null ? null : arguments[0])));
    }
}
