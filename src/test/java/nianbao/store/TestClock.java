package nianbao.store;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** 12 January 2026, nine in the morning, until a test moves it. */
@Alternative
@Singleton
public class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2026-01-12T01:00:00Z");

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Sets it; whoever does so sets it back. */
    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
