package nianbao.browser;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChromiumTest {
    @Test
    void opensAPageInTheSizeAsked() {
        try (var page = Chromium.page(1024, 768)) {
            page.navigate("data:text/html;charset=utf-8,<p>年报</p>");
            assertEquals("年报", page.textContent("p"));
            assertEquals(1024, page.evaluate("innerWidth"));
        }
    }

    @Test
    void axeFindsAPictureWithoutText() {
        try (var page = Chromium.page(1024, 768)) {
            page.navigate("data:text/html,<img src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='>");
            var violations = Axe.violations(page, null, List.of());
            assertTrue(violations.stream().anyMatch(rule -> rule.startsWith("image-alt: <img")), violations::toString);
        }
    }
}
