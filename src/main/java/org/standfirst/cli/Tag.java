package org.standfirst.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.standfirst.desk.Tagging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Files an article under terms.
@Command(
        description = {
            "Files an article under terms: categories, places, tags.",
            "",
            "For example: tag /on-silence/ Libraries \"Print culture\". A term is meant by its name or its address. One that there is not is refused, or made with --new."
        })
final class Tag extends Bidding {
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

    @Option(names = "--new", description = "Makes the terms that there are not, as tags.")
    boolean makes;

    @Option(
            names = "--in",
            paramLabel = "TAXONOMY",
            description =
                    "Where terms are looked for, and new ones are made: “category”, “post_tag” …")
    Optional<String> taxonomy = Optional.empty();

    Tag(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Tag(who(), address, terms, place());
    }

    private Tagging.Where place() {
        return new Tagging.Where(taxonomy, makes ? Tagging.Unknown.MADE : Tagging.Unknown.REFUSED);
    }
}
