package nianbao.web.draft;

import java.util.Arrays;
import java.util.List;
import nianbao.web.frame.Moment;

/**
 * The history of a report or of one field.
 *
 * @param field only this one, or {@code null}
 * @param older address of the page before, or {@code null}
 */
public record HistoryPage(String base, String back, String title, String field, List<EditLine> entries, String older, Restoring restoring) {

    /**
     * Putting back earlier texts.
     *
     * @param possible whether the visitor may
     * @param seen     number of the last edit that the page shows
     * @param message  what became of it, or {@code null}
     */
    public record Restoring(boolean possible, int seen, String message) {
    }

    /** By whom, when and how an edit was made. */
    public record Made(String by, Moment at, String kind) {
    }

    /**
     * One edit, its texts as they were.
     *
     * @param undoes whether the text before it is another than the one there now
     * @param redoes the same of the text after it
     */
    public record EditLine(int number, String field, String name, String before, String after, Made made, boolean undoes, boolean redoes) {

        private static final int SHORT = 60;
        /** Characters shown before the first that differs. */
        private static final int LEAD = 12;

        /** Too long for a table cell: shown shortened, in full on request. */
        public boolean getLong() {
            return Math.max(before.length(), after.length()) > SHORT;
        }

        public String getBeforeShort() {
            return shorten(before, after);
        }

        public String getAfterShort() {
            return shorten(after, before);
        }

        /** Begins shortly before the place where the texts part, so that one sees what was changed. */
        private static String shorten(String text, String other) {
            var points = text.replace('\n', ' ').codePoints().toArray();
            if (points.length <= SHORT) {
                return points.length == 0 ? "空白" : new String(points, 0, points.length);
            }
            int same = Math.max(0, Arrays.mismatch(points, other.replace('\n', ' ').codePoints().toArray()));
            int from = same <= LEAD ? 0 : Math.min(same, points.length) - LEAD;
            int to = Math.min(points.length, from + SHORT);
            return (from > 0 ? "…" : "") + new String(points, from, to - from) + (to < points.length ? "…" : "");
        }
    }
}
