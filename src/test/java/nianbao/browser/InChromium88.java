package nianbao.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Tests of what is typed: they run in the oldest browser that offices have, which takes less than any other. The other
 * browser tests run in today's; with {@code -Dbrowser=today}, or where there is no Chromium 88, these do too. Which it
 * was is among the last lines of the build.
 */
interface InChromium88 {

    @BeforeAll
    static void old() throws IOException {
        boolean old = Chromium88.isThere() && !"today".equals(System.getProperty("browser"));
        Chromium.old(old);
        var tried = Files.createDirectories(Path.of("target/browsers-tried"));
        Files.writeString(tried.resolve(old ? "Chromium 88" : "today's Chromium alone"), "");
    }

    @AfterAll
    static void back() {
        Chromium.old(false);
    }
}
