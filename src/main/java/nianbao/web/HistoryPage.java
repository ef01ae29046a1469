package nianbao.web;

import java.util.List;

/**
 * The history of a report or of one field.
 *
 * @param field only this one, or {@code null}
 * @param editable whether earlier texts can be put back
 * @param older address of the page before, or {@code null}
 */
public record HistoryPage(String base, String back, String title, String field, int seen, List<Line> entries,
                          String older, String message, boolean editable) {

    /**
     * One edit, its texts as they were.
     *
     * @param undoes whether the text before it is another than the one there now
     * @param redoes the same of the text after it
     */
    public record Line(int number, String field, String name, String before, String after, String by, String when,
                       String iso, String kind, boolean undoes, boolean redoes) {

        private static final int SHORT = 60;

        /** Too long for a table cell: shown shortened, in full on request. */
        public boolean getLong() {
            return Math.max(before.length(), after.length()) > SHORT;
        }

        public String getBeforeShort() {
            return shorten(before);
        }

        public String getAfterShort() {
            return shorten(after);
        }

        private static String shorten(String text) {
            var line = text.replace('\n', ' ');
            return line.isEmpty() ? "空白" : line.codePointCount(0, line.length()) <= SHORT ? line
                    : line.substring(0, line.offsetByCodePoints(0, SHORT)) + "…";
        }
    }
}
