package nianbao.browser;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Typed;
import nianbao.store.OnH2;

/** {@link ProsePageTest} in Chromium 88. */
@QuarkusTest
@TestProfile(OnH2.class)
@Typed(ProsePageIn88Test.class)
class ProsePageIn88Test extends ProsePageTest implements InChromium88 {
}
