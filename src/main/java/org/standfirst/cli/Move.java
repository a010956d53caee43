package org.standfirst.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Gives something another address.
@Command(
        name = "move",
        description = {
            "Gives something another address. The old one leads there from then on.",
            "",
            "For articles, pages, terms, contributors, issues and symposia. What hangs below a page or term, and stands below its address, moves with it. For example: move /about-us/ /about/."
        })
final class Move implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Mixin Where where = new Where();

    @Parameters(
            index = "0",
            paramLabel = "ADDRESS",
            description = "Where it stands: the path of its URL, or the whole of it.")
    String address = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "Where it is to stand.")
    String to = "";

    Move(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        new Delivery(where.existing(), where.jdbc(), terminal, clock)
                .of(new Errand.Move(System.getProperty("user.name"), address, to));
        return 0;
    }
}
