package org.standfirst.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a text back.
@Command(
        name = "withdraw",
        description = {
            "Takes a text back. Its address stays, and gives the reason.",
            "",
            "Readers and machines are told that it is gone (410). “publish” brings it back under its old date."
        })
final class Withdraw implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Mixin Where where = new Where();

    @Parameters(
            index = "0",
            paramLabel = "ADDRESS",
            description = "Where the text stands: the path of its URL, or the whole of it.")
    String address = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "WORDS",
            description = "What readers are told at its address.")
    String reason = "";

    Withdraw(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        new Delivery(where.existing(), where.jdbc(), terminal, clock)
                .of(new Errand.Withdraw(System.getProperty("user.name"), address, reason));
        return 0;
    }
}
