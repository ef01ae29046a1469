package nianbao.web.view;

import java.time.Clock;
import nianbao.store.edit.StoredReport;
import nianbao.web.frame.Moments;

/** By when a report must be public, and when something in it was last saved. */
public record Timing(DueDate due, String saved) {

    public static Timing of(StoredReport stored, Clock clock) {
        return new Timing(DueDate.of(stored.agency.kind, stored.year, clock), Moments.of(stored.changedAt, clock));
    }
}
