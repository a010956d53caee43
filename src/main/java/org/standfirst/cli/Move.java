package org.standfirst.cli;

import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Gives something another address.
@Command(
        description = {
            "Gives something another address. The old one leads there from then on.",
            "",
            "For articles, pages, terms, contributors, issues and symposia. What hangs below a page or term, and stands below its address, moves with it. For example: move /about-us/ /about/."
        })
final class Move extends Bidding {
    @Parameters(
            index = "0",
            paramLabel = "ADDRESS",
            description = "Where it stands: the path of its URL, or the whole of it.")
    String address = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "Where it is to stand.")
    String to = "";

    Move(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Move(who(), address, to);
    }
}
