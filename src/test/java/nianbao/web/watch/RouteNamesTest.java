package nianbao.web.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import org.junit.jupiter.api.Test;

/** What metrics call the requests they count. */
class RouteNamesTest {

    private static String named(String uri, String status) {
        return mapped(uri, status, "PUT").getTag("uri");
    }

    private static Meter.Id mapped(String uri, String status, String method) {
        return new RouteNames().map(new Meter.Id("http.server.requests", Tags.of("uri", uri, "status", status, "method", method), null, null,
                Meter.Type.TIMER));
    }

    @Test
    void anAddressThatNoRouteTookIsNotNamed() {
        assertEquals(RouteNames.NONE, named("/links/4f1c-unused-secret", "405"));
        assertEquals(RouteNames.NONE, named("/links/4f1c-unused-secret", "415"));
        assertEquals(RouteNames.NONE, named("/anything/a/stranger/types", "404"));
    }

    @Test
    void routesKeepTheirNames() {
        assertEquals("/links/{secret}", named("/links/{secret}", "404"));
        assertEquals("/agencies/{agency}/reports/{year}", named("/agencies/{agency}/reports/{year}", "403"));
        assertEquals("/sign-in", named("/sign-in", "200"));
        assertEquals("/sign-in", named("/sign-in", "503"));
    }

    /** Where there is no room for a body, none of the routes has been asked yet. */
    @Test
    void aSecretIsNotNamedHoweverItWasAnswered() {
        for (var status : new String[]{"200", "303", "404", "500", "503"}) {
            assertEquals(RouteNames.NONE, named("/links/4f1c-unused-secret", status), status);
        }
    }

    @Test
    void methodsThatThereAreNotCountUnderOneName() {
        for (var method : new String[]{"BREW", "get", "A1B2C3", "", "TRACE"}) {
            assertEquals(RouteNames.OTHER, mapped("/sign-in", "405", method).getTag("method"), method);
        }
        for (var method : new String[]{"GET", "POST", "HEAD"}) {
            assertEquals(method, mapped("/sign-in", "200", method).getTag("method"));
        }
    }

    @Test
    void whatIsNoRequestKeepsItsName() {
        var id = new Meter.Id("jvm.memory.used", Tags.of("method", "x", "uri", "/links/x"), null, null, Meter.Type.GAUGE);
        assertEquals(id, new RouteNames().map(id));
    }
}
