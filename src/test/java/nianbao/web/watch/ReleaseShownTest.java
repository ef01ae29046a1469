package nianbao.web.watch;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import nianbao.Release;
import nianbao.store.OnH2;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnH2.class)
class ReleaseShownTest {

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/published", "/handbook", "/nowhere"})
    void everyPageSaysWhichVersionMadeIt(String path) {
        RestAssured.given().accept("text/html").get(path).then().body(containsString("<p class=\"wrap\">年报 " + Release.VERSION + "</p>"));
    }

    @Test
    void monitoringIsToldTheVersion() {
        RestAssured.get("/q/health/live").then().statusCode(200).body("checks.data.version", hasItem(Release.VERSION));
    }
}
