package nianbao.web.draft;

import java.util.Arrays;
import java.util.List;

/**
 * The history of a report or of one field.
 *
 * @param field only this one, or {@code null}
 * @param editable whether earlier texts can be put back
 * @param older address of the page before, or {@code null}
 */
public record HistoryPage(String base, String back, String title, String field, int seen, List<EditLine> entries,
                          String older, String message, boolean editable) {

    /**
     * One edit, its texts as they were.
     *
     * @param undoes whether the text before it is another than the one there now
     * @param redoes the same of the text after it
     */
    public record EditLine(int number, String field, String name, String before, String after, String by, String when,
                       String iso, String kind, boolean undoes, boolean redoes) {

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
