package nianbao.web.frame;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files to take away. A browser never opens them as a page of ours. */
public final class Attachment {

    /** Whatever it holds and however it is called: nothing that a browser would show or run. */
    public static final String UNKNOWN = "application/octet-stream";

    private Attachment() {
    }

    /**
     * @param type  media type
     * @param plain name for old programs, ASCII
     * @param name  the real one
     */
    public static Response of(Object content, String type, String plain, String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return Response.ok(content, type).header("Content-Disposition",
                "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded).build();
    }

    /** How large a file is, as a page says it. */
    public static String size(int bytes) {
        return Math.max(1, bytes / 1024) + " KB";
    }

    /** A file as somebody brought it. */
    public static Response original(byte[] bytes, String name) {
        return of(bytes, UNKNOWN, "original", name);
    }

    /** A report's title, as far as file systems take it. */
    public static String fileName(String title) {
        return title.replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", "_");
    }
}
