package nianbao.desktop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** A question that somebody answers in the browser before the program is there; one page, whatever is asked for. */
final class Question implements AutoCloseable {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">%s<title>%s - 年报</title>
            <style>body{font:1.0625rem/1.7 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff;overflow-wrap:anywhere}
            button{font:inherit;padding:.5rem 1.25rem;margin:0 .75rem .75rem 0}</style></head><body><main><h1>%s</h1>%s</main></body></html>
            """;
    /** Looks every second whether the program is there by now. */
    private static final String AGAIN = "<script>setInterval(function () { fetch('/q/health/live').then("
            + "function (answer) { if (answer.ok) location.replace('/') }, function () {}) }, 1000)</script>";

    private final HttpServer server;
    private final CompletableFuture<Boolean> answer = new CompletableFuture<>();
    private final String token = UUID.randomUUID().toString();
    private final String title;
    private final String form;

    /** Asks on a port of this machine; {@code yes} and {@code no} are the buttons. */
    Question(int port, String title, List<String> lines, String yes, String no) throws IOException {
        this.title = title;
        form = lines.stream().map(line -> "<p>" + escape(line) + "</p>").collect(Collectors.joining())
                + "<form method=\"post\" action=\"/\"><input type=\"hidden\" name=\"token\" value=\"" + token + "\">"
                + button("yes", yes) + button("no", no) + "</form>";
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), port), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    private static String button(String value, String words) {
        return "<button name=\"answer\" value=\"" + value + "\">" + escape(words) + "</button>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Waits for it. */
    boolean answer() throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var posted = exchange.getRequestMethod().equals("POST")
                    ? List.of(new String(exchange.getRequestBody().readNBytes(1000), StandardCharsets.US_ASCII).split("&")) : List.<String>of();
            boolean ours = posted.contains("token=" + token);
            boolean yes = ours && posted.contains("answer=yes");
            boolean no = ours && posted.contains("answer=no");
            send(exchange, yes ? PAGE.formatted(AGAIN, title, title, "<p>正在升级，完成后会自动打开年报……</p>")
                    : no ? PAGE.formatted("", title, title, "<p>没有升级，数据没有改动，年报已停止。这个页面可以关掉了。</p>") : PAGE.formatted("", title, title, form));
            if (yes || no) answer.complete(yes);
        }
    }

    private static void send(HttpExchange exchange, String page) throws IOException {
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
