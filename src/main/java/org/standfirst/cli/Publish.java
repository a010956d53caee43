package org.standfirst.cli;

import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets readers see a text.
@Command(
        description = {
            "Lets readers see a text, now or at a moment.",
            "",
            "For example: publish /2026/05/on-silence/, or publish /on-silence/ --at 2026-12-24T08:00. A running server publishes what waits when its moment comes. A moment that has passed is the date under which the text appears."
        })
final class Publish extends Bidding {
    @Parameters(
            index = "0",
            paramLabel = "ADDRESS",
            description = "Where the text stands: the path of its URL, or the whole of it.")
    String address = "";

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description =
                    "A date, with or without a time, as 2026-12-24, 2026-12-24T08:00 or 2026-12-24T08:00+01:00; without an offset in the zone of the machine that has the journal. Default: now.")
    Optional<String> at = Optional.empty();

    Publish(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Publish(who(), address, at);
    }
}
