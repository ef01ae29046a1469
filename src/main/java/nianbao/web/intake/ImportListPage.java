package nianbao.web.intake;

import java.util.List;

/**
 * Where published reports are brought in, and the list of those that await a decision.
 *
 * @param text    what was pasted and could not be read, so that it is not lost
 * @param html    its markup, or ""
 * @param refused files of this upload that could not be read, and {@code read} how many could
 * @param done    what was decided a moment ago, in words, or {@code null}
 * @param limit   the largest file, in words
 */
public record ImportListPage(List<ImportItem> items, String text, String html, List<Refused> refused, int read, String fault, String done,
                          String limit, long limitBytes) {

    /** One that waits: what it seems to be, and what is doubtful about it. */
    public record ImportItem(String path, String name, String title, String detail, String style, String label, String when) {
    }

    public record Refused(String name, String reason) {
    }
}
