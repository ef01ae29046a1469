package nianbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import nianbao.store.TestOffice;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.AfterEach;

/** What tests of a form at one clerk's desk begin and end with: the browser has nothing to complain of. */
abstract class OneDesk {

    @TestHTTPResource("/")
    URI address;

    @Inject
    TestOffice office;

    FormDesk desk;

    /** Signs the first clerk of an agency in, on a desk's screen. */
    void sit(Agency agency, int year) {
        desk = FormDesk.signIn(office, address, agency, 1, 1366, 768).start(year);
    }

    @AfterEach
    void noFaults() {
        var faults = List.copyOf(desk.faults);
        desk.close();
        assertEquals(List.of(), faults);
    }
}
