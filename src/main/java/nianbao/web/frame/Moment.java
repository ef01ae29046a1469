package nianbao.web.frame;

import java.time.Clock;
import java.time.Instant;

/** When something was done, as a clerk says it and as programs read it. */
public record Moment(String words, String iso) {

    public static Moment of(Instant at, Clock clock) {
        return new Moment(Moments.dated(at, clock), at.toString());
    }
}
