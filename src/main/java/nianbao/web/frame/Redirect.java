package nianbao.web.frame;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/** Answers that send the browser to another page of ours. */
public final class Redirect {

    /** Longer than any address of ours. */
    private static final int LONGEST = 2_000;
    /** Possessive throughout: each character is looked at once, whatever stands there. */
    private static final Pattern LOCAL = Pattern.compile("/(?:agencies/(?:[A-Za-z0-9/_.?=&-]++|%[0-9A-Fa-f]{2}+)*+)?+");

    private Redirect() {
    }

    /**
     * 303: whatever was posted, the next page is fetched; going back does not post again. The address is left as a path:
     * behind a proxy the program knows neither the name nor the port that the browser asked.
     */
    public static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }

    /** A path of this site that someone asked to return to; anything else (another site, a scheme, a detour) is home. */
    public static String local(String path) {
        boolean ours = path != null && path.length() <= LONGEST && LOCAL.matcher(path).matches()
                && !path.contains("//") && !path.contains("..");
        return ours ? path : "/";
    }
}
