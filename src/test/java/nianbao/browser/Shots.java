package nianbao.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Pictures of pages, for people to look at: where NIANBAO_PICTURES names a folder. */
final class Shots {

    private static final String FOLDER = System.getenv("NIANBAO_PICTURES");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Shots() {
    }

    static void take(Page page) {
        if (FOLDER == null) {
            return;
        }
        var size = page.viewportSize();
        int number = NUMBER.incrementAndGet();
        for (int width : new int[]{1366, 390}) {
            page.setViewportSize(width, 1100);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(FOLDER, "%02d-%d.png".formatted(number, width))));
        }
        page.setViewportSize(size.width, size.height);
    }
}
