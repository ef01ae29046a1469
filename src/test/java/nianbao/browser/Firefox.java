package nianbao.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nianbao.PackagedApp;

/**
 * The system's Firefox, driven by what every Firefox brings for that (Marionette: WebDriver's commands over a socket), since
 * Playwright drives none but its own. Playwright's waiting is missing: {@link #until} waits for what a script says.
 */
final class Firefox implements AutoCloseable {

    private static final List<String> USUAL_PLACES = List.of("/usr/bin/firefox-esr", "/usr/bin/firefox", "/snap/bin/firefox");
    private static final int PATIENCE = 60;
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final Socket socket;
    private int sent;

    /** @param profile an empty folder */
    Firefox(Path profile) throws Exception {
        int port = PackagedApp.freePort();
        Files.writeString(profile.resolve("user.js"), """
                user_pref("marionette.port", %d);
                user_pref("intl.accept_languages", "zh-CN");
                user_pref("datareporting.policy.dataSubmissionEnabled", false);
                user_pref("app.update.enabled", false);
                user_pref("network.captive-portal-service.enabled", false);
                """.formatted(port));
        var builder = new ProcessBuilder(executable().toString(), "--headless", "--marionette", "--no-remote", "--profile", profile.toString())
                .redirectErrorStream(true).redirectOutput(profile.resolve("firefox.log").toFile());
        builder.environment().put("HOME", profile.toString());
        process = builder.start();
        socket = connected(port);
        answer();
        command("WebDriver:NewSession", Map.of());
    }

    /** NIANBAO_FIREFOX, else the usual places; {@code null} where there is none. */
    static Path executable() {
        return Stream.concat(Stream.of(System.getenv("NIANBAO_FIREFOX")).filter(Objects::nonNull), USUAL_PLACES.stream())
                .map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    }

    private Socket connected(int port) throws Exception {
        for (int i = 0; i < PATIENCE * 5 && process.isAlive(); i++, TimeUnit.MILLISECONDS.sleep(200)) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (ConnectException notYet) {
                continue;
            }
        }
        throw new IOException("Firefox does not listen");
    }

    void go(URI address) throws IOException {
        command("WebDriver:Navigate", Map.of("url", address.toString()));
    }

    /** What a function body returns, in the page. */
    JsonNode run(String body) throws IOException {
        return command("WebDriver:ExecuteScript", Map.of("script", body, "args", List.of())).path("value");
    }

    void click(String selector) throws IOException, InterruptedException {
        command("WebDriver:ElementClick", Map.of("id", find(selector)));
        until("document.readyState === 'complete'");
    }

    /** Keys as a person presses them, where the focus is; private characters of WebDriver are keys without a letter. */
    void keys(String keys) throws IOException {
        var actions = keys.codePoints().mapToObj(Character::toString)
                .flatMap(key -> Stream.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key))).toList();
        command("WebDriver:PerformActions", Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", actions))));
    }

    /** The same into a box, after what is there. */
    void type(String selector, String text) throws IOException {
        command("WebDriver:ElementSendKeys", Map.of("id", find(selector), "text", text));
    }

    private String find(String selector) throws IOException {
        return command("WebDriver:FindElement", Map.of("using", "css selector", "value", selector)).path("value").elements().next().asText();
    }

    /** Asks again and again, a number of times and no longer. */
    void until(String condition) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE * 5; i++, TimeUnit.MILLISECONDS.sleep(200)) {
            if (run("return Boolean(" + condition + ")").asBoolean()) {
                return;
            }
        }
        throw new AssertionError(condition + " at " + run("return location.href + ' ' + document.body.innerText"));
    }

    private JsonNode command(String name, Map<String, ?> parameters) throws IOException {
        var message = JSON.writeValueAsBytes(List.of(0, ++sent, name, parameters));
        var out = socket.getOutputStream();
        out.write((message.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.write(message);
        out.flush();
        var answer = answer();
        if (!answer.path(2).isNull()) {
            throw new AssertionError(name + " " + parameters + ": " + answer.path(2).path("message").asText());
        }
        return answer.path(3);
    }

    private JsonNode answer() throws IOException {
        var in = socket.getInputStream();
        int length = 0;
        for (int c = in.read(); c != ':'; c = in.read()) {
            if (c < 0) {
                throw new IOException("Firefox has gone");
            }
            length = length * 10 + c - '0';
        }
        return JSON.readTree(in.readNBytes(length));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        socket.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
    }
}
