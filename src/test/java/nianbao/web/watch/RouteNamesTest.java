package nianbao.web.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import org.junit.jupiter.api.Test;

/** What metrics call the requests they count. */
class RouteNamesTest {

    private static String named(String uri, String status) {
        var id = new Meter.Id("http.server.requests", Tags.of("uri", uri, "status", status, "method", "PUT"), null, null, Meter.Type.TIMER);
        return new RouteNames().map(id).getTag("uri");
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
}
