package nianbao.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of a class that extend another's run once more, in the oldest browser that offices have. */
interface InChromium88 {

    @BeforeAll
    static void old() {
        assumeTrue(Chromium88.isThere(), "Chromium 88 is not there, so nothing was tried in it: .ci/run fetches it where there is npm");
        Chromium.old(true);
    }

    @AfterAll
    static void back() {
        Chromium.old(false);
    }
}
