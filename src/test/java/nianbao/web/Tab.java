package nianbao.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A browser without scripts that follows no redirect by itself and tells everything it got. */
public final class Tab {

    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String JSON = "application/json";
    public static final String SESSION = "nianbao-session";
    public static final String TOKEN = "csrf-token";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** By name; a test may look into them and change them. */
    public final Map<String, String> cookies = new LinkedHashMap<>();
    /** Sent with every request. */
    public final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "text/html,*/*;q=0.8"));

    private final URI address;

    public Tab(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /** Signs in without the page for it: see {@link EnterResource}. */
    public Tab enter(String username) {
        var answer = get(EnterResource.PATH + username);
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), null);
    }

    /** For measurements from outside: what a page answers with, once it is here. */
    public int status(String path) {
        return get(path).status();
    }

    /** Follows redirects as a browser does. */
    public Answer open(String path) {
        return follow(get(path));
    }

    public Answer follow(Answer answer) {
        for (int i = 0; i < 5 && answer.status() == 303; i++) {
            answer = get(answer.location());
        }
        return answer;
    }

    /** Posts a form with the token of the cookie, which is the one that pages hold. */
    public Answer post(String path, Map<String, String> form) {
        var all = new LinkedHashMap<>(form);
        all.putIfAbsent(TOKEN, token());
        return postRaw(path, encode(all));
    }

    public Answer postRaw(String path, String body) {
        return send("POST", path, Map.of("Content-Type", FORM), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Presses a form's button: everything in it is sent, {@code typed} instead of what stood there. */
    public Answer submit(Element form, Map<String, String> typed) {
        var all = new LinkedHashMap<String, String>();
        for (var box : form.select("input[name], textarea[name]")) {
            boolean off = box.attr("type").equals("radio") && !box.hasAttr("checked");
            if (!off) {
                all.put(box.attr("name"), box.tagName().equals("textarea")
                        ? box.wholeText().replaceFirst("^\n", "").replace("\n", "\r\n") : box.val().replace("\n", "\r\n"));
            }
        }
        all.putAll(typed);
        return postRaw(form.attr("action"), encode(all));
    }

    public Answer json(String path, String body) {
        return send("POST", path, Map.of("Content-Type", JSON, "X-CSRF-TOKEN", token()),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** The token of the pages; one page is fetched when none was yet. */
    public String token() {
        if (!cookies.containsKey(TOKEN)) {
            get("/sign-in");
        }
        return cookies.getOrDefault(TOKEN, "");
    }

    public Answer send(String method, String path, Map<String, String> more, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://" + address.getAuthority() + path));
        headers.forEach(request::header);
        more.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue())
                    .collect(Collectors.joining("; ")));
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.uri(), response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        var rest = header.toLowerCase(java.util.Locale.ROOT);
        if (pair[1].isEmpty() || rest.contains("max-age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    public static String encode(Map<String, String> form) {
        return form.entrySet().stream().map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static List<String> setCookies(Answer answer) {
        return answer.headers().allValues("Set-Cookie");
    }
}
