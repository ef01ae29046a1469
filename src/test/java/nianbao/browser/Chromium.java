package nianbao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The system's Chromium, driven by Playwright: one browser per JVM, started on first use. Playwright's objects belong
 * to the thread that made them, so browser tests run one after the other, as Surefire runs them.
 */
public final class Chromium {
    /** The engine without a window: pages are the same, and tests take half the time. */
    private static final String PACKAGES = "chromium-headless-shell fonts-noto-cjk";
    static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static Playwright playwright;
    private static Browser browser;
    private static Browser oldBrowser;
    private static boolean old;

    private Chromium() {
    }

    /** A page of its own, with no cookies or storage of others. Closing its context closes it. */
    public static Page page(int width, int height) {
        return browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height).setLocale("zh-CN").setTimezoneId("Asia/Shanghai")).newPage();
    }

    /** The same clerk's browser, without scripts. */
    static BrowserContext plain(BrowserContext of) {
        return of.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setStorageState(of.storageState()));
    }

    /** Whether pages come in the oldest browser from here on: {@link InChromium88}. */
    static synchronized void old(boolean wanted) {
        old = wanted;
    }

    private static synchronized Browser browser() {
        if (playwright == null) {
            playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        }
        if (old) {
            oldBrowser = oldBrowser == null ? Chromium88.start(playwright) : oldBrowser;
            return oldBrowser;
        }
        if (browser == null) {
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable()).setHeadless(true).setArgs(FLAGS));
        }
        return browser;
    }

    private static Path executable() {
        var found = find();
        if (found == null && isRootOnDebian()) {
            found = installed();
        }
        if (found == null) {
            throw new IllegalStateException("Browser tests need Chromium. Install it (Debian: apt-get install "
                    + PACKAGES + "), or set NIANBAO_CHROMIUM to its path.");
        }
        return found;
    }

    private static Path find() {
        return Stream.concat(Stream.of(System.getenv("NIANBAO_CHROMIUM")).filter(Objects::nonNull), USUAL_PLACES.stream())
                .map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    }

    private static boolean isRootOnDebian() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    /** One process of the build installs it, the others wait for that. */
    private static Path installed() {
        try (var lock = FileChannel.open(Path.of("target/chromium.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (find() == null) {
                install();
            }
            return find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install() {
        run("apt-get -o DPkg::Lock::Timeout=600 update");
        run("apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends " + PACKAGES);
    }

    private static void run(String command) {
        try {
            var builder = new ProcessBuilder(command.split(" ")).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) throw new IllegalStateException(command + " failed:\n" + output);
        } catch (IOException e) {
            throw new IllegalStateException(command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command, e);
        }
    }
}
