package org.standfirst.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.standfirst.content.Progress;

/// Progress where nothing can be written over: a line now and then.
final class Plain implements Progress {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final PrintStream out;
    private final Clock clock;
    private String stage = "";
    private long all;
    private Instant began = Instant.EPOCH;
    private Instant last = Instant.EPOCH;

    Plain(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void begin(String stage, long all) {
        this.stage = stage;
        this.all = all;
        began = clock.instant();
        last = last.isAfter(began.minus(PAUSE)) ? last : began;
    }

    @Override
    public void reached(long done) {
        Instant now = clock.instant();
        if (Duration.between(last, now).compareTo(PAUSE) < 0) {
            return;
        }
        last = now;
        long millis = Math.max(1, Duration.between(began, now).toMillis());
        long rate = done * 1_000 / millis;
        String left = all <= done || rate == 0 ? "" : ", " + span((all - done) / rate) + " left";
        String of = all > 0 ? String.format(Locale.ROOT, " of %,d", all) : "";
        out.println(
                String.format(
                        Locale.ROOT, "%s: %,d%s, %,d a second%s", stage, done, of, rate, left));
    }

    private static String span(long seconds) {
        return seconds < 90 ? seconds + " s" : (seconds + 30) / 60 + " min";
    }

    @Override
    public void end() {
        stage = "";
    }
}
