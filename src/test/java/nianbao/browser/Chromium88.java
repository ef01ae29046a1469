package nianbao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Chromium of early 2021, as the browsers that offices have are built on: {@code .ci/run} fetches it. Playwright
 * starts none so old, but drives one that is there.
 */
final class Chromium88 {

    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

    private Chromium88() {
    }

    /** NIANBAO_CHROMIUM_88, else where .ci/run keeps it; may not be there. */
    static Path executable() {
        var named = System.getenv("NIANBAO_CHROMIUM_88");
        var cache = System.getenv("XDG_CACHE_HOME");
        return named != null ? Path.of(named)
                : (cache != null ? Path.of(cache) : Path.of(System.getProperty("user.home"), ".cache"))
                        .resolve("nianbao/chromium-88/chromium");
    }

    static boolean isThere() {
        return Files.isExecutable(executable());
    }

    static Browser start(Playwright playwright) {
        try {
            return playwright.chromium().connectOverCDP(listen());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it; it ends with this JVM. @return the address at which it takes commands */
    private static String listen() throws IOException {
        var command = new ArrayList<>(List.of(executable().toString(), "--headless", "--no-zygote", "--disable-dev-shm-usage",
                "--font-render-hinting=none", "--remote-debugging-port=0",
                "--user-data-dir=" + Files.createTempDirectory("chromium-88")));
        command.addAll(Chromium.FLAGS);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LD_LIBRARY_PATH", executable().resolveSibling("lib").toString());
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            Matcher address = LISTENING.matcher(line);
            if (address.find()) {
                drain(lines);
                return address.group(1);
            }
        }
        throw new IOException("Chromium 88 does not start: " + said);
    }

    /** What it writes must be read, or it stops when the pipe is full. */
    private static void drain(BufferedReader lines) {
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(line -> {}));
    }
}
