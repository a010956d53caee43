package org.standfirst.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says where everything is and how much.
@Command(
        name = "status",
        description =
                "Says where everything is and how much there is of it: the data folder, the database, whether a server runs, the last line of the ledger, and the counts of each sort.")
final class Status implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Mixin Where where = new Where();

    Status(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        new Delivery(where.existing(), where.jdbc(), terminal, clock).of(new Errand.Report());
        return 0;
    }
}
