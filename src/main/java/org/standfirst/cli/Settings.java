package org.standfirst.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says what the journal has settled, and how.
@Command(
        name = "settings",
        description =
                "Says what the journal has settled, and how: its name, its colours, what lists show. “./standfirst set” changes it, “./standfirst help set” says what each means.")
final class Settings implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Mixin Where where = new Where();

    Settings(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        new Delivery(where.existing(), where.jdbc(), terminal, clock).of(new Errand.Settings());
        return 0;
    }
}
