package nianbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nianbao.Drafts;
import nianbao.store.OnH2;
import nianbao.store.TestOffice;
import nianbao.store.TestPublications;
import nianbao.store.who.Agency;
import nianbao.web.Office;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The analysis of an office, in a browser, on a desk and on a phone. */
@QuarkusTest
@TestProfile(OnH2.class)
class AnalysisPageTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    TestOffice office;

    @Inject
    Office clerks;

    @Inject
    TestPublications publish;

    private void published(Agency agency, int year, int received, int granted) {
        publish.archive(agency, year, Drafts.zeros(year, "applications.received.natural", "" + received, "applications.received.total", "" + received,
                "applications.granted.natural", "" + granted, "applications.granted.total", "" + granted, "applications.total.natural", "" + granted,
                "applications.total.total", "" + granted).fields(), clerks.clerk(agency, "某人"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1366, 390})
    void everyPageIsAccessibleAndFits(int width) {
        var page = Chromium.page(width, 768);
        var troubles = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                troubles.add(message.text());
            }
        });
        try {
            var county = office.agency("清河县人民政府");
            int received = 3;
            for (var name : List.of("清河县交通运输局", "清河县农业农村局", "清河县城关镇人民政府", "清河县住房和城乡建设局")) {
                var agency = clerks.agency(name, county);
                published(agency, 2024, received, received - 1);
                published(agency, 2025, received * 9, received * 9);
                received += 8;
            }
            office.signIn(page, address, county);
            for (var path : List.of("", "?year=2019", "/cells/received?year=2025", "/years", "/briefing?year=2025")) {
                page.navigate(address.resolve("/agencies/" + county.id + "/analysis" + path).toString());
                Accessible.check(page);
                Shots.take(page);
            }
            assertEquals(List.of(), troubles);
        } finally {
            page.context().close();
        }
    }
}
