package nianbao.store.edit;

import java.time.Instant;

/**
 * One line of a report's history.
 *
 * @param before the field's text before it, "" when there was none
 * @param by     the person's name, "" when it was nobody
 * @param source where a prefilled text came from, or null
 */
public record HistoryLine(int number, String field, String before, String after, String by, Instant at, Edit.EditKind kind,
        String source) {
}
