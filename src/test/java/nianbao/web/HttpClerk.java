package nianbao.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A clerk at a browser, without the browser: signs in, begins a report, enters texts as the page's script does. */
public final class HttpClerk {
    static final String SET_UP = "/set-up";
    static final String SIGN_IN = "/sign-in";
    static final String REPORTS = "/agencies/%d/reports";
    static final String EDITS = "/agencies/%d/reports/%d/edits";
    static final String SUMS = "/agencies/%d/reports/%d/sums";

    private static final Pattern TOKEN = Pattern.compile("name=\"?csrf-token\"?[^>]*?value=\"?([^\" >]+)");
    private static final Pattern OFFERED = Pattern.compile("name=\"(take|seen)\" value=\"([^\"]+)");
    private static final JsonMapper JSON = new JsonMapper();

    private final URI address;
    private final HttpClient client;
    private String token;

    public HttpClerk(URI address) {
        this(address, HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build(), null);
    }

    private HttpClerk(URI address, HttpClient client, String token) {
        this.address = address;
        this.client = client;
        this.token = token;
    }

    /** The same browser at another instance of the program, as when a load balancer sends it there. */
    public HttpClerk at(URI instance) {
        return new HttpClerk(instance, client, token);
    }

    /** The first run: an agency and its first account, signed in with it. */
    public void setUp(String agency, String username, String name, String password)
            throws IOException, InterruptedException {
        page(SET_UP);
        post(SET_UP, Map.of("agency-name", agency, "short-name", agency, "kind", "DEPARTMENT",
                "username", username, "name", name, "password", password, "password2", password));
    }

    public void signIn(String username, String password) throws IOException, InterruptedException {
        page(SIGN_IN);
        post(SIGN_IN, Map.of("username", username, "password", password));
    }

    public void start(long agency, int year) throws IOException, InterruptedException {
        post(REPORTS.formatted(agency), Map.of("year", Integer.toString(year)));
    }

    /** The server said that it cannot just now: sending the same again is right. */
    public static final class Busy extends IOException {
        Busy(String answer) {
            super(answer);
        }
    }

    /** What became of a text: saved, conflict or refused; the field's last edit; the report's last edit, up to which all is told. */
    public record Outcome(String status, int number, int version) {
    }

    /**
     * Enters a text and waits for the answer.
     *
     * @param seen number of the last edit this clerk has seen
     */
    public Outcome edit(long agency, int year, String field, String text, int seen) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(Map.of("since", seen,
                "edits", List.of(Map.of("field", field, "text", text, "seen", seen))));
        var request = HttpRequest.newBuilder(address.resolve(EDITS.formatted(agency, year)))
                .header("Content-Type", "application/json").header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body)).build();
        var answer = JSON.readTree(send(request));
        var result = answer.path("results").path(0);
        return new Outcome(result.path("status").asText(), result.path("number").asInt(), answer.path("version").asInt());
    }

    /**
     * The same, where the text can only be saved.
     *
     * @return number of the edit that gave the field its text
     */
    public int save(long agency, int year, String field, String text, int seen) throws IOException, InterruptedException {
        var outcome = edit(agency, year, field, text, seen);
        if (!"saved".equals(outcome.status())) {
            throw new AssertionError("not saved: " + outcome);
        }
        return outcome.number();
    }

    /** Enters the sums of what the agencies below published, over whatever the fields hold. */
    public void enterSums(long agency, int year) throws IOException, InterruptedException {
        var path = SUMS.formatted(agency, year);
        post(path, OFFERED.matcher(page(path)).results().map(found -> found.group(1) + "=" + encode(found.group(2)))
                .collect(Collectors.joining("&")));
    }

    /** A page, as it comes. */
    public String page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).build());
    }

    /** How a page is answered, whatever it is. */
    public int status(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.discarding()).statusCode();
    }

    /** Sends a form of the page it has seen last, and gives the page that comes back. */
    public String post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return post(path, form.entrySet().stream().map(e -> encode(e.getKey()) + "=" + encode(e.getValue())).collect(Collectors.joining("&")));
    }

    private String post(String path, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&csrf-token=" + encode(token))).build());
    }

    /** Sends, follows redirects, and remembers the token of the page that comes back. */
    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 503) {
            throw new Busy(response.body());
        }
        if (response.statusCode() >= 400) {
            throw new AssertionError(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        var found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return response.body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
