package nianbao.browser;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Typed;
import nianbao.store.OnH2;

/** {@link AutosaveTest} in Chromium 88. */
@QuarkusTest
@TestProfile(OnH2.class)
@Typed(AutosaveIn88Test.class)
class AutosaveIn88Test extends AutosaveTest implements InChromium88 {
}
