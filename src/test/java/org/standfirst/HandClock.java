package org.standfirst;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that stands still until a test sets it.
public final class HandClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    /// A clock that shows that moment.
    public HandClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// Sets it on.
    public void on(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new HandClock(now, other);
    }
}
