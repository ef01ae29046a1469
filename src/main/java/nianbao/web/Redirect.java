package nianbao.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that send the browser to another page of ours. */
final class Redirect {

    private Redirect() {
    }

    /** 303: whatever was posted, the next page is fetched; going back does not post again. */
    static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** A path of this site that someone asked to return to; anything else (another site, a scheme, a detour) is home. */
    static String local(String path) {
        boolean ours = path != null && path.matches("/(agencies/([A-Za-z0-9/_.?=&-]|%[0-9A-Fa-f]{2})*)?")
                && !path.contains("//") && !path.contains("..");
        return ours ? path : "/";
    }
}
