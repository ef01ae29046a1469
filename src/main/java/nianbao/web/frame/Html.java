package nianbao.web.frame;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pages with a status of their own. */
public final class Html {

    /** What was sent cannot be kept as it is; the page says why and still holds it. */
    public static final int INVALID = 422;

    private Html() {
    }

    public static Response page(int status, TemplateInstance page) {
        return page(status, page.render());
    }

    /** The title says what is wrong before anything is looked at: it is what one hears first. */
    static Response page(int status, String html) {
        var told = status == INVALID ? html.replaceFirst("<title>", "<title>有问题：") : html;
        return Response.status(status).entity(told).type("text/html;charset=UTF-8").build();
    }

    /** A text as part of an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A number as a form or an address holds it; anything else counts as {@code otherwise}. */
    public static int number(String text, int otherwise) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
