package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd spellings of an address, which have opened other servers' doors, open none of ours. */
@QuarkusTest
@TestProfile(OnH2.class)
class PathTricksTest {

    @Inject
    Office office;

    private Account clerk;

    @BeforeEach
    void report() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2025, Map.of("overview", "秘而不宣"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/agencies/{a};x=1/reports/2025/overview", "/agencies/{a}/reports/2025/overview;jsessionid=1",
        "/agencies;/{a}/reports/2025/overview", "/;/agencies/{a}/reports/2025/overview",
        "/agencies/{a}%3Bx/reports/2025/overview", "/agencies/{a}/reports/2025/overview%3B",
        "/agencies%2F{a}%2Freports%2F2025%2Foverview", "/agencies/{a}/reports/2025%2Foverview",
        "//agencies/{a}/reports/2025/overview", "/agencies//{a}//reports/2025/overview",
        "/./agencies/{a}/reports/./2025/overview", "/sign-in/../agencies/{a}/reports/2025/overview",
        "/sign-in/..%2fagencies/{a}/reports/2025/overview", "/css/..%2f..%2fagencies/{a}/reports/2025/overview",
        "/css/%2e%2e/agencies/{a}/reports/2025/overview", "/agencies/{a}/reports/2025/overview/",
        "/agencies/{a}/reports/2025/report.txt/", "/agencies/{a}/reports/2025/report.txt;.css",
        "/agencies/{a}/reports/2025/report%2Etxt", "/AGENCIES/{a}/reports/2025/overview",
        "/agencies/{a}/Reports/2025/OVERVIEW", "/agencies/{a}/reports/2025/overview?x=%00",
        "/agencies/{a}%00/reports/2025/overview", "/agencies/{a}/reports/2025/overview%00.css",
        "/agencies/0{a}/reports/2025/overview", "/agencies/+{a}/reports/2025/overview",
        "/agencies/%20{a}/reports/2025/overview", "/agencies/{a}%0d%0aX-Evil:1/reports/2025/overview",
        "/agencies/{a}/reports/2025/overview#/sign-in", "/q/../agencies/{a}/reports/2025/overview"})
    void giveNoPageToStrangers(String trick) {
        var other = office.clerk(office.agency("别处县档案局"), "何人");
        for (var tab : List.of(office.tab(), office.tab(other))) {
            var answer = tab.open(trick.replace("{a}", clerk.agency.id.toString()).replaceAll("#.*", ""));
            assertFalse(answer.text().contains("秘而不宣") || answer.text().contains("青石县"), answer::toString);
            assertTrue(answer.status() < 500, answer::toString);
            assertTrue(answer.header("X-Evil").isEmpty());
            assertFalse(answer.status() == 200 && !answer.uri().getPath().startsWith("/sign-in"), answer::toString);
        }
    }
}
