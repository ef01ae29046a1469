package nianbao.browser;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Typed;
import nianbao.store.OnH2;

/** {@link ReferencesTest} in Chromium 88. */
@QuarkusTest
@TestProfile(OnH2.class)
@Typed(ReferencesIn88Test.class)
class ReferencesIn88Test extends ReferencesTest implements InChromium88 {
}
