package org.standfirst.cli;

import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Puts the pieces of an issue into an order.
@Command(
        description = {
            "Puts the pieces of an issue or symposium into their order.",
            "",
            "Those that are named stand first, in that order; the others follow as they stood. Each stays in its section. For example: order /issue/57/ /2026/05/editorial/ /2026/05/on-silence/."
        })
final class Arrange extends Bidding {
    @Parameters(
            index = "0",
            paramLabel = "ISSUE",
            description = "The address of the issue or symposium.")
    String issue = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ADDRESS",
            description = "Addresses of its pieces.")
    List<String> pieces = List.of();

    Arrange(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Arrange(who(), issue, pieces);
    }
}
