package nianbao.web.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.people.BehindGateway;
import org.junit.jupiter.api.Test;

/** Health and metrics in full are for who runs the program; a probe from elsewhere gets one word. */
@QuarkusTest
@TestProfile(BehindGateway.class)
class MonitoringTest {

    @Inject
    Office office;

    @Test
    void thisMachineSeesAll() {
        assertTrue(get("/q/metrics", Map.of()).text().contains("http_server_requests"));
        var health = get("/q/health", Map.of()).text();
        assertTrue(health.contains("version") && health.contains("\"machine\"") && health.contains("\"files\""), health);
    }

    @Test
    void othersGetOneWord() {
        for (var probe : new String[]{"/q/health/live", "/q/health/ready", "/q//health/ready"}) {
            var answer = get(probe, Map.of("X-Forwarded-For", "10.0.0.1"));
            assertEquals(200, answer.status());
            assertEquals("{\"status\":\"UP\"}", answer.text());
        }
        for (var from : new String[]{"10.0.0.1", "127.0.0.1"}) {
            for (var path : new String[]{"/q/metrics", "/q/health", "/q/health/well", "/q/", "/q", "/q/metrics/"}) {
                assertEquals(404, get(path, Map.of("X-Forwarded-For", from)).status(), path);
            }
        }
    }

    @Test
    void theTokenOpensThemFromElsewhere() {
        assertEquals(200, get("/q/metrics", Map.of("X-Forwarded-For", "10.0.0.1", "Authorization", "Bearer " + BehindGateway.TOKEN)).status());
        assertEquals(404, get("/q/metrics", Map.of("X-Forwarded-For", "10.0.0.1", "Authorization", "Bearer another")).status());
    }

    private Answer get(String path, Map<String, String> headers) {
        return office.tab().send("GET", path, headers, null);
    }
}
