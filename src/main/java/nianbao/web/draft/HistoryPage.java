package nianbao.web.draft;

import java.util.List;
import nianbao.web.frame.Moment;
import nianbao.web.view.WordRun;

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
    public record EditMade(String by, Moment at, String kind) {
    }

    /**
     * One edit, its texts as they were.
     *
     * @param undoes whether the text before it is another than the one there now
     * @param redoes the same of the text after it
     */
    public record EditLine(int number, String field, String name, String before, String after, EditMade made, boolean undoes, boolean redoes) {

        private static final int SHORT = 60;

        /** Too long to be set side by side: what differs is shown, in full on request. */
        public boolean getLong() {
            return Math.max(before.length(), after.length()) > SHORT;
        }

        public List<WordRun> getWords() {
            return WordRun.of(before, after);
        }
    }
}
