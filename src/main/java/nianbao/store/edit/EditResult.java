package nianbao.store.edit;

import java.time.Instant;

/** What became of one change. */
public sealed interface EditResult {

    String field();

    /** The field has the text now; {@code number} is the edit that gave it (0: it was blank and stays so). */
    record Saved(String field, int number) implements EditResult {
    }

    /** A field as somebody else left it. What became of a change: a conflict; nothing was written, this is what stands there. */
    record Theirs(String field, String text, int number, String by, Instant at) implements EditResult {
    }

    /** The text cannot be kept; the message says why and what to do. */
    record Refused(String field, String message) implements EditResult {
    }
}
