package nianbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import nianbao.web.ButtonOrder;
import org.jsoup.Jsoup;

/**
 * What every page must be: without a violation of WCAG 2.2 AA that axe can find, its buttons in order, and no wider than the window. For whoever
 * wants to see them all there is {@code -Dpictures=FOLDER}.
 */
public final class Accessible {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    public static final int DESK = 1366;
    public static final int PHONE = 360;

    private static int pictures;

    private Accessible() {
    }

    /** On a desk, then on a phone, without coming anew; afterwards its window is what it was. */
    public static void onDeskAndPhone(Page page) {
        var window = page.viewportSize();
        for (int width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, window.height);
            check(page);
        }
        page.setViewportSize(window.width, window.height);
    }

    /** As it is. */
    public static void check(Page page) {
        picture(page);
        assertEquals(List.of(), Axe.violations(page, null, RULES), page.url());
        assertEquals(List.of(), ButtonOrder.faults(Jsoup.parse(page.content())), page.url());
        fits(page);
    }

    /** No wider than the window. */
    static void fits(Page page) {
        assertEquals(page.evaluate("innerWidth"), page.evaluate("Math.max(innerWidth, document.documentElement.scrollWidth)"),
                page.url() + " is wider than the window");
    }

    private static void picture(Page page) {
        var folder = System.getProperty("pictures");
        if (folder != null) {
            var name = URI.create(page.url()).getPath().substring(1).replace('/', '-') + "-" + page.viewportSize().width + "-" + ++pictures;
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
