package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import nianbao.store.OnH2;
import nianbao.web.Tab;

@QuarkusTest
@TestProfile(OnH2.class)
class BadTextTest extends BadTextBehaviour {

    @Override
    void assertOutputs(Tab tab, String report) {
        assertOpens(tab, report + "/preview");
        assertOpens(tab, report + "/report.txt");
        // Not every character can be printed; what cannot is refused.
        assertTrue(tab.get(report + "/report.pdf").status() < 500);
    }
}
