package org.standfirst.cli;

import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Gives something another title.
@Command(
        description = {
            "Gives a text, term, issue or symposium another title. Its address stays.",
            "",
            "For example: retitle /on-silence/ On Silence. Emphasis may stand in it as HTML: \"On <em>Silence</em>\"."
        })
final class Retitle extends Bidding {
    @Parameters(
            index = "0",
            paramLabel = "ADDRESS",
            description = "Where it stands: the path of its URL, or the whole of it.")
    String address = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "TITLE",
            description = "What it is called. Several words are one title.")
    List<String> words = List.of();

    Retitle(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Retitle(who(), address, String.join(" ", words));
    }
}
