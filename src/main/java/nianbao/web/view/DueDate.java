package nianbao.web.view;

import java.time.Clock;
import nianbao.report.AgencyKind;
import nianbao.web.frame.Moments;

/** By when a report must be public, and how long that is from today. */
public record DueDate(String day, String left) {

    public static DueDate of(AgencyKind kind, int year, Clock clock) {
        var deadline = kind.deadline(year);
        return new DueDate(Moments.date(deadline), Moments.left(deadline, clock));
    }
}
