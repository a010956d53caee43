package org.standfirst.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.standfirst.content.Refusal;

/// How a guest behaves: one visit at a time to each host, a pause after it, and none while the host wants to be left alone.
final class Courtesy {
    private static final int HOSTS = 1_000;

    private final Clock clock;
    private final Duration pause;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Courtesy(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /// A visit, and what is brought home from it.
    interface Visit<T> {
        T make() throws IOException;
    }

    private static final class Host {
        private final ReentrantLock door = new ReentrantLock(true);
        private volatile Instant free = Instant.MIN;
        private int guests;
    }

    <T> T visit(String name, Instant deadline, Visit<T> visit) throws IOException {
        Host host = enter(name);
        try {
            if (!host.door.tryLock(
                    Math.max(0, until(deadline).toMillis()), TimeUnit.MILLISECONDS)) {
                throw new IOException(
                        "“%s” is still busy with our other calls. Try again later."
                                .formatted(name));
            }
            try {
                if (host.free.isAfter(deadline)) {
                    throw wantsPeace(name, host.free);
                }
                if (host.free.isAfter(clock.instant())) {
                    Thread.sleep(until(host.free));
                }
                return visit.make();
            } finally {
                Instant after = clock.instant().plus(pause);
                host.free = after.isAfter(host.free) ? after : host.free;
                host.door.unlock();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while waiting for “%s”".formatted(name));
        } finally {
            leave(name);
        }
    }

    /// No visit to that host before then.
    void leaveAlone(String name, Instant until) {
        Host host = enter(name);
        host.free = until.isAfter(host.free) ? until : host.free;
        leave(name);
    }

    static Refusal wantsPeace(String name, Instant until) {
        return new Refusal(
                "“%s” asks to be left alone until %s."
                        .formatted(name, until.truncatedTo(ChronoUnit.SECONDS)),
                "Try again after that.");
    }

    private Duration until(Instant moment) {
        return Duration.between(clock.instant(), moment);
    }

    private Host enter(String name) {
        if (hosts.size() > HOSTS) {
            Instant now = clock.instant();
            hosts.keySet()
                    .forEach(other ->
                            hosts.computeIfPresent(
                                    other,
                                    (same, host) ->
                                            Optional.of(host)
                                                    .filter(h ->
                                                            h.guests > 0 || h.free.isAfter(now))
                                                    .orElse(null)));
        }
        return hosts.compute(
                name,
                (same, known) -> {
                    Host host = known == null ? new Host() : known;
                    host.guests++;
                    return host;
                });
    }

    private void leave(String name) {
        hosts.computeIfPresent(
                name,
                (same, host) -> {
                    host.guests--;
                    return host;
                });
    }
}
