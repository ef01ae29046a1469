package nianbao.store.board;

import java.time.Instant;
import java.time.LocalDate;
import nianbao.report.AgencyKind;

/**
 * One agency on a board.
 *
 * @param since    when it came to stand so; {@code null} when nothing is begun
 * @param savedAt  the last change of the report
 * @param due      the last day to publish
 * @param tally    how many findings there are; {@code null} when nobody has counted them, or nothing is begun
 * @param reminded when it was last reminded; {@code null} when it was not
 * @param reader   who read that first; {@code null} while nobody has
 */
public record BoardRow(long agencyId, String name, AgencyKind kind, Long reportId, BoardState standing, Instant since, Instant savedAt,
        LocalDate due, boolean late, RowTally tally, Instant reminded, String reader) {

    /**
     * What was counted.
     *
     * @param current whether nothing has changed since
     */
    public record RowTally(int errors, int warnings, int toFill, Instant at, boolean current) {
    }

    /** Whether what is shown of its findings must be counted anew. */
    public boolean isStale() {
        return reportId != null && (tally == null || !tally.current);
    }

    /** The same with a new count, or with the old one where there is none. */
    public BoardRow counting(RowTally other) {
        return other == null ? this : new BoardRow(agencyId, name, kind, reportId, standing, since, savedAt, due, late, other, reminded, reader);
    }
}
