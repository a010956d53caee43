package org.standfirst.cli;

import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a text back.
@Command(
        description = {
            "Takes a text back. Its address stays, and gives the reason.",
            "",
            "Readers and machines are told that it is gone (410). “publish” brings it back under its old date."
        })
final class Withdraw extends Bidding {
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
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Withdraw(who(), address, reason);
    }
}
