package nianbao.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    /** An open page would else keep its session for ever. */
    @Test
    void whatPagesAskByThemselvesDoesNotProlongASession() {
        assertTrue(SessionCookie.isOfItself(HttpMethod.GET, "/agencies/1/reports/2025/live"));
        assertTrue(SessionCookie.isOfItself(HttpMethod.GET, "/agencies/1/reports/2025/live/stream"));
        assertFalse(SessionCookie.isOfItself(HttpMethod.GET, "/agencies/1/reports/2025/overview"));
        assertFalse(SessionCookie.isOfItself(HttpMethod.POST, "/agencies/1/reports/2025/edits"));
    }
}
