package org.standfirst.cli;

import java.time.Clock;
import picocli.CommandLine.Command;

/// Says where everything is and how much.
@Command(
        description =
                "Says where everything is and how much there is of it: the data folder, the database, whether a server runs, the last line of the ledger, and the counts of each sort.")
final class Status extends Bidding {
    Status(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Report();
    }
}
