package nianbao.browser;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Typed;
import nianbao.store.OnH2;

/** {@link FindingsTest} in Chromium 88. */
@QuarkusTest
@TestProfile(OnH2.class)
@Typed(FindingsIn88Test.class)
class FindingsIn88Test extends FindingsTest implements InChromium88 {
}
