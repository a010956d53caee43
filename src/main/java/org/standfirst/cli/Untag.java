package org.standfirst.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.standfirst.desk.Tagging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes an article out of terms.
@Command(
        description = {
            "Takes an article out of terms.",
            "",
            "The terms stay, with what else stands under them."
        })
final class Untag extends Bidding {
    @Parameters(
            index = "0",
            paramLabel = "ADDRESS",
            description = "Where the article stands: the path of its URL, or the whole of it.")
    String address = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "TERM",
            description = "Names or addresses of terms.")
    List<String> terms = List.of();

    @Option(
            names = "--in",
            paramLabel = "TAXONOMY",
            description = "Where terms are looked for: “category”, “post_tag” …")
    Optional<String> taxonomy = Optional.empty();

    Untag(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Untag(
                who(), address, terms, new Tagging.Where(taxonomy, Tagging.Unknown.REFUSED));
    }
}
