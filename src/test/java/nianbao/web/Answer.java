package nianbao.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the server answered. */
public record Answer(URI uri, int status, HttpHeaders headers, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Document page() {
        return Jsoup.parse(text(), uri.toString());
    }

    /** What a reader of the page sees, and nothing of its frame. */
    public String main() {
        var main = page().selectFirst("main");
        return main == null ? "" : main.text();
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text(), e);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Path and query that a redirect leads to, "" when it is none. */
    public String location() {
        if (header("Location").isEmpty()) {
            return "";
        }
        var target = URI.create(header("Location"));
        if (target.isAbsolute() && !target.getAuthority().equals(uri.getAuthority())) {
            return target.toString();
        }
        return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }

    public boolean isPage() {
        return header("Content-Type").startsWith("text/html");
    }

    /** The form with that action. */
    public Element form(String action) {
        var form = page().selectFirst("form[action=" + action + "]");
        if (form == null) {
            throw new AssertionError("no form " + action + " in " + this);
        }
        return form;
    }

    /** What the box of that name holds. */
    public String value(String name) {
        var box = page().selectFirst("[name=" + name + "]");
        if (box == null) {
            throw new AssertionError("no box " + name + " in " + this);
        }
        // The browser drops the first line end in a text area.
        return box.tagName().equals("textarea") ? box.wholeText().replaceFirst("^\n", "") : box.val();
    }

    /** What is said before the button of that label can be pressed; "" when it is pressed at once. */
    public String asked(String label) {
        var buttons = page().select("main button").stream().filter(button -> button.text().equals(label)).toList();
        if (buttons.size() != 1) {
            throw new AssertionError(buttons.size() + " buttons " + label + " in " + this);
        }
        var question = buttons.getFirst().closest("details.ask:not([open])");
        return question == null ? "" : question.select("> p").text();
    }

    @Override
    public String toString() {
        return uri + ": " + status + " " + headers.map() + "\n" + text().substring(0, Math.min(4000, text().length()));
    }
}
