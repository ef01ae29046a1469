package nianbao.web.frame;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import nianbao.report.Sha256;

/** Answers that caches may keep, and that need not be sent to those who have them. */
public final class Cached {

    /** Hexadecimal digits of a page's hash that are its tag: 128 bits. */
    private static final int TAG = 32;
    private static final String FOREVER = "public, max-age=31536000, immutable";
    /** Kept, and asked for again each time: what is in force may change at any moment. */
    private static final String ASKED_AGAIN = "public, no-cache";

    private Cached() {
    }

    /**
     * What never changes.
     *
     * @param identity of its bytes
     * @param since    when it came to be
     */
    public static Response file(Request request, String identity, Instant since, Supplier<Response> answer) {
        var tag = new EntityTag(identity);
        // HTTP knows whole seconds only.
        var modified = Date.from(Instant.ofEpochSecond(since.getEpochSecond()));
        var known = request.evaluatePreconditions(modified, tag);
        return known != null ? known.tag(tag).lastModified(modified).header("Cache-Control", FOREVER).build()
                : Response.fromResponse(answer.get()).tag(tag).lastModified(modified).header("Cache-Control", FOREVER).build();
    }

    /**
     * What may be another tomorrow. There is no Last-Modified: names and lists change without a moment one could tell.
     *
     * @param content what the answer says, all of it
     */
    public static Response asked(Request request, String content, Supplier<Response> answer) {
        var tag = new EntityTag(Sha256.of(content).substring(0, TAG), true);
        var known = request.evaluatePreconditions(tag);
        return known != null ? known.tag(tag).header("Cache-Control", ASKED_AGAIN).build()
                : Response.fromResponse(answer.get()).tag(tag).header("Cache-Control", ASKED_AGAIN).build();
    }

    public static Response page(Request request, String html) {
        return asked(request, html, () -> Html.page(200, html));
    }
}
