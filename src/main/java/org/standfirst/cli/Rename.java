package org.standfirst.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Gives a contributor another name.
@Command(
        description = {
            "Gives a contributor another name, wherever it is printed. The address stays.",
            "",
            "For example: rename \"Jane Roe\" \"Jane Doe\". “redact” takes a name out of what was ever saved as well."
        })
final class Rename extends Bidding {
    @Parameters(
            index = "0",
            paramLabel = "CONTRIBUTOR",
            description = "The name as it is printed, or the address.")
    String whom = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "NAME",
            description = "The new name. Several words are one name.")
    List<String> words = List.of();

    @Option(
            names = "--sort",
            paramLabel = "KEY",
            description = "What lists are sorted by. Default: the last word of the name first.")
    Optional<String> sort = Optional.empty();

    Rename(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Rename(who(), whom, String.join(" ", words), sort);
    }
}
