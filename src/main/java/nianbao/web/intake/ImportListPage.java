package nianbao.web.intake;

import java.util.List;
import nianbao.web.frame.Outcome;

/** Where published reports are brought in, and the list of those that await a decision. */
public record ImportListPage(List<ImportItem> items, Pasted pasted, Upload upload, Outcome outcome, Limit limit) {

    /** A copied page: its plain text, and its markup when the browser gave it. Shown again when it could not be read, so that it is not lost. */
    public record Pasted(String text, String html) {

        static final Pasted NOTHING = new Pasted("", "");
    }

    /**
     * What became of files brought just now.
     *
     * @param refused that could not be read, and {@code read} how many could
     */
    public record Upload(List<RefusedUpload> refused, int read) {
    }

    /** The largest file. */
    public record Limit(String words, long bytes) {
    }

    /** One that waits: what it seems to be, and what is doubtful about it. */
    public record ImportItem(String path, String name, String title, String detail, String style, String label, String when) {
    }

    public record RefusedUpload(String name, String reason) {
    }
}
