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

    /** Markup is the same in both: looked at once. One page is looked at here too, by whatCountsInACell…. */
    @Override
    void sectionPagesHaveNoAccessibilityFaults() {
    }
}
