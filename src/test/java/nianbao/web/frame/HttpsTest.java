package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.people.BehindGateway;
import org.junit.jupiter.api.Test;

/** Cookies that were given over HTTPS are sent over nothing else. */
@QuarkusTest
@TestProfile(BehindGateway.class)
class HttpsTest {

    @Inject
    Office office;

    @Test
    void browsersAreToldToComeByHttpsOnly() {
        var tab = office.tab();
        tab.headers.put("X-Forwarded-Proto", "https");
        for (var path : new String[]{"/sign-in", "/css/nianbao.css", "/nowhere"}) {
            assertEquals("max-age=31536000", tab.get(path).header("Strict-Transport-Security"), path);
        }
    }

    @Test
    void cookiesGivenOverHttpsAreSecure() {
        var tab = office.tab();
        tab.headers.put("X-Forwarded-Proto", "https");
        var cookies = signIn(tab);
        assertTrue(cookies.size() >= 2, cookies::toString);
        cookies.forEach(cookie -> assertTrue(cookie.contains("secure"), cookie));
    }

    @Test
    void cookiesGivenOverHttpAreNot() {
        signIn(office.tab()).forEach(cookie -> assertFalse(cookie.contains("secure"), cookie));
    }

    @Test
    void redirectsAreLeftToTheProxy() {
        var tab = office.tab();
        tab.headers.put("X-Forwarded-Proto", "https");
        assertEquals("/sign-in", tab.get("/").header("Location"), "no host, no port");
    }

    private List<String> signIn(Tab tab) {
        var clerk = office.clerk(office.agency(), "陈禾");
        var cookies = new ArrayList<>(Tab.setCookies(tab.get("/sign-in")));
        cookies.addAll(Tab.setCookies(tab.post("/sign-in",
                Map.of("username", clerk.username, "password", Office.PASSWORD))));
        return cookies.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    }
}
