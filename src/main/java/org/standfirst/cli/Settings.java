package org.standfirst.cli;

import java.time.Clock;
import picocli.CommandLine.Command;

/// Says what the journal has settled, and how.
@Command(
        description =
                "Says what the journal has settled, and how: its name, its colours, what lists show. “./standfirst set” changes it, “./standfirst help set” says what each means.")
final class Settings extends Bidding {
    Settings(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Settings();
    }
}
