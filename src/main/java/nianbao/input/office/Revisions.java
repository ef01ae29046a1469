package nianbao.input.office;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.Note;
import nianbao.report.Place;

/** What a reader of Word's or a kindred file leaves out or takes in by tracked changes, kept for a note. */
final class Revisions {

    private static final int LONGEST = 2_000;

    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();

    /** Struck out, or marked as deleted: not read. */
    void delete(CharSequence text) {
        deleted.append(text);
    }

    /** Marked as inserted: read. */
    void insert(CharSequence text) {
        inserted.append(text);
    }

    /** Never printed: not read. */
    void hide(CharSequence text) {
        hidden.append(text);
    }

    /** What came since the last time, as notes. */
    List<Note> notes(String text, Place place) {
        var notes = new ArrayList<Note>();
        if (!deleted.toString().isBlank() || !inserted.toString().isBlank()) {
            notes.add(Note.of("text.tracked", "有未接受的修订：" + (deleted.isEmpty() ? "" : "删去“" + shown(deleted) + "”")
                    + (inserted.isEmpty() ? "" : "插入“" + shown(inserted) + "”") + "，按修订后的“" + text + "”读取，请核对", place));
        }
        if (!hidden.toString().isBlank()) {
            notes.add(Note.of("text.unplaced", "隐藏的文字：" + shown(hidden), place));
        }
        deleted.setLength(0);
        inserted.setLength(0);
        hidden.setLength(0);
        return notes;
    }

    private static String shown(CharSequence text) {
        return text.length() <= LONGEST ? text.toString().strip() : text.subSequence(0, LONGEST) + "…";
    }
}
