package nianbao.browser;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Typed;
import nianbao.store.OnH2;

/** {@link SheetTest} in Chromium 88. */
@QuarkusTest
@TestProfile(OnH2.class)
@Typed(SheetIn88Test.class)
class SheetIn88Test extends SheetTest implements InChromium88 {
}
